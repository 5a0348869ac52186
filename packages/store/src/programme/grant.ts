import type { DomainEvent } from '@rasa/domain/event';
import { type Grant, grantSchema } from '@rasa/domain/programme/grant';
import { commit } from '../outbox.ts';
import { queryAll, type Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (sellerId: string, kind: string) => ({ pk: `SELLERLINK#${sellerId}`, sk: `GRANT#${kind}` });

/** Why sellers were cleared by hand: what the market must not know. */
export function grantStore(table: Table) {
  return {
    async get(sellerId: string, kind: Grant['kind']): Promise<Grant | undefined> {
      const item = await table.get(key(sellerId, kind));
      return item && grantSchema.parse(item);
    },

    /** Revoked ones among them. */
    async listBySeller(sellerId: string): Promise<Grant[]> {
      const items = await queryAll(table, { pk: `SELLERLINK#${sellerId}`, prefix: 'GRANT#' });
      return items.map((item) => grantSchema.parse(item));
    },

    /** @throws Conflict */
    async save(grant: Grant, event: DomainEvent): Promise<void> {
      await commit(table, [versionedPut(key(grant.sellerId, grant.kind), grant)], event);
    },
  };
}
