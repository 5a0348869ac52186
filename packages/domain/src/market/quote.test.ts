import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../money.ts';
import { mergeLines } from './quote.ts';

const lines = fc.array(
  fc.record({
    offerId: fc.constantFrom('ofr_a', 'ofr_b', 'ofr_c', 'ofr_d'),
    quantity: fc.integer({ min: 1, max: 999 }),
  }),
  { maxLength: 30 },
);
const total = (some: readonly { offerId: string; quantity: number }[], offerId: string) =>
  sum(some.filter((line) => line.offerId === offerId).map((line) => line.quantity));

test('merging keeps every unit and leaves one line per product, in the order of the cart', () => {
  fc.assert(
    fc.property(lines, (cart) => {
      const merged = mergeLines(cart);
      const offerIds = merged.map((line) => line.offerId);
      expect(offerIds).toEqual([...new Set(cart.map((line) => line.offerId))]);
      for (const offerId of offerIds) expect(total(merged, offerId)).toBe(total(cart, offerId));
    }),
    { seed: 1 },
  );
});

test('merging twice is merging once', () => {
  fc.assert(
    fc.property(lines, (cart) => {
      expect(mergeLines(mergeLines(cart))).toEqual(mergeLines(cart));
    }),
    { seed: 2 },
  );
});
