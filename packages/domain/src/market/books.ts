import type { DomainEvent, EventType } from '../event.ts';
import { orderIdOfPart } from '../id.ts';
import { sum } from '../money.ts';
import { addDays } from '../time.ts';
import { isUnpaid, maxUnpaidOrders } from './buyer.ts';
import type { Complaint } from './complaint.ts';
import { checkComplaints } from './complaint-books.ts';
import { balance, moneyHolder, type Posting } from './ledger.ts';
import type { Movement } from './offer.ts';
import { isArrived, isDropped, type Order, type OrderPart, orderActOf } from './order.ts';
import { restockedOf, returnsOf } from './part-return.ts';
import { isCash, type Payment } from './payment.ts';
import { checkReturns } from './return-books.ts';
import { checkSellers, type PayoutFacts } from './seller-books.ts';

export type OrderFacts = {
  orderId: string;
  order?: Order | undefined;
  payment?: Payment | undefined;
  parts: readonly OrderPart[];
  complaints?: readonly Complaint[] | undefined;
  postings: readonly Posting[];
};

/** Everything that money and stock hang on, as it is stored. */
export type BookFacts = {
  offers: readonly { offerId: string; available: number; movements: readonly Movement[] }[];
  orders: readonly OrderFacts[];
  payouts: readonly PayoutFacts[];
  /** Which order each slot of a buyer for unpaid orders is held for. */
  slots: readonly { buyerKey: string; slot: number; orderId: string }[];
  /** Which order each key of a buyer led to. */
  keys: readonly { key: string; orderId: string }[];
  events: readonly DomainEvent[];
  /** Items whose shape is not their schema's. */
  unreadable: readonly { key: string; what: string }[];
};

export type Broken = {
  /** The number of the promise, as listed in `docs/decisions/simulation.md`. */
  promise: number;
  subjectId: string;
  what: string;
};

/** Sent events leave the table after 30 days; younger orders still have all of theirs. */
const eventsKeptDays = 29;

/** Every promise about money and stock that the stored facts break; empty when the books are right. */
export function checkBooks(facts: BookFacts): Broken[] {
  return [
    ...facts.unreadable.map(({ key, what }) => ({ promise: 5, subjectId: key, what })),
    ...facts.offers.flatMap(checkOffer),
    ...facts.orders.flatMap((order) => [
      ...checkWhole(order),
      ...checkMoney(order),
      ...checkLife(order),
      ...checkReturns(order),
      ...checkComplaints(order),
    ]),
    ...checkHeld(facts),
    ...checkKeys(facts),
    ...checkSlots(facts),
    ...checkSellers(facts),
    ...checkEvents(facts),
  ];
}

function checkOffer({ offerId, available, movements }: BookFacts['offers'][number]): Broken[] {
  const moved = sum(movements.map((movement) => movement.quantity));
  return [
    ...(available < 0 ? [{ promise: 1, subjectId: offerId, what: `${available} available` }] : []),
    ...(moved === available
      ? []
      : [{ promise: 2, subjectId: offerId, what: `movements give ${moved}, the shelf says ${available}` }]),
  ];
}

function checkWhole({ orderId, order, payment, parts, postings }: OrderFacts): Broken[] {
  const missing = [
    !order && 'the order itself',
    !payment && 'its payment',
    order && parts.length !== order.partIds.length && `${order.partIds.length - parts.length} parts`,
    !postings.some((posting) => posting.cause === 'sale') && 'the posting of its sale',
  ].filter((part) => typeof part === 'string');
  return missing.map((what) => ({ promise: 5, subjectId: orderId, what: `lacks ${what}` }));
}

const moneyCame: readonly Payment['status'][] = ['succeeded', 'refund_due', 'refunded', 'partly_refunded'];

function checkMoney({ orderId, order, payment, parts, postings }: OrderFacts): Broken[] {
  const broken: Broken[] = [];
  const say = (promise: number, what: string) => broken.push({ promise, subjectId: orderId, what });
  for (const { cause, entries } of postings) {
    const total = sum(entries.map((entry) => entry.amountIdr));
    if (total !== 0) say(8, `posting ${cause} sums to ${total}`);
  }
  if (!order || !payment) return broken;
  const holder = moneyHolder(payment.method);
  const came = postings.filter((posting) => balance([posting], holder) > 0);
  const wanted = !isCash(payment.method) && moneyCame.includes(payment.status) ? 1 : 0;
  if (came.length !== wanted) say(7, `payment is ${payment.status} with ${came.length} postings of it`);
  const taken = sum(came.map((posting) => balance([posting], holder)));
  if (taken > payment.amountIdr) say(6, `${taken} posted as paid of ${payment.amountIdr}`);
  const refunded = taken - balance(postings, 'provider') - balance(postings, 'merchant');
  if (refunded !== payment.refundedIdr) say(9, `refunds of ${refunded} posted, ${payment.refundedIdr} noted`);
  if (payment.refundedIdr + payment.refundDueIdr > payment.amountIdr)
    say(9, `${payment.refundedIdr + payment.refundDueIdr} to give back of ${payment.amountIdr}`);
  const owes = balance(postings, 'buyer');
  const due = buyerOwes(order, payment, parts);
  if (owes !== due) say(8, `the buyer stands at ${owes} instead of ${due}`);
  const hasEnded = order.status === 'expired' || order.status === 'cancelled';
  const share = -balance(postings, 'commission');
  const frozen = sum(parts.filter((part) => !isDropped(part)).map(commissionOf));
  if (share !== frozen + (hasEnded ? 0 : order.suffixIdr))
    say(8, `commission of ${share} instead of ${frozen}`);
  return broken;
}

/** The frozen commission, less its share in what went back. */
const commissionOf = (part: OrderPart): number =>
  part.commissionIdr - sum(returnsOf(part).map((one) => one.commissionIdr));

/** What is still to come from the buyer, or (negative) to go back to her. */
function buyerOwes(order: Order, payment: Payment, parts: readonly OrderPart[]): number {
  if (isCash(payment.method)) {
    const open = parts.filter((part) => !isDropped(part) && !isArrived(part));
    return sum(open.map((part) => part.itemsIdr + part.delivery.feeIdr));
  }
  if (['pending', 'proof_submitted'].includes(payment.status)) return order.totalIdr;
  return payment.refundDueIdr === 0 ? 0 : -payment.refundDueIdr;
}

/** Order, parts and payment tell one story: none of them was overwritten from an old reading. */
function checkLife({ orderId, order, payment, parts }: OrderFacts): Broken[] {
  if (!order || !payment || parts.length === 0) return [];
  const broken: Broken[] = [];
  const say = (promise: number, what: string) => broken.push({ promise, subjectId: orderId, what });
  const statuses = parts.map((part) => part.status);
  const cash = isCash(payment.method);
  const act = order.status === 'expired' ? undefined : orderActOf(statuses);
  const fits: Record<string, readonly Order['status'][]> = {
    cancel: ['cancelled'],
    complete: ['completed'],
    fulfil_all: ['fulfilled'],
    fulfil_some: ['partly_fulfilled'],
  };
  const open: readonly Order['status'][] = [
    'awaiting_payment',
    'awaiting_verification',
    'placed',
    'paid',
    'expired',
  ];
  if (!(act ? fits[act] : open)?.includes(order.status))
    say(12, `is ${order.status} with parts ${statuses.join(', ')}`);
  if (!cash && moneyCame.includes(payment.status) && order.status.startsWith('awaiting'))
    say(7, `is ${order.status} though its payment is ${payment.status}`);
  if (!cash && parts.some((part) => part.payable && !moneyCame.includes(payment.status)))
    say(7, `is open to a seller though its payment is ${payment.status}`);
  const cashIn = parts.some(isArrived) && parts.every((part) => isDropped(part) || isArrived(part));
  if (cash && cashIn !== (payment.status === 'succeeded'))
    say(7, `cash payment is ${payment.status} with parts ${statuses.join(', ')}`);
  return broken;
}

/** Per order and offer: what the movements took is what the living parts hold. */
function checkHeld({ offers, orders }: BookFacts): Broken[] {
  const taken = new Map<string, number>();
  for (const { offerId, movements } of offers)
    for (const { cause, causeId, quantity } of movements) {
      if (cause === 'initial' || cause === 'adjust' || cause === 'batch') continue;
      // An order and each of its parts share the middle of their ids.
      const name = `${orderIdOfPart(causeId)} ${offerId}`;
      taken.set(name, (taken.get(name) ?? 0) - quantity);
    }
  const held = new Map<string, number>();
  for (const part of orders.flatMap((order) => order.parts)) {
    if (isDropped(part)) continue;
    for (const { offerId, quantity } of part.lines) {
      const name = `${part.orderId} ${offerId}`;
      held.set(name, (held.get(name) ?? 0) + quantity - restockedOf(part, offerId));
    }
  }
  return [...new Set([...taken.keys(), ...held.keys()])].flatMap((name) => {
    const [took, holds] = [taken.get(name) ?? 0, held.get(name) ?? 0];
    return took === holds
      ? []
      : [{ promise: 3, subjectId: name, what: `took ${took} units, holds ${holds}` }];
  });
}

/** Every key leads to an order that is there; keys vanish after 30 days, so an order may have lost its own. */
function checkKeys({ keys, orders }: BookFacts): Broken[] {
  const known = new Set(orders.map((order) => order.orderId));
  return keys
    .filter(({ orderId }) => !known.has(orderId))
    .map(({ key, orderId }) => ({ promise: 5, subjectId: orderId, what: `${key} leads to no order` }));
}

/** Each slot names an unpaid order that took it, and each unpaid order holds the one it took. */
function checkSlots({ slots, orders }: BookFacts): Broken[] {
  const known = new Map(orders.map((one) => [one.orderId, one.order]));
  const nameOf = (buyerKey: string, slot: number) => `${buyerKey}#${slot}`;
  const held = new Map(slots.map(({ buyerKey, slot, orderId }) => [nameOf(buyerKey, slot), orderId]));
  const idle = slots.filter(({ buyerKey, slot, orderId }) => {
    const order = known.get(orderId);
    return !order || !isUnpaid(order) || order.buyerKey !== buyerKey || order.unpaidSlot !== slot;
  });
  const without = orders.filter(({ order }) => {
    // Older orders took none.
    if (!order?.buyerKey || !isUnpaid(order)) return false;
    return !order.unpaidSlot || held.get(nameOf(order.buyerKey, order.unpaidSlot)) !== order.orderId;
  });
  return [
    ...idle.map(({ slot, orderId }) => ({
      promise: 16,
      subjectId: orderId,
      what: `holds slot ${slot} for unpaid orders without a right to it`,
    })),
    ...without.map(({ orderId }) => ({
      promise: 16,
      subjectId: orderId,
      what: 'is unpaid and holds no slot',
    })),
    ...slots
      .filter(({ slot }) => slot > maxUnpaidOrders)
      .map(({ slot, orderId }) => ({ promise: 16, subjectId: orderId, what: `holds slot ${slot}` })),
  ];
}

/** Events about an order that leave the order itself as it is. */
const besideOrder: readonly EventType[] = [
  'payment.refunded',
  'payment.checkout-read',
  'part.reminded',
  'complaint.opened',
  'complaint.contested',
  'complaint.escalated',
  'complaint.refused',
  'complaint.withdrawn',
  'payment.hinted',
  'payment.mismatched',
  'payment.mismatch-returned',
  'payment.mismatch-returning',
  'payment.refund-asked',
  'payment.refund-failed',
  'payment.refund-read',
  'payment.refund-stuck',
];

/** An order's version counts its changes, and each change left one event. */
function checkEvents({ orders, events }: BookFacts): Broken[] {
  const newest = events
    .map((event) => event.at)
    .sort()
    .at(-1);
  if (!newest)
    return orders.map(({ orderId }) => ({ promise: 14, subjectId: orderId, what: 'has no event' }));
  const since = addDays(newest, -eventsKeptDays);
  const changes = new Map<string, number>();
  for (const { subjectId, type } of events) {
    if (besideOrder.includes(type)) continue;
    const orderId = subjectId.startsWith('prt_') ? orderIdOfPart(subjectId) : subjectId;
    changes.set(orderId, (changes.get(orderId) ?? 0) + 1);
  }
  return orders.flatMap(({ orderId, order }) => {
    if (!order || order.placedAt < since) return [];
    const count = changes.get(orderId) ?? 0;
    const what = `changed ${order.version} times with ${count} events`;
    return count === order.version ? [] : [{ promise: 14, subjectId: orderId, what }];
  });
}
