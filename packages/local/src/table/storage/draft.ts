import type { Item } from '../item/value.ts';
import { keyNames, type Table } from './catalog.ts';
import { indexChanges } from './key.ts';

/** What the database holds, or will hold, at a key: `text` is nothing where there is none. */
export interface Entry {
  readonly text: string | undefined;
  readonly item?: Item | undefined;
}

/** A change of one item. Items are in wire form: binaries are base64 text. */
export interface TableChange {
  readonly table: string;
  readonly keys: Item;
  readonly oldItem?: Item;
  readonly newItem?: Item;
  /** Whether the time-to-live sweep made it. */
  readonly expired: boolean;
}

/** The writes of one request, invisible to others until the request is accepted as a whole. */
export interface Draft {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly changes: readonly TableChange[];
  /** Items that are read must not be changed in place: others read the same object. */
  readItem(entry: string): Item | undefined;
  /** `oldItem` is what `readItem` gave; without `newItem` the item goes. */
  writeItem(table: Table, entry: string, oldItem?: Item, newItem?: Item, expired?: boolean): void;
  readNote(key: string): string | undefined;
  writeNote(key: string, text: string): void;
}

/** `read` gives what is committed or about to be. */
export function createDraft(read: (key: string) => Entry): Draft {
  const entries = new Map<string, Entry>();
  const changes: TableChange[] = [];
  const see = (key: string) => entries.get(key) ?? read(key);
  return {
    entries,
    changes,
    readItem(key) {
      const entry = see(key);
      if (entry.text === undefined) return undefined;
      return entry.item ?? (JSON.parse(entry.text) as Item);
    },
    writeItem(table, entry, oldItem, newItem, expired = false) {
      if (!oldItem && !newItem) return;
      entries.set(entry, { text: newItem && JSON.stringify(newItem), item: newItem });
      for (const change of indexChanges(table, entry, oldItem, newItem)) entries.set(change.key, change);
      const keys = keyItem(table, (newItem ?? oldItem)!);
      changes.push({
        table: table.name,
        keys,
        ...(oldItem && { oldItem }),
        ...(newItem && { newItem }),
        expired,
      });
    },
    readNote: (key) => see(key).text,
    writeNote: (key, text) => void entries.set(key, { text }),
  };
}

function keyItem(table: Table, item: Item): Item {
  return Object.fromEntries(keyNames(table.description.KeySchema).map((name) => [name, item[name]!]));
}
