import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureKey } from '@rasa/domain/picture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBlob } from './folder.ts';
import { publicFile } from './public-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-public-'));
  const about = { contentType: 'image/webp', metadata: {}, at: new Date(0) };
  await writeBlob(
    folder,
    pictureKey.derived({ pictureId: 'pic_03', purpose: 'product' }, 320, 'webp'),
    Buffer.from('small'),
    about,
  );
  await writeBlob(folder, pictureKey.original('pic_03'), Buffer.from('secret'), about);
});
afterAll(() => rm(folder, { recursive: true }));

test('a public picture is served with its type and kept for a year', async () => {
  const file = await publicFile(folder, '/media/picture/pic_03/320.webp');
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('small');
  expect(file?.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test.each([
  '/media/private/original/pic_03',
  '/media/../private/original/pic_03',
  '/media/%2e%2e/private/original/pic_03',
  '/media/..%2fprivate%2foriginal%2fpic_03',
  '/media//private/original/pic_03',
  '/private/original/pic_03',
  '/media/picture/pic_03/640.webp',
  '/media/',
  `/media/${'a'.repeat(300)}`,
])('nothing private and nothing missing is served: %s', async (path) => {
  expect(await publicFile(folder, path)).toBeUndefined();
});
