import { buildSite } from '@rasa/local/build';
import { type TestWorld, testWorld, type WorldOptions } from './world.ts';

type Entry = {
  fetch(request: Request, env?: { clientAddress?: string }): Promise<Response>;
  handler(event: unknown, context?: unknown): Promise<{ statusCode: number; body: string; headers: unknown }>;
};

export type TestSite = Entry & { world: TestWorld; [Symbol.asyncDispose](): Promise<void> };

/**
 * The site as it is deployed, over a test world's table and bucket: `await using site = await testSite()`. It is
 * configured by the environment like a function in the cloud, so a test file has one, and its clock is the real one.
 */
export async function testSite(options: WorldOptions = {}): Promise<TestSite> {
  const { serverEntry } = await buildSite();
  const world = await testWorld(options);
  for (const [name, value] of Object.entries(world.environment)) process.env[name] = String(value);
  const { fetch, handler } = (await import(serverEntry)) as Entry;
  return { fetch, handler, world, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}
