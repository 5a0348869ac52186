import type { DomainEvent } from '@rasa/domain/event';
import type { Posting } from '@rasa/domain/market/ledger';
import type { Movement, Stock } from '@rasa/domain/market/offer';
import type { WholeOrder } from '@rasa/domain/market/order';
import type { Payment } from '@rasa/domain/market/payment';
import { outboxWrite } from '../outbox.ts';
import type { Table, Write } from '../table.ts';
import { WriteRefused } from '../table.ts';
import { awaitWrites } from './awaited.ts';
import { takeSlotWrites } from './buyer.ts';
import { movementWrite, stockKey } from './movement.ts';
import { orderWrite, partWrite, paymentWrite } from './order.ts';
import { postingWrite } from './posting.ts';

const keptDays = 30;

/** The buyer's key made before the first try; a repeat finds the order of the first. */
export type Idempotency = { principal: string; key: string; bodyHash: string };

const idempotencyKey = ({ principal, key }: Pick<Idempotency, 'principal' | 'key'>) => ({
  pk: `IDEM#${principal}#${key}`,
  sk: '-',
});

export type Placement = WholeOrder & {
  payment: Payment;
  posting: Posting;
  /** Of each line, what its price stands on. */
  stocks: readonly Pick<Stock, 'offerId' | 'priceIdr' | 'termsVersion'>[];
  idempotency: Idempotency;
};

export type PlacementOutcome =
  | { outcome: 'placed' }
  | { outcome: 'key-used' }
  /** Offers whose stock, price, terms, revision or status is not what the buyer was shown. */
  | { outcome: 'offers-changed'; offerIds: string[] }
  /** Another order waits for the very same amount. */
  | { outcome: 'amount-taken' }
  /** Another order of the buyer took the slot. */
  | { outcome: 'slot-taken' };

export function placementStore(table: Table) {
  return {
    async getByKey(used: Pick<Idempotency, 'principal' | 'key'>) {
      const item = await table.get(idempotencyKey(used));
      return item && { orderId: String(item.orderId), bodyHash: String(item.bodyHash) };
    },

    /**
     * One transaction of 5 + S + 2L writes: idempotency, order, payment, posting, event; a part per seller; per line
     * the offer's stock under `available, price, terms, revision, status` as shown, and its movement. One more
     * takes the buyer's slot for an unpaid order, and one claims a transfer's amount.
     */
    async save(placement: Placement, event: DomainEvent): Promise<PlacementOutcome> {
      const { order, parts, payment, posting, idempotency, stocks } = placement;
      const stockOf = new Map(stocks.map((stock) => [stock.offerId, stock]));
      const lines = parts.flatMap((part) => part.lines);
      const ttl = Math.floor(Date.parse(order.placedAt) / 1000) + keptDays * 86_400;
      const stockWrites = lines.map(
        (line): Write => ({
          kind: 'update',
          key: stockKey(line.offerId),
          add: { available: -line.quantity },
          set: { updatedAt: order.placedAt },
          when: {
            atLeast: { available: line.quantity },
            equals: {
              ...{
                priceIdr: stockOf.get(line.offerId)!.priceIdr,
                revisionId: line.revisionId,
                status: 'live',
              },
              termsVersion: stockOf.get(line.offerId)!.termsVersion ?? null,
            },
          },
        }),
      );
      const head: Write[] = [
        {
          kind: 'put',
          item: {
            ...idempotencyKey(idempotency),
            orderId: order.orderId,
            bodyHash: idempotency.bodyHash,
            ttl,
          },
          when: { absent: true },
        },
        orderWrite(order),
        paymentWrite(payment),
        postingWrite(`ORDER#${order.orderId}`, posting),
        outboxWrite(event),
        ...parts.map(partWrite),
      ];
      const amounts = awaitWrites(order);
      const claims = [...amounts, ...takeSlotWrites(order)];
      const movements = lines.map((line) => movementWrite(reservation(line, order.orderId, order.placedAt)));
      try {
        await table.transact([...head, ...stockWrites, ...movements, ...claims], order.orderId);
        return { outcome: 'placed' };
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        if (error.has(0)) return { outcome: 'key-used' };
        const offerIds = lines
          .filter((_, index) => error.has(head.length + index))
          .map((line) => line.offerId);
        if (offerIds.length > 0) return { outcome: 'offers-changed', offerIds };
        const claim = head.length + stockWrites.length + movements.length;
        const taken = claims.findIndex((_, index) => error.has(claim + index));
        if (taken >= 0) return { outcome: taken < amounts.length ? 'amount-taken' : 'slot-taken' };
        throw error;
      }
    },
  };
}

const reservation = (line: { offerId: string; quantity: number }, orderId: string, at: string): Movement => ({
  offerId: line.offerId,
  cause: 'reserve',
  causeId: orderId,
  quantity: -line.quantity,
  at,
  actorId: 'buyer',
});
