import type { Database, DatabaseWrite, WriteOptions } from './database.ts';
import { createDraft, type Draft, type Entry, type TableChange } from './draft.ts';

export interface CommitOptions {
  /**
   * Waits for the disk at each commit. Without it an acknowledged write survives the death of the process, since it is
   * in the system's hands, but not a loss of power.
   */
  readonly sync: boolean;
  /** More entries to commit with the changes, such as their stream records. Called in commit order. */
  readonly follow: (changes: readonly TableChange[]) => Iterable<[string, Entry]>;
  /** Called in commit order, once the changes are committed. */
  readonly committed: (changes: readonly TableChange[]) => void;
}

/** The only way to write. */
export interface Commits {
  /**
   * Calls `prepare` at once and settles when what it drafted, and all that it has read, is committed. Where `prepare`
   * throws, nothing is written. `prepare` must not be asynchronous: that is what makes it the only writer.
   */
  write<T>(prepare: (draft: Draft) => T): Promise<T>;
  /** Runs `work` with no other write under way; it writes to the database itself. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Settles when all that is accepted so far is committed. */
  settled(): Promise<void>;
}

interface Group {
  readonly entries: Map<string, Entry>;
  readonly changes: TableChange[];
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Requests are prepared one after another, each seeing those before it, and committed in groups: one LevelDB batch holds
 * all that was accepted while the batch before was being written. A batch is atomic, so no request is ever half there.
 */
export function openCommits(database: Database, { sync, follow, committed }: CommitOptions): Commits {
  const pending = new Map<string, Entry>();
  const durability: WriteOptions = { sync };
  let group = newGroup();
  let writing: Group | undefined;
  let gate: Promise<void> | undefined;

  function read(key: string): Entry {
    return pending.get(key) ?? { text: database.getSync(key) };
  }

  function accept(draft: Draft): void {
    if (group.entries.size === 0 && !writing) setImmediate(flush);
    for (const part of [draft.entries, follow(draft.changes)]) {
      for (const [key, entry] of part) {
        group.entries.set(key, entry);
        pending.set(key, entry);
      }
    }
    group.changes.push(...draft.changes);
  }

  async function flush(): Promise<void> {
    while (group.entries.size > 0) {
      writing = group;
      group = newGroup();
      try {
        await database.batch(writesOf(writing.entries), durability);
      } catch (error) {
        abandon(writing, error);
        break;
      }
      for (const [key, entry] of writing.entries) if (pending.get(key) === entry) pending.delete(key);
      committed(writing.changes);
      writing.done.resolve();
    }
    writing = undefined;
  }

  /** What was prepared on top of a failed batch has read what never came to be. */
  function abandon(failed: Group, error: unknown): void {
    const later = group;
    group = newGroup();
    pending.clear();
    failed.done.reject(error);
    later.done.reject(error);
  }

  async function settled(): Promise<void> {
    if (group.entries.size > 0) await group.done.promise;
    else await writing?.done.promise;
  }

  return {
    settled,
    async write(prepare) {
      while (gate) await gate;
      const draft = createDraft(read);
      try {
        const result = prepare(draft);
        if (draft.entries.size > 0) accept(draft);
        return result;
      } finally {
        await settled();
      }
    },
    async alone(work) {
      while (gate) await gate;
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      try {
        await settled();
        return await work();
      } finally {
        gate = undefined;
        resolve();
      }
    },
  };
}

function newGroup(): Group {
  const done = Promise.withResolvers<void>();
  done.promise.catch(() => undefined);
  return { entries: new Map(), changes: [], done };
}

function writesOf(entries: ReadonlyMap<string, Entry>): DatabaseWrite[] {
  return Array.from(entries, ([key, { text }]) =>
    text === undefined ? { type: 'del', key } : { type: 'put', key, value: text },
  );
}
