import { orderIdOfPart } from '../id.ts';
import { addDays } from '../time.ts';
import type { Order } from './order.ts';

/** So many orders of one buyer may hold stock that nobody has paid for. */
export const maxUnpaidOrders = 3;
/** So many orders in cash that she did not take end her paying in cash, for as many days. */
export const maxNoShows = 2;
export const noShowDays = 180;

export type UnpaidSlot = { slot: number; orderId: string };
/** She did not take a part that was to be paid in cash. */
export type NoShow = { partId: string; at: string };

/** What is known of a buyer, who is told by her phone number alone. */
export type BuyerRecord = { unpaid: readonly UnpaidSlot[]; noShows: readonly NoShow[] };

/** The orders that a slot is held for: money, or the hand-over of what is paid in cash, is still waited for. */
export const isUnpaid = ({ status }: Pick<Order, 'status'>): boolean =>
  status === 'awaiting_payment' || status === 'awaiting_verification' || status === 'placed';

/** The lowest free slot; undefined where she has as many unpaid orders as may be. */
export function freeSlot({ unpaid }: Pick<BuyerRecord, 'unpaid'>): number | undefined {
  const taken = new Set(unpaid.map(({ slot }) => slot));
  return Array.from({ length: maxUnpaidOrders }, (_, index) => index + 1).find((slot) => !taken.has(slot));
}

/** However many sellers waited, an order that was not taken counts once. */
export function mayPayInCash({ noShows }: Pick<BuyerRecord, 'noShows'>, now: string): boolean {
  const recent = noShows.filter(({ at }) => at > addDays(now, -noShowDays));
  return new Set(recent.map(({ partId }) => orderIdOfPart(partId))).size < maxNoShows;
}
