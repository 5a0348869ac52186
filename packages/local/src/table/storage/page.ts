import { type Item, itemBytes } from '../item/value.ts';
import { type Database, type Snapshot, within, withSnapshot } from './database.ts';

/** Bounds are without the prefix of what is read. */
export interface Range {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
}

export interface PageRequest {
  readonly prefix: string;
  readonly range: Range;
  /** Whether the entries there name the items' entries, as those of an index do. */
  readonly refers: boolean;
  /** How many items to read at most, before any filter. */
  readonly limit: number;
  /** The part of an item that the index shows; its size counts. */
  readonly shape: (item: Item) => Item;
}

export interface Page {
  readonly items: Item[];
  readonly bytes: number;
  /** Whether it ends because of the limit or of the size of a page, so that there may be more. */
  readonly isCut: boolean;
}

const maxPageBytes = 1024 * 1024;
const chunk = 100;

/** One page as DynamoDB gives it: up to the limit, or until 1 MB is passed. Reads one state of the database. */
export function readPage(database: Database, request: PageRequest): Promise<Page> {
  return withSnapshot(database, async (snapshot) => {
    const items: Item[] = [];
    let bytes = 0;
    for await (const text of readTexts(database, request, snapshot)) {
      const item = request.shape(JSON.parse(text) as Item);
      items.push(item);
      bytes += itemBytes(item);
      if (items.length >= request.limit || bytes >= maxPageBytes) return { items, bytes, isCut: true };
    }
    return { items, bytes, isCut: false };
  });
}

async function* readTexts(
  database: Database,
  { prefix, range, refers, limit }: PageRequest,
  snapshot: Snapshot,
): AsyncGenerator<string> {
  const iterator = database.values({
    ...bounds(prefix, range),
    reverse: range.reverse ?? false,
    limit: Number.isFinite(limit) ? limit : -1,
    snapshot,
    ...wideReads,
  });
  try {
    while (true) {
      const texts = await iterator.nextv(chunk);
      if (texts.length === 0) return;
      yield* refers ? texts.map((entry) => database.getSync(entry, { snapshot })!) : texts;
    }
  } finally {
    await iterator.close();
  }
}

/** LevelDB's own option: it hands over this many bytes at a time, 16 KB unless told. */
const wideReads = { highWaterMarkBytes: 256 * 1024 };

function bounds(prefix: string, { gt, gte, lt, lte }: Range) {
  const lower = gt !== undefined ? { gt: prefix + gt } : { gte: prefix + (gte ?? '') };
  const upper =
    lte !== undefined ? { lte: prefix + lte } : { lt: lt !== undefined ? prefix + lt : within(prefix).lt };
  return { ...lower, ...upper };
}
