import type { DomainEvent } from '@rasa/domain/event';
import { commit } from './outbox.ts';
import type { Item, Table } from './table.ts';
import { versionedPut } from './versioned.ts';

/** A list that admins change as a whole: as it is now, and every version there was. */
export function versionedListStore<List extends { version: number }>(
  table: Table,
  pk: string,
  toList: (item: Item) => List,
) {
  const now = { pk, sk: 'NOW' };
  const past = (version: number) => ({ pk, sk: `VERSION#${String(version).padStart(8, '0')}` });
  return {
    /** Undefined until somebody changes what was there at first. */
    async get(): Promise<List | undefined> {
      const item = await table.get(now);
      return item && toList(item);
    },

    /** Newest first. */
    async listVersions(limit: number): Promise<List[]> {
      const page = await table.query({ pk, prefix: 'VERSION#', newestFirst: true, limit });
      return page.items.map(toList);
    },

    /** Every version is kept. @throws Conflict */
    async save(list: List, event: DomainEvent): Promise<void> {
      const kept = { kind: 'put', item: { ...list, ...past(list.version) }, when: { absent: true } } as const;
      await commit(table, [versionedPut(now, list), kept], event);
    },
  };
}
