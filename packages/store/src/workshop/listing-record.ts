import type { DomainEvent } from '@rasa/domain/event';
import { type ListingRecord, listingRecordSchema, type Recorded } from '@rasa/domain/workshop/listing-record';
import type { Table, Write } from '../table.ts';
import { listingPk } from './listing.ts';

const prefix = 'RECORD#';

/** Ends with a mark, so that a page which reads on from an event begins before it. */
const sortKey = (at: string, eventId: string) => `${prefix}${at}#${eventId}#`;

export function recordWrites(listingId: string, what: readonly Recorded[], event: DomainEvent): Write[] {
  if (what.length === 0) return [];
  const { eventId, at, actorId, onBehalfOf } = event;
  const by = { actorId, ...(onBehalfOf && { onBehalfOf }) };
  const key = { pk: listingPk(listingId), sk: sortKey(at, eventId) };
  return [
    { kind: 'put', item: { ...key, listingId, at, by, eventId, what: [...what] }, when: { absent: true } },
  ];
}

export function listingRecordStore(table: Table) {
  return {
    /** Newest first; from before a record, named by its time and event, where one is named. */
    async list(
      listingId: string,
      { limit, before = '~' }: { limit: number; before?: string | undefined },
    ): Promise<ListingRecord[]> {
      const range = { from: prefix, to: `${prefix}${before}` };
      const page = await table.query({ pk: listingPk(listingId), ...range, newestFirst: true, limit });
      return page.items.map((item) => listingRecordSchema.parse(item));
    },
  };
}
