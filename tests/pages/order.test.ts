import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { fulfilPart } from '@rasa/actions/market/part';
import { rejectProof } from '@rasa/actions/market/proof';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transferFound } from '../builders/money.ts';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { type Page, type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';
import { jpegBytes } from '../builders/workshop.ts';

let site: TestSite;
let officer: StaffPrincipal;
let seller: SellerPrincipal;
let [chips, coffee]: Offer[] = [];

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  // The site's clock is the real one; what it holds must end after now on this one too.
  world.setClock(new Date().toISOString());
  const unit = await savedUnit(world, { unitId: world.marketUnitId });
  officer = { ...principalOf(await savedAccount(world, { unitId: unit.unitId })), unitId: unit.unitId };
  const pickupPointIds = unit.pickupPoints.map((point) => point.pickupPointId);
  const near = await savedSeller(world, unit.unitId, {
    shopName: 'Dapur Melati',
    deliveryWays: { pickupPointIds, villageCourier: { districtCodes: ['35.19.10'], feeIdr: 5000 } },
  });
  const far = await savedSeller(world, unit.unitId, {
    shopName: 'Kopi Wilis',
    deliveryWays: {
      pickupPointIds,
      carrier: { sameRegencyPerKgIdr: 8000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 24_000 },
    },
  });
  seller = { ...principalOf(near.account), sellerId: near.seller.sellerId };
  chips = await savedOffer(world, near.seller, { priceIdr: 15_000, available: 100 });
  coffee = await savedOffer(world, far.seller, {
    priceIdr: 30_000,
    available: 100,
    content: { name: 'Kopi Bubuk Wilis', category: 'minuman' },
  });
  await rebuildCatalogue(world, gzipPacking);
});
afterAll(() => site[Symbol.asyncDispose]());

const productPath = (offer: Offer) => `/produk/${offer.stock.offerId}/x`;

async function withCart(offers: Offer[], prefix = ''): Promise<Reader> {
  buyers += 1;
  const reader = readerOf(site);
  for (const offer of offers) {
    const page = await reader.open(prefix + productPath(offer));
    await reader.press(page, prefix ? 'Add to cart' : 'Masukkan keranjang', { quantity: '2' });
  }
  return reader;
}

/** Another buyer for each cart, since one may have few unpaid orders. */
let buyers = 0;
const phone = () => `0812 3456 ${7890 + buyers}`;
const dewi = () => ({ 'buyer.name': 'Dewi', 'buyer.phone': phone() });
const home = { 'destination.regencyCode': '35.19' };

/** The value of the radio button whose label holds the words. */
function choice(page: Page, words: string): Record<string, string> {
  const label = [...page.html.matchAll(/<label class="choice">.*?<\/label>/gs)].find(([text]) =>
    text.includes(words),
  )?.[0];
  const name = /name="([^"]+)"/.exec(label ?? '')?.[1];
  const value = /value="([^"]+)"/.exec(label ?? '')?.[1];
  if (!name || !value) throw new Error(`no choice “${words}” on ${page.path}`);
  return { [name]: value };
}

async function readyToOrder(reader: Reader): Promise<Page> {
  const first = await reader.press(await reader.open('/pesan'), 'Perbarui ongkir', { ...dewi(), ...home });
  return reader.press(first, 'Perbarui ongkir', choice(first, 'Ambil di'));
}

test('from the shelf to the tracked order without JavaScript, with personal data in no address', async () => {
  const reader = await withCart([chips!, coffee!]);
  const cart = await reader.open('/keranjang');
  expect(cart.text).toContain('Dapur Melati');
  expect(cart.text).toContain('Rp 90.000');
  expect(cart.html).toContain('<span class="count">4</span>');

  const empty = await reader.open('/pesan');
  expect(empty.text).not.toContain('Buat pesanan');
  const placed = await reader.press(empty, 'Perbarui ongkir', { ...dewi(), ...home });
  expect(placed.path).toBe('/pesan');
  expect(placed.html).toContain(`value="${phone()}"`);
  const near = await reader.press(placed, 'Perbarui ongkir', { 'destination.districtCode': '35.19.10' });
  const whole = await reader.press(near, 'Perbarui ongkir', {
    ...choice(near, 'Diantar kurir desa'),
    ...choice(near, 'Dikirim ekspedisi'),
  });
  expect(whole.text).toContain('Rp 103.000');
  expect(whole.text).toContain('Hanya bila semua makanan diambil sendiri.');

  const order = await reader.press(whole, 'Buat pesanan', {
    ...choice(whole, 'Transfer bank'),
    'destination.street': 'Jl. Melati 5, Desa Tapelan',
  });
  expect(order.path).toMatch(/^\/pesanan\/ord_\w+\?token=[\w-]+$/);
  expect(order.text).toContain('Menunggu pembayaran');
  expect(order.text).toMatch(/Bayar tepat Rp 103\.\d{3}/);
  expect(order.text).toContain('1234567890');
  expect((await reader.open('/keranjang')).text).toContain('Keranjang masih kosong');
  expect((await reader.open(order.path)).status).toBe(200);
});

test('pickup with cash needs no address and is placed at once', async () => {
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  expect(ready.text).not.toContain('Alamat lengkap');
  const order = await reader.press(ready, 'Buat pesanan', choice(ready, 'Bayar tunai saat mengambil'));
  expect(order.text).toContain('Pesanan diterima');
  expect(order.text).toContain('Siapkan uang tunai Rp 30.000');
  expect(order.text).toContain('Balai Desa Tapelan');
  expect(order.text).toContain('Diteruskan ke penjual');
});

test('the form sent twice places one order, and a later form another', async () => {
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const answers = choice(ready, 'Bayar tunai saat mengambil');
  const first = await reader.press(ready, 'Buat pesanan', answers);
  const second = await reader.press(ready, 'Buat pesanan', answers);
  expect(second.path).toBe(first.path);
  const again = await withCart([chips!]);
  const other = await again.press(await readyToOrder(again), 'Buat pesanan', answers);
  expect(other.path).not.toBe(first.path);
});

test('a refused order keeps what was typed, says so at the field, and keeps its key', async () => {
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const typedIn = (page: Page, field: string) =>
    page.forms.flatMap((form) => form.fields).find(([name]) => name === field)?.[1];
  const refused = await reader.press(ready, 'Buat pesanan', {
    ...choice(ready, 'Bayar tunai saat mengambil'),
    'buyer.name': 'Dewi <Lestari> & "Putri"',
    'buyer.phone': '12',
  });
  expect(refused.path).toBe('/pesan');
  expect(refused.text).toContain('Nomor HP belum benar');
  expect(typedIn(refused, 'buyer.name')).toBe('Dewi <Lestari> & "Putri"');
  expect(typedIn(refused, '_key')).toBe(typedIn(ready, '_key'));
  const order = await reader.press(refused, 'Buat pesanan', { 'buyer.phone': phone() });
  expect(order.text).toContain('Pesanan diterima');
});

test('a price that changed meanwhile is told before anything is ordered', async () => {
  const { world } = site;
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const { offerId } = chips!.stock;
  const setPrice = (priceIdr: number) => {
    const at = world.clock().toISOString();
    const event = { eventId: world.newId('event'), subjectId: offerId, at, actorId: 'test', detail: {} };
    return world.store.offers.saveStock(
      { offerId, set: { priceIdr }, at },
      { ...event, type: 'offer.changed' },
    );
  };
  await setPrice(16_000);
  const told = await reader.press(ready, 'Buat pesanan', choice(ready, 'Bayar tunai saat mengambil'));
  expect(told.path).toBe('/pesan');
  expect(told.text).toContain('Harga berubah');
  expect(told.text).toContain('Rp 32.000');
  const order = await reader.press(told, 'Buat pesanan');
  expect(order.text).toContain('Rp 32.000');
  await setPrice(15_000);
});

test('a cart whose products are all gone still opens, says so, and can be cleared', async () => {
  const { world } = site;
  const [first] = await world.store.sellers
    .listByUnit(world.marketUnitId, { limit: 1 })
    .then((page) => page.items);
  const gone = await savedOffer(world, first!, { content: { name: 'Wajik Musiman' } });
  await rebuildCatalogue(world, gzipPacking);
  // The site looks for a new catalogue once a second.
  await expect
    .poll(async () => (await readerOf(site).open(productPath(gone))).status, { timeout: 5000 })
    .toBe(200);
  const reader = await withCart([gone]);
  const at = world.clock().toISOString();
  const event = {
    eventId: world.newId('event'),
    subjectId: gone.stock.offerId,
    at,
    actorId: 'test',
    detail: {},
  };
  await world.store.offers.saveStock(
    { offerId: gone.stock.offerId, set: { status: 'retired' }, at },
    { ...event, type: 'offer.changed' },
  );
  const cart = await reader.open('/keranjang');
  expect(cart.text).toContain('Produk ini sedang tidak dijual');
  expect((await reader.open('/pesan')).text).toContain('Buka keranjang');
  const cleared = await reader.press(cart, 'Hapus yang tidak bisa dipesan');
  expect(cleared.path).toBe('/keranjang');
  expect(cleared.text).toContain('Keranjang masih kosong');
});

test('quantities change in the cart by buttons alone', async () => {
  const reader = await withCart([chips!, coffee!], '/en');
  const cart = await reader.open('/en/keranjang');
  const more = await reader.press(cart, 'More');
  expect(more.path).toBe('/en/keranjang');
  expect(more.html).toContain('<span class="count">5</span>');
  const less = await reader.press(more, 'Remove');
  expect(less.html).toContain('<span class="count">2</span>');
  expect((await reader.press(less, 'Empty the cart')).text).toContain('The cart is empty');
});

test('a transfer is followed from receipt to payment to hand-over', async () => {
  const { world } = site;
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const order = await reader.press(ready, 'Buat pesanan', choice(ready, 'Transfer bank'));
  const orderId = /ord_\w+/.exec(order.path)![0];

  const sendReceipt = async () => {
    const form = order.forms.find(({ action }) => action.endsWith('/proof'))!;
    const body = new FormData();
    for (const [name, value] of form.fields) body.append(name, value);
    body.append('picture', new File([Buffer.from(await jpegBytes())], 'bukti.jpg', { type: 'image/jpeg' }));
    const headers = { origin: 'http://shop.test', accept: 'text/html' };
    const answer = await site.fetch(
      new Request(`http://shop.test${form.action}`, { method: 'POST', headers, body }),
    );
    expect([answer.status, answer.headers.get('location')]).toEqual([303, order.path]);
  };
  await sendReceipt();
  expect((await reader.open(order.path)).text).toContain('Bukti sudah kami terima');
  await rejectProof(world, officer, orderId, 'Jumlahnya berbeda.');
  expect((await reader.open(order.path)).text).toContain('Jumlahnya berbeda.');
  await sendReceipt();
  await transferFound(world, officer, orderId);
  expect((await reader.open(order.path)).text).toContain('Pembayaran sudah kami terima');

  const { parts } = (await world.store.orders.getWhole(orderId))!;
  await fulfilPart(world, seller, parts[0]!.partId, { act: 'accept' });
  const followed = await reader.open(order.path);
  expect(followed.text).toContain('Penjual menyanggupi');
  expect(followed.html).toContain('aria-current="step"');
});

test('a seller who declines tells the buyer why, and what is owed back is said', async () => {
  const { world } = site;
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const order = await reader.press(ready, 'Buat pesanan', choice(ready, 'Bayar tunai saat mengambil'));
  const { parts } = (await world.store.orders.getWhole(/ord_\w+/.exec(order.path)![0]))!;
  await fulfilPart(world, seller, parts[0]!.partId, {
    act: 'decline',
    reason: 'Minyak sedang habis.',
  });
  const told = await reader.open(order.path);
  expect(told.text).toContain('Penjual tidak sanggup');
  expect(told.text).toContain('Minyak sedang habis.');
  expect(told.text).toContain('Dibatalkan');
});

test('a wrong key opens no order, like an order that never was, and the page helps', async () => {
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const order = await reader.press(ready, 'Buat pesanan', choice(ready, 'Bayar tunai saat mengambil'));
  const [path, token] = order.path.split('?token=');
  for (const wrong of [
    `${path}?token=${token!.slice(0, -1)}x`,
    `${path}?token=`,
    path!,
    `${path}?token=${'x'.repeat(9000)}`,
    `/pesanan/ord_01J00000000000000000000000?token=${token}`,
    `/pesanan/..%2Foffers?token=${token}`,
  ]) {
    const page = await readerOf(site).open(wrong);
    expect(page.status, wrong.slice(0, 60)).toBe(404);
    expect(page.text).toContain('Pesanan tidak ditemukan');
    expect(page.text).not.toContain('Dewi');
  }
});

test('an order is taken back in two steps without JavaScript, and then cannot be any more', async () => {
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const order = await reader.press(ready, 'Buat pesanan', choice(ready, 'Bayar tunai saat mengambil'));
  const after = await reader.press(order, 'Ya, batalkan pesanan ini', { reason: 'Salah pilih' });
  expect(after.path).toBe(order.path);
  expect(after.text).toContain('Dibatalkan');
  expect(after.text).not.toContain('Ya, batalkan');
});

test('an order can be put into the cart once more, and only once however often it is pressed', async () => {
  const reader = await withCart([chips!]);
  const ready = await readyToOrder(reader);
  const order = await reader.press(ready, 'Buat pesanan', choice(ready, 'Bayar tunai saat mengambil'));

  const cart = await reader.press(order, 'Pesan ini lagi');
  expect(cart.path).toBe('/keranjang');
  expect(cart.text).toContain('Keripik Singkong Original');
  const twice = await reader.press(order, 'Pesan ini lagi');
  expect(twice.text).toContain('Rp 30.000');
});
