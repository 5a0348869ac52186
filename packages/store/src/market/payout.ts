import type { DomainEvent } from '@rasa/domain/event';
import type { Posting } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import { type Payout, payoutSchema } from '@rasa/domain/market/payout';
import { commit } from '../outbox.ts';
import { type Page, queryAll, type Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';
import { partWrite } from './order.ts';
import { postingOf, postingWrite } from './posting.ts';

const pkOf = (payoutId: string) => `PAYOUT#${payoutId}`;
const key = (payoutId: string) => ({ pk: pkOf(payoutId), sk: 'META' });

/** What an officer has yet to settle sorts after the rest, so that newest first begins with it. */
const boardGroup = ({ status }: Payout) =>
  status === 'proposed' || status === 'disputed' ? 'open' : 'closed';

const indexOf = (payout: Payout) => ({
  sellerPk: `SELLER#${payout.sellerId}#PAYOUTS`,
  sellerSk: `${payout.proposedAt}#${payout.payoutId}`,
  boardPk: `UNIT#${payout.unitId}#PAYOUTS`,
  boardSk: `${boardGroup(payout)}#${payout.proposedAt}#${payout.payoutId}`,
});

export function payoutStore(table: Table) {
  return {
    async get(payoutId: string): Promise<Payout | undefined> {
      const item = await table.get(key(payoutId));
      return item && payoutSchema.parse(item);
    },

    /** Newest first. */
    async listBySeller(sellerId: string): Promise<Payout[]> {
      const items = await queryAll(table, {
        pk: `SELLER#${sellerId}#PAYOUTS`,
        index: 'bySeller',
        newestFirst: true,
      });
      return items.map((item) => payoutSchema.parse(item));
    },

    /** Open ones first, each group newest first. */
    async listByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<Payout>> {
      const found = await table.query({
        pk: `UNIT#${unitId}#PAYOUTS`,
        index: 'byBoard',
        newestFirst: true,
        ...page,
      });
      return { ...found, items: found.items.map((item) => payoutSchema.parse(item)) };
    },

    async listPostings(payoutId: string): Promise<Posting[]> {
      const { items } = await table.query({ pk: pkOf(payoutId), prefix: 'LEDGER#' });
      return items.map(postingOf);
    },

    /**
     * The payout with the parts it pays for: a part that is in another payout meanwhile makes all of it fail.
     * @throws Conflict
     */
    async save(
      change: { payout: Payout; parts?: readonly OrderPart[]; posting?: Posting },
      event: DomainEvent,
    ): Promise<void> {
      const { payout, parts = [], posting } = change;
      await commit(
        table,
        [
          versionedPut(key(payout.payoutId), payout, indexOf(payout)),
          ...parts.map(partWrite),
          ...(posting ? [postingWrite(pkOf(payout.payoutId), posting)] : []),
        ],
        event,
      );
    },
  };
}
