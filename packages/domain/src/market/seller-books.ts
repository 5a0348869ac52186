import { sum } from '../money.ts';
import type { BookFacts, Broken } from './books.ts';
import { balance, type Posting } from './ledger.ts';
import { isArrived, isDropped, type OrderPart } from './order.ts';
import { nettedReturns, returnNetIdr, returnsOf } from './part-return.ts';
import { isCash } from './payment.ts';
import { deductionsOf, isSent, type Payout, payoutSums } from './payout.ts';

export type PayoutFacts = { payout: Payout; postings: readonly Posting[] };

/**
 * Each part is in at most one payout, which pays for it exactly; each return after a payout is deducted at most once;
 * and each seller is owed what is not yet paid.
 */
export function checkSellers(facts: BookFacts): Broken[] {
  const parts = facts.orders.flatMap((order) => order.parts);
  const payouts = new Map(facts.payouts.map((one) => [one.payout.payoutId, one.payout]));
  const orphans = parts
    .filter((part) => part.payoutId && !payouts.has(part.payoutId))
    .map((part) => ({ promise: 8, subjectId: part.partId, what: 'names a payout that is not there' }));
  return [
    ...facts.payouts.flatMap((one) => checkPayout(one, parts)),
    ...orphans,
    ...parts.flatMap((part) => checkDeducted(part, payouts)),
    ...checkOwed(facts, payouts),
  ];
}

function checkPayout({ payout, postings }: PayoutFacts, all: readonly OrderPart[]): Broken[] {
  const { payoutId, sellerId, status, partIds, amountIdr } = payout;
  const named = all.filter((part) => part.payoutId === payoutId);
  const deductions = deductionsOf(payout);
  const sums = payoutSums(named, deductions);
  const says = (what: string): Broken => ({ promise: 8, subjectId: payoutId, what });
  if (status === 'cancelled')
    return [
      ...(postings.length > 0 ? [says('is cancelled, yet posted')] : []),
      ...(named.length > 0 ? [says(`is cancelled, yet ${named.length} parts are in it`)] : []),
      ...(deductedBy(payoutId, all).length > 0 ? [says('is cancelled, yet returns are deducted by it')] : []),
    ];
  return [
    ...(postings.length === (isSent(payout) ? 1 : 0)
      ? []
      : [says(`is ${status} with ${postings.length} postings`)]),
    ...(named.length === partIds.length
      ? []
      : [says(`names ${partIds.length} parts, ${named.length} say so`)]),
    ...(named.some((part) => part.sellerId !== sellerId) ? [says("pays for another seller's part")] : []),
    ...(sums.amountIdr === amountIdr ? [] : [says(`sends ${amountIdr} for parts of ${sums.amountIdr}`)]),
    ...(amountIdr > 0 ? [] : [says(`sends ${amountIdr}`)]),
    ...(namesSame(deductions, deductedBy(payoutId, all))
      ? []
      : [says(`deducts ${deductions.length} returns, ${deductedBy(payoutId, all).length} say so`)]),
    ...postings
      .map((one) => sum(one.entries.map((entry) => entry.amountIdr)))
      .filter((total) => total !== 0)
      .map((total) => says(`its posting sums to ${total}`)),
  ];
}

type Deducted = { returnId: string; amountIdr: number };

const deductedBy = (payoutId: string, parts: readonly OrderPart[]): Deducted[] =>
  parts
    .flatMap(returnsOf)
    .filter((one) => one.deductedIn === payoutId)
    .map((one) => ({ returnId: one.returnId, amountIdr: returnNetIdr(one) }));

function namesSame(left: readonly Deducted[], right: readonly Deducted[]): boolean {
  const names = (list: readonly Deducted[]) => list.map((one) => `${one.returnId} ${one.amountIdr}`).sort();
  return names(left).join() === names(right).join();
}

/** A deduction names a payout that is there, of a return whose part had been paid out in full before. */
function checkDeducted(part: OrderPart, payouts: ReadonlyMap<string, Payout>): Broken[] {
  const netted = nettedReturns(part);
  return returnsOf(part)
    .filter((one) => one.deductedIn)
    .flatMap((one) => {
      const says = (what: string): Broken => ({ promise: 8, subjectId: one.returnId, what });
      const [by, after] = [one.deductedIn, one.afterPayoutId].map((id) => payouts.get(id ?? ''));
      return [
        ...(by ? [] : [says('is deducted by a payout that is not there')]),
        ...(by && by.sellerId !== part.sellerId ? [says("is deducted from another seller's payout")] : []),
        ...(netted.includes(one) ? [says('is deducted, though its part was paid without it')] : []),
        ...(after && isSent(after) ? [] : [says('is deducted before its part was paid out')]),
      ];
    });
}

function checkOwed(facts: BookFacts, payouts: ReadonlyMap<string, Payout>): Broken[] {
  const postings = [...facts.orders, ...facts.payouts].flatMap((one) => one.postings);
  const parts = facts.orders.flatMap((order) => order.parts);
  const sellerIds = [...new Set(parts.map((part) => part.sellerId))];
  return sellerIds.flatMap((sellerId) => {
    const unpaid = parts.filter((part) => part.sellerId === sellerId && isOwing(part, payouts));
    const owed = payoutSums(unpaid).amountIdr - stillToDeduct(parts, sellerId, payouts);
    const posted = -balance(postings, `payable:${sellerId}`) - balance(postings, `delivery:${sellerId}`);
    return posted === owed
      ? []
      : [{ promise: 8, subjectId: sellerId, what: `is owed ${posted} instead of ${owed}` }];
  });
}

/** Returns of parts that a payout had paid for in full, and that no sent payout has deducted. */
function stillToDeduct(
  parts: readonly OrderPart[],
  sellerId: string,
  payouts: ReadonlyMap<string, Payout>,
): number {
  const late = parts
    .filter((part) => part.sellerId === sellerId)
    .flatMap((part) => returnsOf(part).filter((one) => !nettedReturns(part).includes(one)));
  const open = late.filter(({ deductedIn }) => {
    const payout = deductedIn ? payouts.get(deductedIn) : undefined;
    return !payout || !isSent(payout);
  });
  return sum(open.map(returnNetIdr));
}

function isOwing(part: OrderPart, payouts: ReadonlyMap<string, Payout>): boolean {
  if (isDropped(part)) return false;
  if (isCash(part.paymentMethod)) return !isArrived(part) && part.status !== 'returned';
  const payout = part.payoutId ? payouts.get(part.payoutId) : undefined;
  return !payout || !isSent(payout);
}
