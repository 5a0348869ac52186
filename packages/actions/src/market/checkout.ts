import type { Checkout } from '@rasa/clients/payment/checkout';
import { paymentPosting } from '@rasa/domain/market/ledger';
import { type Order, orderStates, type WholeOrder } from '@rasa/domain/market/order';
import {
  askAgainMinutes,
  cardGraceMinutes,
  holdMinutes,
  type Payment,
  paymentStates,
} from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { can, step } from '@rasa/domain/state-table';
import { addMinutes } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { reserveAgain } from './late-money.ts';
import { fitsOrder, saveMismatch } from './mismatch.ts';
import { orderToken } from './order-token.ts';

type Whole = WholeOrder & { payment: Payment };

/** The provider's least time counts from the moment our request arrives there; this is room for retries. */
const checkoutMarginMinutes = 2;

/**
 * Opens the provider's payment page for an order that waits for money, or gives back the one that is open.
 * The order's hold then ends with the page, plus grace.
 */
export async function openCheckout(deps: Deps, whole: Whole): Promise<string> {
  const { order, payment } = whole;
  if (payment.method !== 'stripe' || !can(orderStates, order.status, 'pay') || order.status === 'expired')
    throw new Refusal('payment.not-in-state');
  if (payment.mismatch) throw new Refusal('payment.not-in-state');
  if (payment.checkoutUrl) return payment.checkoutUrl;
  const checkout = await createCheckout(deps, order);
  return retrying(deps, async () => {
    const now = await deps.store.orders.getWhole(order.orderId);
    if (now?.payment.checkoutUrl) {
      // A second click was faster: only one page may take money.
      if (now.payment.checkoutId !== checkout.checkoutId)
        await deps.checkout.expireCheckout(checkout.checkoutId);
      return now.payment.checkoutUrl;
    }
    if (!now || !can(paymentStates, now.payment.status, 'succeed') || now.payment.status === 'expired') {
      await deps.checkout.expireCheckout(checkout.checkoutId);
      throw new Refusal('payment.not-in-state');
    }
    const at = deps.clock().toISOString();
    await deps.store.orders.save(
      {
        order: {
          ...now.order,
          holdEndsAt: addMinutes(checkout.expiresAt, cardGraceMinutes),
          version: now.order.version + 1,
        },
        payment: {
          ...now.payment,
          checkoutId: checkout.checkoutId,
          checkoutUrl: checkout.url ?? undefined,
          askAgainAt: addMinutes(at, askAgainMinutes),
          version: now.payment.version + 1,
        },
      },
      newEvent(deps, { type: 'payment.checkout-opened', subjectId: order.orderId, at, actorId: 'buyer' }),
    );
    return checkout.url ?? deps.publicOrigin;
  });
}

async function createCheckout(deps: Deps, order: Order): Promise<Checkout> {
  // The minute is in the key because the end time is in the request: the same key must mean the same request.
  const minute = Math.floor((deps.clock().getTime() - Date.parse(order.placedAt)) / 60_000);
  const page = `${deps.publicOrigin}${order.locale === 'en' ? '/en' : ''}/pesanan/${order.orderId}?token=${await orderToken(deps, order.orderId)}`;
  return deps.checkout.createCheckout({
    orderId: order.orderId,
    description: `Rasa Desa ${order.orderId.slice(-6)}`,
    totalIdr: order.totalIdr,
    successUrl: page,
    cancelUrl: page,
    expiresAt: addMinutes(order.placedAt, minute + holdMinutes.stripe! + checkoutMarginMinutes),
    locale: order.locale,
    idempotencyKey: `checkout:${order.orderId}:${minute}`,
  });
}

/** Where the money of an order stands after the provider was asked. */
export type Settled = 'paid' | 'paid-before' | 'open' | 'over' | 'unknown' | 'mismatched';

/**
 * Reads the payment from the provider and puts the order right by it. A webhook, a returning buyer and the
 * reconcile job all call this: whichever comes first does it, the others find it done.
 */
export async function settleCheckout(deps: Deps, orderId: string): Promise<Settled> {
  return retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    if (!whole?.payment.checkoutId) return 'unknown';
    if (!can(paymentStates, whole.payment.status, 'succeed')) return 'paid-before';
    if (whole.payment.mismatch) return 'mismatched';
    const checkout = await deps.checkout.getCheckout(whole.payment.checkoutId);
    if (checkout.status !== 'paid') return checkout.status === 'expired' ? 'over' : 'open';
    if (!fitsOrder(checkout, whole.payment)) {
      await saveMismatch(deps, whole.payment, checkout);
      return 'mismatched';
    }
    await savePaid(deps, whole, {
      actorId: 'provider',
      providerPaymentId: checkout.paymentId ?? undefined,
    });
    return 'paid';
  });
}

/** Money has come: the sellers may begin. On an order whose hold has ended, the stock is taken again first. */
export async function savePaid(
  deps: Deps,
  whole: Whole,
  by: { actorId: string; providerPaymentId?: string | undefined },
): Promise<void> {
  const { order, payment } = whole;
  const at = deps.clock().toISOString();
  if (order.status === 'expired' || order.status === 'cancelled')
    return reserveAgain(deps, whole, { ...by, at });
  await deps.store.orders.save(
    paidChange(whole, by, at),
    newEvent(deps, {
      type: 'order.paid',
      subjectId: order.orderId,
      at,
      actorId: by.actorId,
      detail: { amountIdr: payment.amountIdr, sellerIds: whole.parts.map((part) => part.sellerId) },
    }),
  );
}

/** What a payment changes: order, payment, its one posting, and every part now open to its seller. */
export function paidChange(
  whole: Whole,
  by: { actorId: string; providerPaymentId?: string | undefined },
  at: string,
) {
  const { order, payment, parts } = whole;
  return {
    order: {
      ...order,
      status: step(orderStates, order.status, 'pay', 'order.not-in-state'),
      version: order.version + 1,
    },
    payment: {
      ...payment,
      status: step(paymentStates, payment.status, 'succeed', 'payment.not-in-state'),
      ...(by.providerPaymentId && { providerPaymentId: by.providerPaymentId }),
      confirmedBy: by.actorId,
      succeededAt: at,
      version: payment.version + 1,
    },
    parts: parts.map((part) => ({ ...part, payable: true, openedAt: at, version: part.version + 1 })),
    postings: [paymentPosting(order, at)],
    endsWaiting: true,
  };
}
