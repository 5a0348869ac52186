import { expect, test } from 'vitest';
import { offerStates, type Stock } from './offer.ts';
import { decideOfferChange, offerChangeSchema } from './offer-change.ts';

const stock: Stock = {
  offerId: 'ofr_00000000000000000000000001',
  sellerId: 'sel_00000000000000000000000001',
  status: 'live',
  available: 5,
  priceIdr: 10_000,
  approvedPriceIdr: 10_000,
  revisionId: 'rev_00000000000000000000000001-1',
  updatedAt: '2026-11-25T00:00:00.000Z',
};
const refused = (code: string) => expect.objectContaining({ code });

test('what is so already asks for no change', () => {
  const same = { priceIdr: 10_000, paused: false, available: 5, expectedAvailable: 5 };
  expect(decideOfferChange(stock, same)).toBeUndefined();
});

test('each change rests on what was seen: price on price, state on state, units on units', () => {
  expect(decideOfferChange(stock, { priceIdr: 12_000 })).toEqual({
    ...{ expected: { priceIdr: 10_000 }, set: { priceIdr: 12_000 }, quantity: 0 },
  });
  expect(decideOfferChange(stock, { paused: true })).toEqual({
    ...{ expected: { status: 'live' }, set: { status: 'paused' }, quantity: 0 },
  });
  expect(decideOfferChange(stock, { available: 8, expectedAvailable: 5 })).toEqual({
    ...{ expected: { available: 5 }, set: {}, quantity: 3 },
  });
  expect(decideOfferChange(stock, { stockDelta: -2 })).toEqual({ expected: {}, set: {}, quantity: -2 });
});

test('a price that was moved elsewhere is not overwritten unseen', () => {
  const change = { priceIdr: 12_000, expectedPriceIdr: 9_000 };
  expect(() => decideOfferChange(stock, change)).toThrow(refused('offer.price-moved'));
  expect(decideOfferChange(stock, { ...change, expectedPriceIdr: 10_000 })?.set).toEqual({
    priceIdr: 12_000,
  });
  expect(decideOfferChange(stock, { priceIdr: 10_000, expectedPriceIdr: 9_000 })).toBeUndefined();
});

test('a price of three times the approved one is the last that needs no review, and a third the least', () => {
  expect(decideOfferChange(stock, { priceIdr: 30_000 })?.set).toEqual({ priceIdr: 30_000 });
  expect(() => decideOfferChange(stock, { priceIdr: 30_001 })).toThrow(refused('offer.price-needs-review'));
  expect(decideOfferChange(stock, { priceIdr: 3334 })?.set).toEqual({ priceIdr: 3334 });
  expect(() => decideOfferChange(stock, { priceIdr: 3333 })).toThrow(refused('offer.price-needs-review'));
});

test('units never fall below zero and never pass the shelf', () => {
  expect(() => decideOfferChange(stock, { stockDelta: -6 })).toThrow(refused('offer.short-stock'));
  expect(() => decideOfferChange(stock, { stockDelta: 100_000 })).toThrow(refused('field.too-high'));
});

test('a seller pauses and resumes only where the table of states lets her', () => {
  for (const status of Object.keys(offerStates.states) as Stock['status'][])
    for (const paused of [true, false]) {
      const decide = () => decideOfferChange({ ...stock, status }, { paused });
      if (status === 'live' || status === 'paused') expect(decide).not.toThrow();
      else expect(decide, `${status} ${paused}`).toThrow(refused('offer.not-in-state'));
    }
});

test('units are set only together with the number that was seen', () => {
  expect(offerChangeSchema.safeParse({ available: 3 }).success).toBe(false);
  expect(offerChangeSchema.safeParse({ available: 3, expectedAvailable: 2, stockDelta: 1 }).success).toBe(
    false,
  );
  expect(offerChangeSchema.safeParse({ available: 3, expectedAvailable: 2 }).success).toBe(true);
});
