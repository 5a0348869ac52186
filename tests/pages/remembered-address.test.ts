import type { Offer } from '@rasa/domain/market/offer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { type Page, type Reader, readerOf } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { type TestSite, testSite } from '../builders/site.ts';

const cookieName = '__Host-address';
let site: TestSite;
let offer: Offer;

beforeAll(async () => {
  site = await testSite();
  const { world } = site;
  world.setClock(new Date().toISOString());
  const unit = await savedUnit(world, { unitId: world.marketUnitId });
  const { seller } = await savedSeller(world, unit.unitId, {
    deliveryWays: { pickupPointIds: [], villageCourier: { districtCodes: ['35.19.10'], feeIdr: 5000 } },
  });
  offer = await savedOffer(world, seller, { priceIdr: 15_000, available: 100 });
});
afterAll(() => site[Symbol.asyncDispose]());

const buyer = (number: number) => ({ 'buyer.name': 'Dewi Lestari', 'buyer.phone': phoneOf(number) });

async function fill(reader: Reader): Promise<Page> {
  const { offerId } = offer.stock;
  await site.fetch(new Request('http://shop.test/', { headers: { accept: 'text/html' } }));
  const page = await reader.open('/keranjang');
  expect(page.status).toBe(200);
  const added = await site.fetch(
    new Request('http://shop.test/api/cart/lines', {
      method: 'POST',
      headers: { origin: 'http://shop.test', 'content-type': 'application/json' },
      body: JSON.stringify({ offerId }),
    }),
  );
  const [cookie = ''] = added.headers.getSetCookie();
  reader.jar.set('__Host-cart', cookie.split(';')[0]!.slice('__Host-cart='.length));
  return reader.open('/pesan');
}

/** Place by place, as somebody without JavaScript goes: each list comes with the one before. */
async function order(reader: Reader, number: number, more: Record<string, string | string[]>): Promise<Page> {
  const ask = 'Perbarui ongkir';
  const regency = await reader.press(await fill(reader), ask, {
    ...buyer(number),
    ...{ 'destination.regencyCode': '35.19', remember: [], ...more },
  });
  const district = await reader.press(regency, ask, { 'destination.districtCode': '35.19.10' });
  expect(district.text).toContain('Tapelan');
  expect(district.text).not.toContain('Josenan');
  return reader.press(district, 'Buat pesanan', {
    ...{ 'destination.villageCode': '35.19.10.2007', paymentMethod: 'cod' },
    'destination.street': 'Jl. Melati 5',
  });
}

test('an order that was not asked to leaves nothing in the browser', async () => {
  const reader = readerOf(site);
  const placed = await order(reader, 1, {});
  expect(placed.path).toMatch(/^\/pesanan\//);
  expect(reader.jar.has(cookieName)).toBe(false);
  const again = await fill(reader);
  expect(again.text).not.toContain('Lupakan alamat ini');
  expect(again.html).not.toContain('Dewi');
});

test('who asks for it finds her name, number and address filled in, until she has it forgotten', async () => {
  const reader = readerOf(site);
  await order(reader, 2, { remember: 'true' });
  const kept = reader.jar.get(cookieName)!;
  expect(kept.length).toBeLessThan(1000);
  expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toMatch(/Dewi|Melati|8\d{6}/);

  const again = await fill(reader);
  expect(again.html).toContain('value="Dewi Lestari"');
  expect(again.html).toContain('Jl. Melati 5');
  for (const code of ['35.19', '35.19.10', '35.19.10.2007'])
    expect(again.html).toContain(`<option value="${code}" selected>`);
  expect(again.html).toMatch(/name="remember" value="true" checked/);
  // Another browser knows nothing of it.
  expect((await fill(readerOf(site))).html).not.toContain('Melati');

  const forgotten = await reader.press(again, 'Lupakan alamat ini');
  expect(forgotten.path).toBe('/pesan');
  expect(forgotten.html).not.toContain('Melati');
  expect(reader.jar.has(cookieName)).toBe(false);
});

test('a tick that is taken away forgets with the next order', async () => {
  const reader = readerOf(site);
  await order(reader, 3, { remember: 'true' });
  expect(reader.jar.has(cookieName)).toBe(true);
  await order(reader, 4, { remember: [] });
  expect(reader.jar.has(cookieName)).toBe(false);
});

test('a broken or foreign cookie is nothing, and the page comes', async () => {
  for (const value of ['x', 'a'.repeat(3000), '%E0%A4%A', '~']) {
    const reader = readerOf(site);
    reader.jar.set(cookieName, value);
    const page = await fill(reader);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Lupakan alamat ini');
  }
});
