import { cashPosting, partCancelPosting, suffixReturnPosting } from '@rasa/domain/market/ledger';
import {
  isArrived,
  isDropped,
  type Order,
  type OrderPart,
  orderActOf,
  orderStates,
  type WholeOrder,
} from '@rasa/domain/market/order';
import { isCash, type Payment, paymentStates } from '@rasa/domain/market/payment';
import { next, step } from '@rasa/domain/state-table';
import type { OrderChange } from '@rasa/store/market/order';
import { releases } from './release.ts';

/**
 * What follows when parts of a paid or cash order have moved: the order goes with them, what falls away is owed back
 * and its units return, what is delivered against cash is settled. `changed` are the parts as they are after it.
 */
export function partMoved(
  { order, parts, payment }: WholeOrder & { payment: Payment },
  changed: readonly OrderPart[],
  by: { at: string; actorId: string },
): OrderChange {
  const { at, actorId } = by;
  const after = parts.map((part) => changed.find((one) => one.partId === part.partId) ?? part);
  const dropped = changed.filter(isDropped);
  const paidInCash = isCash(payment.method) ? changed.filter((part) => part.status === 'delivered') : [];
  const followed = followParts(order, after);
  const suffixIdr = followed.status === 'cancelled' ? order.suffixIdr : 0;
  const owed = dropped.reduce(owing, payment);
  const settled = suffixIdr > 0 ? { ...owed, refundDueIdr: owed.refundDueIdr + suffixIdr } : owed;
  const isSettled = isCash(payment.method) && payment.status === 'pending' && allCashIn(after);
  const paid = isSettled ? cashComplete(settled, actorId, at) : settled;
  return {
    order: followed,
    parts: changed,
    // Cash is waited for until something of the order has been handed over, or all of it fell away.
    ...(order.status === 'placed' && followed.status !== 'placed' && { endsWaiting: true }),
    ...(paid !== payment && { payment: { ...paid, version: payment.version + 1 } }),
    movements: dropped.flatMap((part) => releases([part], part.partId, at, actorId)),
    postings: [
      ...dropped.map((part) => partCancelPosting(order, part, at)),
      ...(suffixIdr > 0 ? [suffixReturnPosting(order, at)] : []),
      ...paidInCash.map((part) => cashPosting(order, part, at)),
    ],
  };
}

/** The ids that reactions to a part's event need. */
export const partDetail = (part: OrderPart) => ({
  orderId: part.orderId,
  sellerId: part.sellerId,
  offerIds: part.lines.map((line) => line.offerId),
});

/** The order's next version, with the status that its parts together make of it. */
export function followParts(order: Order, parts: readonly OrderPart[]): Order {
  const act = orderActOf(parts.map((part) => part.status));
  const status = act ? (next(orderStates, order.status, act) ?? order.status) : order.status;
  return { ...order, status, version: order.version + 1 };
}

/** What falls away after it was paid is owed back; unpaid cash is simply not taken. */
function owing(payment: Payment, part: OrderPart): Payment {
  if (isCash(payment.method)) return payment;
  return {
    ...payment,
    status: step(paymentStates, payment.status, 'owe_refund', 'payment.not-in-state'),
    refundDueIdr: payment.refundDueIdr + part.itemsIdr + part.delivery.feeIdr,
  };
}

/** Every part has come to its end, and at least one of them with its cash. */
const allCashIn = (parts: readonly OrderPart[]): boolean =>
  parts.some(isArrived) && parts.every((part) => isArrived(part) || isDropped(part));

const cashComplete = (payment: Payment, actorId: string, at: string): Payment => ({
  ...payment,
  status: step(paymentStates, payment.status, 'succeed', 'payment.not-in-state'),
  confirmedBy: actorId,
  succeededAt: at,
});
