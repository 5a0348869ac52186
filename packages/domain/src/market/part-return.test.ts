import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, partNetIdr, partTotalIdr, returnPosting } from './ledger.ts';
import type { Order, OrderPart } from './order.ts';
import {
  isWhollyReturned,
  leftOfDelivery,
  leftOfLine,
  openDeductions,
  type PartReturn,
  planReturn,
  returnTotalIdr,
} from './part-return.ts';

const ulid = '01J00000000000000000000000';
const at = '2026-11-25T03:00:00.000Z';
const offerId = (number: number) => `ofr_01J0000000000000000000000${number}`;
const payoutId = `pay_${ulid}`;

function partOf(
  lines: { quantity: number; priceIdr: number }[],
  changed: Partial<OrderPart> = {},
): OrderPart {
  const sold = lines.map(({ quantity, priceIdr }, index) => ({
    ...{ offerId: offerId(index), revisionId: `rev_${ulid}-1`, name: `Keripik ${index}` },
    ...{ quantity, priceIdr, lineIdr: quantity * priceIdr },
  }));
  const itemsIdr = sold.reduce((all, line) => all + line.lineIdr, 0);
  return {
    ...{ partId: `prt_${ulid}-1`, orderId: `ord_${ulid}`, sellerId: `sel_${ulid}`, shopName: 'Dapur' },
    ...{ lines: sold, delivery: { method: 'carrier', feeIdr: 9_000 }, itemsIdr },
    ...{ commissionIdr: Math.floor(itemsIdr * 0.0333), status: 'delivered', paymentMethod: 'stripe' },
    ...{ payable: true, history: [], placedAt: at, version: 1 },
    ...changed,
  };
}
const order = { orderId: `ord_${ulid}` } as Order;
const by = { at, by: 'acc_1' };
const add = (part: OrderPart, one: PartReturn): OrderPart => ({
  ...part,
  returns: [...(part.returns ?? []), one],
});
const part = partOf([
  { quantity: 3, priceIdr: 12_000 },
  { quantity: 1, priceIdr: 20_500 },
]);

describe('a return of a part', () => {
  test('gives back the price of its units, and each has a number of its own', () => {
    const first = planReturn(part, { lines: [{ offerId: offerId(0), quantity: 2, restock: true }] }, by);
    expect(first).toMatchObject({ itemsIdr: 24_000, deliveryIdr: 0, returnId: `ret_${ulid}-1-1` });
    const second = planReturn(
      add(part, first),
      { lines: [{ offerId: offerId(0), quantity: 1 }], deliveryIdr: 9_000 },
      by,
    );
    expect(second).toMatchObject({ itemsIdr: 12_000, deliveryIdr: 9_000, returnId: `ret_${ulid}-1-2` });
  });

  test('can be money alone, and units kept for it can later give back only the rest of their price', () => {
    const discount = planReturn(
      part,
      { lines: [{ offerId: offerId(1), quantity: 0, amountIdr: 5_000 }] },
      by,
    );
    expect(discount.itemsIdr).toBe(5_000);
    const rest = planReturn(add(part, discount), { lines: [{ offerId: offerId(1), quantity: 1 }] }, by);
    expect(rest.itemsIdr).toBe(15_500);
  });

  test.each([
    ['more units than were sold', { lines: [{ offerId: offerId(0), quantity: 4 }] }],
    ['more money than was paid', { lines: [{ offerId: offerId(0), quantity: 0, amountIdr: 36_001 }] }],
    ['more than the delivery fee', { lines: [{ offerId: offerId(0), quantity: 1 }], deliveryIdr: 9_001 }],
    ['what was never in it', { lines: [{ offerId: offerId(7), quantity: 1 }] }],
  ])('is refused for %s', (_, input) => {
    expect(() => planReturn(part, input, by)).toThrow(expect.objectContaining({ code: 'return.above-sold' }));
  });

  test('of nothing is refused', () => {
    const input = { lines: [{ offerId: offerId(0), quantity: 0 }] };
    expect(() => planReturn(part, input, by)).toThrow(expect.objectContaining({ code: 'return.nothing' }));
  });

  test.each([
    ['before anything was sent', partOf([{ quantity: 1, priceIdr: 900 }], { status: 'packed' })],
    [
      'while cash is still to come',
      partOf([{ quantity: 1, priceIdr: 900 }], { status: 'shipped', paymentMethod: 'cod' }),
    ],
  ])('is refused %s', (_, early) => {
    const input = { lines: [{ offerId: offerId(0), quantity: 1 }] };
    expect(() => planReturn(early, input, by)).toThrow(
      expect.objectContaining({ code: 'return.not-possible' }),
    );
  });

  test('after its payout is deducted from a later one instead of making this one smaller', () => {
    const paid = { ...part, payoutId };
    const late = planReturn(paid, { lines: [{ offerId: offerId(0), quantity: 1 }] }, by);
    const after = add(paid, late);
    expect(partNetIdr(after)).toBe(partNetIdr(paid));
    expect(openDeductions(after)).toEqual([late]);
    // The payout was never sent: what goes back simply makes the part bring less.
    const { payoutId: _, ...unpaid } = after;
    expect(openDeductions(unpaid)).toEqual([]);
    expect(partNetIdr(unpaid)).toBeLessThan(partNetIdr(part));
  });

  const lineArbitrary = fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    priceIdr: fc.integer({ min: 100, max: 99_999 }),
  });
  test('however often and in whatever pieces, gives back exactly what was paid and balances each time', () => {
    fc.assert(
      fc.property(
        fc.array(lineArbitrary, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 }),
        (lines, chances) => {
          let now = partOf(lines);
          const whole = partTotalIdr(now);
          let backIdr = 0;
          for (const chance of chances) {
            const index = chance % lines.length;
            const left = leftOfLine(now, offerId(index));
            const quantity = left.quantity === 0 ? 0 : 1 + (chance % left.quantity);
            const deliveryIdr = Math.min(chance, leftOfDelivery(now));
            if (quantity + deliveryIdr === 0) continue;
            const one = planReturn(now, { lines: [{ offerId: offerId(index), quantity }], deliveryIdr }, by);
            expect(balance([returnPosting(order, now, one)], 'buyer')).toBe(-returnTotalIdr(one) || 0);
            now = add(now, one);
            backIdr += returnTotalIdr(one);
          }
          const rest = lines.map((_, index) => ({
            offerId: offerId(index),
            quantity: leftOfLine(now, offerId(index)).quantity,
          }));
          const deliveryIdr = leftOfDelivery(now);
          if (deliveryIdr > 0 || rest.some(({ quantity }) => quantity > 0))
            now = add(now, planReturn(now, { lines: rest, deliveryIdr }, by));
          backIdr = (now.returns ?? []).reduce((all, one) => all + returnTotalIdr(one), 0);
          expect(backIdr).toBe(whole);
          expect(isWhollyReturned(now)).toBe(true);
          expect(partNetIdr(now)).toBe(0);
        },
      ),
    );
  });
});
