import { saleReversal } from '@rasa/domain/market/ledger';
import type { Movement } from '@rasa/domain/market/offer';
import { type OrderPart, orderStates, partStates } from '@rasa/domain/market/order';
import { paymentStates } from '@rasa/domain/market/payment';
import { can, step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { settleCheckout } from './checkout.ts';

export type HoldOutcome = 'expired' | 'paid' | 'kept';

/** What gives the reserved units of parts back to their offers; the cause makes it happen once. */
export const releases = (
  parts: readonly OrderPart[],
  causeId: string,
  at: string,
  actorId: string,
): Movement[] =>
  parts
    .flatMap((part) => part.lines)
    .map((line) => ({
      offerId: line.offerId,
      cause: 'release',
      causeId,
      quantity: line.quantity,
      at,
      actorId,
    }));

/**
 * The hold of an unpaid order has ended. The provider is told first, so that nobody can pay what is being given
 * back; money that came after all goes the way of payments. Then one transaction returns the stock.
 */
export async function expireHold(deps: Deps, orderId: string): Promise<HoldOutcome> {
  return retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    const at = deps.clock().toISOString();
    if (!whole?.order.holdEndsAt || whole.order.holdEndsAt > at) return 'kept';
    const { order, payment, parts } = whole;
    if (!can(orderStates, order.status, 'expire') || !can(paymentStates, payment.status, 'expire'))
      return 'kept';
    // A proof that waits for an officer is money that may have come: people decide, not the clock.
    if (payment.status === 'proof_submitted') return 'kept';
    if (payment.checkoutId) {
      const checkout = await deps.checkout.expireCheckout(payment.checkoutId);
      if (checkout.status === 'paid') {
        await settleCheckout(deps, orderId);
        return 'paid';
      }
      // The bank is still at it: its answer comes as an event, and the job looks again.
      if (checkout.status === 'processing') return 'kept';
    }
    await deps.store.orders.save(
      {
        order: {
          ...order,
          status: step(orderStates, order.status, 'expire', 'order.not-in-state'),
          version: order.version + 1,
        },
        payment: {
          ...payment,
          status: step(paymentStates, payment.status, 'expire', 'payment.not-in-state'),
          version: payment.version + 1,
        },
        parts: parts.map((part) => ({
          ...part,
          status: step(partStates, part.status, 'cancel', 'part.not-in-state'),
          history: [...part.history, { status: 'cancelled', at, by: 'clock' }],
          version: part.version + 1,
        })),
        postings: [saleReversal(order, parts, 'expiry', at)],
        movements: releases(parts, orderId, at, 'clock'),
      },
      newEvent(deps, {
        type: 'order.expired',
        subjectId: orderId,
        at,
        actorId: 'clock',
        detail: { offerIds: parts.flatMap((part) => part.lines.map((line) => line.offerId)) },
      }),
    );
    return 'expired';
  });
}
