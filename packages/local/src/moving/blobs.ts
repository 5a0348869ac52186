import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { listKeys, readBlob, writeBlob } from '../blob/folder.ts';
import { makeFolder } from './folder.ts';

/* Files lie in an export as they lie on one machine: type and name in a line of JSON, then the bytes. */

const atOnce = 8;
const perCheckpoint = 200;

type Bucket = { s3: S3Client; bucket: string };
export type BlobsDone = { files: number; bytes: number; after: string };

const folderOf = (folder: string): string => join(folder, 'blobs');

async function fetchBlob({ s3, bucket }: Bucket, folder: string, key: string): Promise<number> {
  const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const bytes = await answer.Body!.transformToByteArray();
  await writeBlob(folderOf(folder), key, bytes, {
    contentType: answer.ContentType ?? 'application/octet-stream',
    cacheControl: answer.CacheControl,
    metadata: answer.Metadata ?? {},
    at: answer.LastModified ?? new Date(),
  });
  return bytes.length;
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let start = 0; start < all.length; start += atOnce)
    for (const bytes of await Promise.all(all.slice(start, start + atOnce).map(work))) sum += bytes;
  return sum;
}

/** Copies files out of a bucket, those after a key; tells after each few of them, so that a kill costs little. */
export async function* exportBlobs(from: Bucket, folder: string, after?: string): AsyncGenerator<BlobsDone> {
  await makeFolder(folderOf(folder));
  for (let start = after; ; ) {
    const { Contents = [] } = await from.s3.send(
      new ListObjectsV2Command({ Bucket: from.bucket, StartAfter: start, MaxKeys: perCheckpoint }),
    );
    const keys = Contents.map(({ Key }) => Key!);
    if (keys.length === 0) return;
    const bytes = await inTurns(keys, (key) => fetchBlob(from, folder, key));
    start = keys.at(-1)!;
    yield { files: keys.length, bytes, after: start };
  }
}

async function sendBlob({ s3, bucket }: Bucket, folder: string, key: string): Promise<number> {
  const { about, bytes } = (await readBlob(folderOf(folder), key))!;
  await s3.send(
    new PutObjectCommand({
      ...{ Bucket: bucket, Key: key, Body: bytes, ContentType: about.contentType },
      ...(about.cacheControl && { CacheControl: about.cacheControl }),
      Metadata: about.metadata,
    }),
  );
  return bytes.length;
}

/** Copies the files of an export into a bucket, in the order of their names. */
export async function* importBlobs(into: Bucket, folder: string, after = ''): AsyncGenerator<BlobsDone> {
  const keys = await listKeys(folderOf(folder), '');
  const left = keys.slice(after === '' ? 0 : keys.indexOf(after) + 1);
  for (let start = 0; start < left.length; start += perCheckpoint) {
    const some = left.slice(start, start + perCheckpoint);
    const bytes = await inTurns(some, (key) => sendBlob(into, folder, key));
    yield { files: some.length, bytes, after: some.at(-1)! };
  }
}
