import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { refundPosting } from '@rasa/domain/market/ledger';
import { paymentStates } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

export type RefundOutcome = 'refunded' | 'nothing-due' | 'by-hand' | 'pending';

/**
 * Gives back what is owed through the provider. The key carries what was refunded before, so that a repeat after a
 * lost answer is the same refund, and the next part's refund is another. Transfers are given back by hand.
 */
export async function payRefund(deps: Deps, orderId: string): Promise<RefundOutcome> {
  return retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    if (whole?.payment.status !== 'refund_due') return 'nothing-due';
    const { payment } = whole;
    if (!payment.providerPaymentId) return 'by-hand';
    const amountIdr = payment.refundDueIdr;
    const refund = await deps.checkout.refund({
      paymentId: payment.providerPaymentId,
      amountIdr,
      idempotencyKey: `refund:${orderId}:${payment.refundedIdr}:${amountIdr}`,
    });
    if (refund.status !== 'succeeded') return 'pending';
    await saveRefunded(deps, orderId, { amountIdr, actorId: 'provider', before: payment.refundedIdr });
    return 'refunded';
  });
}

/** An officer says that a transfer was sent back. */
export async function confirmRefundByHand(
  deps: Deps,
  orderId: string,
  officer: StaffPrincipal,
): Promise<void> {
  await retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    if (whole?.order.unitId !== officer.unitId) throw new Refusal('order.unknown');
    const { payment } = whole;
    if (payment.status !== 'refund_due' || payment.providerPaymentId)
      throw new Refusal('payment.not-in-state');
    await saveRefunded(deps, orderId, {
      amountIdr: payment.refundDueIdr,
      actorId: officer.accountId,
      before: payment.refundedIdr,
    });
  });
}

async function saveRefunded(
  deps: Deps,
  orderId: string,
  refund: { amountIdr: number; actorId: string; before: number },
): Promise<void> {
  const whole = await deps.store.orders.getWhole(orderId);
  if (whole?.payment.status !== 'refund_due' || whole.payment.refundedIdr !== refund.before) return;
  const { order, payment } = whole;
  const at = deps.clock().toISOString();
  const refundedIdr = payment.refundedIdr + refund.amountIdr;
  const refundDueIdr = payment.refundDueIdr - refund.amountIdr;
  const act =
    refundDueIdr > 0 ? 'owe_refund' : refundedIdr === payment.amountIdr ? 'refund_all' : 'refund_part';
  await deps.store.orders.save(
    {
      payment: {
        ...payment,
        status: step(paymentStates, payment.status, act, 'payment.not-in-state'),
        refundedIdr,
        refundDueIdr,
        version: payment.version + 1,
      },
      postings: [refundPosting(order, refund.amountIdr, String(refund.before), at)],
    },
    newEvent(deps, {
      type: 'payment.refunded',
      subjectId: orderId,
      at,
      actorId: refund.actorId,
      detail: { amountIdr: refund.amountIdr },
    }),
  );
}
