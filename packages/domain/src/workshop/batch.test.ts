import { expect, test } from 'vitest';
import type { Content } from '../market/content.ts';
import type { Stock } from '../market/offer.ts';
import { batchCodeOf, batchCodeSchema, batchNumberOf, bestBeforeOf, decideBatch } from './batch.ts';

const stock: Stock = {
  offerId: 'ofr_00000000000000000000000000',
  sellerId: 'sel_00000000000000000000000000',
  status: 'live',
  available: 10,
  priceIdr: 15_000,
  approvedPriceIdr: 15_000,
  revisionId: 'rev_00000000000000000000000000-1',
  updatedAt: '2026-11-24T00:00:00.000Z',
};
const content = { shelfLifeDays: 30 } as Content;
/** Half past midnight of the 25th in Jakarta. */
const at = '2026-11-24T17:30:00.000Z';
const wanted = { producedOn: '2026-11-25', quantity: 20, stocked: true };
const decide = (over: Partial<typeof wanted> = {}, of: Partial<Stock> = {}, number = 1) =>
  decideBatch(
    { stock: { ...stock, ...of }, content },
    { ...wanted, ...over },
    { number, at, actorId: 'acc_a' },
  );

test('a batch has the code of its day, and is good until its shelf life ends', () => {
  expect(decide({}, {}, 2)).toMatchObject({
    ...{ code: '261125-02', producedOn: '2026-11-25', bestBefore: '2026-12-25' },
    ...{ quantity: 20, stocked: true, revisionId: stock.revisionId, recordedBy: 'acc_a' },
  });
  expect(bestBeforeOf('2028-02-28', 1)).toBe('2028-02-29');
  expect(batchCodeSchema.safeParse(batchCodeOf('2026-01-02', 99)).success).toBe(true);
  expect(batchNumberOf('261125-07')).toBe(7);
});

test.each([
  ['tomorrow', { producedOn: '2026-11-26' }, {}, 1, 'batch.in-future'],
  ['so long ago that it is no longer good', { producedOn: '2026-10-25' }, {}, 1, 'batch.past-best-before'],
  ['a hundredth of one day', {}, {}, 100, 'batch.too-many'],
  ['of what is no longer sold', {}, { status: 'retired' }, 1, 'offer.not-in-state'],
  ['more than a shelf holds', {}, { available: 99_990 }, 1, 'field.too-high'],
] as const)('none is made %s', (_, over, of, number, code) => {
  expect(() => decide(over, of, number)).toThrow(code);
});

test('the last day on which it is good is no refusal, and a full shelf matters only where units come to it', () => {
  expect(decide({ producedOn: '2026-10-26' }).bestBefore).toBe('2026-11-25');
  expect(decide({ stocked: false }, { available: 99_990 }).stocked).toBe(false);
});
