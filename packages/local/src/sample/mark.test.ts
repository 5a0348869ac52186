import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasSample, markLoaded, markLoading, readyFolder } from './mark.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rasa-mark-')), 'data');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** No process has it: numbers end far below. */
const nobody = String(2 ** 30);

test('a folder that is not there yet is ready and empty', async () => {
  expect(await readyFolder(folder)).toBe(true);
});

test('what a load left that was ended half-way is cleared away', async () => {
  await mkdir(join(folder, 'table'), { recursive: true });
  await writeFile(join(folder, 'sample-loading'), nobody);
  expect(await readyFolder(folder)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('data that no load left are never touched', async () => {
  await mkdir(join(folder, 'table'), { recursive: true });
  expect(await readyFolder(folder)).toBe(false);
  expect(await readdir(folder)).toEqual(['table']);
});

test('a load that is under way is waited for, not cleared away', async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'sample-loading'), String(process.ppid));
  await expect(readyFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
});

test('of two loads that begin at once the second is refused', async () => {
  await readyFolder(folder);
  await markLoading(folder);
  await expect(markLoading(folder)).rejects.toThrow('EEXIST');
});

test('a whole sample stays over further starts', async () => {
  await readyFolder(folder);
  await markLoading(folder);
  expect(hasSample(folder)).toBe(false);
  await markLoaded(folder);
  expect(hasSample(folder)).toBe(true);
  expect(await readyFolder(folder)).toBe(false);
});
