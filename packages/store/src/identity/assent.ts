import type { DomainEvent } from '@rasa/domain/event';
import { type Assent, assentSchema } from '@rasa/domain/identity/assent';
import { commit } from '../outbox.ts';
import { queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (assentId: string) => ({ pk: `ASSENT#${assentId}`, sk: 'META' });
const waitingPk = (sellerId: string) => `SELLER#${sellerId}#ASSENTS`;

/** On her own list while it waits for her. */
const indexOf = ({ assentId, sellerId, status, askedAt }: Assent) =>
  status === 'waiting' ? { sellerPk: waitingPk(sellerId), sellerSk: `${askedAt}#${assentId}` } : {};

/** Her answer, as a write of the transaction that does what she said yes to. */
export const assentWrite = (assent: Assent): Write =>
  versionedPut(key(assent.assentId), assent, indexOf(assent));

/** For stores that save what a yes may be needed for. */
export const assentWrites = (assent: Assent | undefined): Write[] => (assent ? [assentWrite(assent)] : []);

export function assentStore(table: Table) {
  return {
    async get(assentId: string): Promise<Assent | undefined> {
      const item = await table.get(key(assentId));
      return item && assentSchema.parse(item);
    },

    /** What waits for her answer, oldest first. */
    async listWaiting(sellerId: string): Promise<Assent[]> {
      const items = await queryAll(table, { pk: waitingPk(sellerId), index: 'bySeller' });
      return items.map((item) => assentSchema.parse(item));
    },

    /** @throws Conflict */
    async save(assent: Assent, event: DomainEvent): Promise<void> {
      await commit(table, [assentWrite(assent)], event);
    },
  };
}
