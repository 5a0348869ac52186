import { persistence } from '@rasa/store/persistence';
import {
  type Item,
  indexes,
  type Key,
  type Query,
  type Table,
  type Write,
  WriteRefused,
} from '@rasa/store/table';
import type { Scheduler } from './scheduler.ts';
import { applied, frozen, holds } from './write.ts';

/** Chances, between 0 and 1. */
export type TableFaults = {
  conflict: number;
  lostBefore: number;
  lostAfter: number;
  /** That an index does not show a change of the last moment yet. */
  indexLag: number;
};

/** How long an index may be behind, in virtual milliseconds. */
const lagMilliseconds = 120;

/** Contention, or an answer that never came: the call may be made again. */
class Busy extends Error {
  override readonly name = 'Busy';
}

type Stored = { item: Item | undefined; at: number; before: Item | undefined };
export type Commit = { writes: readonly Write[]; before: (key: Key) => Item | undefined };

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const keyOf = (write: Write): Key => (write.kind === 'put' ? write.item : write.key);

/**
 * The store's port over memory, with what a real table does under load: a transaction takes time, and two that
 * overlap on an item conflict; answers are lost before or after the commit; indexes lag behind.
 */
export function memoryTable(scheduler: Scheduler, faults: TableFaults) {
  const rows = new Map<string, Map<string, Stored>>();
  /** By index and its key, whoever is or was a moment ago in that list. */
  const lists = new Map<string, Set<Stored>>();
  const locked = new Set<string>();
  const tokens = new Set<string>();
  const watchers: ((commit: Commit) => void)[] = [];
  let injected = 0;
  let calls = 0;
  const persist = persistence({
    isBusy: (error) => error instanceof Busy,
    random: scheduler.random,
    sleep: scheduler.sleep,
  });

  /** Where nothing fails any more, nobody comes in between either, which saves half of the time. */
  const wait = async (): Promise<void> => {
    if (faults.conflict > 0) await scheduler.pause();
  };
  const strikes = (chance: number): boolean => {
    const struck = scheduler.strikes(chance);
    if (struck) injected += 1;
    return struck;
  };
  const read = ({ pk, sk }: Key): Item | undefined => rows.get(pk)?.get(sk)?.item;

  async function commitOnce(writes: readonly Write[], token: string): Promise<void> {
    await wait();
    if (strikes(faults.lostBefore)) throw new Busy('lost before');
    if (tokens.has(token)) return;
    if (strikes(faults.conflict)) throw new Busy('conflict');
    const names = writes.map((write) => nameOf(keyOf(write)));
    if (names.some((name) => locked.has(name))) throw new Busy('conflict');
    for (const name of names) locked.add(name);
    await wait();
    try {
      const refused = writes.flatMap((write, index) => {
        const stored = read(keyOf(write));
        return holds(write.when, stored) ? [] : [{ index, ...(stored && { stored }) }];
      });
      if (refused.length > 0) throw new WriteRefused(refused);
      for (const watch of watchers) watch({ writes, before: read });
      for (const write of writes) apply(write);
      tokens.add(token);
    } finally {
      for (const name of names) locked.delete(name);
    }
    if (strikes(faults.lostAfter)) {
      await scheduler.pause();
      throw new Busy('lost after');
    }
  }

  function apply(write: Write): void {
    if (write.kind === 'check') return;
    const { pk, sk } = keyOf(write);
    const before = read({ pk, sk });
    const row = rows.get(pk) ?? new Map<string, Stored>();
    const stored = row.get(sk) ?? { item: undefined, at: 0, before: undefined };
    Object.assign(stored, { item: applied(write, before), at: scheduler.now(), before });
    rows.set(pk, row.set(sk, stored));
    for (const [index, { pk: pkName }] of Object.entries(indexes)) {
      const listPk = stored.item?.[pkName];
      if (listPk === undefined) continue;
      const name = `${index} ${listPk}`;
      lists.set(name, (lists.get(name) ?? new Set()).add(stored));
    }
  }

  /** The item as an index shows it: perhaps as it was a moment ago. */
  function shown({ item, at, before }: Stored): Item | undefined {
    return scheduler.now() - at < lagMilliseconds && strikes(faults.indexLag) ? before : item;
  }

  function find(query: Query): Item[] {
    const { pk: pkName, sk: skName } = query.index ? indexes[query.index] : { pk: 'pk', sk: 'sk' };
    const { prefix, from, to } = query;
    const fits = (item: Item): boolean => {
      const sk = item[skName];
      if (item[pkName] !== query.pk || typeof sk !== 'string') return false;
      if (prefix !== undefined && !sk.startsWith(prefix)) return false;
      return (from === undefined || sk >= from) && (to === undefined || sk <= to);
    };
    const list = query.index && lists.get(`${query.index} ${query.pk}`);
    const items: Item[] = [];
    for (const stored of (query.index ? list : rows.get(query.pk)?.values()) ?? []) {
      // Only what is or was a moment ago in the list can be shown, or shown too late.
      if (list && stored.item?.[pkName] !== query.pk && stored.before?.[pkName] !== query.pk) {
        list.delete(stored);
        continue;
      }
      const item = query.index ? shown(stored) : stored.item;
      if (item && fits(item)) items.push(item);
    }
    const sign = query.newestFirst ? -1 : 1;
    return items.sort((a, b) => (String(a[skName]) < String(b[skName]) ? -sign : sign));
  }

  const table: Table = {
    async get(key) {
      await wait();
      return read(key);
    },
    async getMany(keys) {
      await wait();
      return keys.flatMap((key) => read(key) ?? []);
    },
    async query(query) {
      await wait();
      const start = Number(query.cursor ?? 0);
      const found = find(query);
      const end = start + (query.limit ?? found.length);
      return { items: found.slice(start, end), ...(end < found.length && { cursor: String(end) }) };
    },
    async transact(writes, token) {
      if (writes.length > 100) throw new Error(`${writes.length} writes in one transaction`);
      if (new Set(writes.map((write) => nameOf(keyOf(write)))).size < writes.length)
        throw new Error('one item twice in one transaction');
      calls += 1;
      const oneToken = token ?? `call ${calls}`;
      const kept = writes.map((write) => frozen(write) as Write);
      await persist(() => commitOnce(kept, oneToken));
    },
  };
  return {
    table,
    faults,
    injected: () => injected,
    read,
    /** Writes without time and chance, for what is there before a history begins. */
    lay: (writes: readonly Write[]): void => {
      for (const write of writes) apply(frozen(write) as Write);
    },
    /** Told of each commit in the moment before it happens. */
    watch: (watcher: (commit: Commit) => void) => watchers.push(watcher),
    /** All items as they are, for who checks afterwards. */
    items: (): Item[] =>
      [...rows.values()].flatMap((row) => [...row.values()].flatMap(({ item }) => item ?? [])),
  };
}
