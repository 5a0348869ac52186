import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type TestWorld, testWorld, type WorldOptions } from './world.ts';

const root = path.join(import.meta.dirname, '../..');
const entry = path.join(root, 'web/dist/server/entry.mjs');
const builtFrom = ['web/src', 'web/lambda', 'web/messages', 'functions/src', 'packages/domain/src'];

type Entry = {
  fetch(request: Request, env?: { clientAddress?: string }): Promise<Response>;
  handler(event: unknown, context?: unknown): Promise<{ statusCode: number; body: string; headers: unknown }>;
};

function newestChange(folder: string): number {
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...files
      .filter((file) => file.isFile() && !file.parentPath.includes('/paraglide'))
      .map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs),
  );
}

/** Builds the pages unless the build is newer than everything it is made from. */
async function build(): Promise<void> {
  if (existsSync(entry) && builtFrom.every((folder) => newestChange(folder) < statSync(entry).mtimeMs))
    return;
  await promisify(execFile)(process.execPath, ['scripts/astro.ts', 'build'], { cwd: path.join(root, 'web') });
}

export type TestSite = Entry & { world: TestWorld; [Symbol.asyncDispose](): Promise<void> };

/**
 * The site as it is deployed, over a test world's table and bucket: `await using site = await testSite()`. It is
 * configured by the environment like a function in the cloud, so a test file has one, and its clock is the real one.
 */
export async function testSite(options: WorldOptions = {}): Promise<TestSite> {
  await build();
  const world = await testWorld(options);
  for (const [name, value] of Object.entries(world.environment)) process.env[name] = String(value);
  const { fetch, handler } = (await import(entry)) as Entry;
  return { fetch, handler, world, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}
