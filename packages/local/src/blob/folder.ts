import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Refusal } from './refusal.ts';

export type StoredAbout = {
  contentType: string;
  cacheControl?: string | undefined;
  etag: string;
  modifiedAt: string;
  metadata: Record<string, string>;
};
export type StoredBlob = { about: StoredAbout; bytes: Buffer };

/**
 * A key is one file name, percent-encoded: it can neither leave the folder nor be a folder where another key
 * wants a file. A leading dot is encoded too, so that `.`, `..` and unfinished writes are never keys.
 */
export function fileName(key: string): string {
  const name = encodeURIComponent(key).replaceAll('*', '%2A').replace(/^\./, '%2E');
  if (name.length === 0) throw new S3Refusal('InvalidArgument', 'A key must not be empty.');
  if (name.length > longestFileName) throw new S3Refusal('KeyTooLongError', 'Your key is too long');
  return name;
}

/** What common file systems allow; S3 itself takes 1,024 bytes. */
const longestFileName = 250;

/**
 * Type and bytes stand in one file (a line of JSON, then the bytes) and come by one rename, so that a reader
 * or a crash never meets half of either.
 */
export async function writeBlob(
  folder: string,
  key: string,
  bytes: Uint8Array,
  about: Omit<StoredAbout, 'etag' | 'modifiedAt'> & { at: Date },
): Promise<StoredAbout> {
  const { at, ...rest } = about;
  const stored = { ...rest, etag: etagOf(bytes), modifiedAt: at.toISOString() };
  const target = join(folder, fileName(key));
  const unfinished = join(folder, `.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(unfinished, Buffer.concat([Buffer.from(`${JSON.stringify(stored)}\n`), bytes]));
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return stored;
}

export async function readBlob(folder: string, key: string): Promise<StoredBlob | undefined> {
  const whole = await readFile(join(folder, fileName(key))).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!whole) return undefined;
  const end = whole.indexOf(10);
  return { about: JSON.parse(whole.toString('utf8', 0, end)) as StoredAbout, bytes: whole.subarray(end + 1) };
}

export async function removeBlob(folder: string, key: string): Promise<void> {
  await rm(join(folder, fileName(key)), { force: true });
}

/** In the order of S3: by the bytes of UTF-8. */
export async function listKeys(folder: string, prefix: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter((name) => !name.startsWith('.'))
    .map((name) => decodeURIComponent(name))
    .filter((key) => key.startsWith(prefix))
    .sort(byBytes);
}

export function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const etagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`;
