import { balance, type Posting } from './ledger.ts';
import type { Payment } from './payment.ts';

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
