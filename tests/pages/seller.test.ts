import { cancelOrder } from '@rasa/actions/market/cancellation';
import { orderToken } from '@rasa/actions/market/order-token';
import { payPayout, proposePayout } from '@rasa/actions/market/payout';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { orderIdOfPart, partIdOf } from '@rasa/domain/id';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Unit } from '@rasa/domain/identity/unit';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { transferFound } from '../builders/money.ts';
import { savedPayoutAccount } from '../builders/payout-account.ts';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import type { Page } from '../builders/reader.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';
import { signedInReader } from '../builders/signed-in.ts';
import { type TestSite, testSite } from '../builders/site.ts';
import { handOver, helped } from '../builders/support.ts';
import { settleEvents } from '../builders/workshop.ts';

let site: TestSite;
let unit: Unit;
let officer: StaffPrincipal;
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
  unit = await savedUnit(site.world, { unitId: site.world.marketUnitId });
  const account = await savedAccount(site.world, { unitId: unit.unitId });
  officer = { ...principalOf(account), unitId: unit.unitId };
});
afterAll(() => site[Symbol.asyncDispose]());

const pickupPointIds = () => unit.pickupPoints.map((point) => point.pickupPointId);

/** A shop with one product, its seller signed in. */
async function newShop() {
  const carrier = { sameRegencyPerKgIdr: 10_000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 20_000 };
  const { seller, account } = await savedSeller(site.world, unit.unitId, {
    deliveryWays: { pickupPointIds: pickupPointIds(), carrier },
  });
  const offer = await savedOffer(site.world, seller, { available: 50 });
  return { seller, account, offer, reader: await signedInReader(site, account) };
}
type Shop = Awaited<ReturnType<typeof newShop>>;

let keys = 0;
/** An order of two, open to its seller. @returns its part */
async function placed(
  { offer, seller }: Shop,
  paymentMethod: PaymentMethod,
  byCarrier = false,
): Promise<string> {
  const { world } = site;
  const deliveries = byCarrier
    ? [{ sellerId: seller.sellerId, method: 'carrier' as const }]
    : [{ sellerId: seller.sellerId, method: 'pickup' as const, pickupPointId: pickupPointIds()[0]! }];
  const request = {
    ...pickupRequest([offer], { paymentMethod, quantity: 2 }),
    deliveries,
    ...(byCarrier && {
      destination: { regencyCode: '35.19', districtCode: '35.19.10', street: 'Dusun Krajan RT 05' },
      expectedTotalIdr: 40_000,
    }),
  };
  keys += 1;
  const context = { idempotencyKey: `seller-pages-${keys}`, principal: 'visitor', locale: 'id' } as const;
  const { orderId, token } = await placeOrder(world, request, context);
  if (paymentMethod === 'bank_transfer') {
    await submitProof(world, { orderId, token, pictureId: world.newId('picture') });
    await transferFound(world, officer, orderId);
  }
  return partIdOf(orderId, 1);
}

const linkTo = (page: Page, start: string) => page.links.find(({ href }) => href.startsWith(start));

test('an order paid in cash goes from new to handed over by one button after the other', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'pay_at_pickup');
  const { reader } = shop;
  const home = await reader.open('/penjual');
  expect(home.text).toContain('Terima pesanan baru');
  let page = await reader.open(linkTo(home, `/penjual/pesanan/${partId}`)!.href);
  for (const words of ['2 × Keripik Singkong Original', 'Dewi', 'Balai Desa Tapelan'])
    expect(page.text).toContain(words);
  expect(page.text).toMatch(/0812-\d{4}-\d{4}/);
  expect(page.text).toContain('Terima uang tunai Rp 30.000');
  const chat = new URL(linkTo(page, 'https://wa.me/')!.href);
  expect([chat.pathname, chat.searchParams.get('text')]).toEqual([
    expect.stringMatching(/^\/62812\d{8}$/),
    expect.stringContaining('2 × Keripik Singkong Original'),
  ]);
  for (const [button, words] of [
    ['Terima pesanan', 'Diterima'],
    ['Sudah dikemas', 'Sudah dikemas'],
    ['Siap diambil', 'Siap diambil'],
    ['Diserahkan, uang tunai', 'Sudah diserahkan'],
  ] as const) {
    page = await reader.press(page, button);
    expect(page.path).toBe(`/penjual/pesanan/${partId}?selesai=pesanan`);
    expect(page.text).toContain(words);
  }
  // Nothing is left to do; giving something back is another matter.
  const steps = page.forms.filter(({ action }) => /order-parts\/[^/]+\/(?!returns)/.test(action));
  expect(steps).toEqual([]);
  expect((await reader.open('/penjual/pesanan')).text).toContain('Tidak ada pesanan berjalan');
  expect((await reader.open('/penjual/pesanan?kelompok=selesai')).text).toContain('2 × Keripik');
  expect((await reader.open('/penjual/uang')).text).toMatch(/Tunai .*? Rp 30\.000/);
});

test('a paid parcel leaves with carrier and receipt', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'bank_transfer', true);
  let page = await shop.reader.open(`/penjual/pesanan/${partId}`);
  expect(page.text).toContain('Sudah dibayar pembeli. Jangan minta uang lagi.');
  for (const words of ['Dusun Krajan RT 05', 'Kec. Balerejo', 'Kab. Madiun'])
    expect(page.text).toContain(words);
  page = await shop.reader.press(page, 'Terima pesanan');
  page = await shop.reader.press(page, 'Sudah dikemas');
  const long = 'x'.repeat(41);
  const refused = await shop.reader.press(page, 'Sudah dikirim', {
    carrierName: 'JNE',
    trackingNumber: long,
  });
  expect(refused.text).toContain('Terlalu panjang: paling banyak 40 huruf');
  expect(refused.html).toContain('value="JNE"');
  page = await shop.reader.press(refused, 'Sudah dikirim', { carrierName: 'JNE', trackingNumber: 'JP123' });
  expect(page.text).toContain('Ekspedisi: JNE · resi JP123');
  page = await shop.reader.press(page, 'Sudah diterima pembeli');
  expect(page.text).toContain('Sudah diserahkan');
});

test('a parcel’s receipt may follow after it has left, is put right later, and its buyer sees it', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'bank_transfer', true);
  const orderId = orderIdOfPart(partId);
  const buyerPath = `/pesanan/${orderId}?token=${await orderToken(site.world, orderId)}`;
  let page = await shop.reader.open(`/penjual/pesanan/${partId}`);
  for (const button of ['Terima pesanan', 'Sudah dikemas']) page = await shop.reader.press(page, button);
  expect(page.text).not.toContain('Simpan nomor resi');
  page = await shop.reader.press(page, 'Sudah dikirim', { carrierName: 'JNE', trackingNumber: '' });
  expect(page.text).toContain('Nomor resi belum diisi.');
  const older = page;
  expect((await shop.reader.open(buyerPath)).text).toMatch(/JNE .*Nomor resi menyusul dari penjual/);

  const refused = await shop.reader.press(page, 'Simpan nomor resi', { trackingNumber: 'J' });
  expect(refused.text).toContain('Terlalu pendek');
  page = await shop.reader.press(refused, 'Simpan nomor resi', { trackingNumber: ' JP 123 ' });
  expect(page.text).toContain('Ekspedisi: JNE · resi JP 123');
  expect((await shop.reader.open(buyerPath)).text).toMatch(/JNE .*Nomor resi JP 123/);

  const moved = await shop.reader.press(older, 'Simpan nomor resi', { trackingNumber: 'JP999' });
  expect(moved.text).toContain('Nomor resi sudah diubah di tempat lain.');
  expect(moved.html).toContain('value="JP999"');
  page = await shop.reader.press(moved, 'Simpan nomor resi', { carrierName: 'J&T' });
  expect(page.text).toContain('Ekspedisi: J&T · resi JP999');
});

test('an order is declined with one of few reasons, and another’s is not found', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'pay_at_pickup');
  const stranger = await newShop();
  expect((await stranger.reader.open(`/penjual/pesanan/${partId}`)).status).toBe(404);
  const page = await shop.reader.open(`/penjual/pesanan/${partId}`);
  const done = await shop.reader.press(page, 'Tolak pesanan', { reason: 'Bahan tidak ada' });
  expect(done.text).toContain('Pesanan ini ditolak Bahan tidak ada');
});

test('an order that its buyer took back says so, in her words', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'pay_at_pickup');
  const orderId = orderIdOfPart(partId);
  const token = await orderToken(site.world, orderId);
  await cancelOrder(site.world, { orderId, token, reason: 'Salah pilih rasa' });
  const page = await shop.reader.open(`/penjual/pesanan/${partId}`);
  expect(page.text).toContain('Dibatalkan pembeli Salah pilih rasa');
  expect(page.text).not.toContain('Terima pesanan');
});

test('money that was sent counts as received only once she says so herself', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'bank_transfer');
  let page = await shop.reader.open(`/penjual/pesanan/${partId}`);
  for (const button of ['Terima pesanan', 'Sudah dikemas', 'Siap diambil', 'Sudah diterima pembeli'])
    page = await shop.reader.press(page, button);
  const money = await shop.reader.open('/penjual/uang');
  expect(money.text).toMatch(/Akan dibayarkan .*? Rp 30\.000/);
  expect(linkTo(money, `/penjual/pesanan/${partId}`)).toBeDefined();

  await savedPayoutAccount(site.world, shop.seller);
  const { payoutId } = await proposePayout(site.world, officer, shop.seller.sellerId);
  await payPayout(site.world, officer, payoutId, { reference: 'TRX-1' });
  expect((await shop.reader.open('/penjual')).text).toContain('Periksa: uang sudah dikirim');
  const sent = await shop.reader.open('/penjual/uang');
  expect(sent.text).toMatch(/Sedang dikirim .*? Rp 30\.000 .*?Sudah diterima .*? Rp 0/);
  const reported = await shop.reader.press(sent, 'Laporkan belum masuk', { reason: 'Saldo belum bertambah' });
  expect(reported.text).toContain('Ibu melaporkan: Saldo belum bertambah');
  await payPayout(site.world, officer, payoutId, { reference: 'TRX-2' });
  const confirmed = await shop.reader.press(
    await shop.reader.open('/penjual/uang'),
    'Uang sudah saya terima',
  );
  expect(confirmed.path).toBe('/penjual/uang?selesai=uang');
  expect(confirmed.text).toMatch(/Sudah diterima .*? Rp 30\.000/);
});

test('help is asked for, looked at, sent back and accepted', async () => {
  const { world } = site;
  const { reader } = await newShop();
  const kinds = await reader.open('/penjual/bantuan/baru');
  const asking = await reader.open(kinds.links.find(({ label }) => label.startsWith('Kemasan'))!.href);
  const asked = await reader.press(asking, 'Kirim permintaan', { text: 'Bungkusnya mudah sobek' });
  const caseId = asked.path.split('/').at(-1)!.split('?')[0]!;
  expect(asked.text).toContain('Bungkusnya mudah sobek');
  const twice = await reader.press(asking, 'Kirim permintaan', { text: 'Sekali lagi' });
  expect(twice.text).toContain('masih berjalan');
  expect(linkTo(twice, `/penjual/bantuan/${caseId}`)?.label).toBe('Buka bantuan yang berjalan');

  await helped(world, officer, caseId, { note: 'Ukuran 8 cm' });
  site.world.setClock(new Date().toISOString());
  await settleEvents(world);
  expect((await reader.open('/penjual')).text).toContain('Lihat hasil bantuan');
  const result = await reader.open(`/penjual/bantuan/${caseId}`);
  const picture = /src="(\/api\/pictures\/[^"]+)"/.exec(result.html)?.[1] ?? '';
  expect((await reader.open(picture)).status).toBe(200);
  const back = await reader.press(result, 'Kembalikan', { text: 'Hurufnya terlalu kecil' });
  expect(back.text).toContain('Hurufnya terlalu kecil');
  expect(back.text).toContain('Dikerjakan');
  await handOver(world, officer, caseId);
  const again = await reader.open(`/penjual/bantuan/${caseId}`);
  expect((await reader.press(again, 'Sudah cocok')).text).toContain('Hasil sudah diterima');
});

test('a shop changes one thing at a time and keeps the others', async () => {
  const { seller, reader } = await newShop();
  const kept = () => site.world.store.sellers.get(seller.sellerId);
  const part = (name: string) => reader.open(`/penjual/toko/${name}`);
  await reader.press(await part('kurir'), 'Simpan', {
    'deliveryWays.villageCourier.feeIdr': '5.000',
    'deliveryWays.villageCourier.districtCodes': ['35.19.10', '35.19.11'],
  });
  const { deliveryWays } = seller;
  const villageCourier = { feeIdr: 5000, districtCodes: ['35.19.10', '35.19.11'] };
  expect((await kept())?.deliveryWays).toEqual({ ...deliveryWays, villageCourier });
  await reader.press(await part('ekspedisi'), 'Tidak memakai ekspedisi');
  expect((await kept())?.deliveryWays).toEqual({ pickupPointIds: pickupPointIds(), villageCourier });
  await reader.press(await part('ambil'), 'Simpan', { 'deliveryWays.pickupPointIds': '' });
  expect((await kept())?.deliveryWays).toEqual({ pickupPointIds: [], villageCourier });
  await reader.press(await part('tampil'), 'Simpan', { 'consents.showVillage': 'tidak' });
  expect((await kept())?.consents).toEqual({ showVillage: false, showOwnerName: false });
  const shop = await reader.press(await part('tampil'), 'Simpan', { 'consents.showOwnerName': 'ya' });
  expect((await kept())?.consents).toEqual({ showVillage: false, showOwnerName: true });
  expect(shop.text).toContain('Pilihan Ibu sudah disimpan');
});

test('no page of hers is for search engines, carries a script, or says what the market must not know', async () => {
  const shop = await newShop();
  const partId = await placed(shop, 'pay_at_pickup');
  const forbidden = /binaan|penerima manfaat|PPKS|rehabilitasi|tuna karya|PRSE/i;
  for (const path of [
    '',
    '/toko',
    '/produk',
    '/produk/baru',
    '/pesanan',
    `/pesanan/${partId}`,
    '/bantuan',
    '/uang',
  ])
    for (const prefix of ['', '/en']) {
      const { status, html } = await shop.reader.open(`${prefix}/penjual${path}`);
      expect([status, inlineFaults(html)], path).toEqual([200, []]);
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(html, path).not.toMatch(forbidden);
    }
});
