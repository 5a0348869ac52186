import type Stripe from 'stripe';
import type { ProviderEvent } from './checkout.ts';
import { WebhookRefused } from './checkout.ts';

const TOLERANCE_SECONDS = 300;

interface SignedText {
  rawBody: string;
  signature: string;
  secret: string;
  /** Milliseconds. */
  receivedAt: number;
}

export async function readStripeEvent(stripe: Stripe, signed: SignedText): Promise<ProviderEvent> {
  const event: unknown = await verify(stripe, signed);
  if (!isRecord(event) || !isRecord(event.data) || !isRecord(event.data.object)) throw unreadable();
  const { id, type, created } = event;
  if (typeof id !== 'string' || typeof type !== 'string' || !isSeconds(created)) throw unreadable();
  const createdAt = new Date(created * 1000).toISOString();
  return { eventId: id, type, createdAt, ...readSubject(event.data.object) };
}

async function verify(
  stripe: Stripe,
  { rawBody, signature, secret, receivedAt }: SignedText,
): Promise<Stripe.Event> {
  try {
    return await stripe.webhooks.constructEventAsync(
      rawBody,
      signature,
      secret,
      TOLERANCE_SECONDS,
      undefined,
      receivedAt,
    );
  } catch (error) {
    throw new WebhookRefused(error instanceof SyntaxError ? 'the text is not JSON' : readReason(error));
  }
}

/** The first line only: what follows is advice to developers. */
function readReason(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the signature could not be checked';
}

function unreadable(): WebhookRefused {
  return new WebhookRefused('the text is no event');
}

type Subject = Pick<ProviderEvent, 'checkoutId' | 'paymentId' | 'refundId' | 'orderId'>;

/** Refunds, charges and disputes name their payment; a checkout names both. */
function readSubject(object: Record<string, unknown>): Subject {
  const checkoutId = object.object === 'checkout.session' ? idOf(object) : undefined;
  const paymentId = object.object === 'payment_intent' ? idOf(object) : idOf(object.payment_intent);
  const refundId = object.object === 'refund' ? idOf(object) : undefined;
  const metadata = isRecord(object.metadata) ? object.metadata : {};
  const orderId = textOf(object.client_reference_id) ?? textOf(metadata.orderId);
  return {
    ...(checkoutId === undefined ? {} : { checkoutId }),
    ...(paymentId === undefined ? {} : { paymentId }),
    ...(refundId === undefined ? {} : { refundId }),
    ...(orderId === undefined ? {} : { orderId }),
  };
}

function idOf(reference: unknown): string | undefined {
  return isRecord(reference) ? textOf(reference.id) : textOf(reference);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Seconds that a `Date` can hold. */
function isSeconds(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= 8.64e12;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
