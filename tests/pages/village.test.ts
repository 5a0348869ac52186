import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let reader: Reader;
const village = { villageCode: '35.19.10.2007', villageName: 'Tapelan', districtName: 'Balerejo' };
const shown = { showVillage: true, showOwnerName: false };

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  const { unitId } = await savedUnit(world, { unitId: world.marketUnitId });
  const shop = async (shopName: string, consents: typeof shown, product: string) => {
    const { seller } = await savedSeller(world, unitId, {
      ...{ ...village, shopName, consents },
      slug: shopName.toLowerCase().replace(' ', '-'),
    });
    return savedOffer(world, seller, { content: { name: product } });
  };
  await shop('Dapur Melati', shown, 'Keripik Tempe');
  await shop('Dapur Mawar', shown, 'Sambel Pecel');
  await shop('Dapur Diam', { ...shown, showVillage: false }, 'Madumongso');
  await rebuildCatalogue(world, gzipPacking);
  reader = readerOf(site);
});
afterAll(() => site[Symbol.asyncDispose]());

test('a village shows its kitchens and their food, but none who keeps her village to herself', async () => {
  const page = await reader.open('/desa/3519102007-tapelan');
  expect(page.status).toBe(200);
  for (const words of ['Dari Tapelan', 'Kec. Balerejo', 'Dapur Melati', 'Dapur Mawar', 'Sambel Pecel'])
    expect(page.text).toContain(words);
  expect(page.text).not.toContain('Dapur Diam');
  expect(page.text).not.toContain('Madumongso');
  expect(page.html).toContain('<link rel="canonical" href="http://shop.test/desa/3519102007-tapelan"');
  expect(page.html).toContain('hreflang="en" href="http://shop.test/en/desa/3519102007-tapelan"');
  expect(page.html).not.toContain('<script type="module"');
  expect((await reader.open('/en/desa/3519102007-tapelan')).text).toContain('From Tapelan');
});

test('shops and products lead there, and so does every older name', async () => {
  const shop = await reader.open('/toko/dapur-melati');
  const link = shop.links.find(({ label }) => label.includes('Semua dari Tapelan'));
  expect(link?.href).toBe('/desa/3519102007-tapelan');
  const product = shop.links.find(({ label }) => label === 'Keripik Tempe');
  expect((await reader.open(product!.href)).links.map(({ href }) => href)).toContain(link!.href);
  for (const old of ['/desa/3519102007', '/desa/3519102007-nama-lama', '/desa/3519102007tapelan'])
    expect((await reader.open(old)).path).toBe('/desa/3519102007-tapelan');
  const answer = await site.fetch(new Request('http://shop.test/desa/3519102007-lama'));
  expect(answer.status).toBe(301);
  const sitemap = await reader.open('/sitemap/halaman.xml');
  expect(sitemap.html.match(/<loc>[^<]*\/desa\/[^<]*<\/loc>/g)).toEqual([
    '<loc>http://shop.test/desa/3519102007-tapelan</loc>',
    '<loc>http://shop.test/en/desa/3519102007-tapelan</loc>',
  ]);
});

test.each(['/desa/3519109999-lain', '/desa/x', '/desa/tapelan', '/desa/%00', '/desa/3519102007%3Cscript%3E'])(
  '%s is no village, or the one that is meant',
  async (path) => {
    const page = await reader.open(path);
    expect([200, 404]).toContain(page.status);
    expect(page.html).not.toContain('<script>');
  },
);
