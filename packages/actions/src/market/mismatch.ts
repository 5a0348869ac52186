import type { Checkout } from '@rasa/clients/payment/checkout';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Payment } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { unitOrder } from './unit-order.ts';

/** Whether what was paid is what this order asked for: its own page, its amount, in rupiah. */
export const fitsOrder = (checkout: Checkout, payment: Payment): boolean =>
  checkout.orderId === payment.orderId &&
  checkout.currency === 'idr' &&
  checkout.amountIdr === payment.amountIdr;

/**
 * Money came that is not what the order asks for. It pays for nothing, and is written down so that an officer gives it
 * back; nobody is asked about the page any more.
 */
export async function saveMismatch(deps: Deps, payment: Payment, checkout: Checkout): Promise<void> {
  const at = deps.clock().toISOString();
  const { checkoutId, paymentId, amountIdr, currency } = checkout;
  const { askAgainAt: _, ...kept } = payment;
  await deps.store.orders.save(
    {
      payment: {
        ...kept,
        mismatch: {
          ...{ checkoutId, amountIdr, currency, seenAt: at, status: 'open' },
          ...(paymentId !== null && { providerPaymentId: paymentId }),
        },
        version: payment.version + 1,
      },
    },
    newEvent(deps, {
      ...{ type: 'payment.mismatched', subjectId: payment.orderId, at, actorId: 'provider' },
      detail: { cameIdr: amountIdr, currency, askedIdr: payment.amountIdr },
    }),
  );
}

/**
 * An officer says that it goes back, exactly as it came. The job and whoever comes first do it through the provider; it
 * stands outside of the order's own books, in which it never was.
 */
export async function returnMismatch(deps: Deps, officer: StaffPrincipal, orderId: string): Promise<void> {
  await retrying(deps, async () => {
    const { payment } = await unitOrder(deps, officer, orderId);
    const { mismatch } = payment;
    if (mismatch?.status !== 'open' || !mismatch.providerPaymentId) throw new Refusal('payment.not-in-state');
    await deps.store.orders.save(
      {
        payment: {
          ...payment,
          mismatch: { ...mismatch, status: 'returning', by: officer.accountId },
          version: payment.version + 1,
        },
      },
      newEvent(deps, {
        ...{ type: 'payment.mismatch-returning', subjectId: orderId, actorId: officer.accountId },
        at: deps.clock().toISOString(),
        detail: { amountIdr: mismatch.amountIdr },
      }),
    );
  });
}
