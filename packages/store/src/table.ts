/** Where items live. `pk` starts from a seller, an order, an offer, a unit…, never from "all". */
export type Key = { pk: string; sk: string };

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value | undefined };

export type Attributes = { [name: string]: Value | undefined };

export type Item = Key & Attributes;

/**
 * What must be true of the stored item for a write to happen. All parts must hold; an item that does not
 * exist fails every part but `absent`.
 */
export type Condition = {
  /** No item with this key. */
  absent?: true;
  /** An item with this key. */
  present?: true;
  /** `null` means: the attribute is missing. */
  equals?: Record<string, string | number | boolean | null>;
  /** The stored number is at least this much. */
  atLeast?: Record<string, number>;
  /** The stored value (number or ISO time) is below this one. */
  below?: Record<string, string | number>;
};

export type Write =
  | { kind: 'put'; item: Item; when?: Condition }
  | {
      kind: 'update';
      key: Key;
      set?: Attributes;
      add?: Record<string, number>;
      remove?: readonly string[];
      when?: Condition;
    }
  | { kind: 'delete'; key: Key; when?: Condition }
  | { kind: 'check'; key: Key; when: Condition };

/**
 * The sparse indexes of the table. An item is in one when it carries the index's two attributes.
 * `bySeller` (sellerPk, sellerSk): a seller's own lists. `byBoard` (boardPk, boardSk): work lists shared by
 * staff, and the shards of the catalogue. `byDue` (duePk, dueSk): what a job must look at, and when; an officer's own cases by
 * their day.
 */
export const indexes = {
  bySeller: { pk: 'sellerPk', sk: 'sellerSk' },
  byBoard: { pk: 'boardPk', sk: 'boardSk' },
  byDue: { pk: 'duePk', sk: 'dueSk' },
} as const;

export type IndexName = keyof typeof indexes;

export type Query = {
  pk: string;
  /** Reads are strongly consistent on the table itself; an index may lag behind. */
  index?: IndexName;
  /** Bounds of the sort key, both inclusive. */
  from?: string;
  to?: string;
  prefix?: string;
  newestFirst?: boolean;
  limit?: number;
  cursor?: string | undefined;
};

export type Page<T> = { items: T[]; cursor?: string };

/**
 * One write of a transaction was refused; nothing of the transaction happened.
 * `refused` tells which writes (by their index) and, where one exists, the item as stored.
 */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  readonly refused: readonly { index: number; stored?: Item }[];

  constructor(refused: readonly { index: number; stored?: Item }[]) {
    super(`refused writes: ${refused.map(({ index }) => index).join(', ')}`);
    this.refused = refused;
  }

  has(index: number): boolean {
    return this.refused.some((one) => one.index === index);
  }
}

/** The table could not take the work now, although it was asked often enough. The same call may be made again. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** A cursor that this table did not hand out. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/** The one door to stored items. DynamoDB is one adapter; a simulator may be another. */
export type Table = {
  /** Strongly consistent. */
  get(key: Key): Promise<Item | undefined>;
  /** In the order of the keys; strongly consistent; missing items are left out. */
  getMany(keys: readonly Key[]): Promise<Item[]>;
  query(query: Query): Promise<Page<Item>>;
  /**
   * All or nothing, at most 100 writes, one per item.
   * With a `token`, the same call made again within ten minutes is answered without being done twice.
   * @throws WriteRefused when a condition failed. @throws TableBusy when contention did not end.
   */
  transact(writes: readonly Write[], token?: string): Promise<void>;
};

/** Every page of a query, for lists that are known to be short. */
export async function queryAll(table: Table, query: Omit<Query, 'cursor' | 'limit'>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items;
}
