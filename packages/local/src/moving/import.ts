import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Change, isEmptyTable, writeChanges } from '@rasa/store/copy';
import { importBlobs } from './blobs.ts';
import { compared } from './compare.ts';
import type { What } from './export.ts';
import { readJson, readPart, wholeManifest, writeWhole, type Zone, zones } from './folder.ts';
import type { Place } from './place.ts';
import { quieted } from './quiet.ts';

/** What of an export is in a place already; kept in the export's folder, one file for each place. */
type Progress = {
  into: string;
  begun: string;
  parts: Partial<Record<Zone, number>>;
  blobs?: { after: string; files: number };
};

export type ImportOptions = {
  folder: string;
  into: Place;
  only: readonly What[];
  /** For a copy beside a shop that goes on: events that wait there are not sent here as well. */
  quiet: boolean;
  say: (line: string) => void;
  now?: () => Date;
};

const progressPath = (folder: string, { label }: Place): string =>
  join(folder, `import-${createHash('sha256').update(label).digest('hex').slice(0, 12)}.json`);

async function refuseFilled({ into, only }: ImportOptions): Promise<void> {
  for (const zone of zones) {
    const tableName = into.tables[zone];
    if (!only.includes(zone) || !tableName) continue;
    if (!(await isEmptyTable({ client: into.client, tableName })))
      throw new Error(
        `${tableName} in ${into.label} holds items already, and an import goes into empty tables: old and new would be mixed.`,
      );
  }
}

type Going = ImportOptions & { progress: Progress; save: () => Promise<void>; at: Date };

/** What the table is to hold in the end, part by part. */
async function* partsOf({ folder, quiet, at }: Going, zone: Zone) {
  const parts = (await wholeManifest(folder)).zones[zone]?.parts;
  if (!parts) throw new Error(`The export in ${folder} holds no ${zone}. Give --only with what it holds.`);
  for (const part of parts) {
    const changes = await readPart(folder, part);
    yield { part, changes: quiet ? changes.map(quieted(at.toISOString())) : changes };
  }
}

async function importZone(going: Going, zone: Zone, tableName: string): Promise<number> {
  const { into, progress, save, say } = going;
  const all: Change[] = [];
  let index = 0;
  for await (const { part, changes } of partsOf(going, zone)) {
    all.push(...changes);
    index += 1;
    if (index <= (progress.parts[zone] ?? 0)) continue;
    await writeChanges({ client: into.client, tableName }, changes);
    progress.parts[zone] = index;
    await save();
    say(`${part.name}: ${part.lines}`);
  }
  const { items, ...wrong } = await compared(into, zone, all, going.at);
  if (Object.values(wrong).some((names) => names.length > 0))
    throw new Error(`${tableName} is not what was exported: ${JSON.stringify(wrong)}`);
  return items;
}

async function importFiles({ into, folder, progress, save, say }: Going): Promise<number> {
  if (!into.bucket) throw new Error('Which bucket? Give --bucket NAME, or --only without blobs.');
  if (!(await wholeManifest(folder)).blobs)
    throw new Error(`The export in ${folder} holds no blobs. Give --only with what it holds.`);
  const bucket = { s3: into.s3, bucket: into.bucket };
  for await (const done of importBlobs(bucket, folder, progress.blobs?.after)) {
    progress.blobs = { after: done.after, files: (progress.blobs?.files ?? 0) + done.files };
    await save();
    say(`blobs: ${progress.blobs.files}`);
  }
  return progress.blobs?.files ?? 0;
}

export type Imported = Partial<Record<What, number>>;

/**
 * Puts an export into empty tables and a bucket. Ended half-way and given again, it goes on where it was: parts stand
 * in their order, and writing one again changes nothing.
 */
export async function importAll(options: ImportOptions): Promise<Imported> {
  const { folder, into, only } = options;
  await wholeManifest(folder);
  const path = progressPath(folder, into);
  const before = await readJson<Progress>(path);
  const at = options.now?.() ?? new Date();
  const progress: Progress = before ?? { into: into.label, begun: at.toISOString(), parts: {} };
  if (!before) await refuseFilled(options);
  const save = () => writeWhole(path, `${JSON.stringify(progress)}\n`);
  await save();
  const going: Going = { ...options, progress, save, at: new Date(progress.begun) };
  const imported: Imported = {};
  for (const zone of zones) {
    if (!only.includes(zone)) continue;
    const tableName = into.tables[zone];
    if (!tableName) throw new Error(`Which table is the ${zone}? Give --stage or --${zone} NAME.`);
    imported[zone] = await importZone(going, zone, tableName);
  }
  if (only.includes('blobs')) imported.blobs = await importFiles(going);
  return imported;
}
