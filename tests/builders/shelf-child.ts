import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { createApp } from '@rasa/functions/api';
import { readEnvironment } from '@rasa/functions/environment';
import { createWorld } from '@rasa/functions/world';
import { buildSite } from '@rasa/local/build';
import { serveLocally } from '@rasa/local/serve';
import { Hono } from 'hono';

/**
 * The functions of a shop that shows `OFFERS` products, for measuring, without what keeps their data: that is a process
 * of its own, as in the cloud. Asked over its channel, it tells its processor time and its memory.
 */
const stores = fork(join(import.meta.dirname, 'shelf-stores.ts'));
const [environment] = (await once(stores, 'message')) as [Record<string, string>];
Object.assign(process.env, environment);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, memoryMB: process.memoryUsage().rss / 1e6 });
});
// As behind the edge: the API's function and the site's, without what stands before them on one machine.
const { serverEntry } = await buildSite();
const site = (await import(serverEntry)) as { fetch(request: Request, env: object): Promise<Response> };
const api = createApp(createWorld(readEnvironment(process.env)));
const behind = new Hono<{ Bindings: HttpBindings }>();
behind.all('/api/*', (c) => api.fetch(c.req.raw, c.env));
behind.all('*', (c) => site.fetch(c.req.raw, { clientAddress: '127.0.0.1' }));
await serveLocally(behind, Number(process.env.PORT));
console.log('The shelf is ready');
