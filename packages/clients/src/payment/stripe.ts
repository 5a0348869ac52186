import type Stripe from 'stripe';
import type {
  Checkout,
  CheckoutProvider,
  NewCheckout,
  NewRefund,
  Payment,
  RefundResult,
} from './checkout.ts';
import { ProviderRefused } from './checkout.ts';
import { asking } from './stripe-error.ts';
import { readStripeEvent } from './stripe-event.ts';
import { readCheckout, readPayment, readRefund, toHundredths } from './stripe-reading.ts';

interface StripeOptions {
  secretKey: string;
  webhookSecret: string;
  /** Another server that speaks Stripe's API, such as `http://127.0.0.1:1234`. */
  apiBase?: string;
  /** Milliseconds; the clock against which a webhook's age is measured. */
  now?: () => number;
}

type Loaded = { stripe: Stripe; StripeError: typeof Stripe.errors.StripeError };

/** The SDK is loaded at the first call, since most requests never come near a payment. */
export function stripeCheckout(options: StripeOptions): CheckoutProvider {
  const server = options.apiBase === undefined ? {} : readApiBase(options.apiBase);
  let loading: Promise<Loaded> | undefined;
  const load = () => {
    loading ??= loadStripe(options.secretKey, server);
    return loading;
  };
  const ask = async <Answer>(question: (stripe: Stripe) => Promise<Answer>): Promise<Answer> => {
    const { stripe, StripeError } = await load();
    return asking(StripeError, () => question(stripe));
  };
  const getCheckout = (checkoutId: string) => ask((stripe) => retrieveCheckout(stripe, checkoutId));

  return {
    getCheckout,
    createCheckout: async (input) => {
      const params = checkoutParams(input);
      return ask((stripe) => createCheckout(stripe, params, input.idempotencyKey));
    },
    expireCheckout: async (checkoutId) => {
      try {
        return await ask(async (stripe) => readCheckout(await stripe.checkout.sessions.expire(checkoutId)));
      } catch (error) {
        if (!(error instanceof ProviderRefused)) throw error;
        const checkout = await getCheckout(checkoutId);
        if (checkout.status === 'open') throw error;
        return checkout;
      }
    },
    getPayment: (paymentId) => ask((stripe) => retrievePayment(stripe, paymentId)),
    refund: async (input) => {
      const params = refundParams(input);
      return ask((stripe) => createRefund(stripe, params, input.idempotencyKey));
    },
    getRefund: (refundId) => ask(async (stripe) => readRefund(await stripe.refunds.retrieve(refundId))),
    listRefunds: (paymentId) => ask((stripe) => listRefunds(stripe, paymentId)),
    readEvent: async (rawBody, signature) => {
      const { stripe } = await load();
      const receivedAt = (options.now ?? Date.now)();
      return readStripeEvent(stripe, { rawBody, signature, secret: options.webhookSecret, receivedAt });
    },
  };
}

type Server = { host?: string; port?: number; protocol?: 'http' | 'https' };

async function loadStripe(secretKey: string, server: Server): Promise<Loaded> {
  const { default: Sdk } = await import('stripe');
  const stripe = new Sdk(secretKey, { ...server, telemetry: false, maxNetworkRetries: 2, timeout: 10_000 });
  return { stripe, StripeError: Sdk.errors.StripeError };
}

function readApiBase(apiBase: string): Server {
  const { protocol, hostname, port } = new URL(apiBase);
  if (protocol === 'https:') return { host: hostname, port: Number(port || 443), protocol: 'https' };
  if (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost'))
    return { host: hostname, port: Number(port || 80), protocol: 'http' };
  throw new TypeError(
    'apiBase must be https, or http on this machine: the secret key travels in each request',
  );
}

function checkoutParams(input: NewCheckout): Stripe.Checkout.SessionCreateParams {
  const metadata = { orderId: input.orderId };
  const price_data = {
    currency: 'idr',
    unit_amount: toHundredths(input.totalIdr),
    product_data: { name: input.description },
  };
  return {
    mode: 'payment',
    line_items: [{ quantity: 1, price_data }],
    client_reference_id: input.orderId,
    metadata,
    payment_intent_data: { metadata },
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    expires_at: toSeconds(input.expiresAt),
    locale: input.locale,
  };
}

function toSeconds(iso: string): number {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a time: ${iso}`);
  return Math.floor(milliseconds / 1000);
}

async function createCheckout(
  stripe: Stripe,
  params: Stripe.Checkout.SessionCreateParams,
  idempotencyKey: string,
): Promise<Checkout> {
  return readCheckout(await stripe.checkout.sessions.create(params, { idempotencyKey }));
}

async function retrieveCheckout(stripe: Stripe, checkoutId: string): Promise<Checkout> {
  return readCheckout(await stripe.checkout.sessions.retrieve(checkoutId, { expand: ['payment_intent'] }));
}

async function retrievePayment(stripe: Stripe, paymentId: string): Promise<Payment> {
  return readPayment(await stripe.paymentIntents.retrieve(paymentId, { expand: ['latest_charge'] }));
}

function refundParams({
  paymentId,
  amountIdr,
  orderId,
  cause,
  attempt,
}: NewRefund): Stripe.RefundCreateParams {
  return {
    payment_intent: paymentId,
    ...(amountIdr === undefined ? {} : { amount: toHundredths(amountIdr) }),
    metadata: { orderId, cause, attempt: String(attempt) },
  };
}

async function createRefund(
  stripe: Stripe,
  params: Stripe.RefundCreateParams,
  idempotencyKey: string,
): Promise<RefundResult> {
  return readRefund(await stripe.refunds.create(params, { idempotencyKey }));
}

async function listRefunds(stripe: Stripe, payment_intent: string): Promise<RefundResult[]> {
  const refunds: RefundResult[] = [];
  for await (const refund of stripe.refunds.list({ payment_intent, limit: 100 }))
    refunds.push(readRefund(refund));
  return refunds;
}
