import type { Order } from '@rasa/domain/market/order';
import { maxSuffixIdr } from '@rasa/domain/market/suffix';
import { type Key, queryAll, type Table, type Write } from '../table.ts';

const skOf = (amountIdr: number): string => String(amountIdr).padStart(12, '0');
const keyOf = (order: Order): Key => ({ pk: `AWAITED#${order.unitId}`, sk: skOf(order.totalIdr) });

/** Only a transfer has a suffix, and only it is known by its amount. */
const isKnownByAmount = (order: Order): boolean => order.suffixIdr > 0;

/** The amount belongs to one order of the unit as long as it is waited for. */
export const awaitWrites = (order: Order): Write[] =>
  isKnownByAmount(order)
    ? [{ kind: 'put', item: { ...keyOf(order), orderId: order.orderId }, when: { absent: true } }]
    : [];

/** Paid, expired or taken back: the amount is free again. */
export const awaitedNoMoreWrites = (order: Order): Write[] =>
  isKnownByAmount(order)
    ? [{ kind: 'delete', key: keyOf(order), when: { equals: { orderId: order.orderId } } }]
    : [];

export function awaitedStore(table: Table) {
  return {
    /** The amounts that a unit waits for, of those that a suffix can make of a total. */
    async listNear(unitId: string, totalIdr: number): Promise<Set<number>> {
      const range = { from: skOf(totalIdr + 1), to: skOf(totalIdr + maxSuffixIdr) };
      const items = await queryAll(table, { pk: `AWAITED#${unitId}`, ...range });
      return new Set(items.map((item) => Number(item.sk)));
    },
  };
}
