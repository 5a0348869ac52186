import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { verifiedPermit } from '../builders/permit.ts';
import { type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let reader: Reader;
let tempe: Offer;
/** Nobody has looked up what its maker wrote. */
let kopi: Offer;

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  const { unitId, pickupPoints } = await savedUnit(world, { unitId: world.marketUnitId });
  const { seller, account } = await savedSeller(world, unitId, {
    ...{ shopName: 'Dapur Melati', slug: 'dapur-melati' },
    deliveryWays: { pickupPointIds: pickupPoints.map(({ pickupPointId }) => pickupPointId) },
  });
  const far = await savedSeller(world, unitId, {
    shopName: 'Kopi Wilis',
    slug: 'kopi-wilis',
    regencyCode: '35.02',
  });
  tempe = await savedOffer(world, seller, {
    content: {
      name: 'Keripik Tempe <b>Pedas</b>',
      description: '<script>alert(1)</script> Renyah.',
      ingredients: ['tempe kedelai', 'minyak', 'garam'],
      allergens: ['soy'],
      netContent: { value: 200, unit: 'g' },
      halalNumber: 'ID35110012345670125',
    },
  });
  kopi = await savedOffer(world, far.seller, {
    ...{ content: { name: 'Kopi Wilis', category: 'minuman' }, available: 0 },
  });
  const curator = await savedAccount(world, { unitId, roles: ['curator'] });
  const both = {
    seller: { ...principalOf(account), sellerId: seller.sellerId },
    staff: { ...principalOf(curator), unitId },
  };
  await verifiedPermit(world, both);
  const number = 'ID35110012345670125';
  await verifiedPermit(world, both, { kind: 'halal', number, endsOn: undefined });
  for (let number = 1; number <= 26; number += 1) {
    world.moveClock({ minutes: 1 });
    await savedOffer(world, seller, { content: { name: `Rengginang Nomor ${number}`, category: 'kerupuk' } });
  }
  await rebuildCatalogue(world, gzipPacking);
  reader = readerOf(site);
});
afterAll(() => site[Symbol.asyncDispose]());

test('the home page shows what is new and whose kitchens there are', async () => {
  const { text } = await reader.open('/');
  expect(text).toContain('Baru dari dapur');
  expect(text).toContain('Rengginang Nomor 26');
  expect(text).toContain('Kopi Wilis');
});

test('a list goes on from page to page, each at its own address, until everything was seen', async () => {
  const seen = new Set<string>();
  let path: string | undefined = '/produk';
  let pages = 0;
  while (path) {
    const page = await reader.open(path);
    expect(page.text).toContain('28 makanan');
    for (const [, id] of page.html.matchAll(/href="\/produk\/(ofr_\w+)\//g)) seen.add(id!);
    path = page.links.find(({ label }) => label === 'Lihat berikutnya')?.href;
    pages += 1;
  }
  expect([pages, seen.size]).toEqual([2, 28]);
});

test('a kind, a place and an order narrow the list; each can be taken off again', async () => {
  const kind = await reader.open('/kategori/minuman');
  expect(kind.text).toContain('1 makanan');
  const search = await reader.open('/cari?q=rengginang&kab=35.02');
  expect(search.text).toContain('Belum ketemu');
  expect(search.html).toContain('href="/cari?q=rengginang"');
  expect(search.html).toContain('href="/kategori/keripik"');
  expect((await reader.open('/cari?q=&kategori=minuman&kab=35.02')).path).toBe('/kategori/minuman?kab=35.02');
});

test('each choice says how many it leaves, and every state has an address', async () => {
  const list = await reader.open('/produk');
  for (const choice of [
    'Minuman Serbuk & Kopi (1)',
    'Kab. Ponorogo (1)',
    'Rp 10.000–25.000 (28)',
    'Ambil sendiri',
    'Halal (1)',
    'Masih ada (27)',
  ])
    expect(list.text, choice).toContain(choice);
  const narrow = await reader.open('/cari?q=rengginang&harga=10-25&cara=ambil&ada=1&urut=nama');
  expect(narrow.text).toContain('26 makanan');
  const hrefs = narrow.links.map(({ href }) => href);
  for (const wider of [
    '/cari?q=rengginang&cara=ambil&ada=1&urut=nama',
    '/cari?q=rengginang&harga=10-25&ada=1&urut=nama',
    '/produk?harga=10-25&cara=ambil&ada=1&urut=nama',
  ])
    expect(hrefs).toContain(wider);
  expect((await reader.open('/produk?halal=1')).text).toContain('1 makanan');
});

test('where nothing is found, the nearest words and fewer filters lead on', async () => {
  const far = await reader.open('/cari?q=rengginangxyz');
  expect(far.text).toContain('Belum ketemu');
  const nearest = far.links.find(({ label }) => label.startsWith('Cari “'))!;
  expect((await reader.open(nearest.href)).text).toContain('26 makanan');
  const narrow = await reader.open('/cari?q=rengginang&kab=35.02');
  const wider = narrow.links.find(({ label }) => label.startsWith('Tanpa “Kab. Ponorogo”'))!;
  expect(wider.label).toContain('26 makanan');
  expect((await reader.open(wider.href)).text).toContain('26 makanan');
});

test('a misspelt search finds it all the same', async () => {
  expect((await reader.open('/cari?q=kripik+tempeh')).text).toContain('Keripik Tempe');
});

const oddQueries = [
  `q=${'a'.repeat(10_000)}`,
  `q=${encodeURIComponent('<script>alert(1)</script>')}`,
  `q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
  `q=%00%ff%C0%80&kategori=%00`,
  `q=${encodeURIComponent('‮ \u{1F336}️ الطعام 食品 e\u0301\u0301\u0301')}`,
  'q[]=1&q[]=2&q=x&q=y',
  'q=a&dari=../../etc/passwd&kab=35.19%27--&urut=constructor',
  'q=a&dari=LTE',
  'q=a&dari=OTk5OTk5',
  `${'&'.repeat(3000)}q=a`,
  'kategori=__proto__&urut=toString&kab=%',
  'q=%E0%A4%A',
  'harga=__proto__&cara=constructor&halal=2&ada=on&kab=35.01',
  `q=${'ab '.repeat(3_300)}&harga=10-25&harga=lebih-50`,
];

test.each(oddQueries)(
  'a list answers an odd query with a useful page and runs nothing of it: %.60s',
  async (query) => {
    for (const path of ['/cari', '/produk', '/kategori/keripik', '/en/cari']) {
      const page = await reader.open(`${path}?${query}`);
      expect(page.status, path).toBe(200);
      expect(page.text, path).toMatch(/Semua jenis|Every kind/);
      expect(inlineFaults(page.html), path).toEqual([]);
    }
  },
);

test.each(['a'.repeat(10_000), '<script>alert(1)</script>', '‮🌶️ الطعام 食品', '%00', '(((', '  '])(
  'suggestions for odd typing are few or none, and say nothing back: %.30s',
  async (typed) => {
    const answer = await site.fetch(
      new Request(`http://shop.test/api/suggestions?typed=${encodeURIComponent(typed)}`),
    );
    expect(answer.status).toBe(200);
    const { suggestions } = (await answer.json()) as { suggestions: string[] };
    expect(suggestions.length).toBeLessThanOrEqual(8);
    expect(suggestions).not.toContain(typed);
  },
);

test('a product tells what the label tells, escaped, with its allergens in bold', async () => {
  const page = await reader.open(`/produk/${tempe.stock.offerId}/keripik-tempe-b-pedas-b`);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Keripik Tempe &lt;b&gt;Pedas&lt;/b&gt;');
  expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Renyah.');
  expect(inlineFaults(page.html)).toEqual([]);
  expect(page.html).toContain('<b>tempe kedelai</b>');
  expect(page.html).not.toContain('<b>minyak</b>');
  expect(page.text).toContain('Mengandung alergen, lihat daftar bahan yang dicetak tebal');
  expect(page.text).toContain('Rp 7.500 per 100 g');
  expect(page.text).toContain('P-IRT 2093519011162-31');
  expect(page.text).toContain('ID35110012345670125');
  const unseen = await reader.open(`/produk/${kopi.stock.offerId}/kopi-wilis`);
  expect(unseen.text).toContain('Belum tercantum');
  expect(unseen.text).not.toContain('P-IRT 2093519011162-31');
  expect(page.html).toMatch(/srcset="\/media\/picture\/pic_\w+\/320\.webp 320w/);
});

test('another spelling of a product leads to the right one, and a product that is gone to others like it', async () => {
  const right = `/produk/${tempe.stock.offerId}/keripik-tempe-b-pedas-b`;
  for (const path of ['', '/salah', '/a/b/c'])
    expect((await reader.open(`/produk/${tempe.stock.offerId}${path}`)).path).toBe(right);
  expect((await reader.open(`/en/produk/${tempe.stock.offerId}/x`)).path).toBe(`/en${right}`);
  const gone = await reader.open('/produk/ofr_01J00000000000000000000000/keripik-tempe');
  expect(gone.status).toBe(404);
  expect(gone.text).toContain('sudah tidak dijual');
  expect(gone.text).toContain('Yang mirip');
});

test('what is sold out is said so and cannot be put into the cart', async () => {
  const list = await reader.open('/kategori/minuman');
  const path = /href="(\/produk\/[^"]+)"/.exec(list.html)![1]!;
  const page = await reader.open(path);
  expect(page.text).toContain('Habis');
  expect(page.forms.some(({ action }) => action === '/api/cart/lines')).toBe(false);
});

test('a shop shows itself and its food, and never a phone', async () => {
  const page = await reader.open('/toko/dapur-melati');
  expect(page.text).toContain('Dapur Melati');
  expect(page.text).toContain('27 makanan dari dapur ini');
  for (const path of ['/', '/produk', '/toko/dapur-melati', `/produk/${tempe.stock.offerId}/x`])
    expect((await reader.open(path)).html).not.toMatch(/\+?62812\d|08\d{8}/);
});

test('what does not exist is a page that helps', async () => {
  for (const path of [
    '/toko/tidak-ada',
    `/toko/${'x'.repeat(300)}`,
    '/toko/..%2F..%2Forders',
    '/kategori/mobil',
    '/kategori/%E0%A4%A',
    `/produk/${'x'.repeat(300)}/y`,
    '/produk/..%2Fcart/x',
  ]) {
    const page = await reader.open(path);
    expect([400, 404], path).toContain(page.status);
    if (page.status === 404) expect(page.text, path).toMatch(/Cari makanan|Lihat semua makanan/);
  }
});
