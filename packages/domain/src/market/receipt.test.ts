import { expect, test } from 'vitest';
import { type ReceiptFacts, receiptOf, receiptPath } from './receipt.ts';

const part = (over: Partial<ReceiptFacts['parts'][number]> = {}): ReceiptFacts['parts'][number] => ({
  shopName: 'Dapur Bu Sri',
  status: 'accepted',
  lines: [{ name: 'Keripik', quantity: 2, priceIdr: 15_000, lineIdr: 30_000 }],
  delivery: { feeIdr: 5_000 },
  itemsIdr: 30_000,
  ...over,
});
const facts = (
  payment: Partial<ReceiptFacts['payment']> = {},
  parts: ReceiptFacts['parts'] = [part(), part()],
): ReceiptFacts => ({
  ...{ orderId: 'ord_x', placedAt: '2026-11-25T03:00:00.000Z', buyerName: 'Dewi', parts },
  ...{ itemsIdr: 60_000, deliveryIdr: 10_000, totalIdr: 70_123 },
  payment: {
    ...{ method: 'bank_transfer', status: 'succeeded', amountIdr: 70_123 },
    ...{ refundDueIdr: 0, refundedIdr: 0, ...payment },
  },
});
const rowsOf = (given: ReceiptFacts) => receiptOf(given).rows.map(({ row, amountIdr }) => [row, amountIdr]);

test('the sums add up, the transfer code among them', () => {
  expect(rowsOf(facts())).toEqual([
    ['items', 60_000],
    ['delivery', 10_000],
    ['suffix', 123],
    ['total', 70_123],
  ]);
});

test.each([
  ['succeeded', 'bank_transfer', 'paid'],
  ['partly_refunded', 'stripe', 'paid'],
  ['pending', 'bank_transfer', 'waiting'],
  ['proof_submitted', 'static_qris', 'waiting'],
  ['pending', 'cod', 'cash'],
  ['succeeded', 'cod', 'paid'],
  ['expired', 'bank_transfer', 'void'],
] as const)('a payment that is %s by %s is told as %s', (status, method, state) => {
  expect(receiptOf(facts({ status, method })).state).toBe(state);
});

test('what was not delivered is taken off a bill in cash, and given back where it was paid', () => {
  const parts = [part(), part({ status: 'declined' })];
  const cash = { ...facts({ method: 'cod', status: 'pending' }, parts), totalIdr: 70_000 };
  expect(rowsOf(cash)).toEqual([
    ['items', 60_000],
    ['delivery', 10_000],
    ['dropped', -35_000],
    ['total', 35_000],
  ]);
  const paid = facts({ status: 'refund_due', refundDueIdr: 35_000 }, parts);
  expect(rowsOf(paid).slice(-2)).toEqual([
    ['total', 70_123],
    ['refundDue', -35_000],
  ]);
  expect(receiptOf(paid).parts.map(({ dropped }) => dropped)).toEqual([false, true]);
  const none = facts({ method: 'cod', status: 'pending' }, [part({ status: 'cancelled' })]);
  expect(receiptOf(none).state).toBe('void');
});

test('its address carries the key, escaped', () => {
  expect(receiptPath('ord_1', 'a b&c', 'en')).toBe('/cetak/nota/ord_1.pdf?token=a+b%26c&bahasa=en');
});
