import { expect, test } from 'vitest';
import { readForm } from './form.ts';

test('brackets become groups and empty brackets the next of a list', () => {
  const form = readForm('a=1&b[c][0]=x&b[c][1]=y&d[]=p&d[]=q&e=%C3%A9');
  expect(JSON.parse(JSON.stringify(form))).toEqual({
    a: '1',
    b: { c: { 0: 'x', 1: 'y' } },
    d: { 0: 'p', 1: 'q' },
    e: 'é',
  });
});

test('no name reaches the prototype of things', () => {
  const form = readForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
  expect({}).not.toHaveProperty('polluted');
  expect(Object.keys(form)).toEqual(['__proto__', 'constructor']);
});

test('a name that is both a value and a group is refused', () => {
  expect(() => readForm('a=1&a[b]=2')).toThrow('both a value and a group');
  expect(() => readForm('a[b]=2&a=1')).toThrow('both a value and a group');
});
