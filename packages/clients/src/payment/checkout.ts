/**
 * Paying on a provider's own page. Money is in whole rupiah here; an adapter converts to what its provider
 * counts in. What a provider tells is a hint until `getCheckout` or `getPayment` has read it.
 */
export interface CheckoutProvider {
  /**
   * The same key with the same input gives the same checkout, as it was when first made: its `status` can be
   * old, so read it with `getCheckout` before acting on it.
   */
  createCheckout(input: NewCheckout): Promise<Checkout>;
  getCheckout(checkoutId: string): Promise<Checkout>;
  /** Afterwards nobody can pay it. One that was paid or over already is given back as it is. */
  expireCheckout(checkoutId: string): Promise<Checkout>;
  getPayment(paymentId: string): Promise<Payment>;
  /** The same key with the same input refunds once, for as long as the provider knows the key (Stripe: 24 hours). */
  refund(input: NewRefund): Promise<RefundResult>;
  getRefund(refundId: string): Promise<RefundResult>;
  /** Every refund of a payment, those that failed too. */
  listRefunds(paymentId: string): Promise<RefundResult[]>;
  /** Throws `WebhookRefused` unless the provider signed this very text within the last five minutes. */
  readEvent(rawBody: string, signature: string): Promise<ProviderEvent>;
}

export interface NewCheckout {
  orderId: string;
  /** What the buyer reads on the provider's page; never a person's name or address. */
  description: string;
  totalIdr: number;
  /** `{CHECKOUT_SESSION_ID}` in it is replaced by the checkout's id. */
  successUrl: string;
  cancelUrl: string;
  /**
   * ISO. A provider has a least time, counted from the moment the request arrives there (Stripe: 30 minutes),
   * so leave room for retries.
   */
  expiresAt: string;
  locale: 'id' | 'en';
  idempotencyKey: string;
}

/**
 * `processing`: the buyer is done but the money is still on its way. `expired`: nobody can pay it any more,
 * be it by time, by `expireCheckout` or because the money on its way never came.
 */
export type CheckoutStatus = 'open' | 'paid' | 'expired' | 'processing';

export interface Checkout {
  checkoutId: string;
  orderId: string;
  /** Where the buyer pays; null once nobody can. */
  url: string | null;
  status: CheckoutStatus;
  /** As the provider holds it; 0 when `currency` is not `idr`, so that it equals no order's total. */
  amountIdr: number;
  /** Lower case. Money in any other currency than `idr` pays for no order. */
  currency: string;
  paymentId: string | null;
  expiresAt: string;
}

export type PaymentStatus = 'succeeded' | 'processing' | 'unpaid' | 'cancelled';

export interface Payment {
  paymentId: string;
  /** Empty where it was made for no order. */
  orderId: string;
  /** What was asked for; 0 when `currency` is not `idr`. */
  amountIdr: number;
  /** Given back or on its way back; a refund that failed is not in it. */
  refundedIdr: number;
  currency: string;
  status: PaymentStatus;
}

export interface NewRefund {
  paymentId: string;
  /** Without it, all that came. */
  amountIdr?: number;
  idempotencyKey: string;
  /** Ids and numbers only, never a free text: they are stored at the provider, and tell one refund from another. */
  orderId: string;
  cause: string;
  attempt: number;
}

export interface RefundResult {
  refundId: string;
  /** 0 when it is not rupiah. */
  amountIdr: number;
  status: 'succeeded' | 'pending' | 'failed';
  /** As given when it was made; none where it was made otherwise, such as on the provider's own pages. */
  cause?: string;
  attempt?: number;
}

export interface ProviderEvent {
  eventId: string;
  type: string;
  checkoutId?: string;
  paymentId?: string;
  refundId?: string;
  orderId?: string;
  /** ISO, when the provider made it; events come late and in any order. */
  createdAt: string;
}

/** No answer, or "not now": whether anything happened is unknown, so try again with the same key. */
export class ProviderUnavailable extends Error {
  override name = 'ProviderUnavailable';
}

/** The provider read the request and said no; the same request will be refused again. */
export class ProviderRefused extends Error {
  override name = 'ProviderRefused';
  /** The provider's own code, such as `amount_too_small`, or `unknown`. */
  readonly code: string;

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Forged, stale or unreadable. Carries no cause, since a cause would bring the payload into the logs. */
export class WebhookRefused extends Error {
  override name = 'WebhookRefused';
}
