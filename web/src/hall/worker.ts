/// <reference lib="webworker" />
import { fileCache, isOver, keptAt, listCache } from './keep.ts';

declare const self: ServiceWorkerGlobalScope;

/** A line that is there but moves nothing is as good as none. */
const patienceMilliseconds = 6_000;

async function fromNetwork(request: Request): Promise<Response | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patienceMilliseconds));
  const response = await Promise.race([fetch(request).catch(() => undefined), late]);
  return response && response.status < 500 ? response : undefined;
}

/** The kept list while it may be kept; any other page of training leads there. */
async function fromPhone(request: Request): Promise<Response> {
  const cache = await caches.open(listCache);
  const [kept] = await cache.keys();
  const response = kept && (await cache.match(kept));
  if (!kept || !response) return Response.error();
  if (isOver(response.headers.get(keptAt), Date.now())) {
    await caches.delete(listCache);
    return Response.error();
  }
  const isThis = new URL(request.url).pathname === new URL(kept.url).pathname;
  return isThis ? response : Response.redirect(kept.url);
}

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(new URL(request.url).pathname, { cacheName: fileCache });
  // Named by what is in it, it never changes.
  if (kept && new URL(request.url).pathname.startsWith('/_astro/')) return kept;
  return fetch(request).catch(() => kept ?? Response.error());
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate')
    event.respondWith(fromNetwork(request).then((response) => response ?? fromPhone(request)));
  else if (/\.(?:js|css|svg|png|webp)$/.test(pathname)) event.respondWith(file(request));
});
