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
const astro = `127.0.0.1:${astroPort}`;

/** Hot reload writes styles into the page and speaks over a socket of its own; a built page does neither. */
function reloadable(policy: string): string {
  return `${policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")}; connect-src 'self' ws://${astro}`;
}

const backend: Backend = async (request) => {
  // The page asks its own address for the socket first, and goes to Astro's after a "no".
  if (request.headers.has('upgrade')) return new Response(null, { status: 426 });
  const { pathname, search } = new URL(request.url);
  const { method, headers, body } = request;
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body,
    duplex: 'half',
    redirect: 'manual',
  };
  const answer = await fetch(`http://${astro}${pathname}${search}`, init);
  const policy = answer.headers.get('content-security-policy');
  if (!policy) return answer;
  const relaxed = new Headers(answer.headers);
  relaxed.set('content-security-policy', reloadable(policy));
  return new Response(answer.body, { status: answer.status, headers: relaxed });
};
const shop = await startShop({ folder, port, site: { backend }, prepare: await firstData(folder) });
const pages = spawn(
  process.execPath,
  [join(web, 'scripts/astro.ts'), 'dev', '--host', '127.0.0.1', '--port', String(astroPort)],
  { cwd: web, stdio: 'inherit', env: process.env },
);
console.log(`Hot reload on ${shop.origin}; messages on ${shop.origin}/dev/messages`);

const stop = async () => {
  pages.kill();
  await shop.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
