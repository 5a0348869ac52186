import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { buildSite } from '@rasa/local/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let reader: Reader;
let clientFolder: string;

beforeAll(async () => {
  site = await testSite();
  ({ clientFolder } = await buildSite());
  const { unitId } = await savedUnit(site.world, { unitId: site.world.marketUnitId });
  const { seller } = await savedSeller(site.world, unitId, {
    shopName: 'Dapur Melati',
    slug: 'dapur-melati',
  });
  for (let number = 1; number <= 24; number += 1)
    await savedOffer(site.world, seller, { content: { name: `Rengginang Ketan Pedas Manis ${number}` } });
  await rebuildCatalogue(site.world, gzipPacking);
  reader = readerOf(site);
});
afterAll(() => site[Symbol.asyncDispose]());

const attributes = (html: string, tag: RegExp): string[] =>
  [...html.matchAll(tag)].map(([, value]) => value!);

async function weightOf(html: string): Promise<number> {
  const sheets = attributes(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const files = await Promise.all(sheets.map((href) => readFile(join(clientFolder, href))));
  return [html, ...files].reduce((all, file) => all + gzipSync(file).length, 0);
}

const scripts = /<script\b(?! type="application\/ld\+json")|<link rel="modulepreload"/;

test('a list of 24 is at most 20 KB of words and looks, and every public page comes without a script', async () => {
  const list = await reader.open('/produk');
  expect(attributes(list.html, /(<article class="product)/g)).toHaveLength(24);
  const paths = [
    '/',
    '/produk',
    '/kategori/keripik',
    '/cari?q=rengginang',
    '/toko/dapur-melati',
    '/keranjang',
  ];
  const product = list.links.find(({ label }) => label.startsWith('Rengginang'))!.href;
  for (const path of [...paths, product, '/en/produk', '/tidak-ada']) {
    const { html } = await reader.open(path);
    expect(html, path).not.toMatch(scripts);
    expect(await weightOf(html), path).toBeLessThanOrEqual(20_000);
  }
});

test('a script would be seen, and so would be weight', async () => {
  expect('<script type="module" src="/_astro/a.js"></script>').toMatch(scripts);
  expect('<script type="application/ld+json">{}</script>').not.toMatch(scripts);
  const random = Array.from({ length: 30_000 }, (_, at) => ((at * 7_919) % 65_521).toString(36)).join('');
  expect(await weightOf(random)).toBeGreaterThan(20_000);
});

test('of the pictures of a list the first is asked for before all else, and those further down when they are near', async () => {
  const { html } = await reader.open('/produk');
  expect(attributes(html, /<img[^>]+(fetchpriority="high")/g)).toHaveLength(1);
  expect(attributes(html, /<img[^>]+(loading="lazy")/g)).toHaveLength(20);
  // Room is kept for each, so that nothing moves when it comes.
  for (const picture of html.match(/<img\b[^>]*>/g)!) expect(picture).toMatch(/width="\d+" height="\d+"/);
});
