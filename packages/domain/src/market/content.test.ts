import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, pricePer100 } from './content.ts';

const json = fc.jsonValue({ maxDepth: 4 });

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, shuffled(part)]),
  );
};

test('the same content is the same text, in whatever order its fields stand', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
    }),
    { seed: 1 },
  );
});

test('the text tells everything: reading it gives the content back', () => {
  fc.assert(
    fc.property(json, (value) => {
      // -0 and 0 are one number in JSON.
      const plain = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonical(value))).toEqual(plain);
    }),
    { seed: 2 },
  );
});

test('a field that is undefined is a field that is not there; an order of a list matters', () => {
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});

test('sizes are compared by the price of 100 g', () => {
  expect(pricePer100(15_000, { value: 250, unit: 'g' })).toBe(6000);
  expect(pricePer100(10_000, { value: 300, unit: 'ml' })).toBe(3333);
});
