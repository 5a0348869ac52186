import { askAgainMinutes, type Payment, paymentStates } from '@rasa/domain/market/payment';
import { can } from '@rasa/domain/state-table';
import { addMinutes } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { type Settled, settleCheckout } from './checkout.ts';

/**
 * A webhook may get lost, and with it money. So a payment page is read again every quarter of an hour until it is
 * paid, or the order has ended and the provider says that nobody can pay there any more. The next time is set before
 * the provider is asked: of two runs one asks, and a page that cannot be read holds up no other.
 */
export async function reconcileCheckout(deps: Deps, orderId: string): Promise<Settled | 'kept'> {
  const isMine = await saveNextTime(deps, orderId, (payment, at) =>
    payment.askAgainAt && payment.askAgainAt <= at ? addMinutes(at, askAgainMinutes) : 'as-it-is',
  );
  if (!isMine) return 'kept';
  const settled = await settleCheckout(deps, orderId);
  if (settled === 'over')
    await saveNextTime(deps, orderId, (payment) => (payment.status === 'expired' ? undefined : 'as-it-is'));
  return settled;
}

/** @returns whether the time was set by this call */
async function saveNextTime(
  deps: Deps,
  orderId: string,
  next: (payment: Payment, at: string) => string | undefined | 'as-it-is',
): Promise<boolean> {
  return retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    if (!whole || !can(paymentStates, whole.payment.status, 'succeed')) return false;
    const at = deps.clock().toISOString();
    const askAgainAt = next(whole.payment, at);
    if (askAgainAt === 'as-it-is') return false;
    await deps.store.orders.save(
      { payment: { ...whole.payment, askAgainAt, version: whole.payment.version + 1 } },
      newEvent(deps, { type: 'payment.checkout-read', subjectId: orderId, at, actorId: 'clock' }),
    );
    return true;
  });
}
