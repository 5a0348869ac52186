import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { refundPosting } from '@rasa/domain/market/ledger';
import type { WholeOrder } from '@rasa/domain/market/order';
import { type Payment, paymentStates } from '@rasa/domain/market/payment';
import { type DueRefund, refundsDue } from '@rasa/domain/market/refund';
import { sum } from '@rasa/domain/money';
import { Conflict, Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

export type RefundOutcome = 'refunded' | 'nothing-due' | 'by-hand' | 'pending';

type Whole = WholeOrder & { payment: Payment };

/**
 * Gives back what is owed through the provider, cause by cause. The key is the cause alone, so that a repeat after a
 * lost answer, or after more has become owed meanwhile, is the same refund. Transfers are given back by hand.
 */
export async function payRefund(deps: Deps, orderId: string): Promise<RefundOutcome> {
  for (let outcome: RefundOutcome = 'nothing-due'; ; ) {
    const next = await retrying(deps, () => payNextRefund(deps, orderId));
    if (next === 'nothing-due') return outcome;
    if (next !== 'refunded') return next;
    outcome = next;
  }
}

async function payNextRefund(deps: Deps, orderId: string): Promise<RefundOutcome> {
  const whole = await deps.store.orders.getWhole(orderId);
  if (whole?.payment.status !== 'refund_due') return 'nothing-due';
  const { providerPaymentId: paymentId } = whole.payment;
  if (!paymentId) return 'by-hand';
  const [due] = await readDue(deps, whole);
  if (!due) return 'nothing-due';
  const { cause, amountIdr } = due;
  const idempotencyKey = `refund:${orderId}:${cause}`;
  const refund = await deps.checkout.refund({ paymentId, amountIdr, idempotencyKey });
  if (refund.status !== 'succeeded') return 'pending';
  await saveRefunded(deps, whole, [due], 'provider');
  return 'refunded';
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
    await saveRefunded(deps, whole, await readDue(deps, whole), officer.accountId);
  });
}

/** @throws Conflict where the causes do not add up to what is noted as owed: one of the two was read too late. */
async function readDue(deps: Deps, whole: Whole): Promise<DueRefund[]> {
  const due = refundsDue(whole.payment, await deps.store.orders.listPostings(whole.order.orderId));
  if (sum(due.map((one) => one.amountIdr)) !== whole.payment.refundDueIdr)
    throw new Conflict('what is owed back changed meanwhile');
  return due;
}

async function saveRefunded(
  deps: Deps,
  { order, payment }: Whole,
  refunds: readonly DueRefund[],
  actorId: string,
): Promise<void> {
  const at = deps.clock().toISOString();
  const amountIdr = sum(refunds.map((refund) => refund.amountIdr));
  const refundedIdr = payment.refundedIdr + amountIdr;
  const refundDueIdr = payment.refundDueIdr - amountIdr;
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
      postings: refunds.map((refund) => refundPosting(order, refund.amountIdr, refund.cause, at)),
    },
    newEvent(deps, {
      type: 'payment.refunded',
      subjectId: order.orderId,
      at,
      actorId,
      detail: { amountIdr },
    }),
  );
}
