import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let tempe: Offer;
const origin = 'http://shop.test';

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  const { unitId } = await savedUnit(world, { unitId: world.marketUnitId });
  const { seller } = await savedSeller(world, unitId, { shopName: 'Dapur Melati', slug: 'dapur-melati' });
  tempe = await savedOffer(world, seller, {
    content: { name: 'Keripik Tempe <b>&', description: 'Renyah </script><script>alert(1)</script>' },
  });
  world.moveClock({ minutes: 1 });
  await savedOffer(world, seller, { content: { name: 'Sambel Pecel' }, available: 0 });
  await rebuildCatalogue(world, gzipPacking);
}, 120_000);
afterAll(() => site[Symbol.asyncDispose]());

const get = (path: string) => site.fetch(new Request(origin + path, { headers: { accept: '*/*' } }));
const textOf = async (path: string) => {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};

/** Values of every element of a name that holds text alone. */
const values = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text!);

const productPath = () => `/produk/${tempe.stock.offerId}/keripik-tempe-b`;

test('robots are led to the sitemap and away from pages of one person', async () => {
  const text = await textOf('/robots.txt');
  expect(text).toContain(`Sitemap: ${origin}/sitemap.xml`);
  for (const closed of ['/api/', '/penjual', '/en/staf', '/pesanan', '/keranjang', '/cari'])
    expect(text.split('\n')).toContain(`Disallow: ${closed}`);
  // Who brings no cart finds nothing to be kept there.
  expect(await textOf('/pesan')).toContain('<meta name="robots" content="noindex">');
});

test('whatever the sitemap names is there, in both languages', async () => {
  const files = values(await textOf('/sitemap.xml'), 'loc');
  expect(files).toEqual([`${origin}/sitemap/halaman.xml`, `${origin}/sitemap/produk-1.xml`]);
  const pages: string[] = [];
  for (const file of files) pages.push(...values(await textOf(new URL(file).pathname), 'loc'));
  expect(pages).toContain(origin + productPath());
  expect(pages).toContain(`${origin}/en/toko/dapur-melati`);
  for (const page of pages) expect((await get(new URL(page).pathname)).status, page).toBe(200);
});

test('a file of the sitemap or the feed that nothing is left for is no file', async () => {
  for (const path of [
    '/sitemap/produk-2.xml',
    '/umpan/produk-2.xml',
    '/umpan/produk-0.xml',
    '/sitemap/x.xml',
  ])
    expect((await get(path)).status, path).toBe(404);
});

test('the news begin with what came last, and say nothing unescaped', async () => {
  const xml = await textOf('/produk-baru.xml');
  expect(values(xml, 'title').slice(1)).toEqual(['Sambel Pecel', 'Keripik Tempe &lt;b&gt;&amp;']);
  expect(xml).not.toContain('<script>');
  expect(values(await textOf('/en/produk-baru.xml'), 'language')).toEqual(['en']);
});

test('the feed of goods tells price and stock of each', async () => {
  const xml = await textOf('/umpan/produk-1.xml');
  expect(values(xml, 'g:price')).toEqual(['15000 IDR', '15000 IDR']);
  expect(values(xml, 'g:availability')).toEqual(['in_stock', 'out_of_stock']);
  expect(values(xml, 'g:unit_pricing_measure')).toEqual(['250 g', '250 g']);
});

test('a product page says in the words of schema.org what it sells', async () => {
  const html = await textOf(productPath());
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text]) => JSON.parse(text!) as Record<string, unknown>,
  );
  expect(data.map((one) => one['@type'])).toEqual(['Product', 'BreadcrumbList']);
  expect(data[0]).toMatchObject({
    name: 'Keripik Tempe <b>&',
    offers: { price: 15_000, priceCurrency: 'IDR', availability: 'https://schema.org/InStock' },
  });
  expect(html).toContain('type="application/rss+xml"');
});

test('an address under which a product was found earlier leads to where it is now', async () => {
  const answer = await get(`/en/produk/${tempe.stock.offerId}/nama-lama`);
  expect([answer.status, answer.headers.get('location')]).toEqual([301, `/en${productPath()}`]);
});

test('an address that is not there helps on with what is like it', async () => {
  const answer = await get('/toko/keripik-tempe');
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain(productPath());
  expect(html).toContain('/kategori/keripik');
  expect(html).not.toContain('<script>alert');
});
