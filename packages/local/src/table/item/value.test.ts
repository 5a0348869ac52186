import { expect, test } from 'vitest';
import { type AttributeValue, copyItem, equal, itemBytes } from './value.ts';

test.each<[number, AttributeValue]>([
  [1 + 5, { S: 'tempe' }],
  [1 + 4, { S: '🦐' }],
  [1 + 2, { N: '7' }],
  [1 + 4, { N: '-123.4' }],
  [1 + 1, { N: '0' }],
  [1 + 3, { B: 'AAEC' }],
  [1 + 1, { BOOL: false }],
  [1 + 1, { NULL: true }],
  [1 + 3 + 1 + 2, { L: [{ S: 'ab' }] }],
  [1 + 3 + 1 + 1 + 2, { M: { k: { S: 'ab' } } }],
  [1 + 3, { SS: ['a', 'bc'] }],
])('an attribute with a name of one letter counts %i bytes: %j', (bytes, value) => {
  expect(itemBytes({ a: value })).toBe(bytes);
});

test('an attribute named like a part of every object is only an attribute', () => {
  const item = { constructor: { S: 'x' }, toString: { S: 'y' } };
  expect(equal({ M: copyItem(item) }, { M: item })).toBe(true);
  expect(equal({ M: {} }, { M: { constructor: { S: 'x' } } })).toBe(false);
});

test('a copy shares no container', () => {
  const item = { l: { L: [{ M: { a: { S: 'x' } } }] } };
  const copy = copyItem(item);
  copy.l!.L![0]!.M!.a = { S: 'y' };
  expect(item.l.L[0]!.M.a).toEqual({ S: 'x' });
});
