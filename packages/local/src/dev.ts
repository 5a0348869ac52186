import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { root, web } from './build.ts';
import { firstData } from './first-data.ts';
import type { Backend } from './front.ts';
import { startShop } from './shop.ts';

const port = Number(process.env.PORT ?? 4321);
const folder = resolve(root, process.env.DATA_DIR ?? '.data');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return free;
}

const astroPort = await freePort();
const backend: Backend = (request) => {
  const url = new URL(request.url);
  const { method, headers, body } = request;
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body,
    duplex: 'half',
    redirect: 'manual',
  };
  return fetch(`http://127.0.0.1:${astroPort}${url.pathname}${url.search}`, init);
};
const shop = await startShop({ folder, port, site: { backend }, prepare: await firstData(folder) });
const astro = spawn(
  process.execPath,
  [join(web, 'scripts/astro.ts'), 'dev', '--host', '127.0.0.1', '--port', String(astroPort)],
  { cwd: web, stdio: 'inherit', env: process.env },
);
console.log(`Hot reload on ${shop.origin}; messages on ${shop.origin}/dev/messages`);

const stop = async () => {
  astro.kill();
  await shop.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
