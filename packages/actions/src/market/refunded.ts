import { moneyHolder, type Posting, refundPosting } from '@rasa/domain/market/ledger';
import type { WholeOrder } from '@rasa/domain/market/order';
import { type Payment, paymentStates } from '@rasa/domain/market/payment';
import { type DueRefund, mismatchCause, refundsDue, withRefund } from '@rasa/domain/market/refund';
import type { RefundAttempt } from '@rasa/domain/market/refund-attempt';
import { sum } from '@rasa/domain/money';
import { Conflict } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { OrderChange } from '@rasa/store/market/order';

type Whole = WholeOrder & { payment: Payment };

/** @throws Conflict where the causes do not add up to what is noted as owed: one of the two was read too late. */
export function readDue(payment: Payment, postings: readonly Posting[]): DueRefund[] {
  const due = refundsDue(payment, postings);
  if (payment.status === 'refund_due' && sum(due.map((one) => one.amountIdr)) !== payment.refundDueIdr)
    throw new Conflict('what is owed back changed meanwhile');
  return due;
}

/** The money of these causes is back with the buyer: one change, and the event of it. */
export function refunded(
  whole: Whole,
  refunds: readonly RefundAttempt[],
  by: { at: string; actorId: string; from?: 'merchant' },
) {
  const { order, payment } = whole;
  const { at, actorId } = by;
  const noted = refunds.reduce(withRefund, payment);
  const event = { subjectId: order.orderId, at, actorId };
  const [first] = refunds;
  if (first?.cause === mismatchCause && payment.mismatch) {
    const mismatch = { ...payment.mismatch, status: 'returned' as const };
    const change: OrderChange = { payment: { ...noted, mismatch, version: payment.version + 1 } };
    const detail = { amountIdr: mismatch.amountIdr };
    return { change, event: { ...event, type: 'payment.mismatch-returned' as const, detail } };
  }
  const amountIdr = sum(refunds.map((refund) => refund.amountIdr));
  const from = by.from ?? moneyHolder(order.paymentMethod);
  const change: OrderChange = {
    payment: { ...settled(noted, amountIdr), version: payment.version + 1 },
    postings: refunds.map(({ cause, amountIdr: idr }) =>
      refundPosting(order, { cause, amountIdr: idr, from }, at),
    ),
  };
  return { change, event: { ...event, type: 'payment.refunded' as const, detail: { amountIdr } } };
}

function settled(payment: Payment, amountIdr: number): Payment {
  const refundedIdr = payment.refundedIdr + amountIdr;
  const refundDueIdr = payment.refundDueIdr - amountIdr;
  const act =
    refundDueIdr > 0 ? 'owe_refund' : refundedIdr === payment.amountIdr ? 'refund_all' : 'refund_part';
  const status = step(paymentStates, payment.status, act, 'payment.not-in-state');
  return { ...payment, status, refundedIdr, refundDueIdr };
}
