import { orderStates } from '@rasa/domain/market/order';
import { paymentStates } from '@rasa/domain/market/payment';
import { can } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { settleCheckout } from './checkout.ts';
import { unpaidEnded } from './unpaid.ts';

export type HoldOutcome = 'expired' | 'paid' | 'kept';

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
        // Money that is not this order's is no reason to hold its stock any longer.
        if ((await settleCheckout(deps, orderId)) !== 'mismatched') return 'paid';
      }
      // The bank is still at it: its answer comes as an event, and the job looks again.
      if (checkout.status === 'processing') return 'kept';
    }
    await deps.store.orders.save(
      unpaidEnded(whole, { act: 'expire', cause: 'expiry', at, actorId: 'clock' }),
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
