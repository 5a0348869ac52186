import type { Item, Key } from './table.ts';

/** As many as one request of the table takes. */
const maxKeys = 100;

type Waiting = { key: Key; done: (item: Item | undefined) => void; failed: (error: unknown) => void };

export type Gathering = (key: Key) => Promise<Item | undefined>;

export type GatheringOptions = {
  /** Reads up to 100 keys; those that are not there are left out. */
  readMany(keys: readonly Key[]): Promise<Item[]>;
  readOne(key: Key): Promise<Item | undefined>;
  /** Whether the request was at fault, so that it may be only one key of it. */
  isInvalid(error: unknown): boolean;
  /** Calls back when all that is under way in this moment has asked. */
  soon?: (flush: () => void) => void;
};

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/**
 * Single reads of one moment become one request, each key in it once: most actions need three to ten items from as many
 * places, and a request costs more than what it reads.
 */
export function gathering(options: GatheringOptions): Gathering {
  const { readMany, readOne, isInvalid, soon = setImmediate } = options;
  let waiting: Waiting[] = [];

  function flush(): void {
    const byName = Map.groupBy(waiting, ({ key }) => nameOf(key));
    waiting = [];
    const names = [...byName.keys()];
    for (let start = 0; start < names.length; start += maxKeys)
      void answer(names.slice(start, start + maxKeys).map((name) => byName.get(name)!));
  }

  async function answer(groups: readonly Waiting[][]): Promise<void> {
    const keys = groups.map((group) => group[0]!.key);
    try {
      const items = keys.length === 1 ? [await readOne(keys[0]!)] : await readMany(keys);
      const found = new Map(items.flatMap((item) => (item ? [[nameOf(item), item] as const] : [])));
      for (const group of groups) for (const { key, done } of group) done(found.get(nameOf(key)));
    } catch (error) {
      // A key that the table does not take must not fail those who asked beside it.
      if (groups.length > 1 && isInvalid(error)) for (const group of groups) void answer([group]);
      else for (const { failed } of groups.flat()) failed(error);
    }
  }

  return ({ pk, sk }) =>
    new Promise((done, failed) => {
      if (waiting.length === 0) soon(flush);
      waiting.push({ key: { pk, sk }, done, failed });
    });
}
