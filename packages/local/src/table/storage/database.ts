import type {
  AbstractBatchOperation,
  AbstractBatchOptions,
  AbstractLevel,
  AbstractSnapshot,
} from 'abstract-level';
import { Level } from 'level';
import { MemoryLevel } from 'memory-level';

export type Database = AbstractLevel<string | Buffer | Uint8Array, string, string>;
export type DatabaseWrite = AbstractBatchOperation<Database, string, string>;
/** `sync` is LevelDB's own: whether to wait for the disk. */
export type WriteOptions = AbstractBatchOptions<string, string> & { sync: boolean };
export type Snapshot = AbstractSnapshot;

/** A LevelDB folder that only this process may have open, or memory. */
export async function openDatabase(path: string | undefined): Promise<Database> {
  const database = path === undefined ? new MemoryLevel<string, string>() : new Level<string, string>(path);
  try {
    await database.open();
  } catch (error) {
    const problem = isLocked(error) ? 'is in use by another process' : 'cannot be opened';
    throw new Error(`The table folder ${path} ${problem}`, { cause: error });
  }
  return database as Database;
}

function isLocked(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } }).cause;
  return cause?.code === 'LEVEL_LOCKED';
}

/* What is kept, by the start of its key. Names of tables and indexes never contain `~`. */
export const tableEntries = 'table~';
export const tokenEntries = 'token~';
export const dropEntries = 'drop~';
export const itemEntries = (table: string) => `item~${table}~`;
export const indexEntries = (table: string, index?: string) => `index~${table}~${index ? `${index}~` : ''}`;
export const streamEntries = (table: string) => `stream~${table}~`;
export const trimEntry = (table: string) => `trim~${table}`;

/** Everything whose key begins with `prefix`. */
export function within(prefix: string): { gte: string; lt: string } {
  return { gte: prefix, lt: `${prefix}\uffff` };
}

/** Runs `read` on one state of the database, whatever is written meanwhile. */
export async function withSnapshot<T>(
  database: Database,
  read: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const snapshot = database.snapshot();
  try {
    return await read(snapshot);
  } finally {
    await snapshot.close();
  }
}
