import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { expireHold } from '@rasa/actions/market/hold';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { quoteCart } from '@rasa/actions/market/quote';
import { payRefund } from '@rasa/actions/market/refund';
import type { Till, Told } from './till.ts';

export type Life = {
  what: string;
  /** Types of the events that the provider sends of such an order. */
  events: readonly string[];
  /** Brings order and provider as far as they are when the events arrive, of which none has come yet. */
  prepare(till: Till, orderId: string): Promise<void>;
  /** How it must end. */
  ends: { order: string; payment: string };
};

const paid = ['checkout.session.completed', 'charge.succeeded', 'payment_intent.succeeded'] as const;
const completed = 'checkout.session.completed';
const succeeded = 'payment_intent.succeeded';

const pageOf = async ({ world }: Till, orderId: string) => {
  const whole = (await world.store.orders.getWhole(orderId))!;
  return openCheckout(world, whole);
};
const payOn = (minutes: number) => async (till: Till, orderId: string) => {
  await till.stage.provider.pay(await pageOf(till, orderId), minutes);
  await till.pass(minutes);
};
const payNow = payOn(0);

/** Paid and seen to be; one of two sellers says no, and her part is given back. */
const declined =
  (faults: { slowRefund?: number; failedRefund?: number }) => async (till: Till, orderId: string) => {
    const { world, stage } = till;
    await payNow(till, orderId);
    await settleCheckout(world, orderId);
    const { parts } = (await world.store.orders.getWhole(orderId))!;
    await fulfilPart(world, stage.sellers[0]!, parts[0]!.partId, { act: 'decline', reason: 'Habis' });
    Object.assign(stage.provider.faults, faults);
    await payRefund(world, orderId);
    // The bank has made up its mind, and nobody here knows of it.
    await till.pass(2);
  };

/** The provider's page is over for us, yet paid after all. */
const paidLate = async (till: Till, orderId: string) => {
  const { world, stage } = till;
  await payNow(till, orderId);
  await till.pass(40);
  const over = { ...(await world.checkout.getCheckout((await payment(till, orderId)).checkoutId!)) };
  const blind = { ...world.checkout, expireCheckout: async () => ({ ...over, status: 'expired' as const }) };
  await expireHold({ ...world, checkout: blind }, orderId);
  if (stage.provider.sessions()[0]!.status !== 'paid') throw new Error('nobody paid');
};
const payment = async ({ world }: Till, orderId: string) =>
  (await world.store.orders.getWhole(orderId))!.payment;

/** The lives of one order that is paid by card, with all that the provider tells of them. */
export const lives: readonly Life[] = [
  { what: 'paid at once', events: paid, prepare: payNow, ends: { order: 'paid', payment: 'succeeded' } },
  {
    what: 'paid with money that was on its way',
    events: [...paid, 'checkout.session.async_payment_succeeded'],
    prepare: payOn(7),
    ends: { order: 'paid', payment: 'succeeded' },
  },
  {
    what: 'whose money never came',
    events: [completed, 'payment_intent.payment_failed', 'checkout.session.async_payment_failed'],
    async prepare(till, orderId) {
      till.stage.provider.faults.neverComes = 1;
      await payOn(7)(till, orderId);
    },
    ends: { order: 'awaiting_payment', payment: 'pending' },
  },
  {
    what: 'whose page was over unpaid',
    events: ['payment_intent.payment_failed', 'checkout.session.expired', 'payment_intent.canceled'],
    async prepare(till, orderId) {
      await pageOf(till, orderId);
      await till.pass(40);
      await expireHold(till.world, orderId);
    },
    ends: { order: 'expired', payment: 'expired' },
  },
  {
    what: 'paid when its hold had ended',
    events: paid,
    prepare: paidLate,
    ends: { order: 'paid', payment: 'succeeded' },
  },
  {
    what: 'paid and disputed at the bank',
    events: [...paid, 'charge.dispute.created'],
    prepare: payNow,
    ends: { order: 'paid', payment: 'succeeded' },
  },
  {
    what: 'partly given back',
    events: [completed, 'charge.succeeded', succeeded, 'refund.created', 'charge.refunded'],
    prepare: declined({}),
    ends: { order: 'paid', payment: 'partly_refunded' },
  },
  {
    what: 'partly given back by a slow bank',
    events: [completed, succeeded, 'refund.created', 'charge.refunded', 'refund.updated'],
    prepare: declined({ slowRefund: 1 }),
    ends: { order: 'paid', payment: 'partly_refunded' },
  },
  {
    what: 'whose refund the bank sent back',
    events: [completed, succeeded, 'refund.created', 'refund.updated', 'refund.failed'],
    prepare: declined({ slowRefund: 1, failedRefund: 1 }),
    ends: { order: 'paid', payment: 'refund_due' },
  },
];

/** One order of both shops, and what the provider tells of it. */
export async function begun(till: Till, life: Life): Promise<{ orderId: string; events: Told[] }> {
  const { world, stage } = till;
  const lines = stage.offerIds.slice(0, 2).map((offerId) => ({ offerId, quantity: 1 }));
  const { quote } = await quoteCart(world, { lines });
  const request = {
    lines: quote.parts.flatMap((part) =>
      part.lines.map(({ offerId, quantity, priceIdr, revisionId }) => ({
        ...{ offerId, quantity, priceIdr, revisionId },
      })),
    ),
    buyer: { name: 'Dewi', phone: '+6281234567890' },
    deliveries: quote.parts.map(({ sellerId }) => ({ sellerId, method: 'pickup' as const })),
    paymentMethod: 'stripe' as const,
    expectedTotalIdr: quote.totalIdr,
  };
  const context = { idempotencyKey: 'key-of-webhook', principal: 'visitor', locale: 'id' } as const;
  const { orderId } = await placeOrder(world, request, context);
  await life.prepare(till, orderId);
  const session = stage.provider.sessions()[0]!;
  return { orderId, events: life.events.map((type, index) => told(type, index, orderId, session)) };
}

type Session = ReturnType<Till['stage']['provider']['sessions']>[number];

/** As the provider writes it: whole objects by their kind, of which ids alone are read. */
function told(type: string, index: number, orderId: string, session: Session): Told {
  const metadata = { orderId };
  const payment_intent = session.paymentId ?? `pi_${session.checkoutId}`;
  const [kind] = type.split('.');
  const refundId = session.refunds[0]?.refundId;
  const objects: Record<string, object> = {
    checkout: {
      object: 'checkout.session',
      id: session.checkoutId,
      client_reference_id: orderId,
      payment_intent,
      metadata,
    },
    payment_intent: { object: 'payment_intent', id: payment_intent, metadata },
    charge: { object: 'charge', id: `ch_${orderId}`, payment_intent, metadata },
    refund: { object: 'refund', id: refundId, payment_intent, metadata: { ...metadata, cause: 'late' } },
  };
  // A dispute carries nothing of ours but the payment.
  const object = type.startsWith('charge.dispute.')
    ? { object: 'dispute', id: `dp_${orderId}`, payment_intent }
    : objects[kind!]!;
  return { id: `evt_${index}_${type}`, type, object };
}
