/// <reference lib="webworker" />
import { type PrecacheEntry, Serwist } from 'serwist';
import { splitLocale } from '../locale.ts';
import { ownerHeader } from '../owner.ts';
import { deliver, fetchAsk } from './courier.ts';
import { readPush, shownOf } from './notification.ts';
import { isLocked, lockOf, phoneState } from './phone.ts';
import { isDrawnHere } from './screen.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Written in by the build. */
  RASA_FILES: PrecacheEntry[];
};

/** A line that is there but moves nothing is as good as none. */
const patienceMilliseconds = 6_000;
const pagesName = 'rasa-pages';
const picturesName = 'rasa-pictures';
const keptPictures = 80;
const soundsName = 'rasa-sounds';

const home = splitLocale(new URL(self.registration.scope).pathname);
const shellOf = (locale: 'id' | 'en') => (locale === 'en' ? '/en/luring' : '/luring');
const isOfThisLanguage = (url: string) => !url.endsWith('/luring') || url === shellOf(home.locale);

const serwist = new Serwist({
  precacheEntries: self.RASA_FILES.filter((one) => isOfThisLanguage(typeof one === 'string' ? one : one.url)),
  precacheOptions: { cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
});

/** The page that draws the seller's screens from what the phone keeps. */
async function shell(locale: 'id' | 'en'): Promise<Response> {
  const path = shellOf(locale);
  return (await serwist.matchPrecache(path)) ?? fetch(path);
}

async function fromNetwork(request: Request): Promise<Response | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patienceMilliseconds));
  return Promise.race([fetch(request).catch(() => undefined), late]);
}

/** Keeps a page of whose phone this is; nothing that somebody else saw in her browser, a helper least of all. */
async function keep(request: Request, response: Response, accountId: string | undefined): Promise<void> {
  const isHers = accountId !== undefined && response.headers.get(ownerHeader) === accountId;
  if (!isHers || !response.ok || response.redirected) return;
  if (!response.headers.get('content-type')?.includes('html')) return;
  await (await caches.open(pagesName)).put(request.url, response.clone()).catch(() => undefined);
}

/**
 * A seller's page: the server's own where it answers; else her screen drawn from the phone, or for pages that the
 * phone does not draw the one she saw last. A locked phone shows the lock and nothing else.
 */
async function page(request: Request): Promise<Response> {
  const { locale, pathname } = splitLocale(new URL(request.url).pathname);
  const { accountId, signOutWaits } = await phoneState();
  const lock = accountId ? await lockOf(accountId) : {};
  if (isLocked(lock)) return shell(locale);
  if (signOutWaits && (await deliver()).outcome === 'offline') return shell(locale);
  if (pathname === '/penjual/antrean') return shell(locale);
  const response = await fromNetwork(request);
  if (response && response.status < 500) {
    // Pages of a locked phone are nowhere to be found in it.
    if (!lock.pin && !isDrawnHere(pathname)) await keep(request, response, accountId);
    return response;
  }
  if (isDrawnHere(pathname)) return shell(locale);
  return response ?? (await caches.match(request.url, { cacheName: pagesName })) ?? shell(locale);
}

async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(picturesName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone()).catch(() => undefined);
    const names = await cache.keys();
    for (const old of names.slice(0, Math.max(0, names.length - keptPictures))) await cache.delete(old);
  }
  return response;
}

/** Spoken help, as it was heard last; a newer recording is heard the time after. */
async function sound(request: Request): Promise<Response> {
  const cache = await caches.open(soundsName);
  const kept = await cache.match(request.url);
  const newest = fetch(request.url).then(async (response) => {
    if (response.ok) await cache.put(request.url, response.clone()).catch(() => undefined);
    return response;
  });
  if (kept) newest.catch(() => undefined);
  return kept ?? newest;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/media/')) event.respondWith(picture(request));
  else if (/^\/(?:suara|bunyi)\/.+\.mp3$/.test(pathname)) event.respondWith(sound(request));
});

// Browsers that can wake a worker once there is a network again.
self.addEventListener('sync', (event) => {
  (event as ExtendableEvent).waitUntil(deliver(fetchAsk));
});

/** What waits for her, told though nothing of ours is open. */
async function tell(text: string | undefined): Promise<void> {
  const { accountId } = await phoneState().catch(() => ({ accountId: undefined }));
  const { title, body, tag, path } = shownOf(readPush(text), accountId, home.locale);
  await self.registration.showNotification(title, {
    ...{ body, tag, lang: home.locale, data: path },
    ...{ icon: '/icon/shop-192.png', badge: '/icon/shop-192.png' },
  });
}

self.addEventListener('push', (event) => event.waitUntil(tell(event.data?.text())));

/** The page of it, in what is open of hers, else anew. */
async function openPage(path: string): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  const led = await open?.navigate(path).catch(() => null);
  await (led ? led.focus() : self.clients.openWindow(path));
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(String(event.notification.data)));
});

serwist.addEventListeners();
