import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { publicFile } from './blob/public-file.ts';
import { compressed } from './compress.ts';

/** Answers a request as the function behind the edge would; the second argument tells who asks. */
export type Backend = (request: Request, env: { clientAddress: string }) => Response | Promise<Response>;

type Env = { Bindings: HttpBindings };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** A built file: hashed names never change, others are asked for again. */
async function staticFile(folder: string, pathname: string): Promise<Response | undefined> {
  const type = types[extname(pathname)];
  const name = decoded(pathname);
  if (!type || name === undefined) return undefined;
  const path = normalize(join(folder, name));
  if (!path.startsWith(join(folder, '/'))) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const hashed = pathname.startsWith('/_astro/');
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** What the CDN passes on. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export type FrontParts = {
  blobFolder: string;
  publicOrigin: string;
  /** A reverse proxy on this machine says who asks. */
  behindProxy?: boolean;
  /** Built files; without it, `site` serves its own (hot reload). */
  clientFolder?: string;
  /** The sign-in function, which is one of its own in the cloud too. */
  signIn: Backend;
  /** Pages for developers, where nobody else comes by. */
  practice?: Hono[];
  /** What is drawn: share cards and papers to print. */
  papers: Backend;
  site: Backend;
};

type Seen = { address: string; host: string; secure: boolean };

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What stands last in a list was put there by the proxy; whatever stands before, the asker may have written. */
const lastOf = (list: string | undefined): string | undefined => list?.split(',').at(-1)?.trim() || undefined;

/** Who asks and for which name: as the connection says, or the proxy on this machine. Nobody else is believed. */
function seenBy(c: Context<Env>, { publicOrigin, behindProxy }: FrontParts): Seen {
  const address = c.env.incoming?.socket.remoteAddress ?? '127.0.0.1';
  const { host } = new URL(c.req.url);
  const secure = publicOrigin.startsWith('https:');
  if (!behindProxy || !loopback.has(address)) return { address, host, secure };
  return {
    address: lastOf(c.req.header('x-forwarded-for')) ?? address,
    host: lastOf(c.req.header('x-forwarded-host')) ?? host,
    secure: lastOf(c.req.header('x-forwarded-proto')) !== 'http',
  };
}

/**
 * What stands before the functions, as the CDN and its router do in the cloud: public pictures, built files, the
 * sign-in function, the site. Pages for developers are under `/dev`, which exists on a developer's machine alone.
 */
export function createFront(parts: FrontParts): Hono<Env> {
  const { blobFolder, publicOrigin, clientFolder, signIn, papers, site, practice = [] } = parts;
  const app = new Hono<Env>();
  const { host } = new URL(publicOrigin);
  app.use(compressed);
  app.use(async (c, next) => {
    if (!methods.has(c.req.method)) return c.body(null, 405);
    // One name: cookies and the origin check hang on it.
    const url = new URL(c.req.url);
    const seen = seenBy(c, parts);
    const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
    if (wantsPage && (seen.host !== host || !(seen.secure || publicOrigin.startsWith('http:'))))
      return c.redirect(publicOrigin + url.pathname + url.search, 302);
    await next();
  });
  for (const pages of practice) app.route('/', pages);
  app.get('/media/*', async (c) => {
    const file = await publicFile(blobFolder, c.req.path);
    return file ? new Response(Buffer.from(file.bytes), { headers: file.headers }) : c.notFound();
  });
  const ask = (backend: Backend) => (c: Context<Env>) => {
    const { address } = seenBy(c, parts);
    return backend(asSeen(c, publicOrigin, address), { clientAddress: address });
  };
  app.all('/api/sign-in/*', ask(signIn));
  app.all('/api/me', ask(signIn));
  app.get('/kartu/*', ask(papers));
  app.all('/cetak/*', ask(papers));
  if (clientFolder) app.get('*', async (c, next) => (await staticFile(clientFolder, c.req.path)) ?? next());
  app.all('*', ask(site));
  return app;
}

/** The request under the site's own address, with the asker's address set by us and by nobody else. */
function asSeen(c: Context<Env>, publicOrigin: string, address: string): Request {
  const url = new URL(c.req.url);
  const headers = new Headers(c.req.raw.headers);
  headers.set('x-forwarded-for', address);
  const { method, body } = c.req.raw;
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body,
    duplex: 'half',
    redirect: 'manual',
  };
  return new Request(publicOrigin + url.pathname + url.search, init);
}
