import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { jakartaDay } from '@rasa/domain/time';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { goodsFeed, goodsProducts } from './goods.ts';
import { newsFeed } from './news.ts';
import { robotsText } from './robots.ts';
import { sitemapIndex, sitemapOfPages, sitemapOfProducts, sitemapProducts } from './sitemap.ts';

/** Programs that ask often are answered by what stands before us. */
const forAWhile = 'public, max-age=300';

const answer = (c: Context<AppEnv>, body: string, type: string) =>
  c.body(body, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': forAWhile });

/** In an order that new products do not move: ids begin with their time. */
async function inOrder(c: Context<AppEnv>): Promise<CatalogueEntry[]> {
  const { entries } = await c.var.world.catalogue.list({});
  return entries.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1));
}

/** The products of one file of many; undefined where there is no such file. */
async function filePart(c: Context<AppEnv>, size: number): Promise<CatalogueEntry[] | undefined> {
  const page = Number(/-(\d{1,4})\.xml$/.exec(c.req.path)?.[1]);
  const found = (await inOrder(c)).slice((page - 1) * size, page * size);
  // The first file is there even before the first product.
  return page === 1 || found.length > 0 ? found : undefined;
}

const originOf = (c: Context<AppEnv>): string => c.var.world.environment.PUBLIC_ORIGIN;

/** What search engines, readers of news and Merchant Center ask for. Mounted before the pages. */
export const foundRoutes = new Hono<AppEnv>()
  .get('/robots.txt', (c) =>
    answer(c, robotsText(originOf(c), c.var.world.environment.IS_FOUND === 'yes'), 'text/plain'),
  )
  .get('/sitemap.xml', async (c) => {
    const { entries } = await c.var.world.catalogue.list({});
    return answer(c, sitemapIndex(originOf(c), entries.length), 'application/xml');
  })
  .get('/sitemap/halaman.xml', async (c) => {
    const { catalogue, clock } = c.var.world;
    const collections = await catalogue.collections(jakartaDay(clock().toISOString()));
    return answer(c, sitemapOfPages(originOf(c), await inOrder(c), collections), 'application/xml');
  })
  .get('/sitemap/:file{produk-[1-9][0-9]{0,3}\\.xml}', async (c, next) => {
    const entries = await filePart(c, sitemapProducts);
    return entries ? answer(c, sitemapOfProducts(originOf(c), entries), 'application/xml') : next();
  })
  .on('GET', ['/produk-baru.xml', '/en/produk-baru.xml'], async (c) => {
    const newest = (await c.var.world.catalogue.list({})).entries.toSorted((a, b) =>
      a.approvedAt > b.approvedAt ? -1 : 1,
    );
    return answer(c, newsFeed(originOf(c), c.var.locale, newest), 'application/rss+xml');
  })
  .get('/umpan/:file{produk-[1-9][0-9]{0,3}\\.xml}', async (c, next) => {
    const entries = await filePart(c, goodsProducts);
    return entries ? answer(c, goodsFeed(originOf(c), entries), 'application/xml') : next();
  });
