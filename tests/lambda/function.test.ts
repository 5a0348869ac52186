import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFunction } from './function.ts';

test('a function that is let go of twice is gone, and nobody waits for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-function-'));
  const file = join(folder, 'index.mjs');
  await writeFile(file, 'export const handler = async () => ({ statusCode: 200 });');
  const running = await startFunction<{ statusCode: number }>(file, {});
  expect(await running.invoke({})).toEqual({ statusCode: 200 });
  await running[Symbol.asyncDispose]();
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
