import { type Key, type Table, type Write, WriteRefused } from './table.ts';

const key = (name: string): Key => ({ pk: `NOTICE#${name}`, sk: '-' });

/** What tells one person of one kind of thing, not more often than its turns are long. */
export function noticeStore(table: Table) {
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
    /**
     * Takes the turn that begins now, for one event. An event that comes again, after a crash or a failure, has its
     * turn still, until `saveSent`.
     * @returns whether it is to be sent
     */
    async saveTurn(
      name: string,
      { eventId, now, endsAt }: { eventId: string; now: string; endsAt: string },
    ): Promise<boolean> {
      const item = { ...key(name), eventId, endsAt, ttl: Math.ceil(Date.parse(endsAt) / 1000) };
      if (await wrote({ kind: 'put', item, when: { absent: true } })) return true;
      // Over, though not yet gone from the table; and whoever had it does not get it again for the same event.
      const before = await table.get(key(name));
      if (before?.eventId === eventId) return before.sentAt === undefined;
      return wrote({ kind: 'put', item, when: { below: { endsAt: now } } });
    },

    async saveSent(name: string, { eventId, now }: { eventId: string; now: string }): Promise<void> {
      await wrote({ kind: 'update', key: key(name), set: { sentAt: now }, when: { equals: { eventId } } });
    },
  };
}
