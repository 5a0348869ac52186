import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let reader: Reader;
let tempe: Offer;
let chilled: Offer;

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  const { unitId } = await savedUnit(world, { unitId: world.marketUnitId });
  const shop = async (shopName: string, slug: string, regencyCode = '35.19') =>
    (
      await savedSeller(world, unitId, {
        ...{ shopName, slug, regencyCode },
        deliveryWays: {
          pickupPointIds: [],
          villageCourier: { districtCodes: ['35.19.10'], feeIdr: 4000 },
          carrier: { sameRegencyPerKgIdr: 8000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 30_000 },
        },
      })
    ).seller;
  const own = await shop('Dapur Melati', 'dapur-melati');
  const near = await shop('Dapur Dekat', 'dapur-dekat');
  const far = await shop('Dapur Jauh', 'dapur-jauh', '35.02');
  tempe = await savedOffer(world, own, {
    content: { name: 'Keripik Tempe', netContent: { value: 200, unit: 'g' } },
  });
  chilled = await savedOffer(world, own, {
    content: { name: 'Sambal Segar', category: 'bumbu', storage: 'dingin' },
  });
  await savedOffer(world, near, { content: { name: 'Keripik Pisang Dekat' } });
  world.moveClock({ minutes: 1 });
  await savedOffer(world, far, { content: { name: 'Keripik Talas Jauh' } });
  await savedOffer(world, near, { content: { name: 'Kopi Wilis', category: 'minuman' } });
  await rebuildCatalogue(world, gzipPacking);
  reader = readerOf(site);
});
afterAll(() => site[Symbol.asyncDispose]());

const pathOf = ({ stock, approved }: Offer): string =>
  `/produk/${stock.offerId}/${approved.content.name.toLowerCase().replaceAll(' ', '-')}`;

test('the ways to my place and their fees stand at an address of their own, in both languages', async () => {
  const bare = await reader.open(pathOf(tempe));
  expect(bare.text).toContain('Ongkir ke tempat Anda');
  expect(bare.text).not.toContain('Dikirim ekspedisi');
  expect(bare.text).toContain('Rp 7.500 per 100 g');
  expect(bare.forms.some(({ action }) => action === `${pathOf(tempe)}#ongkir`)).toBe(true);
  const cases = [
    ['35.19', /Diantar kurir desa\s+Kecamatan Balerejo\s+Rp 4\.000\s+Dikirim ekspedisi\s+Rp 8\.000/u],
    ['35.78', /Dikirim ekspedisi\s+Rp 12\.000/u],
    ['00.00', /Luar Jawa Timur, untuk satu kemasan.*Dikirim ekspedisi\s+Rp 30\.000/u],
  ] as const;
  for (const [place, words] of cases)
    expect((await reader.open(`${pathOf(tempe)}?ke=${place}`)).text).toMatch(words);
  expect((await reader.open(`/en${pathOf(tempe)}?ke=35.78`)).text).toMatch(
    /Sent by carrier\s+Rp\s12[.,]000/u,
  );
});

test('what must stay cold does not go far, and the page says so', async () => {
  expect((await reader.open(`${pathOf(chilled)}?ke=35.78`)).text).toContain(
    'Belum ada cara kirim ke Kota Surabaya',
  );
});

test('a place that nobody knows counts as none named', async () => {
  for (const ke of ['99.99', '<script>alert(1)</script>', 'constructor', '%00', 'a'.repeat(10_000)]) {
    const page = await reader.open(`${pathOf(tempe)}?ke=${encodeURIComponent(ke)}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Pilih kabupaten/kota Anda untuk melihat');
    expect(inlineFaults(page.html)).toEqual([]);
  }
});

test('food of the same kind from other kitchens is shown, the near one first', async () => {
  const { text } = await reader.open(pathOf(tempe));
  const similar = text.slice(text.indexOf('Makanan sejenis'));
  expect(similar.indexOf('Keripik Pisang Dekat')).toBeGreaterThan(0);
  expect(similar.indexOf('Keripik Talas Jauh')).toBeGreaterThan(similar.indexOf('Keripik Pisang Dekat'));
  expect(similar).not.toContain('Kopi Wilis');
  expect(similar).not.toContain('Keripik Tempe');
});

test('no script is loaded by a product’s page', async () => {
  const { html } = await reader.open(`${pathOf(tempe)}?ke=35.19`);
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
});
