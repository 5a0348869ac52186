import type { DomainEvent } from '@rasa/domain/event';
import { commit } from './outbox.ts';
import type { Table } from './table.ts';
import { versionedPut } from './versioned.ts';

/** What people change as a whole, such as a list: the one that holds now, and every version that ever held. */
export function keptVersions<T extends { version: number }>(
  table: Table,
  schema: { parse(item: unknown): T },
  pk: string,
) {
  const now = { pk, sk: 'NOW' };
  const past = (version: number) => ({ pk, sk: `VERSION#${String(version).padStart(8, '0')}` });
  return {
    /** Undefined until somebody changes what was there at first. */
    async get(): Promise<T | undefined> {
      const item = await table.get(now);
      return item && schema.parse(item);
    },

    /** Newest first. */
    async listVersions(limit: number): Promise<T[]> {
      const page = await table.query({ pk, prefix: 'VERSION#', newestFirst: true, limit });
      return page.items.map((item) => schema.parse(item));
    },

    /** @throws Conflict */
    async save(next: T, event: DomainEvent): Promise<void> {
      const kept = { kind: 'put', item: { ...next, ...past(next.version) }, when: { absent: true } } as const;
      await commit(table, [versionedPut(now, next), kept], event);
    },
  };
}
