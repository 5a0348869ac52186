import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as s3 from '@aws-sdk/client-s3';
import { s3Blobs } from '@rasa/clients/blob';
import { pictureKey } from '@rasa/domain/picture';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningBlobs, startBlobs } from './server.ts';

const pair = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
const bucket = 'rasa-test';
let folder: string;
let running: RunningBlobs;
let client: s3.S3Client;
let clock = () => new Date();

const clientFor = (keys: typeof pair) =>
  new s3.S3Client({
    ...{ endpoint: running.endpoint, region: 'ap-southeast-3', forcePathStyle: true, credentials: keys },
    maxAttempts: 1,
  });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-blob-'));
  running = await startBlobs({ folder, bucket, ...pair, now: () => clock() });
  client = clientFor(pair);
});
afterAll(async () => {
  client.destroy();
  await running.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  clock = () => new Date();
});

const blobsWith = (over: object = {}) =>
  s3Blobs({ bucket, region: 'ap-southeast-3', endpoint: running.endpoint, ...pair, ...over });

test('what was put comes back with its type, and is gone once removed', async () => {
  const blobs = blobsWith();
  const key = pictureKey.original('pic_01');
  expect(await blobs.exists(key)).toBe(false);
  expect(await blobs.get(key)).toBeUndefined();

  await blobs.put(key, bytesOf('kripik'), { contentType: 'image/jpeg', cacheControl: 'no-store' });
  expect(await blobs.exists(key)).toBe(true);
  const file = await blobs.get(key);
  expect(file?.contentType).toBe('image/jpeg');
  expect(new TextDecoder().decode(file?.bytes)).toBe('kripik');

  await blobs.remove(key);
  await blobs.remove(key);
  expect(await blobs.exists(key)).toBe(false);
});

test('a wrong secret, an unknown key and no signature are refused', async () => {
  const wrong = blobsWith({ secretAccessKey: 'guess' });
  expect(await codeOf(wrong.get('a'))).toBe('SignatureDoesNotMatch');
  const unknown = blobsWith({ accessKeyId: 'nobody' });
  expect(await codeOf(unknown.put('a', bytesOf('x'), { contentType: 'text/plain' }))).toBe(
    'InvalidAccessKeyId',
  );
  const bare = await fetch(`${running.endpoint}/${bucket}/a`);
  expect(bare.status).toBe(403);
  expect(await bare.text()).toContain('<Code>AccessDenied</Code>');
});

test('a request signed too long ago is refused', async () => {
  clock = () => new Date(Date.now() + 20 * 60_000);
  expect(await codeOf(client.send(new s3.GetObjectCommand({ Bucket: bucket, Key: 'a' })))).toBe(
    'RequestTimeTooSkewed',
  );
});

test('a body changed after signing is refused', async () => {
  const changed = clientFor(pair);
  changed.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { body: bytesOf('other!') });
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const put = new s3.PutObjectCommand({ Bucket: bucket, Key: 'changed', Body: bytesOf('signed') });
  expect(await codeOf(changed.send(put))).toBe('XAmzContentSHA256Mismatch');
});

test('a header changed after signing is refused', async () => {
  const changed = clientFor(pair);
  changed.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers['content-type'] = 'text/html';
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const put = new s3.PutObjectCommand({
    ...{ Bucket: bucket, Key: 'a', Body: 'x' },
    ContentType: 'image/png',
  });
  expect(await codeOf(changed.send(put))).toBe('SignatureDoesNotMatch');
});

test('a stream in pieces with its checksum in the trailer arrives whole', async () => {
  const body = Readable.from([Buffer.alloc(70_000, 1), Buffer.alloc(5, 2)]);
  const about = { Bucket: bucket, Key: 'stream', ContentLength: 70_005 };
  await client.send(new s3.PutObjectCommand({ ...about, Body: body }));
  const file = await blobsWith().get('stream');
  expect(file?.bytes.length).toBe(70_005);
  expect(file?.bytes.at(-1)).toBe(2);
});

test('a wrong checksum is refused', async () => {
  const about = {
    Bucket: bucket,
    Key: 'sum',
    Body: 'x',
    ChecksumSHA256: Buffer.alloc(32).toString('base64'),
  };
  expect(await codeOf(client.send(new s3.PutObjectCommand(about)))).toBe('BadDigest');
});

test('a range, a known etag and metadata are answered as S3 does', async () => {
  const at = { Bucket: bucket, Key: 'range' };
  const put = await client.send(
    new s3.PutObjectCommand({ ...at, Body: '0123456789', Metadata: { by: 'ibu' } }),
  );
  const piece = await client.send(new s3.GetObjectCommand({ ...at, Range: 'bytes=2-4' }));
  expect([piece.ContentRange, await piece.Body?.transformToString()]).toEqual(['bytes 2-4/10', '234']);
  const end = await client.send(new s3.GetObjectCommand({ ...at, Range: 'bytes=-3' }));
  expect(await end.Body?.transformToString()).toBe('789');
  expect(await codeOf(client.send(new s3.GetObjectCommand({ ...at, Range: 'bytes=10-' })))).toBe(
    'InvalidRange',
  );
  const head = await client.send(new s3.HeadObjectCommand(at));
  expect([head.ContentLength, head.ETag, head.Metadata]).toEqual([10, put.ETag, { by: 'ibu' }]);
  const again = client.send(new s3.GetObjectCommand({ ...at, IfNoneMatch: put.ETag }));
  expect(await again.catch((error: { $metadata: object }) => error.$metadata)).toMatchObject({
    httpStatusCode: 304,
  });
});

test('a long list comes in pages, in order, and only under the prefix', async () => {
  const names = ['list/a', 'list/b&c', 'list/ç', 'list/z'];
  for (const name of [...names, 'other']) {
    await client.send(new s3.PutObjectCommand({ Bucket: bucket, Key: name, Body: name }));
  }
  const pages = s3.paginateListObjectsV2({ client, pageSize: 3 }, { Bucket: bucket, Prefix: 'list/' });
  const found: (string | undefined)[][] = [];
  for await (const page of pages) found.push((page.Contents ?? []).map((entry) => entry.Key));
  expect(found).toEqual([['list/a', 'list/b&c', 'list/z'], ['list/ç']]);
});

test('no key reaches a file outside the folder, and neither dots nor slashes collide', async () => {
  const keys = ['../escape', '..', '.', 'a', 'a/b', '/a', 'a//b', '..%2f..%2fescape', 'x\\..\\y'];
  for (const Key of keys) await client.send(new s3.PutObjectCommand({ Bucket: bucket, Key, Body: Key }));
  for (const Key of keys) {
    const { Body } = await client.send(new s3.GetObjectCommand({ Bucket: bucket, Key }));
    expect(await Body?.transformToString()).toBe(Key);
  }
  const around = await readdir(join(folder, '..'));
  expect(around).not.toContain('escape');
  const inside = await readdir(folder);
  expect(inside.filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a key of odd letters comes back, and one that an address would shorten is not sent at all', async () => {
  const blobs = blobsWith();
  for (const key of ['a b/ç+&=?#%41', "it's (1)*!~", 'a//b', 'x\\y']) {
    await blobs.put(key, bytesOf(key), { contentType: 'text/plain' });
    expect(new TextDecoder().decode((await blobs.get(key))?.bytes)).toBe(key);
  }
  for (const key of ['../escape', 'a/../b', 'a/.', ''])
    await expect(blobs.put(key, bytesOf('x'), { contentType: 'text/plain' })).rejects.toThrow('not a key');
});

test('another bucket and what the stand-in does not do are refused, never half done', async () => {
  expect(await codeOf(client.send(new s3.GetObjectCommand({ Bucket: 'other', Key: 'a' })))).toBe(
    'NoSuchBucket',
  );
  const copy = new s3.CopyObjectCommand({ Bucket: bucket, Key: 'copy', CopySource: `${bucket}/a` });
  expect(await codeOf(client.send(copy))).toBe('NotImplemented');
  const acl = new s3.GetObjectAclCommand({ Bucket: bucket, Key: 'a' });
  expect(await codeOf(client.send(acl))).toBe('NotImplemented');
});
