/** The one list that is kept, and what it is drawn with. */
export const listCache = 'rasa-hall-list';
export const fileCache = 'rasa-hall-files';

/** The header that says when a page was kept, by the phone's clock. */
export const keptAt = 'x-kept-at';

/** A training lasts a day or two; then the names are gone from the phone. */
const keptMilliseconds = 36 * 3_600_000;

/** By a clock that was set back, too. */
export const isOver = (kept: string | null, now: number): boolean =>
  kept === null || Math.abs(now - Date.parse(kept)) > keptMilliseconds;

/** Without what needs the network anyhow: the change of a session names everybody of the unit. */
function listOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const one of page.querySelectorAll('[data-online]')) one.remove();
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Keeps this page as it is drawn now, in place of any other, with what it is drawn with. */
export async function keepList(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } });
  await caches.delete(listCache);
  // Signed out meanwhile, or closed to whoever is in now.
  if (!answer.ok || answer.redirected) return;
  const policy = answer.headers.get('content-security-policy');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...(policy && { 'content-security-policy': policy }),
    [keptAt]: new Date().toISOString(),
  };
  const list = await caches.open(listCache);
  await list.put(location.pathname, new Response(listOf(await answer.text()), { headers }));
  await caches.delete(fileCache);
  const files = await caches.open(fileCache);
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname)
    .filter((path) => /\.(?:js|css|svg|png|webp)$/.test(path));
  await Promise.all([...new Set(used)].map((path) => files.add(path).catch(() => undefined)));
}
