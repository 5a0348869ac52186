import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

export type Sizes = {
  /** Of the entry's whole folder, and zipped as it is uploaded. */
  bytes: number;
  zippedBytes: number;
  /** Zipped, what is loaded before the first request; the rest is loaded when it is needed. */
  startZippedBytes: number;
};

/** A zip's words about one file, beside its name, which stands there twice; and those at its end. */
const headerBytes = 30 + 46;
const endBytes = 22;

const zippedAs = (name: string, content: Uint8Array): number =>
  headerBytes + 2 * Buffer.byteLength(name) + deflateRawSync(content, { level: 9 }).length;

/** How large a packaged function is. `entry` lies at the top of its folder. */
export async function sizesOf(entry: string): Promise<Sizes> {
  const folder = dirname(entry);
  const start = await loadedFirst(entry);
  const sizes: Sizes = { bytes: 0, zippedBytes: endBytes, startZippedBytes: endBytes };
  for (const name of await filesIn(folder)) {
    const content = await readFile(join(folder, name));
    const zipped = zippedAs(name, content);
    sizes.bytes += content.length;
    sizes.zippedBytes += zipped;
    if (start.has(name)) sizes.startZippedBytes += zipped;
  }
  return sizes;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** The entry and what it imports before it runs, in turn; imports at the moment of need are left out. */
async function loadedFirst(entry: string): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: dirname(entry),
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'never-written',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const first = new Set([relative(dirname(entry), entry)]);
  for (const file of first)
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) first.add(path);
  return first;
}
