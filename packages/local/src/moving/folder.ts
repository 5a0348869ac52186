import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Change, Row } from '@rasa/store/copy';

/*
 * An export is a folder: `market/` and `programme/` with parts of compressed JSON lines, `blobs/` with the files, and
 * `export.json`, which says what is whole. A line is what AWS's own "Export to S3" writes, `{"Item": …}` in DynamoDB's
 * JSON; `{"Gone": key}` is an item that was removed while the others were read.
 */

export const zones = ['market', 'programme'] as const;
export type Zone = (typeof zones)[number];

export type Part = { name: string; lines: number; sha256: string };
export type ZoneProgress = {
  table: string;
  begun: string;
  parts: Part[];
  /** Where the reading goes on. */
  next?: Row | undefined;
  done: boolean;
};
export type BlobProgress = { bucket: string; files: number; bytes: number; after?: string; done: boolean };
export type Manifest = {
  format: 1;
  zones: Partial<Record<Zone, ZoneProgress>>;
  blobs?: BlobProgress;
};

const squeeze = promisify(gzip);
const unfold = promisify(gunzip);

/** People's data: for whoever runs the shop alone. */
const shut = { folder: 0o700, file: 0o600 };

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: shut.folder });
}

/** Whole or not at all, also when the power goes. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await makeFolder(dirname(path));
  await writeFile(`${path}.new`, content, { mode: shut.file, flush: true });
  await rename(`${path}.new`, path);
}

export async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

const manifestPath = (folder: string): string => join(folder, 'export.json');

export const readManifest = (folder: string): Promise<Manifest | undefined> =>
  readJson<Manifest>(manifestPath(folder));

export const saveManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeWhole(manifestPath(folder), `${JSON.stringify(manifest, undefined, 1)}\n`);

/** @throws Error where there is none, or one that was ended half-way */
export async function wholeManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new Error(`There is no export in ${folder}: export.json is missing.`);
  const open = [...Object.entries(manifest.zones), ...(manifest.blobs ? [['blobs', manifest.blobs]] : [])]
    .filter(([, progress]) => !(progress as { done: boolean }).done)
    .map(([name]) => name as string);
  if (open.length > 0)
    throw new Error(
      `The export in ${folder} is not whole (${open.join(', ')}). Give the same npm run export again: it goes on where it was.`,
    );
  return manifest;
}

/** A table of ours holds none, and JSON would change them. */
function refuseBytes(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) throw new Error('an item holds bytes, which an export cannot carry');
  return value;
}

const lineOf = ({ row, gone }: Change): string =>
  JSON.stringify(gone ? { Gone: { pk: row.pk, sk: row.sk } } : { Item: row }, refuseBytes);

export async function writePart(folder: string, name: string, changes: readonly Change[]): Promise<Part> {
  const content = await squeeze(changes.map((change) => `${lineOf(change)}\n`).join(''));
  await writeWhole(join(folder, name), content);
  return { name, lines: changes.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** @throws Error when it is not what was written */
export async function readPart(folder: string, { name, lines, sha256 }: Part): Promise<Change[]> {
  const content = await readFile(join(folder, name)).catch(() => undefined);
  if (!content) throw new Error(`${name} is missing from the export. Copy the folder again.`);
  if (createHash('sha256').update(content).digest('hex') !== sha256)
    throw new Error(`${name} is not what was exported. Copy the folder again, or take another export.`);
  const changes = (await unfold(content))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Change => {
      const { Item, Gone } = JSON.parse(line) as { Item?: Row; Gone?: Row };
      return Gone ? { row: Gone, gone: true } : { row: Item! };
    });
  if (changes.length !== lines) throw new Error(`${name} holds ${changes.length} lines instead of ${lines}.`);
  return changes;
}
