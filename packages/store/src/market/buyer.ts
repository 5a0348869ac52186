import { type BuyerRecord, type NoShow, noShowDays, type UnpaidSlot } from '@rasa/domain/market/buyer';
import type { Order } from '@rasa/domain/market/order';
import { type Item, type Key, queryAll, type Table, type Write } from '../table.ts';

const pkOf = (buyerKey: string): string => `BUYER#${buyerKey}`;
const unpaidPrefix = 'UNPAID#';
const noShowPrefix = 'NO-SHOW#';

type Held = Pick<Order, 'orderId' | 'buyerKey' | 'unpaidSlot'>;

/** Orders of before the slots have none. */
const slotKey = ({ buyerKey, unpaidSlot }: Held): Key | undefined =>
  buyerKey && unpaidSlot ? { pk: pkOf(buyerKey), sk: `${unpaidPrefix}${unpaidSlot}` } : undefined;

/** The order takes its slot, which no other order may hold. */
export function takeSlotWrites(order: Held): Write[] {
  const key = slotKey(order);
  return key ? [{ kind: 'put', item: { ...key, orderId: order.orderId }, when: { absent: true } }] : [];
}

/** Paid, taken, expired or taken back: the slot is free for another order. */
export function freeSlotWrites(order: Held): Write[] {
  const key = slotKey(order);
  return key ? [{ kind: 'delete', key, when: { equals: { orderId: order.orderId } } }] : [];
}

/** Counted once for a part; it goes by itself when it counts no more. */
export function noShowWrites({ buyerKey }: Pick<Order, 'buyerKey'>, { partId, at }: NoShow): Write[] {
  if (!buyerKey) return [];
  const ttl = Math.floor(Date.parse(at) / 1000) + (noShowDays + 1) * 86_400;
  const item = { pk: pkOf(buyerKey), sk: `${noShowPrefix}${partId}`, at, ttl };
  return [{ kind: 'put', item, when: { absent: true } }];
}

/** Which order holds which slot, where the item is one. */
export function unpaidSlotOf(item: Item): (UnpaidSlot & { buyerKey: string }) | undefined {
  if (!item.sk.startsWith(unpaidPrefix)) return undefined;
  return {
    buyerKey: item.pk.slice(pkOf('').length),
    slot: Number(item.sk.slice(unpaidPrefix.length)),
    orderId: String(item.orderId),
  };
}

export function buyerStore(table: Table) {
  return {
    /** By the keyed hash of her phone number; of one who never ordered, nothing is known. */
    async getRecord(buyerKey: string): Promise<BuyerRecord> {
      const items = await queryAll(table, { pk: pkOf(buyerKey) });
      return {
        unpaid: items.flatMap((item) => unpaidSlotOf(item) ?? []),
        noShows: items
          .filter(({ sk }) => sk.startsWith(noShowPrefix))
          .map((item) => ({ partId: item.sk.slice(noShowPrefix.length), at: String(item.at) })),
      };
    },
  };
}
