import type { DomainEvent } from '@rasa/domain/event';
import type { Movement } from '@rasa/domain/market/offer';
import { type Batch, batchCodeOf, batchNumberOf, batchSchema } from '@rasa/domain/workshop/batch';
import { stockWrites } from '../market/offer.ts';
import { commit } from '../outbox.ts';
import type { Table, Write } from '../table.ts';

const pk = (offerId: string) => `OFFER#${offerId}`;
const prefix = 'BATCH#';
const key = (offerId: string, code: string) => ({ pk: pk(offerId), sk: `${prefix}${code}` });

export function batchStore(table: Table) {
  return {
    async get(offerId: string, code: string): Promise<Batch | undefined> {
      const item = await table.get(key(offerId, code));
      return item && batchSchema.parse(item);
    },

    /** What was made last comes first. */
    async listByOffer(offerId: string, limit: number): Promise<Batch[]> {
      const { items } = await table.query({ pk: pk(offerId), prefix, newestFirst: true, limit });
      return items.map((item) => batchSchema.parse(item));
    },

    /** The running number of the last batch of that day; 0 where there is none. */
    async getLastNumber(offerId: string, producedOn: string): Promise<number> {
      const ofDay = batchCodeOf(producedOn, 0).slice(0, -2);
      const { items } = await table.query({
        ...{ pk: pk(offerId), prefix: `${prefix}${ofDay}` },
        ...{ newestFirst: true, limit: 1 },
      });
      return items[0] ? batchNumberOf(batchSchema.parse(items[0]).code) : 0;
    },

    /** With the units that come to the shelf by it, if they do. @throws Conflict also where the code is taken. */
    async save(batch: Batch, movement: Movement | undefined, event: DomainEvent): Promise<void> {
      const { offerId, code, recordedAt: at } = batch;
      const put: Write = { kind: 'put', item: { ...batch, ...key(offerId, code) }, when: { absent: true } };
      await commit(table, [put, ...(movement ? stockWrites({ offerId, movement, at }) : [])], event);
    },
  };
}
