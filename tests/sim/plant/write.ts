import type { EventType } from '@rasa/domain/event';
import type { Item, Table, Write } from '@rasa/store/table';
import type { Plant } from '../stage.ts';

type Put = Extract<Write, { kind: 'put' }>;
export type Update = Extract<Write, { kind: 'update' }>;
type Test = (item: Item) => boolean;

export const isPut = (write: Write): write is Put => write.kind === 'put';
export const isStock = (write: Write): write is Update => write.kind === 'update' && write.key.sk === 'STOCK';

export const isPart = (write: Write): write is Put => isPut(write) && write.item.sk.startsWith('PART#');
export const isMovement = (write: Write): write is Put => isPut(write) && write.item.sk.startsWith('MOVE#');

/** Whether a transaction makes the posting of this cause; it tells what the transaction is for. */
export const posts = (writes: readonly Write[], cause: string): boolean =>
  writes.some((write) => isPut(write) && write.item.sk === `LEDGER#${cause}`);

/** The table with every transaction changed on its way in. */
export const changing =
  (change: (writes: readonly Write[]) => readonly Write[]): NonNullable<Plant['table']> =>
  (table) => ({ ...table, transact: (writes, token) => table.transact(change(writes), token) });

/** Puts that fit lose their conditions. */
export const blindly = (test: Test) =>
  changing((writes) =>
    writes.map((write) => (isPut(write) && test(write.item) ? { kind: 'put', item: write.item } : write)),
  );

/** Puts that fit stand in no list of what is due. */
export const withoutTimer = (test: Test) =>
  changing((writes) =>
    writes.map((write) =>
      isPut(write) && test(write.item) ? { ...write, item: { ...write.item, duePk: undefined } } : write,
    ),
  );

/** Such transactions lose all their conditions, and what they write once is written each time. */
export const repeatedly =
  (isSuch: (writes: readonly Write[]) => boolean): NonNullable<Plant['table']> =>
  (table, scheduler) => {
    const again = (write: Write): Write => {
      if (!isPut(write)) return { ...write, when: write.kind === 'delete' ? {} : { present: true } };
      const { item } = write;
      const once = item.sk.startsWith('LEDGER#') || item.sk.startsWith('MOVE#');
      return { kind: 'put', item: once ? { ...item, sk: `${item.sk}:${scheduler.random()}` } : item };
    };
    return {
      ...table,
      transact: (writes, token) => table.transact(isSuch(writes) ? writes.map(again) : writes, token),
    };
  };

/** Whether a transaction tells of such an event. */
export const tells = (writes: readonly Write[], type: EventType): boolean =>
  writes.some((write) => isPut(write) && write.item.pk.startsWith('OUTBOX#') && write.item.type === type);

/** The stock writes of placements ask for less. */
export const placingOn = (loosen: (when: NonNullable<Update['when']>) => NonNullable<Update['when']>) =>
  changing((writes) =>
    posts(writes, 'sale')
      ? writes.map((write) => (isStock(write) ? { ...write, when: loosen(write.when ?? {}) } : write))
      : writes,
  );

/** Stock is read, and what is left is written without asking whether it is still so. */
export const readingThenWriting: NonNullable<Plant['table']> = (table) => ({
  ...table,
  async transact(writes, token) {
    if (!posts(writes, 'sale')) return table.transact(writes, token);
    const changed = writes.map((write) => (isStock(write) ? written(table, write) : write));
    return table.transact(await Promise.all(changed), token);
  },
});

async function written(table: Table, { add, ...write }: Update): Promise<Write> {
  const stock = await table.get(write.key);
  const available = Number(stock?.available) + (add?.available ?? 0);
  if (available < 0) return { ...write, when: { equals: { status: 'sold out' } } };
  const { equals = {} } = write.when ?? {};
  return { ...write, set: { ...write.set, available }, when: { present: true, equals } };
}
