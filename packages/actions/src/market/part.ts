import type { EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { cashPosting, partCancelPosting } from '@rasa/domain/market/ledger';
import {
  type Order,
  type OrderPart,
  orderActOf,
  orderStates,
  partStates,
  type SellerPartAct,
} from '@rasa/domain/market/order';
import { isCash, type Payment, paymentStates } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { next, step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { releases } from './hold.ts';

export type PartActInput = {
  act: SellerPartAct;
  reason?: string | undefined;
  carrierName?: string | undefined;
  trackingNumber?: string | undefined;
};

const eventOf: Record<SellerPartAct, EventType> = {
  accept: 'part.accepted',
  decline: 'part.declined',
  pack: 'part.packed',
  ready: 'part.ready',
  ship: 'part.shipped',
  deliver: 'part.delivered',
};

/** A part of hers that she may already see. @throws Refusal `part.unknown` for others', alike for none. */
export async function ownPart(deps: Deps, seller: SellerPrincipal, partId: string) {
  const whole = await deps.store.orders.getWhole(orderIdOfPart(partId));
  const part = whole?.parts.find((one) => one.partId === partId);
  if (!whole || !part || part.sellerId !== seller.sellerId || !part.payable)
    throw new Refusal('part.unknown');
  return { ...whole, part };
}

/** The seller's next step with her part of an order; the order follows its parts. */
export async function fulfilPart(
  deps: Deps,
  seller: SellerPrincipal,
  partId: string,
  input: PartActInput,
): Promise<OrderPart> {
  return retrying(deps, async () => {
    const { order, payment, parts, part } = await ownPart(deps, seller, partId);
    const at = deps.clock().toISOString();
    const status = step(partStates, part.status, input.act, 'part.not-in-state');
    if (input.act === 'ready' && part.delivery.method !== 'pickup') throw new Refusal('part.not-in-state');
    if (input.act === 'ship' && part.delivery.method === 'pickup') throw new Refusal('part.not-in-state');
    const changed: OrderPart = {
      ...part,
      status,
      ...(input.act === 'decline' && input.reason && { declineReason: input.reason }),
      delivery: {
        ...part.delivery,
        ...(input.act === 'ship' && {
          carrierName: input.carrierName ?? part.delivery.carrierName,
          trackingNumber: input.trackingNumber ?? part.delivery.trackingNumber,
        }),
      },
      history: [...part.history, { status, at, by: seller.accountId }],
      version: part.version + 1,
    };
    const after = parts.map((one) => (one.partId === partId ? changed : one));
    const takesCash = input.act === 'deliver' && isCash(payment.method);
    const dropped = input.act === 'decline';
    await deps.store.orders.save(
      {
        order: followParts(order, after),
        parts: [changed],
        ...(dropped && {
          payment: owing(payment, part),
          movements: releases([part], partId, at, seller.accountId),
        }),
        ...(takesCash && allCashIn(after) && { payment: cashComplete(payment, seller.accountId, at) }),
        postings: [
          ...(dropped ? [partCancelPosting(order, part, at)] : []),
          ...(takesCash ? [cashPosting(order, part, at)] : []),
        ],
      },
      newEvent(deps, {
        type: eventOf[input.act],
        subjectId: partId,
        at,
        actorId: seller.accountId,
        detail: {
          orderId: order.orderId,
          sellerId: part.sellerId,
          offerIds: part.lines.map((line) => line.offerId),
        },
      }),
    );
    return changed;
  });
}

/** The order's next version, with the status that its parts together make of it. */
export function followParts(order: Order, parts: readonly OrderPart[]): Order {
  const act = orderActOf(parts.map((part) => part.status));
  const status = act ? (next(orderStates, order.status, act) ?? order.status) : order.status;
  return { ...order, status, version: order.version + 1 };
}

/** What falls away after it was paid is owed back; unpaid cash is simply not taken. */
export function owing(payment: Payment, part: OrderPart): Payment {
  const changed = { ...payment, version: payment.version + 1 };
  if (isCash(payment.method)) return changed;
  return {
    ...changed,
    status: step(paymentStates, payment.status, 'owe_refund', 'payment.not-in-state'),
    refundDueIdr: payment.refundDueIdr + part.itemsIdr + part.delivery.feeIdr,
  };
}

const allCashIn = (parts: readonly OrderPart[]): boolean =>
  parts.every((part) => ['delivered', 'completed', 'declined', 'cancelled'].includes(part.status));

const cashComplete = (payment: Payment, actorId: string, at: string): Payment => ({
  ...payment,
  status: step(paymentStates, payment.status, 'succeed', 'payment.not-in-state'),
  confirmedBy: actorId,
  succeededAt: at,
  version: payment.version + 1,
});
