import { orderToken } from '@rasa/actions/market/order-token';
import type { Message } from '@rasa/clients/message';
import type { DomainEvent, EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import type { Locale } from '@rasa/domain/language';
import { type OrderPart, shortNumber, type WholeOrder } from '@rasa/domain/market/order';
import type { Payment } from '@rasa/domain/market/payment';
import { trackingText } from '@rasa/domain/market/tracking';
import { formatIdr } from '@rasa/domain/money';
import { type TextName, texts } from '../message/text.ts';
import type { World } from '../world.ts';
import { complaintTold } from './complaint-message.ts';
import { helpTold } from './mandate-message.ts';
import { accountChangeTold } from './payout-account-message.ts';
import { permitTold } from './permit-message.ts';
import type { Reaction } from './reaction.ts';
import { reviewInvitation, reviewTold } from './review-message.ts';

type Whole = WholeOrder & { payment: Payment };
type Params = Record<string, string>;

function write(name: TextName, locale: Locale, params: Params): string {
  return texts[name][locale].replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
}

function message(event: DomainEvent, to: string, locale: Locale, name: TextName, params: Params): Message {
  return {
    channel: 'whatsapp',
    to,
    template: name,
    parameters: Object.values(params),
    locale,
    text: write(name, locale, params),
    // One event makes one message to one person, however often it is handed over.
    idempotencyKey: `${event.eventId}:${to}`,
  };
}

async function toBuyer(world: World, event: DomainEvent, whole: Whole, name: TextName, more: Params = {}) {
  const { order } = whole;
  const prefix = order.locale === 'en' ? '/en' : '';
  const token = await orderToken(world, order.orderId);
  return message(event, order.buyer.phone, order.locale, name, {
    number: shortNumber(order.orderId),
    total: formatIdr(order.totalIdr),
    link: `${world.publicOrigin}${prefix}/pesanan/${order.orderId}?token=${token}`,
    ...more,
  });
}

async function toSeller(
  world: World,
  event: DomainEvent,
  sellerId: string,
  name: TextName,
  about: { path: string } & Params,
): Promise<Message[]> {
  const seller = await world.store.sellers.get(sellerId);
  if (!seller) return [];
  const { path, ...params } = about;
  return [message(event, seller.phone, 'id', name, { ...params, link: `${world.publicOrigin}${path}` })];
}

const toSellers = async (
  world: World,
  event: DomainEvent,
  parts: readonly OrderPart[],
  name: TextName,
  more: Params = {},
): Promise<Message[]> => {
  const lists = await Promise.all(
    parts.map((part) =>
      toSeller(world, event, part.sellerId, name, {
        ...more,
        number: shortNumber(part.orderId),
        path: `/penjual/pesanan/${part.partId}`,
      }),
    ),
  );
  return lists.flat();
};

type Writer = (world: World, event: DomainEvent) => Promise<Message[]>;

const ofOrder =
  (make: (world: World, event: DomainEvent, whole: Whole) => Promise<Message[]>): Writer =>
  async (world, event) => {
    const orderId = event.subjectId.startsWith('prt_') ? orderIdOfPart(event.subjectId) : event.subjectId;
    const whole = await world.store.orders.getWhole(orderId);
    return whole ? make(world, event, whole) : [];
  };

/** About one seller's part, to the buyer, to its seller or to both. */
const ofPart = (
  to: { buyer?: TextName; seller?: TextName },
  more: (part: OrderPart) => Params = () => ({}),
): Writer =>
  ofOrder(async (world, event, whole) => {
    const part = whole.parts.find((one) => one.partId === event.subjectId);
    if (!part) return [];
    const about = { shop: part.shopName, place: part.delivery.pickupPointName ?? '', ...more(part) };
    return [
      ...(to.buyer ? [await toBuyer(world, event, whole, to.buyer, about)] : []),
      ...(to.seller ? await toSellers(world, event, [part], to.seller) : []),
    ];
  });

/** Of a complaint or a return, each side what it does not know yet. */
const ofComplaint: Writer = ofOrder(async (world, event, whole) => {
  const part = whole.parts.find((one) => one.partId === event.subjectId);
  if (!part) return [];
  const { buyer, seller } = await complaintTold(world, event, part);
  const shop = part.shopName;
  return [
    ...(buyer ? [await toBuyer(world, event, whole, buyer.name, { shop, ...buyer.about })] : []),
    ...(seller ? await toSellers(world, event, [part], seller.name, seller.about) : []),
  ];
});

const ofSeller =
  (name: TextName, path: (event: DomainEvent) => string): Writer =>
  (world, event) => {
    const { sellerId, amountIdr } = event.detail;
    if (typeof sellerId !== 'string') return Promise.resolve([]);
    const total = typeof amountIdr === 'number' ? formatIdr(amountIdr) : '';
    return toSeller(world, event, sellerId, name, { total, path: path(event) });
  };

/** Where her money goes is a thing that only she can watch over. */
const ofAccount: Writer = async (world, event) => {
  const told = await accountChangeTold(world, event);
  return told ? toSeller(world, event, event.subjectId, told.name, told.about) : [];
};

/** Her permits: what became of them, and when they end. */
const ofPermit: Writer = async (world, event) => {
  const told = await permitTold(world, event);
  return told ? toSeller(world, event, told.sellerId, told.name, told.about) : [];
};

/** Who acts in her name, and what waits for her own yes. */
const ofHelp: Writer = async (world, event) => {
  const told = await helpTold(world, event);
  return told ? toSeller(world, event, told.sellerId, told.name, told.about) : [];
};

/** What she thinks of it is asked once, when all that could go wrong with it is over. */
const reviewAsked: Writer = ofOrder(async (world, event, whole) => {
  const part = whole.parts.find((one) => one.partId === event.subjectId);
  const asked = part && (await reviewInvitation(world, whole, part));
  return asked ? [await toBuyer(world, event, whole, 'reviewAsked', asked)] : [];
});

const ofReview: Writer = async (world, event) => {
  const told = await reviewTold(world, event);
  return told ? toSeller(world, event, told.sellerId, 'sellerReview', told.about) : [];
};

const arrivalAssumed = ofPart({ buyer: 'partArrived' });

/** One message to the buyer per event of an order, whatever the number of sellers. */
const writers: Partial<Record<EventType, Writer>> = {
  'order.placed': ofOrder(async (world, event, whole) =>
    whole.order.status === 'placed'
      ? [
          await toBuyer(world, event, whole, 'orderPlacedCash'),
          ...(await toSellers(world, event, whole.parts, 'sellerNewOrder')),
        ]
      : [await toBuyer(world, event, whole, 'orderPlacedUnpaid')],
  ),
  'order.paid': ofOrder(async (world, event, whole) => [
    await toBuyer(world, event, whole, 'orderPaid'),
    ...(await toSellers(world, event, whole.parts, 'sellerNewOrder')),
  ]),
  'order.proof-rejected': ofOrder(async (world, event, whole) => [
    await toBuyer(world, event, whole, 'proofRejected', {
      reason: whole.payment.proofs.at(-1)?.rejected?.reason ?? '',
    }),
  ]),
  'order.expired': ofOrder(async (world, event, whole) => [
    await toBuyer(world, event, whole, 'orderExpired'),
  ]),
  'payment.refunded': ofOrder(async (world, event, whole) => [
    await toBuyer(world, event, whole, 'refunded', { total: formatIdr(Number(event.detail.amountIdr)) }),
  ]),
  'order.cancelled': ofOrder(async (world, event, whole) => {
    const told = event.detail.sellerIds;
    const parts = whole.parts.filter(({ sellerId }) => Array.isArray(told) && told.includes(sellerId));
    return [
      await toBuyer(world, event, whole, 'orderCancelled'),
      ...(await toSellers(world, event, parts, 'sellerOrderCancelled')),
    ];
  }),
  'part.reminded': ofPart({ seller: 'sellerReminder' }),
  'part.cancelled': ofPart({ buyer: 'partCancelled', seller: 'sellerTooLate' }),
  'part.delivered': async (world, event) => (event.actorId === 'clock' ? arrivalAssumed(world, event) : []),
  'part.completed': reviewAsked,
  'review.shown': ofReview,
  'part.declined': ofPart({ buyer: 'partDeclined' }),
  'part.ready': ofPart({ buyer: 'partReady' }),
  'part.shipped': ofPart({ buyer: 'partShipped' }),
  'part.tracked': ofPart({ buyer: 'partTracked' }, ({ delivery }) => ({ tracking: trackingText(delivery) })),
  'part.no-show': ofPart({ buyer: 'partNoShow' }),
  'part.returned': ofComplaint,
  'complaint.opened': ofComplaint,
  'complaint.contested': ofComplaint,
  'complaint.escalated': ofComplaint,
  'complaint.settled': ofComplaint,
  'complaint.refused': ofComplaint,
  'complaint.withdrawn': ofComplaint,
  'listing.approved': ofSeller('sellerApproved', (event) => `/penjual/produk/${event.subjectId}`),
  'listing.changes-requested': ofSeller(
    'sellerChangesRequested',
    (event) => `/penjual/produk/${event.subjectId}`,
  ),
  'listing.rejected': ofSeller('sellerRejected', (event) => `/penjual/produk/${event.subjectId}`),
  'permit.verified': ofPermit,
  'permit.refused': ofPermit,
  'permit.reminded': ofPermit,
  'permit.expired': ofPermit,
  'support-case.planned': ofSeller('sellerCasePlanned', (event) => `/penjual/bantuan/${event.subjectId}`),
  'support-case.delivered': ofSeller('sellerCaseDelivered', (event) => `/penjual/bantuan/${event.subjectId}`),
  'payout-account.proposed': ofAccount,
  'payout-account.confirmed': ofAccount,
  'payout-account.rejected': ofAccount,
  'mandate.code-asked': ofHelp,
  'mandate.granted': ofHelp,
  'mandate.ended': ofHelp,
  'assent.asked': ofHelp,
  'assent.code-asked': ofHelp,
  'payout.paid': ofSeller('sellerPayoutPaid', () => '/penjual/uang'),
};

/** People hear of what waits for them. Nobody calls the messenger; it listens. */
export const sendMessages: Reaction = {
  name: 'message',
  on: Object.keys(writers) as EventType[],
  async each(world, event) {
    const messages = (await writers[event.type]?.(world, event)) ?? [];
    const [only, ...others] = messages;
    if (only && others.length === 0) await world.messages.send(only);
    else await sendAll(world, event, messages);
  },
};

/** Where one cannot be reached, the next try is for her alone: nobody hears of it twice because of another. */
async function sendAll(world: World, event: DomainEvent, messages: readonly Message[]): Promise<void> {
  const { outbox } = world.store;
  const results = await Promise.allSettled(
    messages.map(async (one) => {
      const reader = `message|${await world.sign(one.to)}`;
      if (await outbox.wasConsumed(reader, event.eventId)) return;
      await world.messages.send(one);
      await outbox.saveConsumed(reader, event.eventId, world.clock().toISOString());
    }),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
