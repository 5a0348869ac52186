import { isDeepStrictEqual } from 'node:util';
import { type Item, itemBytes } from '@rasa/local/table/item/value';
import { indexes } from '@rasa/store/table';

/*
 * What DynamoDB counts, by AWS's pages "DynamoDB read and write operations", "Global secondary indexes: write
 * operations" and "Transactions: capacity management". A unit reads 4 KB or writes 1 KB, begun ones whole.
 */

export type Units = { read: number; write: number };

const kilobyte = 1024;

export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / (4 * kilobyte))) * (consistent ? 1 : 0.5);

const writeUnitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / kilobyte));

/** One request that reads many items by their range is counted by the sum of their sizes. */
export const queryUnits = (items: readonly Item[], consistent: boolean): number =>
  readUnits(
    items.reduce((all, item) => all + itemBytes(item), 0),
    consistent,
  );

/** Items named one by one are counted one by one; one that is not there costs as the smallest. */
export const batchUnits = (items: readonly Item[], asked: number, consistent: boolean): number =>
  items.reduce((all, item) => all + readUnits(itemBytes(item), consistent), 0) +
  (asked - items.length) * readUnits(0, consistent);

type Image = Item | undefined;
const sizeOf = (image: Image): number => (image ? itemBytes(image) : 0);

/** An entry is there when both of its attributes are; ours carry the whole item. */
function entryKey(image: Image, { pk, sk }: { pk: string; sk: string }): string | undefined {
  return image?.[pk]?.S === undefined || image[sk]?.S === undefined
    ? undefined
    : JSON.stringify([image[pk].S, image[sk].S]);
}

/** Put, removed or changed: one write; moved to another place: two. Untouched where nothing in it changed. */
export function indexUnits(before: Image, after: Image): number {
  return Object.values(indexes).reduce((all, index) => {
    const [old, next] = [entryKey(before, index), entryKey(after, index)];
    if (old === undefined && next === undefined) return all;
    if (old === undefined) return all + writeUnitsOf(sizeOf(after));
    if (next === undefined) return all + writeUnitsOf(sizeOf(before));
    if (old !== next) return all + writeUnitsOf(sizeOf(before)) + writeUnitsOf(sizeOf(after));
    if (isDeepStrictEqual(before, after)) return all;
    return all + writeUnitsOf(Math.max(sizeOf(before), sizeOf(after)));
  }, 0);
}

/**
 * One item's write: by the larger of before and after, and twice in a transaction (prepare and commit). A check
 * alone, and a write that was refused, cost the same of the table and nothing of the indexes.
 * AWS says nothing of indexes in transactions; they are counted twice as well, so that the bill is never higher.
 */
export function writeUnits(
  before: Image,
  after: Image,
  { transaction, applied = true }: { transaction: boolean; applied?: boolean },
): number {
  const own = writeUnitsOf(Math.max(sizeOf(before), sizeOf(after)));
  const units = own + (applied ? indexUnits(before, after) : 0);
  return transaction ? 2 * units : units;
}

/** What an item weighs in storage: each index holds another, and each copy has 100 bytes of its own. */
export function storedBytes(item: Item): number {
  const copies = 1 + Object.values(indexes).filter((index) => entryKey(item, index) !== undefined).length;
  return copies * (itemBytes(item) + 100);
}
