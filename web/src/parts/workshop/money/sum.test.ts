import { expect, test } from 'vitest';
import { placeOf, sellerSums } from './sum.ts';

const payouts = [
  { payoutId: 'pay_1', status: 'paid' },
  { payoutId: 'pay_2', status: 'confirmed' },
  { payoutId: 'pay_3', status: 'disputed' },
] as const;

test('money that was sent counts as received only once she has said so', () => {
  const line = { money: 'paid_out', netIdr: 10_000 } as const;
  expect(placeOf({ ...line, payoutId: 'pay_1' }, payouts)).toBe('sending');
  expect(placeOf({ ...line, payoutId: 'pay_2' }, payouts)).toBe('received');
  expect(placeOf({ ...line, payoutId: 'pay_3' }, payouts)).toBe('sending');
});

test('every rupiah of what was sold stands in one place, and nothing of what fell away', () => {
  const lines = [
    { money: 'expected', netIdr: 1 },
    { money: 'owed', netIdr: 20 },
    { money: 'in_payout', netIdr: 300, payoutId: 'pay_4' },
    { money: 'paid_out', netIdr: 4_000, payoutId: 'pay_2' },
    { money: 'cash', netIdr: 50_000 },
    { money: 'none', netIdr: 600_000 },
  ] as const;
  const sums = sellerSums({ lines, payouts });
  expect(sums).toEqual({ sold: 54_321, coming: 1, owed: 20, sending: 300, received: 4_000, cash: 50_000 });
});
