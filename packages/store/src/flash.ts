import type { Table } from './table.ts';

const key = (name: string) => ({ pk: `FLASH#${name}`, sk: '-' });

/** Refused forms, kept for their page. Written and overwritten freely: nothing is decided by them. */
export function flashStore(table: Table) {
  return {
    async save(name: string, value: string, endsAt: string): Promise<void> {
      const ttl = Math.floor(Date.parse(endsAt) / 1000);
      await table.transact([{ kind: 'put', item: { ...key(name), value, endsAt, ttl } }]);
    },
    async get(name: string, now: string): Promise<string | undefined> {
      const item = await table.get(key(name));
      return item && String(item.endsAt) > now ? String(item.value) : undefined;
    },
  };
}
