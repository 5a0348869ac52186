import type { DomainEvent } from '@rasa/domain/event';
import { orderIdOfPart, partNumberOf } from '@rasa/domain/id';
import type { NoShow } from '@rasa/domain/market/buyer';
import type { Complaint } from '@rasa/domain/market/complaint';
import type { Posting } from '@rasa/domain/market/ledger';
import type { Movement } from '@rasa/domain/market/offer';
import {
  type Order,
  type OrderPart,
  orderPartSchema,
  orderSchema,
  type WholeOrder,
} from '@rasa/domain/market/order';
import { type Payment, paymentSchema, paymentStates } from '@rasa/domain/market/payment';
import { isMismatchOpen, nextRefundLook, refundByHandIdr } from '@rasa/domain/market/refund';
import { partDue } from '@rasa/domain/market/timer';
import { can } from '@rasa/domain/state-table';
import { itemsDue } from '../due.ts';
import { commit } from '../outbox.ts';
import { shardOf, shards } from '../shard.ts';
import type { Attributes, Page, Table, Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';
import { awaitedNoMoreWrites } from './awaited.ts';
import { freeSlotWrites, noShowWrites } from './buyer.ts';
import { complaintWrite } from './complaint.ts';
import { movementWrite, stockMoveWrite } from './movement.ts';
import { postingOf, postingWrite } from './posting.ts';

const pkOf = (orderId: string) => `ORDER#${orderId}`;
export const orderKey = (orderId: string) => ({ pk: pkOf(orderId), sk: 'META' });
export const paymentKey = (orderId: string) => ({ pk: pkOf(orderId), sk: 'PAYMENT' });
export const partKey = (partId: string) => ({
  pk: pkOf(orderIdOfPart(partId)),
  sk: `PART#${String(partNumberOf(partId)).padStart(2, '0')}`,
});
const holdKey = (shard: number) => `ORDER-HOLD#${shard}`;
const checkoutKey = (shard: number) => `CHECKOUT-OPEN#${shard}`;
const partDueKey = (shard: number) => `PART-DUE#${shard}`;
const refundKey = (shard: number) => `REFUND-DUE#${shard}`;

/** While an officer looks at a proof, people decide and not the clock. */
const endsByClock = (order: Order) => order.status === 'awaiting_payment';

/** A held order is due when its hold ends; never by TTL, which comes when it likes. */
function orderIndex(order: Order): Attributes {
  return {
    boardPk: `UNIT#${order.unitId}#ORDERS`,
    boardSk: `${order.placedAt}#${order.orderId}`,
    ...(endsByClock(order) &&
      order.holdEndsAt && {
        duePk: holdKey(shardOf(order.orderId)),
        dueSk: `${order.holdEndsAt}#${order.orderId}`,
      }),
  };
}

/**
 * Proofs, refunds that a person has to send, and money that fits no order wait for an officer on the unit's boards; what
 * goes back through the provider waits for the job. A payment page whose money may still come is asked about, also when
 * its order has ended.
 */
function paymentIndex(payment: Payment): Attributes {
  const lookAt = nextRefundLook(payment);
  const asksAt = can(paymentStates, payment.status, 'succeed') ? payment.askAgainAt : undefined;
  const shard = shardOf(payment.orderId);
  return {
    ...boardOf(payment),
    ...(asksAt && { duePk: checkoutKey(shard), dueSk: `${asksAt}#${payment.orderId}` }),
    ...(lookAt && { duePk: refundKey(shard), dueSk: `${lookAt}#${payment.orderId}` }),
  };
}

function boardOf(payment: Payment): Attributes {
  const { unitId, orderId } = payment;
  if (payment.status === 'proof_submitted')
    return {
      boardPk: `UNIT#${unitId}#PROOFS`,
      boardSk: `${payment.proofs.at(-1)?.submittedAt ?? ''}#${orderId}`,
    };
  if (isMismatchOpen(payment)) return { boardPk: `UNIT#${unitId}#MISMATCHES`, boardSk: orderId };
  return refundByHandIdr(payment) > 0 ? { boardPk: `UNIT#${unitId}#REFUNDS`, boardSk: orderId } : {};
}

/** `waiting`: not yet the seller's to see; `open`: she has something to do; `done`. */
export type PartGroup = 'waiting' | 'open' | 'done';

export function partGroup(part: OrderPart): PartGroup {
  if (part.complaintId) return 'open';
  if (['delivered', 'completed', 'declined', 'cancelled', 'returned'].includes(part.status)) return 'done';
  return part.payable ? 'open' : 'waiting';
}

const partsOfSeller = (sellerId: string) => `SELLER#${sellerId}#PARTS`;

/** A part stands with its seller, and with the clock while a timer runs. */
function partIndex(part: OrderPart): Attributes {
  const due = partDue(part);
  return {
    sellerPk: partsOfSeller(part.sellerId),
    sellerSk: `${partGroup(part)}#${part.placedAt}#${part.partId}`,
    ...(due && { duePk: partDueKey(shardOf(part.partId)), dueSk: `${due.at}#${part.partId}` }),
  };
}

export const orderWrite = (order: Order): Write =>
  versionedPut(orderKey(order.orderId), order, orderIndex(order));
export const paymentWrite = (payment: Payment): Write =>
  versionedPut(paymentKey(payment.orderId), payment, paymentIndex(payment));
export const partWrite = (part: OrderPart): Write =>
  versionedPut(partKey(part.partId), part, partIndex(part));

/** What one change of an order touches; all of it is written together with its event, or none. */
export type OrderChange = {
  order?: Order;
  parts?: readonly OrderPart[];
  payment?: Payment;
  postings?: readonly Posting[];
  /** Each changes its offer's stock and is recorded once. */
  movements?: readonly Movement[];
  /** About one of the parts, which names it for as long as it is open. */
  complaint?: Complaint;
  /** The order waits for money no more: its amount and its slot among the buyer's unpaid orders may be another's. */
  endsWaiting?: boolean;
  /** The buyer did not take a part that she would have paid in cash; noted once. The order is in the change too. */
  noShow?: NoShow;
};

export function orderStore(table: Table) {
  const getWhole = async (orderId: string): Promise<(WholeOrder & { payment: Payment }) | undefined> => {
    const { items } = await table.query({ pk: pkOf(orderId), from: 'META', to: 'PAYMENT' });
    const meta = items.find((item) => item.sk === 'META');
    const payment = items.find((item) => item.sk === 'PAYMENT');
    if (!meta || !payment) return undefined;
    return {
      order: orderSchema.parse(meta),
      payment: paymentSchema.parse(payment),
      parts: items.filter((item) => item.sk.startsWith('PART#')).map((item) => orderPartSchema.parse(item)),
    };
  };

  async function* dueIn(keys: readonly string[], now: string, perShard: number): AsyncGenerator<string> {
    for await (const item of itemsDue(table, keys, now, perShard)) yield item.pk.slice('ORDER#'.length);
  }

  return {
    getWhole,

    /** Parts of one seller, newest first within a group. */
    async listPartsBySeller(
      sellerId: string,
      group: PartGroup,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<OrderPart>> {
      const found = await table.query({
        pk: partsOfSeller(sellerId),
        index: 'bySeller',
        prefix: `${group}#`,
        newestFirst: true,
        ...page,
      });
      return { ...found, items: found.items.map((item) => orderPartSchema.parse(item)) };
    },

    async listOrdersByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<Order>> {
      const found = await table.query({
        pk: `UNIT#${unitId}#ORDERS`,
        index: 'byBoard',
        newestFirst: true,
        ...page,
      });
      return { ...found, items: found.items.map((item) => orderSchema.parse(item)) };
    },

    /** Payments whose proof an officer has yet to compare, oldest first. */
    async listProofsByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<Payment>> {
      const found = await table.query({ pk: `UNIT#${unitId}#PROOFS`, index: 'byBoard', ...page });
      return { ...found, items: found.items.map((item) => paymentSchema.parse(item)) };
    },

    /** Payments that an officer gives back by hand, the oldest order first. */
    async listRefundsByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<Payment>> {
      const found = await table.query({ pk: `UNIT#${unitId}#REFUNDS`, index: 'byBoard', ...page });
      return { ...found, items: found.items.map((item) => paymentSchema.parse(item)) };
    },

    /** Payments whose money fits no order, until it is given back. */
    async listMismatchesByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<Payment>> {
      const found = await table.query({ pk: `UNIT#${unitId}#MISMATCHES`, index: 'byBoard', ...page });
      return { ...found, items: found.items.map((item) => paymentSchema.parse(item)) };
    },

    /** Ids of held orders whose time is over. */
    listHoldsEndedBy: (now: string, perShard: number) => dueIn(shards.map(holdKey), now, perShard),

    /** Ids of orders whose payment page is to be read again. */
    listCheckoutsDueBy: (now: string, perShard: number) => dueIn(shards.map(checkoutKey), now, perShard),

    /** Ids of parts of which a timer has run out. */
    async *listPartsDueBy(now: string, perShard: number): AsyncGenerator<string> {
      for await (const item of itemsDue(table, shards.map(partDueKey), now, perShard))
        yield String(item.partId);
    },

    /** Ids of orders with money that goes back through the provider, where there is something to do now. */
    listRefundsDueBy: (now: string, perShard: number) => dueIn(shards.map(refundKey), now, perShard),

    async listPostings(orderId: string): Promise<Posting[]> {
      const { items } = await table.query({ pk: pkOf(orderId), prefix: 'LEDGER#' });
      return items.map(postingOf);
    },

    /** @throws Conflict when anything it touches changed meanwhile or was done before. */
    async save(change: OrderChange, event: DomainEvent): Promise<void> {
      const writes: Write[] = [
        ...(change.order ? [orderWrite(change.order)] : []),
        ...(change.order && change.endsWaiting
          ? [...awaitedNoMoreWrites(change.order), ...freeSlotWrites(change.order)]
          : []),
        ...(change.order && change.noShow ? noShowWrites(change.order, change.noShow) : []),
        ...(change.parts ?? []).map(partWrite),
        ...(change.payment ? [paymentWrite(change.payment)] : []),
        ...(change.complaint ? [complaintWrite(change.complaint)] : []),
        ...(change.postings ?? []).map((one) => postingWrite(pkOf(one.subjectId), one)),
        ...(change.movements ?? []).flatMap((one) => [stockMoveWrite(one), movementWrite(one)]),
      ];
      await commit(table, writes, event);
    },
  };
}
