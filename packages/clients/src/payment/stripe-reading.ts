import type Stripe from 'stripe';
import type { Checkout, CheckoutStatus, Payment, PaymentStatus, RefundResult } from './checkout.ts';

/** Stripe counts rupiah in hundredths, though no one pays with less than a rupiah. */
const HUNDREDTHS = 100;

export function toHundredths(amountIdr: number): number {
  if (!Number.isSafeInteger(amountIdr) || amountIdr <= 0)
    throw new RangeError(`an amount is a whole number of rupiah above 0, not ${amountIdr}`);
  return amountIdr * HUNDREDTHS;
}

export function fromHundredths(amount: number, currency: string): number {
  return currency === 'idr' ? amount / HUNDREDTHS : 0;
}

export function readCheckout(session: Stripe.Checkout.Session): Checkout {
  const currency = session.currency ?? 'none';
  const payment = session.payment_intent;
  return {
    checkoutId: session.id,
    orderId: session.client_reference_id ?? session.metadata?.orderId ?? '',
    url: session.url,
    status: readCheckoutStatus(session),
    amountIdr: fromHundredths(session.amount_total ?? 0, currency),
    currency,
    paymentId: typeof payment === 'string' ? payment : (payment?.id ?? null),
    expiresAt: new Date(session.expires_at * 1000).toISOString(),
  };
}

function readCheckoutStatus({
  status,
  payment_status,
  payment_intent,
}: Stripe.Checkout.Session): CheckoutStatus {
  if (status === 'open') return 'open';
  if (status === 'expired') return 'expired';
  if (payment_status === 'paid') return 'paid';
  const payment = typeof payment_intent === 'string' ? null : payment_intent;
  const isOver = payment?.status === 'requires_payment_method' || payment?.status === 'canceled';
  return isOver ? 'expired' : 'processing';
}

/** Needs `latest_charge` expanded. */
export function readPayment(payment: Stripe.PaymentIntent): Payment {
  const charge = typeof payment.latest_charge === 'string' ? null : payment.latest_charge;
  return {
    paymentId: payment.id,
    orderId: payment.metadata?.orderId ?? '',
    amountIdr: fromHundredths(payment.amount, payment.currency),
    refundedIdr: fromHundredths(charge?.amount_refunded ?? 0, payment.currency),
    currency: payment.currency,
    status: readPaymentStatus(payment.status),
  };
}

function readPaymentStatus(status: Stripe.PaymentIntent.Status): PaymentStatus {
  if (status === 'succeeded') return 'succeeded';
  if (status === 'processing') return 'processing';
  return status === 'canceled' ? 'cancelled' : 'unpaid';
}

export function readRefund(refund: Stripe.Refund): RefundResult {
  const { cause, attempt } = refund.metadata ?? {};
  return {
    refundId: refund.id,
    amountIdr: fromHundredths(refund.amount, refund.currency),
    status: readRefundStatus(refund.status),
    ...(cause !== undefined && { cause, attempt: Number(attempt) }),
  };
}

export function readRefundStatus(status: string | null): RefundResult['status'] {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
