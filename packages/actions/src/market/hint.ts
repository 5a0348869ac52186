import type { ProviderEvent } from '@rasa/clients/payment/checkout';
import type { DomainEvent } from '@rasa/domain/event';
import { idSchema } from '@rasa/domain/id';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { type Settled, settleCheckout } from './checkout.ts';
import { payRefund, type RefundOutcome } from './refund.ts';

const orderIdSchema = idSchema('order');
const isOrderId = (text: unknown): text is string => orderIdSchema.safeParse(text).success;

/**
 * What the card provider told is kept once, and somebody will look; nothing else happens here, so that the provider has
 * its answer at once. @returns whether it is new
 */
export async function receiveHint(deps: Deps, told: ProviderEvent): Promise<boolean> {
  const { eventId: hintId, type, orderId, checkoutId, paymentId, refundId, createdAt } = told;
  const receivedAt = deps.clock().toISOString();
  return deps.store.hints.save(
    { hintId, type, orderId, checkoutId, paymentId, refundId, createdAt, receivedAt },
    newEvent(deps, {
      type: 'payment.hinted',
      subjectId: isOrderId(orderId) ? orderId : hintId,
      at: receivedAt,
      actorId: 'provider',
      detail: { hintId, told: type, ...(paymentId && { paymentId }), ...(refundId && { refundId }) },
    }),
  );
}

export type Followed = {
  orderId: string;
  settled: Settled;
  refund: RefundOutcome;
  /** A refund that was told as done was sent back by the bank after all: a person has to see to it. */
  cameBack?: boolean;
};

/**
 * Looks where a hint points: reads the payment and its refunds from the provider, and puts the order right by what it
 * says. The hint itself is never believed, so it may come late, twice or in any order.
 * @returns undefined where it is about none of our orders
 */
export async function followHint(deps: Deps, event: DomainEvent): Promise<Followed | undefined> {
  const orderId = isOrderId(event.subjectId) ? event.subjectId : await orderOfPayment(deps, event);
  if (orderId === undefined) return undefined;
  const followed = await lookAgain(deps, orderId);
  return { ...followed, ...((await hasComeBack(deps, orderId, event)) && { cameBack: true }) };
}

async function hasComeBack(deps: Deps, orderId: string, { detail }: DomainEvent): Promise<boolean> {
  const refunds = (await deps.store.orders.getWhole(orderId))?.payment.refunds ?? [];
  const done = refunds.find(({ refundId, status }) => refundId === detail.refundId && status === 'succeeded');
  if (!done?.refundId) return false;
  return (await deps.checkout.getRefund(done.refundId)).status === 'failed';
}

export async function lookAgain(deps: Deps, orderId: string): Promise<Followed> {
  const settled = await settleCheckout(deps, orderId);
  return { orderId, settled, refund: await payRefund(deps, orderId) };
}

/** A dispute names the payment alone. */
async function orderOfPayment(deps: Deps, { detail }: DomainEvent): Promise<string | undefined> {
  if (typeof detail.paymentId !== 'string') return undefined;
  const { orderId } = await deps.checkout.getPayment(detail.paymentId);
  return isOrderId(orderId) ? orderId : undefined;
}
