import { type Catalog, finishDrops, loadCatalog } from './storage/catalog.ts';
import { type Commits, openCommits } from './storage/commit.ts';
import { type Database, openDatabase } from './storage/database.ts';
import type { TableChange } from './storage/draft.ts';
import { openStreamLog, type StreamLog } from './storage/stream-log.ts';

export interface EngineOptions {
  /** Folder of the database; without it everything is in memory. */
  readonly path?: string | undefined;
  /** Whether an acknowledged write also survives a loss of power; slower. Off by default. */
  readonly sync?: boolean | undefined;
  /** Called for each committed change, in order; what it throws is only logged. */
  readonly onChange?: ((change: TableChange) => void) | undefined;
  /** Milliseconds since 1970, for tests. */
  readonly now?: (() => number) | undefined;
  /** How many records a stream keeps at most; 50,000 by default. */
  readonly keptStreamRecords?: number | undefined;
}

/** What every operation works with. */
export interface Engine {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly commits: Commits;
  readonly streamLog: StreamLog;
  now(): number;
  close(): Promise<void>;
}

export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const { path, sync = false, onChange, now = Date.now, keptStreamRecords: kept = 50_000 } = options;
  const database = await openDatabase(path);
  await finishDrops(database);
  const catalog = await loadCatalog(database);
  const streamLog = await openStreamLog(database, catalog, { now, kept });
  const commits = openCommits(database, {
    sync,
    follow: streamLog.follow,
    committed: (changes) => {
      if (onChange) for (const change of changes) tell(onChange, change);
    },
  });
  return {
    database,
    catalog,
    commits,
    streamLog,
    now,
    async close() {
      await commits.settled();
      await database.close();
    },
  };
}

function tell(onChange: (change: TableChange) => void, change: TableChange): void {
  try {
    onChange(change);
  } catch (error) {
    console.error('A listener to the embedded table failed:', error);
  }
}
