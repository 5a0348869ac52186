import type { DomainEvent } from '@rasa/domain/event';
import { type Listing, listingSchema } from '@rasa/domain/workshop/listing';
import { commit } from '../outbox.ts';
import { type Key, queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

export const listingPk = (listingId: string): string => `LISTING#${listingId}`;
const key = (listingId: string): Key => ({ pk: listingPk(listingId), sk: 'META' });
const sellerPk = (sellerId: string) => `SELLER#${sellerId}#LISTINGS`;

export const listingWrite = (listing: Listing): Write =>
  versionedPut(key(listing.listingId), listing, {
    sellerPk: sellerPk(listing.sellerId),
    sellerSk: `${listing.createdAt}#${listing.listingId}`,
  });

export function listingStore(table: Table) {
  return {
    async get(listingId: string): Promise<Listing | undefined> {
      const item = await table.get(key(listingId));
      return item && listingSchema.parse(item);
    },

    /** In the order asked for; unknown ones are left out. */
    async getMany(listingIds: readonly string[]): Promise<Listing[]> {
      const items = await table.getMany(listingIds.map(key));
      return items.map((item) => listingSchema.parse(item));
    },

    /** Newest first. */
    async listBySeller(sellerId: string): Promise<Listing[]> {
      const query = { pk: sellerPk(sellerId), index: 'bySeller', newestFirst: true } as const;
      return (await queryAll(table, query)).map((item) => listingSchema.parse(item));
    },

    /** @throws Conflict where it has changed since it was read */
    async remove({ listingId, version }: Listing, event: DomainEvent): Promise<void> {
      const gone: Write = { kind: 'delete', key: key(listingId), when: { equals: { version } } };
      await commit(table, [gone], event);
    },

    /** @throws Conflict */
    async save(listing: Listing, event: DomainEvent): Promise<void> {
      await commit(table, [listingWrite(listing)], event);
    },
  };
}
