import { Conflict } from '@rasa/domain/refusal';
import { type Key, type Table, type Write, WriteRefused } from '../table.ts';

const key = (subject: string): Key => ({ pk: `RATE#${subject}`, sk: '-' });
const ttlOf = (endsAt: string): number => Math.ceil(Date.parse(endsAt) / 1000);

/** When something was done, for one subject: a number, an address. `version` 0 means never. */
export type Turns = { subject: string; times: string[]; version: number };

export function rateStore(table: Table) {
  return {
    async get(subject: string): Promise<Turns> {
      const item = await table.get(key(subject));
      return { subject, times: (item?.times ?? []) as string[], version: Number(item?.version ?? 0) };
    },

    /**
     * Turns of all subjects or of none, each with its next version. @throws Conflict when another turn came between.
     */
    async save(turns: readonly (Turns & { endsAt: string })[]): Promise<void> {
      const writes = turns.map(
        ({ subject, times, version, endsAt }): Write => ({
          kind: 'put',
          item: { ...key(subject), times, version, ttl: ttlOf(endsAt) },
          when: version === 1 ? { absent: true } : { equals: { version: version - 1 } },
        }),
      );
      try {
        await table.transact(writes);
      } catch (error) {
        if (error instanceof WriteRefused) throw new Conflict('another turn', { cause: error });
        throw error;
      }
    },

    async getCount(name: string): Promise<number> {
      return Number((await table.get(key(name)))?.count ?? 0);
    },

    /** Counts one up while the count is below `most`. @returns whether it did. */
    async saveCounted(name: string, most: number, endsAt: string): Promise<boolean> {
      const at = key(name);
      const counting: Write[] = [
        { kind: 'update', key: at, add: { count: 1 }, when: { below: { count: most } } },
        { kind: 'put', item: { ...at, count: 1, ttl: ttlOf(endsAt) }, when: { absent: true } },
        // The first of the day may have been written by another meanwhile.
        { kind: 'update', key: at, add: { count: 1 }, when: { below: { count: most } } },
      ];
      if (most < 1) return false;
      for (const write of counting) {
        try {
          await table.transact([write]);
          return true;
        } catch (error) {
          if (!(error instanceof WriteRefused)) throw error;
        }
      }
      return false;
    },
  };
}
