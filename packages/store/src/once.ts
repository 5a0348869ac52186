import { type Key, type Table, type Write, WriteRefused } from './table.ts';

const key = (name: string): Key => ({ pk: `ONCE#${name}`, sk: '-' });
const ttlOf = (endsAt: string): number => Math.ceil(Date.parse(endsAt) / 1000);

export type OnceAnswer = { status: number; body: string };

/** Requests that are done once, by a name that is the same for every repeat. */
export function onceStore(table: Table) {
  const wrote = async (write: Write): Promise<boolean> => {
    try {
      await table.transact([write]);
      return true;
    } catch (error) {
      if (error instanceof WriteRefused) return false;
      throw error;
    }
  };

  return {
    /** What was answered; undefined while nothing is. */
    async getAnswer(name: string, now: string): Promise<OnceAnswer | undefined> {
      const item = await table.get(key(name));
      if (item?.status === undefined || String(item.endsAt) <= now) return undefined;
      return { status: Number(item.status), body: String(item.body) };
    },

    /** @returns whether this request is the one that does it; of several at once, one. */
    async saveBegun(name: string, { now, endsAt }: { now: string; endsAt: string }): Promise<boolean> {
      const item = { ...key(name), endsAt, ttl: ttlOf(endsAt) };
      if (await wrote({ kind: 'put', item, when: { absent: true } })) return true;
      // Begun long ago and never ended, or kept longer than it counts.
      return wrote({ kind: 'put', item, when: { below: { endsAt: now } } });
    },

    async saveAnswered(name: string, answer: OnceAnswer, endsAt: string): Promise<void> {
      const set = { ...answer, endsAt, ttl: ttlOf(endsAt) };
      await table.transact([{ kind: 'update', key: key(name), set }]);
    },

    /** It was refused, so that the same may be sent again. */
    async remove(name: string): Promise<void> {
      await table.transact([{ kind: 'delete', key: key(name) }]);
    },
  };
}
