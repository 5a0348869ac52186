import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import type { Stock } from './offer.ts';
import { activeSteps, checkTerms, preorderState, type Terms, unitPrice } from './terms.ts';

const now = '2026-11-25T03:00:00.000Z';
const stock = (over: Partial<Stock> = {}): Stock => ({
  ...({ offerId: 'ofr_1', sellerId: 'sel_1', status: 'live', available: 50, revisionId: 'rev' } as const),
  ...{ priceIdr: 15_000, approvedPriceIdr: 15_000, updatedAt: now },
  ...over,
});
const steps = [
  { from: 10, priceIdr: 13_000 },
  { from: 50, priceIdr: 11_000 },
];
const fieldsOf = (terms: Terms, over: Partial<Stock> = {}) => {
  try {
    checkTerms(stock(over), terms, now);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fields ?? {});
    throw error;
  }
};

test.each([
  [1, 15_000],
  [9, 15_000],
  [10, 13_000],
  [49, 13_000],
  [50, 11_000],
  [999, 11_000],
])('%i units cost %i each', (quantity, priceIdr) => {
  expect(unitPrice(stock({ steps }), quantity)).toBe(priceIdr);
});

test('a step that is not cheaper than one unit, or far below what a curator saw, does not count', () => {
  expect(activeSteps(stock({ steps, priceIdr: 12_000 }))).toEqual([steps[1]]);
  expect(activeSteps(stock({ steps, priceIdr: 45_000, approvedPriceIdr: 39_000 }))).toEqual([steps[0]]);
});

test('more units of accepted steps never cost more each', () => {
  const step = fc.record({
    from: fc.integer({ min: 2, max: 999 }),
    priceIdr: fc.integer({ min: 100, max: 20_000 }),
  });
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 3 }), (some) => {
      if (fieldsOf({ steps: some }).length > 0) return;
      accepted += 1;
      const prices = Array.from({ length: 999 }, (_, index) => unitPrice(stock({ steps: some }), index + 1));
      expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    }),
    { seed: 7, numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(50);
});

test('steps that do not rise in number, fall in price and stay in reach are refused where they are wrong', () => {
  expect(fieldsOf({ steps })).toEqual([]);
  expect(fieldsOf({ steps: [steps[0]!, { from: 10, priceIdr: 12_000 }] })).toEqual(['steps[1].from']);
  expect(fieldsOf({ steps: [{ from: 5, priceIdr: 15_000 }] })).toEqual(['steps[0].priceIdr']);
  expect(fieldsOf({ steps: [steps[0]!, { from: 20, priceIdr: 13_000 }] })).toEqual(['steps[1].priceIdr']);
  expect(fieldsOf({ steps: [{ from: 5, priceIdr: 4_999 }] })).toEqual(['steps[0].priceIdr']);
  expect(fieldsOf({ steps: [{ from: 5, priceIdr: 5_000 }] })).toEqual([]);
  expect(() => checkTerms(stock({ status: 'retired' }), { steps }, now)).toThrow();
});

test('the days of a pre-order follow each other and are near', () => {
  const preorder = { opensOn: '2026-11-25', closesOn: '2026-12-05', readyOn: '2026-12-10', minimum: 3 };
  const wrong = (over: Partial<typeof preorder>) =>
    fieldsOf({ steps: [], preorder: { ...preorder, ...over } });
  expect(wrong({})).toEqual([]);
  expect(wrong({ closesOn: '2026-11-24' })).toEqual(['preorder.closesOn']);
  expect(wrong({ opensOn: '2026-11-01', closesOn: '2026-11-20' })).toEqual(['preorder.closesOn']);
  expect(wrong({ readyOn: '2026-12-04' })).toEqual(['preorder.readyOn']);
  expect(wrong({ readyOn: '2027-11-25' })).toEqual(['preorder.readyOn']);
});

test('a pre-order is open on both its days and on none beside them', () => {
  const preorder = { opensOn: '2026-12-01', closesOn: '2026-12-05', readyOn: '2026-12-10', minimum: 1 };
  const days = ['2026-11-30', '2026-12-01', '2026-12-05', '2026-12-06'];
  expect(days.map((day) => preorderState(preorder, day))).toEqual(['before', 'open', 'open', 'over']);
});
