import type { DomainEvent } from '@rasa/domain/event';
import type { Assent } from '@rasa/domain/identity/assent';
import { type PayoutAccount, payoutAccountSchema } from '@rasa/domain/market/payout-account';
import { assentWrites } from '../identity/assent.ts';
import { commit } from '../outbox.ts';
import type { Page, Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (sellerId: string) => ({ pk: `SELLER#${sellerId}`, sk: 'PAYOUT-ACCOUNT' });
const board = (unitId: string) => `UNIT#${unitId}#PAYOUT-CHANGES`;

/** On the unit's board while a second officer has yet to look at it. */
const indexOf = ({ sellerId, unitId, change }: PayoutAccount) =>
  change?.status === 'proposed'
    ? { boardPk: board(unitId), boardSk: `${change.proposedAt}#${sellerId}` }
    : {};

export function payoutAccountStore(table: Table) {
  return {
    async get(sellerId: string): Promise<PayoutAccount | undefined> {
      const item = await table.get(key(sellerId));
      return item && payoutAccountSchema.parse(item);
    },

    /** Those with a change to confirm, the oldest first. */
    async listProposedByUnit(
      unitId: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<Page<PayoutAccount>> {
      const found = await table.query({ pk: board(unitId), index: 'byBoard', ...page });
      return { ...found, items: found.items.map((item) => payoutAccountSchema.parse(item)) };
    },

    /** With the seller's own yes, where it needed one. @throws Conflict */
    async save(account: PayoutAccount, event: DomainEvent, yes?: Assent): Promise<void> {
      const put = versionedPut(key(account.sellerId), account, indexOf(account));
      await commit(table, [put, ...assentWrites(yes)], event);
    },
  };
}
