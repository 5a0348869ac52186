import { expect, test } from 'vitest';
import { freeSlot, isUnpaid, mayPayInCash } from './buyer.ts';
import { orderStatusSchema } from './order.ts';

test('the lowest free slot is taken, and none is left beside three unpaid orders', () => {
  const slots = (...numbers: number[]) => ({ unpaid: numbers.map((slot) => ({ slot, orderId: 'ord_1' })) });
  expect(freeSlot(slots())).toBe(1);
  expect(freeSlot(slots(1, 3))).toBe(2);
  expect(freeSlot(slots(3, 2, 1))).toBeUndefined();
});

test('an order is unpaid until money or the goods have changed hands, or it has ended', () => {
  expect(orderStatusSchema.options.filter((status) => isUnpaid({ status }))).toEqual([
    'awaiting_payment',
    'awaiting_verification',
    'placed',
  ]);
});

test('two orders that were not taken within 180 days end paying in cash; older ones are forgotten', () => {
  const now = '2026-11-25T03:00:00.000Z';
  const noShows = (...times: string[]) => ({
    noShows: times.map((at, index) => ({ partId: `prt_01J0000000000000000000000${index}-1`, at })),
  });
  expect(mayPayInCash(noShows(), now)).toBe(true);
  expect(mayPayInCash(noShows('2026-11-01T00:00:00.000Z'), now)).toBe(true);
  expect(mayPayInCash(noShows('2026-11-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'), now)).toBe(false);
  expect(mayPayInCash(noShows('2026-11-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'), now)).toBe(true);
});

test('an order of two sellers that was not taken counts once', () => {
  const at = '2026-11-01T00:00:00.000Z';
  const partOf = (order: number, number: number) => ({
    partId: `prt_01J0000000000000000000000${order}-${number}`,
    at,
  });
  const now = '2026-11-25T03:00:00.000Z';
  expect(mayPayInCash({ noShows: [partOf(1, 1), partOf(1, 2)] }, now)).toBe(true);
  expect(mayPayInCash({ noShows: [partOf(1, 1), partOf(2, 1)] }, now)).toBe(false);
});
