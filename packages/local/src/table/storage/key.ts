import dynalite from 'dynalite/db/index.js';
import type { Item } from '../item/value.ts';
import { type IndexDescription, indexesOf, keyNames, type Table } from './catalog.ts';
import { indexEntries, itemEntries } from './database.ts';

/** Refuses (throws) a key that does not fit the table. */
export function checkKey(key: Item, table: Table): void {
  const problem = dynalite.validateKey(key, table.description);
  if (problem) throw problem;
}

/** The item's place in the database; places sort as DynamoDB sorts a partition's items. */
export function itemEntry(item: Item, table: Table): string {
  return itemEntries(table.name) + dynalite.createKey(item, table.description);
}

/**
 * What follows the index's prefix, or nothing where the item is not in the index. dynalite ends an index key with 24 bits
 * of a hash, so two items could share an entry; here it ends with the item's whole key.
 */
export function indexKey(item: Item, table: Table, index: IndexDescription): string | undefined {
  if (!keyNames(index.KeySchema).every((name) => item[name])) return undefined;
  return (
    dynalite.createKey(item, table.description, index.KeySchema) + dynalite.createKey(item, table.description)
  );
}

export interface EntryChange {
  readonly key: string;
  /** Nothing: the entry goes. */
  readonly text: string | undefined;
}

/**
 * What an item's change does to its indexes. An entry holds only the item's own entry, where reads find the rest, so that
 * an index cannot show another state than the item has.
 */
export function indexChanges(table: Table, entry: string, oldItem?: Item, newItem?: Item): EntryChange[] {
  const changes: EntryChange[] = [];
  for (const index of indexesOf(table)) {
    const before = oldItem && indexKey(oldItem, table, index);
    const after = newItem && indexKey(newItem, table, index);
    if (before === after) continue;
    const prefix = indexEntries(table.name, index.IndexName);
    if (before !== undefined) changes.push({ key: prefix + before, text: undefined });
    if (after !== undefined) changes.push({ key: prefix + after, text: entry });
  }
  return changes;
}
