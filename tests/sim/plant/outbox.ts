import type { Item, Table, Write } from '@rasa/store/table';
import type { Plant } from '../stage.ts';

const isOutboxList = (pk: string): boolean => pk.startsWith('OUTBOX#');
const sent = ({ pk, sk }: Item): Write => ({
  kind: 'update',
  key: { pk, sk },
  set: { sentAt: 'early' },
  remove: ['duePk', 'dueSk'],
  when: { present: true },
});
const dead = ({ pk, sk }: Item): Write => ({
  kind: 'update',
  key: { pk, sk },
  set: { boardPk: 'OUTBOX#DEAD', boardSk: sk },
  remove: ['duePk', 'dueSk'],
  when: { present: true },
});

/** Those of a shard that wait beside one. */
async function beside(table: Table, { pk, sk }: { pk: string; sk: string }): Promise<Item[]> {
  const { items } = await table.query({ pk, index: 'byDue' });
  return items.filter((item) => item.sk !== sk);
}

/** Bugs on the way of events to those who listen. */
export const outboxPlants: readonly Plant[] = [
  {
    bug: 'events are noted as sent before anybody has them',
    table: (table) => ({
      ...table,
      async query(query) {
        const page = await table.query(query);
        if (query.index === 'byDue' && isOutboxList(query.pk))
          for (const item of page.items) await table.transact([sent(item)]);
        return page;
      },
    }),
  },
  {
    bug: 'an event that failed once counts as consumed',
    table: (table) => ({
      ...table,
      get: async (key) => (key.pk.startsWith('CONSUMED#') ? { ...key } : table.get(key)),
    }),
  },
  {
    bug: 'a poisonous event takes its whole shard to the dead',
    table: (table) => ({
      ...table,
      async transact(writes, token) {
        await table.transact(writes, token);
        for (const write of writes)
          if (write.kind === 'update' && write.set?.boardPk === 'OUTBOX#DEAD')
            for (const item of await beside(table, write.key)) await table.transact([dead(item)]);
      },
    }),
  },
  {
    bug: 'what waits in the outbox is forgotten after a failure',
    table: (table) => ({
      ...table,
      transact: (writes, token) =>
        table.transact(
          writes.map((write) =>
            write.kind === 'update' && write.set?.lastError && !write.set.boardPk
              ? { ...write, set: { lastError: write.set.lastError }, remove: ['duePk', 'dueSk'] }
              : write,
          ),
          token,
        ),
    }),
  },
];
