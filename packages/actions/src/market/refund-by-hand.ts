import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Payment } from '@rasa/domain/market/payment';
import { type DueRefund, mismatchCause, refundByHandIdr } from '@rasa/domain/market/refund';
import { isStuck, type RefundAttempt } from '@rasa/domain/market/refund-attempt';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { readDue, refunded } from './refunded.ts';
import { unitOrder } from './unit-order.ts';

/** What the officer sent with the bank, as the bank tells of it. */
export type SentByHand = { amountIdr: number; reference: string };

/**
 * An officer says that she sent the money back: all that is owed on a transfer, or what the provider could not give
 * back after all its attempts. It is what is owed to the rupiah, or it is refused and nothing is noted.
 */
export async function confirmRefundByHand(
  deps: Deps,
  officer: StaffPrincipal,
  orderId: string,
  sent: SentByHand,
): Promise<void> {
  await retrying(deps, async () => {
    const whole = await unitOrder(deps, officer, orderId);
    const { payment } = whole;
    const at = deps.clock().toISOString();
    const done = { at, by: officer.accountId, reference: sent.reference };
    const mismatch = stuckMismatch(payment);
    if (mismatch) {
      checkAmount(payment.mismatch!.amountIdr, payment.mismatch!.amountIdr, sent);
      await save(deps, whole, [byHand(payment, mismatch, done)], done);
      return;
    }
    const dueIdr = refundByHandIdr(payment);
    if (dueIdr === 0) throw new Refusal('payment.not-in-state');
    checkAmount(dueIdr, payment.amountIdr - payment.refundedIdr, sent);
    const due = readDue(payment, await deps.store.orders.listPostings(orderId));
    const own = payment.providerPaymentId ? due.filter(({ cause }) => isStuckCause(payment, cause)) : due;
    const refunds = own.map((one) => byHand(payment, one, done));
    await save(deps, whole, refunds, done);
  });
}

async function save(
  deps: Deps,
  whole: Parameters<typeof refunded>[0],
  refunds: readonly RefundAttempt[],
  done: { at: string; by: string },
): Promise<void> {
  const { change, event } = refunded(whole, refunds, { at: done.at, actorId: done.by, from: 'merchant' });
  await deps.store.orders.save(change, newEvent(deps, event));
}

function checkAmount(dueIdr: number, mostIdr: number, { amountIdr }: SentByHand): void {
  if (amountIdr === dueIdr) return;
  const code = amountIdr > mostIdr ? 'refund.above-charge' : 'refund.amount-differs';
  throw new Refusal(code, { fields: { amountIdr: { code, params: { dueIdr } } }, params: { dueIdr } });
}

const isStuckCause = (payment: Payment, cause: string): boolean =>
  payment.refunds.some((one) => one.cause === cause && isStuck(one));

function stuckMismatch({ mismatch, refunds }: Payment): DueRefund | undefined {
  if (mismatch?.status !== 'returning') return undefined;
  return refunds.find((one) => one.cause === mismatchCause && isStuck(one));
}

/** It follows the provider's last attempt, where there was one. */
function byHand(
  payment: Payment,
  { cause, amountIdr }: DueRefund,
  done: { at: string; by: string; reference: string },
): RefundAttempt {
  const before = payment.refunds.find((one) => one.cause === cause);
  return {
    ...{ cause, amountIdr, attempt: (before?.attempt ?? 0) + 1, status: 'succeeded', startedAt: done.at },
    ...{ by: done.by, reference: done.reference },
  };
}
