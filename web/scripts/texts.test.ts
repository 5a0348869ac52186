import { expect, test } from 'vitest';
import { compact } from './texts.ts';

const variants = (over: object) =>
  [
    {
      declarations: ['input count', 'local countPlural = count: plural'],
      selectors: ['countPlural'],
      match: { 'countPlural=one': '{count} jar', 'countPlural=other': '{count} jars' },
      ...over,
    },
  ] as Parameters<typeof compact>[1];

test('a plural is its input and the text of each form', () => {
  expect(compact('jar.count', variants({}))).toEqual([
    'count',
    { one: '{count} jar', other: '{count} jars' },
  ]);
  expect(compact('jar.name', 'Jar')).toBe('Jar');
});

test.each([
  { declarations: ['input count', 'local countPlural = count: number'] },
  { selectors: ['countPlural', 'other'] },
  { match: { 'countPlural=one, other=many': 'x' } },
  { match: { '*': 'x' } },
])('other variants stop the build: %j', (over) => {
  expect(() => compact('jar.count', variants(over))).toThrow('jar.count has variants');
});
