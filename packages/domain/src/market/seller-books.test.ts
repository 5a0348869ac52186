import { expect, test } from 'vitest';
import type { BookFacts } from './books.ts';
import { type Posting, returnPosting, salePosting } from './ledger.ts';
import type { Order, OrderPart } from './order.ts';
import { planReturn } from './part-return.ts';
import { deductionsDue, type Payout, payoutPosting, payoutSums, withDeduction } from './payout.ts';
import { checkSellers } from './seller-books.ts';

const ulid = (number: number) => `01J${String(number).padStart(23, '0')}`;
const at = '2026-11-24T08:00:00.000Z';
const sellerId = `sel_${ulid(1)}`;
const [p1, p2] = [`pay_${ulid(1)}`, `pay_${ulid(2)}`];

function sold(number: number, over: Partial<OrderPart>): { order: Order; part: OrderPart } {
  const orderId = `ord_${ulid(number)}`;
  const line = { offerId: `ofr_${ulid(1)}`, quantity: 2, priceIdr: 10_000, lineIdr: 20_000 };
  const part = {
    ...{ partId: `prt_${ulid(number)}-1`, orderId, sellerId, status: 'completed', payable: true },
    ...{ paymentMethod: 'bank_transfer', lines: [line], itemsIdr: 20_000, commissionIdr: 1_000 },
    ...{ delivery: { feeIdr: 5_000 }, placedAt: at, version: 1 },
    ...over,
  } as OrderPart;
  const order = {
    orderId,
    placedAt: at,
    totalIdr: 25_000,
    suffixIdr: 0,
    paymentMethod: 'bank_transfer',
  } as Order;
  return { order, part };
}

/** Two parts in two payouts; of the first, 8.000 went back after it was sent and are deducted from the second. */
function healthy() {
  const first = sold(1, { payoutId: p1 });
  const second = sold(2, { payoutId: p2 });
  const lines = [{ offerId: `ofr_${ulid(1)}`, quantity: 0, amountIdr: 8_000 }];
  const back = planReturn(first.part, { lines, deliveryIdr: 1_000 }, { at, by: 'acc' });
  const open = { ...first.part, returns: [back] };
  const deductions = deductionsDue([open], () => true);
  const payout = (payoutId: string, part: OrderPart, over: Partial<Payout> = {}): Payout =>
    ({
      ...{ payoutId, sellerId, status: 'paid', partIds: [part.partId], proposedAt: at, version: 1 },
      ...payoutSums([part], over.deductions),
      ...over,
    }) as Payout;
  const [paid, later] = [payout(p1, first.part), payout(p2, second.part, { deductions })];
  const part = withDeduction(open, [back.returnId], p2);
  const order = (sale: typeof first, one: OrderPart, more: Posting[]) => ({
    ...{ orderId: sale.order.orderId, parts: [one], postings: [salePosting(sale.order, [one]), ...more] },
  });
  const facts: BookFacts = {
    ...{ offers: [], keys: [], events: [], unreadable: [], slots: [] },
    orders: [
      order(first, part, [returnPosting(first.order, first.part, back)]),
      order(second, second.part, []),
    ],
    payouts: [paid, later].map((one) => ({ payout: one, postings: [payoutPosting(one, at)] })),
  } as BookFacts;
  return { facts, part, later, back };
}

const whatOf = (facts: BookFacts) => checkSellers(facts).map(({ what }) => what);
const withPart = ({ facts }: ReturnType<typeof healthy>, part: OrderPart): BookFacts => ({
  ...facts,
  orders: facts.orders.map((one, index) => (index === 0 ? { ...one, parts: [part] } : one)),
});
const withPayout = (facts: BookFacts, index: number, change: Partial<Payout>): BookFacts => ({
  ...facts,
  payouts: facts.payouts.map((one, at) =>
    at === index ? { ...one, payout: { ...one.payout, ...change } } : one,
  ),
});

test('a return after its payout, deducted from the next one, leaves the books even', () => {
  const { facts, later } = healthy();
  expect(later.amountIdr).toBe(24_000 - (8_000 - 400 + 1_000));
  expect(whatOf(facts)).toEqual([]);
});

test('a deduction that its return does not know of is seen', () => {
  const books = healthy();
  const { part } = books;
  const released = withDeduction(part, [books.back.returnId], undefined);
  expect(whatOf(withPart(books, released))).toContain('deducts 1 returns, 0 say so');
});

test('a deduction that its payout does not know of is seen', () => {
  const { facts } = healthy();
  expect(whatOf(withPayout(facts, 1, { deductions: [] }))).toContain('deducts 0 returns, 1 say so');
});

test('a deduction by a cancelled payout, by none, or by another seller’s is seen', () => {
  const books = healthy();
  expect(whatOf(withPayout(books.facts, 1, { status: 'cancelled' }))).toContain(
    'is cancelled, yet returns are deducted by it',
  );
  expect(
    whatOf(withPart(books, withDeduction(books.part, [books.back.returnId], `pay_${ulid(9)}`))),
  ).toContain('is deducted by a payout that is not there');
  expect(whatOf(withPayout(books.facts, 1, { sellerId: `sel_${ulid(2)}` }))).toContain(
    "is deducted from another seller's payout",
  );
});

test('a deduction of what was never paid out is seen', () => {
  const books = healthy();
  expect(whatOf(withPayout(books.facts, 0, { status: 'proposed' }))).toContain(
    'is deducted before its part was paid out',
  );
  const { payoutId: _, ...free } = books.part;
  expect(whatOf(withPart(books, free as OrderPart))).toContain(
    'is deducted, though its part was paid without it',
  );
});

test('a payout that sends nothing is seen', () => {
  const { facts } = healthy();
  expect(whatOf(withPayout(facts, 1, { amountIdr: 0 }))).toContain('sends 0');
});
