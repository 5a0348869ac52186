import { randomUUID } from 'node:crypto';
import { equalItems, itemBytes } from '../item/value.ts';
import type { Catalog, StreamSpecification } from './catalog.ts';
import { type Database, streamEntries, trimEntry, within } from './database.ts';
import type { Entry, TableChange } from './draft.ts';

/** As GetRecords gives it; the creation time is in seconds. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly dynamodb: { readonly SequenceNumber: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** Records follow each other by sequence number: microseconds, never twice the same and never going back. */
export interface StreamLog {
  /** The records of changes in tables whose stream is on. */
  follow(changes: readonly TableChange[]): Iterable<[string, Entry]>;
  /** Drops records older than a day (as DynamoDB does) and all but the newest `kept` of each table. */
  trim(): Promise<void>;
}

const dayMicroseconds = 24 * 60 * 60 * 1_000_000;

export async function openStreamLog(
  database: Database,
  catalog: Catalog,
  { now, kept }: { now: () => number; kept: number },
): Promise<StreamLog> {
  let last = await lastSequence(database, catalog);

  function next(): string {
    last = Math.max(last + 1, now() * 1000);
    return sequenceText(last);
  }

  return {
    *follow(changes) {
      for (const change of changes) {
        const specification = catalog.find(change.table)?.description.StreamSpecification;
        if (!specification || isUnchanged(change)) continue;
        const record = recordOf(change, specification, next(), now());
        const key = streamEntries(change.table) + record.dynamodb.SequenceNumber;
        yield [key, { text: JSON.stringify(record) }];
      }
    },
    async trim() {
      for (const name of catalog.names()) {
        const dayOld = Math.max(0, now() * 1000 - dayMicroseconds);
        const keys = await database
          .keys({ ...within(streamEntries(name)), reverse: true, limit: kept + 1 })
          .all();
        const surplus = keys.length > kept ? Number(keys.at(-1)!.slice(streamEntries(name).length)) : 0;
        await trimThrough(database, name, sequenceText(Math.max(surplus, dayOld)));
      }
    },
  };
}

/** The trim mark comes first: a reader that asks for what is gone must be told so. */
async function trimThrough(database: Database, table: string, sequence: string): Promise<void> {
  const prefix = streamEntries(table);
  const [last] = await database.keys({ gte: prefix, lte: prefix + sequence, reverse: true, limit: 1 }).all();
  if (last === undefined) return;
  await database.put(trimEntry(table), last.slice(prefix.length));
  await database.clear({ gte: prefix, lte: last });
}

async function lastSequence(database: Database, catalog: Catalog): Promise<number> {
  let last = 0;
  for (const name of catalog.names()) {
    const range = { ...within(streamEntries(name)), reverse: true, limit: 1 };
    const [key] = await database.keys(range).all();
    const trimmed = Number((await database.get(trimEntry(name))) ?? 0);
    last = Math.max(last, trimmed, key ? Number(key.slice(streamEntries(name).length)) : 0);
  }
  return last;
}

export function sequenceText(sequence: number): string {
  return String(sequence).padStart(21, '0');
}

/** DynamoDB writes no record for a write that leaves the item as it was. */
function isUnchanged({ oldItem, newItem }: TableChange): boolean {
  return oldItem !== undefined && newItem !== undefined && equalItems(oldItem, newItem);
}

function recordOf(
  { keys, oldItem, newItem, expired }: TableChange,
  { StreamViewType: view = 'KEYS_ONLY' }: StreamSpecification,
  sequence: string,
  at: number,
): StreamRecord {
  const images = {
    ...(newItem && (view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES') && { NewImage: newItem }),
    ...(oldItem && (view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES') && { OldImage: oldItem }),
  };
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName: oldItem ? (newItem ? 'MODIFY' : 'REMOVE') : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      Keys: keys,
      ...images,
      SequenceNumber: sequence,
      SizeBytes: Object.values(images).reduce((sum, image) => sum + itemBytes(image), itemBytes(keys)),
      StreamViewType: view,
    },
    ...(expired && { userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } }),
  };
}
