import type { DomainEvent } from '@rasa/domain/event';
import { type SynonymList, synonymListSchema } from '@rasa/domain/market/synonym';
import { commit } from '../outbox.ts';
import type { Item, Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const pk = 'SYNONYMS';
const now = { pk, sk: 'NOW' };
const past = (version: number) => ({ pk, sk: `VERSION#${String(version).padStart(8, '0')}` });

const toList = (item: Item): SynonymList => synonymListSchema.parse(item);

export function synonymStore(table: Table) {
  return {
    /** Undefined until somebody changes what was there at first. */
    async get(): Promise<SynonymList | undefined> {
      const item = await table.get(now);
      return item && toList(item);
    },

    /** Newest first. */
    async listVersions(limit: number): Promise<SynonymList[]> {
      const page = await table.query({ pk, prefix: 'VERSION#', newestFirst: true, limit });
      return page.items.map(toList);
    },

    /** Every version is kept. @throws Conflict */
    async save(list: SynonymList, event: DomainEvent): Promise<void> {
      const kept = { kind: 'put', item: { ...list, ...past(list.version) }, when: { absent: true } } as const;
      await commit(table, [versionedPut(now, list), kept], event);
    },
  };
}
