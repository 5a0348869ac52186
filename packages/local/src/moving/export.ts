import { type Change, readPage } from '@rasa/store/copy';
import { exportBlobs } from './blobs.ts';
import { changesSince } from './catch-up.ts';
import {
  type Manifest,
  makeFolder,
  readManifest,
  saveManifest,
  writePart,
  type Zone,
  type ZoneProgress,
  zones,
} from './folder.ts';
import type { Place } from './place.ts';

export type What = Zone | 'blobs';

export type ExportOptions = {
  from: Place;
  folder: string;
  only: readonly What[];
  /** How much of the tables' text goes into one part, and so how much a kill costs. */
  partBytes?: number | undefined;
  say: (line: string) => void;
  now?: () => Date;
};

const usualPartBytes = 8_000_000;

type Going = Required<ExportOptions> & { manifest: Manifest };

const partName = (zone: Zone, number: number): string =>
  `${zone}/${String(number).padStart(6, '0')}.jsonl.gz`;

async function addPart(
  going: Going,
  zone: Zone,
  changes: readonly Change[],
  rest: Partial<ZoneProgress>,
): Promise<void> {
  const { folder, manifest, say } = going;
  const progress = manifest.zones[zone]!;
  const name = partName(zone, progress.parts.length + 1);
  const parts =
    changes.length > 0 ? [...progress.parts, await writePart(folder, name, changes)] : progress.parts;
  manifest.zones[zone] = { ...progress, next: undefined, ...rest, parts };
  await saveManifest(folder, manifest);
  if (changes.length > 0) say(`${name}: ${changes.length}`);
}

async function exportPages(going: Going, zone: Zone, tableName: string): Promise<void> {
  const { client } = going.from;
  let { next, parts } = going.manifest.zones[zone]!;
  // The last part was written, and the reading had come to its end.
  if (parts.length > 0 && !next) return;
  let changes: Change[] = [];
  let size = 0;
  do {
    const page = await readPage({ client, tableName }, next);
    for (const row of page.rows) {
      changes.push({ row });
      size += JSON.stringify(row).length;
    }
    next = page.next;
    if (next && size < going.partBytes) continue;
    await addPart(going, zone, changes, { next });
    changes = [];
    size = 0;
  } while (next);
}

async function exportZone(going: Going, zone: Zone, table: string): Promise<void> {
  const { from, manifest, now } = going;
  const before = manifest.zones[zone];
  if (before?.done) return;
  manifest.zones[zone] = before ?? { table, begun: now().toISOString(), parts: [], done: false };
  await saveManifest(going.folder, manifest);
  await exportPages(going, zone, table);
  const late: Change[] = [];
  if (from.streams) {
    const read = { client: from.client, streams: from.streams, tableName: table };
    for await (const change of changesSince(read, manifest.zones[zone].begun)) late.push(change);
  }
  await addPart(going, zone, late, { done: true });
}

async function exportFiles(going: Going, bucket: string): Promise<void> {
  const { folder, from, manifest, say } = going;
  manifest.blobs ??= { bucket, files: 0, bytes: 0, done: false };
  const progress = manifest.blobs;
  if (progress.done) return;
  for await (const done of exportBlobs({ s3: from.s3, bucket }, folder, progress.after)) {
    progress.files += done.files;
    progress.bytes += done.bytes;
    progress.after = done.after;
    await saveManifest(folder, manifest);
    say(`blobs: ${progress.files}`);
  }
  progress.done = true;
  await saveManifest(folder, manifest);
}

function refuseOther(manifest: Manifest, from: Place, folder: string): void {
  for (const zone of zones) {
    const [there, here] = [manifest.zones[zone]?.table, from.tables[zone]];
    if (there && here && there !== here)
      throw new Error(`${folder} holds an export of ${there}, not of ${here}. Choose an empty folder.`);
  }
}

/**
 * Writes tables and files into a folder. Ended half-way and given again, it goes on where it was.
 * Files come last: an item never names one that was not there yet.
 */
export async function exportAll(options: ExportOptions): Promise<Manifest> {
  const { from, folder, only } = options;
  await makeFolder(folder);
  const manifest = (await readManifest(folder)) ?? { format: 1, zones: {} };
  refuseOther(manifest, from, folder);
  const going: Going = {
    ...options,
    partBytes: options.partBytes ?? usualPartBytes,
    now: options.now ?? (() => new Date()),
    manifest,
  };
  for (const zone of zones) {
    const table = from.tables[zone];
    if (!only.includes(zone)) continue;
    if (!table) throw new Error(`Which table is the ${zone}? Give --stage or --${zone} NAME.`);
    await exportZone(going, zone, table);
  }
  if (only.includes('blobs')) {
    if (!from.bucket) throw new Error('Which bucket? Give --bucket NAME, or --only without blobs.');
    await exportFiles(going, from.bucket);
  }
  return manifest;
}
