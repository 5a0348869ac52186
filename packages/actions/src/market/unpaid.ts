import { saleReversal } from '@rasa/domain/market/ledger';
import { orderStates, partStates, type WholeOrder } from '@rasa/domain/market/order';
import { type Payment, paymentStates } from '@rasa/domain/market/payment';
import { step } from '@rasa/domain/state-table';
import type { OrderChange } from '@rasa/store/market/order';
import { releases } from './release.ts';

/** An unpaid order ends: the sale is reversed and every unit goes back, all in one change. */
export function unpaidEnded(
  { order, parts, payment }: WholeOrder & { payment: Payment },
  by: { act: 'expire' | 'cancel'; cause: string; at: string; actorId: string },
) {
  const { act, cause, at, actorId } = by;
  return {
    order: {
      ...order,
      status: step(orderStates, order.status, act, 'order.not-in-state'),
      version: order.version + 1,
    },
    payment: {
      ...payment,
      // Money that comes after all finds the payment here, and is taken or given back.
      status: step(paymentStates, payment.status, 'expire', 'order.not-in-state'),
      version: payment.version + 1,
    },
    parts: parts.map((part) => ({
      ...part,
      status: step(partStates, part.status, 'cancel', 'part.not-in-state'),
      history: [...part.history, { status: 'cancelled' as const, at, by: actorId }],
      version: part.version + 1,
    })),
    postings: [saleReversal(order, parts, cause, at)],
    endsWaiting: true,
    movements: releases(parts, order.orderId, at, actorId),
  } satisfies OrderChange;
}
