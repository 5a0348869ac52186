import { stage } from '../stage/shared-site.ts';
import { type Crawled, crawl } from './crawl.ts';

const crawls = new Map<string, Promise<Crawled[]>>();

const openTo = [
  '/',
  '/none',
  '/masuk',
  '/pesan',
  '/gaya',
  '/403',
  '/500',
  '/cari?q=keripik',
  '/produk/',
  '/produk/x/y',
];
const closed = ['/penjual', '/staf', '/keluar'];

function startOf(name: string): string[] {
  const { order, orderToProve } = stage.things.near;
  const links = [order, orderToProve].map(({ orderId, token }) => `/pesanan/${orderId}?token=${token}`);
  const ways = name === 'visitor' ? [...openTo, ...links] : closed;
  return ways.flatMap((way) => (name === 'visitor' ? [way, `/en${way}`.replace(/\/$/, '')] : [way]));
}

/**
 * What somebody of the stage reaches, crawled once for all suites of a file. In both languages for the public; other
 * pages differ in their words alone.
 */
export function pagesOf(name: string): Promise<Crawled[]> {
  const crawled =
    crawls.get(name) ??
    crawl(stage.app, {
      start: startOf(name),
      cookie: stage.person(name).cookie,
      most: name === 'visitor' ? 300 : 90,
      ...(name !== 'visitor' && { skip: /^\/en(\/|$)/ }),
    });
  crawls.set(name, crawled);
  return crawled;
}
