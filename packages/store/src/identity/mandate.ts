import type { DomainEvent } from '@rasa/domain/event';
import { type Mandate, mandateSchema } from '@rasa/domain/identity/mandate';
import { commit } from '../outbox.ts';
import { type Item, queryAll, type Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (mandateId: string) => ({ pk: `MANDATE#${mandateId}`, sk: 'META' });
const sellerPk = (sellerId: string) => `SELLER#${sellerId}#MANDATES`;
const board = (accountId: string) => `ACCOUNT#${accountId}#MANDATES`;

/** On the companion's board by its end, so that those that are over are not read at all. */
const indexOf = ({ mandateId, sellerId, companionId, status, proposedAt, endsAt }: Mandate) => ({
  sellerPk: sellerPk(sellerId),
  sellerSk: `${proposedAt}#${mandateId}`,
  ...(status !== 'revoked' && { boardPk: board(companionId), boardSk: `${endsAt}#${mandateId}` }),
});

const toMandate = (item: Item): Mandate => mandateSchema.parse(item);

export function mandateStore(table: Table) {
  return {
    async get(mandateId: string): Promise<Mandate | undefined> {
      const item = await table.get(key(mandateId));
      return item && toMandate(item);
    },

    /** Everything she ever let somebody do, newest first. */
    async listBySeller(sellerId: string): Promise<Mandate[]> {
      const query = { pk: sellerPk(sellerId), index: 'bySeller', newestFirst: true } as const;
      return (await queryAll(table, query)).map(toMandate);
    },

    /** Those of a companion that end after `from` and were not taken back, the first to end first. */
    async listByCompanion(accountId: string, from: string): Promise<Mandate[]> {
      return (await queryAll(table, { pk: board(accountId), index: 'byBoard', from })).map(toMandate);
    },

    /** @throws Conflict */
    async save(mandate: Mandate, event: DomainEvent): Promise<void> {
      await commit(table, [versionedPut(key(mandate.mandateId), mandate, indexOf(mandate))], event);
    },
  };
}
