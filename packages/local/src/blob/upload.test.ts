import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Blobs, s3Blobs, type UploadForm } from '@rasa/clients/blob';
import { pictureKey } from '@rasa/domain/picture';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningBlobs, startBlobs } from './server.ts';

const pair = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
const bucket = 'rasa-test';
const key = pictureKey.original('pic_02');
let folder: string;
let running: RunningBlobs;
let blobs: Blobs;
let clock = () => new Date();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-upload-'));
  running = await startBlobs({ folder, bucket, ...pair, now: () => clock() });
  blobs = s3Blobs({ bucket, region: 'ap-southeast-3', endpoint: running.endpoint, ...pair });
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  clock = () => new Date();
  await blobs.remove(key);
});

const presign = () => blobs.presignPost({ key, contentType: 'image/jpeg', maxBytes: 10, expiresSeconds: 60 });

async function send(form: UploadForm, file: string, over: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...over })) body.append(name, value);
  body.append('file', new Blob([file], { type: 'image/jpeg' }), 'foto.jpg');
  const answer = await fetch(form.url, { method: 'POST', body });
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];
  return { status: answer.status, code, allowed: answer.headers.get('access-control-allow-origin') };
}

test('a browser uploads what the form allows, from a page on another port', async () => {
  expect(await send(await presign(), 'kripik')).toEqual({ status: 204, code: undefined, allowed: '*' });
  const file = await blobs.get(key);
  expect([file?.contentType, new TextDecoder().decode(file?.bytes)]).toEqual(['image/jpeg', 'kripik']);
});

test('a file too large, an empty one, another key and another type are refused and nothing is kept', async () => {
  const form = await presign();
  expect(await send(form, 'eleven char')).toMatchObject({ status: 400, code: 'EntityTooLarge' });
  expect(await send(form, '')).toMatchObject({ status: 400, code: 'EntityTooSmall' });
  const otherKey = { key: 'public/picture/x/320.webp' };
  expect(await send(form, 'x', otherKey)).toMatchObject({ status: 403, code: 'AccessDenied' });
  const otherType = { 'Content-Type': 'text/html' };
  expect(await send(form, 'x', otherType)).toMatchObject({ status: 403, code: 'AccessDenied' });
  expect(await blobs.exists(key)).toBe(false);
  expect(await blobs.exists(otherKey.key)).toBe(false);
});

test('a field that the policy does not name is refused', async () => {
  const extra = await send(await presign(), 'x', { 'x-amz-meta-note': 'hello' });
  expect(extra).toMatchObject({ status: 403, code: 'AccessDenied' });
  expect(await send(await presign(), 'x', { 'x-ignore-note': 'hello' })).toMatchObject({ status: 204 });
});

test('a late form is refused', async () => {
  const form = await presign();
  clock = () => new Date(Date.now() + 61_000);
  expect(await send(form, 'x')).toMatchObject({ status: 403, code: 'AccessDenied' });
});

test('a policy written by somebody else is refused', async () => {
  const form = await presign();
  const policy = JSON.parse(Buffer.from(form.fields.Policy ?? '', 'base64').toString());
  policy.conditions = policy.conditions.filter(
    (one: unknown) => !JSON.stringify(one).includes('length-range'),
  );
  const forged = { Policy: Buffer.from(JSON.stringify(policy)).toString('base64') };
  expect(await send(form, 'x'.repeat(20), forged)).toMatchObject({ code: 'SignatureDoesNotMatch' });

  const stranger = { bucket, region: 'ap-southeast-3', endpoint: running.endpoint };
  const guessed = s3Blobs({ ...stranger, ...pair, secretAccessKey: 'guess' });
  const upload = { key, contentType: 'image/jpeg', maxBytes: 10, expiresSeconds: 60 };
  expect(await send(await guessed.presignPost(upload), 'x')).toMatchObject({ code: 'SignatureDoesNotMatch' });
  const unknown = s3Blobs({ ...stranger, ...pair, accessKeyId: 'nobody' });
  expect(await send(await unknown.presignPost(upload), 'x')).toMatchObject({ code: 'InvalidAccessKeyId' });
  expect(await blobs.exists(key)).toBe(false);
});

test('a form without policy, without file or in another format is refused', async () => {
  const { url, fields } = await presign();
  const { Policy: _left, ...withoutPolicy } = fields;
  expect(await send({ url, fields: withoutPolicy }, 'x')).toMatchObject({
    status: 403,
    code: 'AccessDenied',
  });
  const noFile = new FormData();
  for (const [name, value] of Object.entries(fields)) noFile.append(name, value);
  expect((await fetch(url, { method: 'POST', body: noFile })).status).toBe(400);
  expect((await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).status).toBe(400);
});

test('a signed form asks for the answer it wants', async () => {
  const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
  const { S3Client } = await import('@aws-sdk/client-s3');
  const at = {
    endpoint: running.endpoint,
    region: 'ap-southeast-3',
    forcePathStyle: true,
    credentials: pair,
  };
  const client = new S3Client(at);
  const Fields = { success_action_status: '201' };
  const form = await createPresignedPost(client, { Bucket: bucket, Key: key, Fields });
  expect(await send(form, 'x')).toMatchObject({ status: 201 });
  client.destroy();
});
