import { type DomainEvent, eventSchema } from '@rasa/domain/event';
import type { BookFacts, OrderFacts } from '@rasa/domain/market/books';
import { type Complaint, complaintSchema } from '@rasa/domain/market/complaint';
import type { Posting } from '@rasa/domain/market/ledger';
import { type Movement, movementSchema } from '@rasa/domain/market/offer';
import { type Order, type OrderPart, orderPartSchema, orderSchema } from '@rasa/domain/market/order';
import { type Payment, paymentSchema } from '@rasa/domain/market/payment';
import { type Payout, payoutSchema } from '@rasa/domain/market/payout';
import type { Item } from '../table.ts';
import { unpaidSlotOf } from './buyer.ts';
import { postingOf } from './posting.ts';

type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

const schemaOfSort: [string, Schema<Order | Payment | OrderPart | Complaint>][] = [
  ['META', orderSchema],
  ['PAYMENT', paymentSchema],
  ['PART#', orderPartSchema],
  ['COMPLAINT#', complaintSchema],
];

type OrderDraft = {
  orderId: string;
  order?: Order;
  payment?: Payment;
  parts: OrderPart[];
  complaints: Complaint[];
  postings: Posting[];
} & OrderFacts;
type PayoutDraft = { payout?: Payout; postings: Posting[] };

function draftOf<T>(drafts: Map<string, T>, id: string, empty: () => T): T {
  const draft = drafts.get(id) ?? empty();
  drafts.set(id, draft);
  return draft;
}

/** The facts of the books out of all items of the market's table, in any order. */
export function readBooks(items: Iterable<Item>): BookFacts {
  const offers = new Map<string, { offerId: string; available: number; movements: Movement[] }>();
  const orders = new Map<string, OrderDraft>();
  const payouts = new Map<string, PayoutDraft>();
  const slots: { buyerKey: string; slot: number; orderId: string }[] = [];
  const keys: { key: string; orderId: string }[] = [];
  const events: DomainEvent[] = [];
  const unreadable: { key: string; what: string }[] = [];

  const read = <T>(schema: Schema<T>, item: Item): T | undefined => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return parsed.data;
    unreadable.push({ key: `${item.pk} ${item.sk}`, what: 'cannot be read' });
    return undefined;
  };

  function readOffer(id: string, item: Item): void {
    const offer = draftOf(offers, id, () => ({ offerId: id, available: 0, movements: [] }));
    // Below zero is against the schema of stock, and just what must be seen here.
    if (item.sk === 'STOCK') offer.available = Number(item.available);
    const movement = item.sk.startsWith('MOVE#') && read<Movement>(movementSchema, item);
    if (movement) offer.movements.push(movement);
  }

  function readOrder(id: string, item: Item): void {
    const draft = draftOf(
      orders,
      id,
      (): OrderDraft => ({ orderId: id, parts: [], complaints: [], postings: [] }),
    );
    if (item.sk.startsWith('LEDGER#')) draft.postings.push(postingOf(item));
    const schema = schemaOfSort.find(([sort]) => item.sk.startsWith(sort))?.[1];
    const entity = schema && read(schema, item);
    if (!entity) return;
    if ('complaintId' in entity && 'reason' in entity) draft.complaints.push(entity);
    else if ('partId' in entity) draft.parts.push(entity);
    else if ('partIds' in entity) draft.order = entity;
    else draft.payment = entity;
  }

  function readPayout(id: string, item: Item): void {
    const draft = draftOf(payouts, id, (): PayoutDraft => ({ postings: [] }));
    if (item.sk.startsWith('LEDGER#')) draft.postings.push(postingOf(item));
    const payout = item.sk === 'META' && read<Payout>(payoutSchema, item);
    if (payout) draft.payout = payout;
  }

  for (const item of items) {
    const [kind, id = ''] = item.pk.split('#');
    if (kind === 'OFFER') readOffer(id, item);
    else if (kind === 'ORDER') readOrder(id, item);
    else if (kind === 'PAYOUT') readPayout(id, item);
    else if (kind === 'BUYER') {
      const slot = unpaidSlotOf(item);
      if (slot) slots.push(slot);
    } else if (kind === 'IDEM') keys.push({ key: item.pk, orderId: String(item.orderId) });
    else if (kind === 'OUTBOX') {
      const event = read<DomainEvent>(eventSchema, item);
      if (event) events.push(event);
    }
  }
  return {
    offers: [...offers.values()],
    orders: [...orders.values()],
    payouts: [...payouts.values()].flatMap(({ payout, postings }) => (payout ? [{ payout, postings }] : [])),
    slots,
    keys,
    events,
    unreadable,
  };
}
