import type { App } from '../stage/stage.ts';

export type Crawled = { path: string; status: number; headers: Headers; text: string };

const origin = 'http://shop.test';

/** Where a page leads or draws from: links, pictures, styles, scripts. */
const waysOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, way = '']) =>
    way.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );

function localWay(way: string, from: string): string | undefined {
  const url = URL.parse(way, origin + from);
  if (url?.origin !== origin) return undefined;
  return url.pathname + url.search;
}

/** Built files and pictures are looked at where they lie, the API by its document. */
const isPage = (path: string): boolean =>
  !/^\/(_astro|media|api)\/|\.(svg|png|ico|webp|jpg|webmanifest)$/.test(path);

/** Every page that somebody reaches by following links, as she is answered. */
export async function crawl(
  app: App,
  options: { start: readonly string[]; cookie?: string; most?: number; skip?: RegExp },
): Promise<Crawled[]> {
  const { start, cookie, most = 400, skip } = options;
  const todo = [...start];
  const seen = new Set(start);
  const crawled: Crawled[] = [];
  for (let path = todo.shift(); path !== undefined && crawled.length < most; path = todo.shift()) {
    const response = await app.request(origin + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }) },
    });
    const text = await response.text();
    crawled.push({ path, status: response.status, headers: response.headers, text });
    const to = response.headers.get('location');
    const ways = to === null ? waysOf(text) : [to];
    for (const way of ways) {
      const next = localWay(way, path);
      if (next === undefined || seen.has(next) || !isPage(next) || skip?.test(next)) continue;
      seen.add(next);
      todo.push(next);
    }
  }
  return crawled;
}
