import type { Table } from '../table.ts';
import { WriteRefused } from '../table.ts';

const key = { pk: 'CATALOGUE', sk: 'VERSION' };

/** Which snapshot of the catalogue is the newest: one small item that readers look at, at most once a second. */
export function catalogueStore(table: Table) {
  return {
    async getVersion(): Promise<{ version: number; blobKey: string } | undefined> {
      const item = await table.get(key);
      return item && { version: Number(item.version), blobKey: String(item.blobKey) };
    },

    /** @returns false when a newer snapshot was named meanwhile. */
    async saveVersion(next: { version: number; blobKey: string; at: string }): Promise<boolean> {
      const before = next.version - 1;
      try {
        await table.transact([
          {
            kind: 'put',
            item: { ...key, ...next },
            when: before === 0 ? { absent: true } : { equals: { version: before } },
          },
        ]);
        return true;
      } catch (error) {
        if (error instanceof WriteRefused) return false;
        throw error;
      }
    },
  };
}
