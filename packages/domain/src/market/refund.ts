import { sum } from '../money.ts';
import { balance, type Posting } from './ledger.ts';
import type { Payment } from './payment.ts';
import { isStuck, type RefundAttempt } from './refund-attempt.ts';

/** Money owed back for one reason; each reason is refunded once. */
export type DueRefund = { cause: string; amountIdr: number };

const fallenAway = 'cancel:';
const wentBack = 'return:';

/**
 * What is owed back and not yet given. What fell away or went back after it was paid is refunded each by itself, so that a part
 * which falls away while another's refund is under way is neither forgotten nor paid twice.
 */
export function refundsDue(payment: Payment, postings: readonly Posting[]): DueRefund[] {
  if (payment.status !== 'refund_due') return [];
  const done = new Set(postings.map((posting) => posting.cause));
  // The order had ended unpaid when the money came, and was not revived by it.
  const isLate = (done.has('expiry') || done.has('cancellation')) && !done.has('sale:again');
  const causes = isLate
    ? [{ cause: 'late', amountIdr: payment.amountIdr }]
    : postings
        .filter(({ cause }) => cause.startsWith(fallenAway) || cause.startsWith(wentBack))
        .map((posting) => ({
          cause: posting.cause.startsWith(fallenAway)
            ? posting.cause.slice(fallenAway.length)
            : posting.cause,
          amountIdr: -balance([posting], 'buyer'),
        }));
  return causes.filter(({ cause, amountIdr }) => amountIdr > 0 && !done.has(`refund:${cause}`));
}

/** The cause of giving back what paid for nothing; it stands outside of the order's own books. */
export const mismatchCause = 'mismatch';

/** Under way or to be done again: what the provider has not yet given back. */
const unfinished = (payment: Payment): RefundAttempt[] =>
  payment.refunds.filter(({ status }) => status !== 'succeeded');

const ofOrder = ({ cause }: RefundAttempt): boolean => cause !== mismatchCause;

/** Before any time that is written down. */
const atOnce = '0';

/**
 * When the job has to look at what goes back through the provider; undefined where it has nothing to do. `0` stands
 * for at once.
 */
export function nextRefundLook(payment: Payment): string | undefined {
  const attempts = unfinished(payment);
  const times = attempts.filter((one) => !isStuck(one)).map(({ askAgainAt }) => askAgainAt ?? atOnce);
  const begunIdr = sum(attempts.filter(ofOrder).map(({ amountIdr }) => amountIdr));
  const isOwed = payment.status === 'refund_due' && payment.providerPaymentId !== undefined;
  if (isOwed && payment.refundDueIdr > begunIdr) times.push(atOnce);
  const goesBack = payment.mismatch?.status === 'returning';
  if (goesBack && !attempts.some((one) => !ofOrder(one))) times.push(atOnce);
  return times.sort()[0];
}

/** What an officer has to send by hand: all that is owed where no provider holds the money, else what it could not. */
export function refundByHandIdr(payment: Payment): number {
  if (payment.status !== 'refund_due') return 0;
  if (payment.providerPaymentId === undefined) return payment.refundDueIdr;
  return sum(
    unfinished(payment)
      .filter((one) => ofOrder(one) && isStuck(one))
      .map(({ amountIdr }) => amountIdr),
  );
}

/** Whether what paid for nothing waits for an officer: to be given back, or to be sent because the provider cannot. */
export function isMismatchOpen({ mismatch, refunds }: Payment): boolean {
  if (!mismatch || mismatch.status === 'returned') return false;
  return mismatch.status === 'open' || refunds.some((one) => !ofOrder(one) && isStuck(one));
}

/** The payment with this state of one cause in the place of the one before. */
export const withRefund = (payment: Payment, refund: RefundAttempt): Payment => ({
  ...payment,
  refunds: [...payment.refunds.filter(({ cause }) => cause !== refund.cause), refund],
});
