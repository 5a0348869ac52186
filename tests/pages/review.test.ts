import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { type Page, type Reader, readerOf } from '../builders/reader.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';
import { signedInReader } from '../builders/signed-in.ts';
import { type TestSite, testSite } from '../builders/site.ts';
import { jpegBytes, settleEvents } from '../builders/workshop.ts';

const script = '<script>alert("ulasan")</script> hubungi 0812 3456 7890';

let site: TestSite;
let offer: Offer;
let order: { orderId: string; token: string };
let [staff, maker]: Reader[] = [];
beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  world.setClock(new Date().toISOString());
  const unit = await savedUnit(world, { unitId: world.marketUnitId });
  const pickupPointIds = unit.pickupPoints.map((point) => point.pickupPointId);
  const { seller, account } = await savedSeller(world, unit.unitId, { deliveryWays: { pickupPointIds } });
  offer = await savedOffer(world, seller, { priceIdr: 15_000 });
  staff = await signedInReader(site, await savedAccount(world, { unitId: unit.unitId, roles: ['curator'] }));
  maker = await signedInReader(site, account);
  const request = pickupRequest([offer], {
    buyer: { name: 'Ibu Ratnasari Wulandari', phone: '+628123450001' },
  });
  order = await placeOrder(world, request, {
    ...{ idempotencyKey: 'review-page-1', principal: 'visitor', locale: 'id' },
  });
  const principal = { ...principalOf(account), sellerId: seller.sellerId };
  const { partIds } = (await world.store.orders.getWhole(order.orderId))!.order;
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(world, principal, partIds[0]!, { act });
  await rebuildCatalogue(world, gzipPacking);
});
afterAll(() => site[Symbol.asyncDispose]());

const productAt = (end: string) => `/produk/${offer.stock.offerId}/${end}`;

/** What the site has written is later than where the world's clock stands. */
async function settle(): Promise<void> {
  site.world.setClock(new Date(Date.now() + 1000).toISOString());
  await settleEvents(site.world);
}

/** What the public sees once the site has looked for a newer catalogue, which it does once a second. */
async function publicPage(path: string, isThere: (page: Page) => boolean): Promise<Page> {
  await settle();
  let page: Page | undefined;
  await expect
    .poll(
      async () => {
        page = await readerOf(site).open(path);
        return page.status === 200 && isThere(page);
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  return page!;
}

const structuredIn = ({ html }: Page): string =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map(([, json]) => json)
    .join('\n');

test('without a review the product says nothing of any, to readers or to search engines', async () => {
  const page = await publicPage(productAt('x'), () => true);
  expect(structuredIn(page)).toContain('"Product"');
  expect(structuredIn(page)).not.toMatch(/AggregateRating|"Review"/);
  expect(page.text).not.toContain('Kata pembeli');
  const all = await readerOf(site).open(productAt('ulasan'));
  expect(all.text).toContain('Belum ada ulasan');
});

test('from her order a buyer writes a review, staff reads it, and the shop shows it as text', async () => {
  const buyer = readerOf(site);
  const tracking = await buyer.open(`/pesanan/${order.orderId}?token=${order.token}`);
  const form = await buyer.open(tracking.links.find(({ label }) => label === 'Beri ulasan')!.href);
  const missing = await buyer.press(form, 'Kirim ulasan', { words: 'Gurih dan renyah' });
  // What was typed stands there still.
  expect(missing.html).toContain('Gurih dan renyah');
  expect(missing.html).toContain('aria-describedby');
  const written = await buyer.press(missing, 'Kirim ulasan', {
    ...{ stars: '4', words: script, signature: 'first' },
    picture: new File([new Uint8Array(await jpegBytes(5))], 'foto.jpg', { type: 'image/jpeg' }),
  });
  expect(written.text).toContain('Sedang kami baca');
  await settle();
  const desk = await staff!.open('/staf/ulasan');
  expect(desk.text).toContain('Ada nomor telepon?');
  expect(desk.html).not.toContain('<script>alert');
  expect(desk.text).toContain('Ratnasari');
  expect(desk.text).not.toContain('Wulandari');
  const decided = await staff!.press(desk, 'Tampilkan', {}, '/decision');
  expect(decided.text).toContain('Keputusan tersimpan');
  const page = await publicPage(productAt('x'), ({ text }) => text.includes('Kata pembeli'));
  expect(page.text).toContain('4 dari 5 · 1 ulasan');
  expect(page.text).toContain('Ratnasari');
  expect(page.html).not.toContain('<script>alert');
  expect(page.html).not.toContain('Wulandari');
  expect(inlineFaults(page.html)).toEqual([]);
  const product = JSON.parse(structuredIn(page).split('\n')[0]!);
  expect(product).toMatchObject({
    aggregateRating: { ratingValue: 4, reviewCount: 1, bestRating: 5 },
    review: [{ reviewRating: { ratingValue: 4 }, author: { name: 'Ratnasari' }, reviewBody: script }],
  });
  const picture = page.html.match(/\/api\/offers\/[^"]+\/picture/)![0];
  const shown = await site.fetch(new Request(`http://shop.test${picture}`));
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const all = await readerOf(site).open(productAt('ulasan'));
  expect(all.html).not.toContain('<script>alert');
  expect(all.text).toContain('hubungi 0812 3456 7890');
  const list = await readerOf(site).open('/en/produk?urut=bintang');
  expect(list.text).toContain('★ 4 (1)');
});

test('the maker answers, staff reads the answer, and the buyer takes all of it back', async () => {
  const hers = await maker!.open('/penjual/ulasan');
  expect(hers.text).toContain('Ratnasari');
  expect(hers.text).not.toMatch(/Wulandari|6281234/);
  const short = await maker!.press(hers, 'Kirim jawaban', { words: 'x' });
  expect(short.html).toContain('field-error');
  const answered = await maker!.press(short, 'Kirim jawaban', { words: 'Terima kasih, Ibu' });
  expect(answered.text).toContain('Jawaban Ibu tersimpan');
  const desk = await staff!.open('/staf/ulasan');
  expect(desk.text).toContain('Jawaban penjual menunggu');
  await staff!.press(desk, 'Tampilkan jawaban');
  const page = await publicPage(productAt('x'), ({ text }) => text.includes('Jawaban penjual'));
  expect(page.text).toContain('Terima kasih, Ibu');
  const buyer = readerOf(site);
  const mine = await buyer.open(`/pesanan/${order.orderId}/ulasan?token=${order.token}`);
  expect(mine.text).toContain('Sudah tampil');
  const gone = await buyer.press(mine, 'Tarik ulasan ini');
  expect(gone.text).toContain('Sudah Anda tarik');
  const after = await publicPage(productAt('x'), ({ text }) => !text.includes('Kata pembeli'));
  expect(after.html).not.toMatch(/Ratnasari|Terima kasih, Ibu/);
  expect(structuredIn(after)).not.toContain('AggregateRating');
});

test('without the order’s key nobody comes to its reviews', async () => {
  const { status, text } = await readerOf(site).open(
    `/pesanan/${order.orderId}/ulasan?token=${'x'.repeat(43)}`,
  );
  expect(status).toBe(404);
  expect(text).not.toContain('Keripik');
});
