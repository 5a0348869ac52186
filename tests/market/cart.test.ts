import { createApp } from '@rasa/functions/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOf } from '../builders/browser.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { savedSeller, signedInCookie } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';

let market: Market;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  market = await openMarket();
  app = createApp(market.world);
});
afterAll(() => market[Symbol.asyncDispose]());

const visitor = () => browserOf(app);

async function shelf() {
  const { seller } = await market.openShop();
  const offer = await savedOffer(market.world, seller, { priceIdr: 20_000 });
  return { seller, offerId: offer.stock.offerId, revisionId: offer.stock.revisionId };
}

describe('the cart', () => {
  it('is empty at first, sums up what is put in, and gives it back', async () => {
    const { offerId } = await shelf();
    const browser = visitor();
    expect((await browser.get('/api/cart')).body).toEqual({ lines: [], units: 0 });
    await browser.post('/api/cart/lines', { offerId });
    expect((await browser.post('/api/cart/lines', { offerId, quantity: 2 })).body).toEqual({
      lines: [{ offerId, quantity: 3 }],
      units: 3,
    });
    expect((await browser.get('/api/cart')).body).toMatchObject({ units: 3 });
  });

  it('takes forms: add, change, remove, empty, each led on to the page named', async () => {
    const [one, other] = [await shelf(), await shelf()];
    const browser = visitor();
    const added = await browser.form('/api/cart/lines', {
      offerId: one.offerId,
      quantity: '2',
      _next: '/en/keranjang',
    });
    expect([added.status, added.headers.get('location')]).toEqual([303, '/en/keranjang']);
    await browser.form('/api/cart/lines', { offerId: other.offerId });
    const line = `/api/cart/lines/${one.offerId}`;
    expect((await browser.form(`${line}?_method=PATCH`, { quantity: '5' })).headers.get('location')).toBe(
      '/keranjang',
    );
    expect((await browser.get('/api/cart')).body).toMatchObject({ units: 6 });
    await browser.form(`${line}?_method=DELETE`, {});
    expect((await browser.get('/api/cart')).body).toMatchObject({ lines: [{ offerId: other.offerId }] });
    await browser.form('/api/cart?_method=DELETE', {});
    expect((await browser.get('/api/cart')).body).toEqual({ lines: [], units: 0 });
    expect(browser.jar.has('__Host-cart')).toBe(false);
  });

  it('lets several products go at once', async () => {
    const [one, other, rest] = [await shelf(), await shelf(), await shelf()];
    const browser = visitor();
    for (const { offerId } of [one, other, rest]) await browser.post('/api/cart/lines', { offerId });
    await browser.form('/api/cart/lines?_method=DELETE', {
      'offerIds[0]': one.offerId,
      'offerIds[1]': other.offerId,
    });
    expect((await browser.get('/api/cart')).body).toMatchObject({ lines: [{ offerId: rest.offerId }] });
  });

  it('takes a form once, also when it is sent again with the cart of the first time', async () => {
    const [one, other] = [await shelf(), await shelf()];
    const browser = visitor();
    const put = (offerId: string, quantity: string, _key: string) =>
      browser.form('/api/cart/lines', { offerId, quantity, _key });
    const units = async () => (await browser.get('/api/cart')).body.units;
    await put(one.offerId, '2', 'a-form-of-the-page');
    const again = await put(one.offerId, '2', 'a-form-of-the-page');
    expect([again.status, again.headers.get('location')]).toEqual([303, '/keranjang']);
    expect(await units()).toBe(2);
    // The page loaded anew, another answer, or another product is something else.
    await put(one.offerId, '2', 'a-form-of-another-page');
    await put(one.offerId, '1', 'a-form-of-the-page');
    await put(other.offerId, '2', 'a-form-of-the-page');
    expect(await units()).toBe(7);
    await put(one.offerId, '2', 'a-form-of-the-page');
    expect(await units()).toBe(7);
    // What was taken out is put in again by the page that one goes back to.
    await browser.form(`/api/cart/lines/${one.offerId}?_method=DELETE`, {});
    await put(one.offerId, '2', 'a-form-of-the-page');
    expect(await units()).toBe(4);
  });

  it('takes a form once of somebody signed in, whose first answer was lost with its cookie', async () => {
    const { offerId } = await shelf();
    const { account } = await savedSeller(market.world, market.unit.unitId);
    const browser = visitor();
    const cookie = await signedInCookie(market.world, account);
    const at = cookie.indexOf('=');
    browser.jar.set(cookie.slice(0, at), cookie.slice(at + 1));
    const put = () => browser.form('/api/cart/lines', { offerId, _key: 'sent-and-cut-off' });
    await put();
    browser.jar.delete('__Host-cart');
    await put();
    await put();
    expect((await browser.get('/api/cart')).body).toMatchObject({ units: 1 });
  });

  it('is believed only with our signature', async () => {
    const { offerId } = await shelf();
    const browser = visitor();
    await browser.post('/api/cart/lines', { offerId });
    const cookie = browser.jar.get('__Host-cart')!;
    for (const forged of [cookie.replace('*1', '*9'), cookie.slice(0, -1), cookie.split('~')[0]!, '~', 'ø']) {
      browser.jar.set('__Host-cart', forged);
      expect((await browser.get('/api/cart')).body, forged).toEqual({ lines: [], units: 0 });
    }
    browser.jar.set('__Host-cart', cookie);
    expect((await browser.get('/api/cart')).body).toMatchObject({ units: 1 });
  });

  it('refuses quantities that no order may have', async () => {
    const { offerId } = await shelf();
    const browser = visitor();
    for (const quantity of [0, -1, 1000, 1.5, 'banyak'])
      expect((await browser.post('/api/cart/lines', { offerId, quantity })).status, String(quantity)).toBe(
        422,
      );
    expect((await browser.post('/api/cart/lines', { offerId: 'ofr_x' })).status).toBe(422);
  });
});

describe('the quote of the cart', () => {
  it('names fees by destination and the districts that couriers reach', async () => {
    const { seller } = await market.openShop({
      deliveryWays: { pickupPointIds: [], villageCourier: { districtCodes: ['35.19.10'], feeIdr: 5000 } },
    });
    const { stock } = await savedOffer(market.world, seller, { priceIdr: 20_000 });
    const browser = visitor();
    await browser.post('/api/cart/lines', { offerId: stock.offerId, quantity: 2 });
    const near = await browser.get('/api/cart/quote?regencyCode=35.19&districtCode=35.19.10');
    expect(near.body).toMatchObject({
      courierDistricts: [{ code: '35.19.10', name: 'Balerejo' }],
      itemsIdr: 40_000,
      totalIdr: 45_000,
      ready: true,
    });
    const mixed = await browser.get('/api/cart/quote?regencyCode=35.78&districtCode=35.19.10');
    expect(mixed.body, 'a district of another regency').toMatchObject({ parts: [{ options: [] }] });
    const far = await browser.get('/api/cart/quote?regencyCode=35.78');
    expect(far.body).toMatchObject({ ready: false, parts: [{ options: [] }] });
  });

  it('takes the chosen way of each seller as text, once or repeated', async () => {
    const [one, other] = [await shelf(), await shelf()];
    const browser = visitor();
    for (const { offerId } of [one, other]) await browser.post('/api/cart/lines', { offerId });
    const way = ({ seller }: typeof one, method: string) => `delivery=${seller.sellerId}+${method}`;
    const half = await browser.get(`/api/cart/quote?regencyCode=35.19&${way(one, 'carrier')}`);
    expect(half.body).toMatchObject({ ready: false, deliveryIdr: 10_000 });
    const whole = await browser.get(
      `/api/cart/quote?regencyCode=35.19&${way(one, 'carrier')}&${way(other, 'pickup')}`,
    );
    expect(whole.body).toMatchObject({ ready: true, deliveryIdr: 10_000, totalIdr: 50_000 });
    expect((await browser.get('/api/cart/quote?delivery=x')).status).toBe(422);
  });
});

describe('ordering from the cart', () => {
  const formOf = ({ seller, offerId, revisionId }: Awaited<ReturnType<typeof shelf>>) => ({
    'lines[0].offerId': offerId,
    'lines[0].quantity': '1',
    'lines[0].priceIdr': '20000',
    'lines[0].revisionId': revisionId,
    'deliveries[0]': `${seller.sellerId} pickup`,
    'buyer.name': 'Dewi',
    'buyer.phone': '0812 3456 7890',
    paymentMethod: 'pay_at_pickup',
    expectedTotalIdr: '20000',
    _key: 'key-of-one-form-0001',
    _back: '/pesan',
  });

  it('takes what was ordered out of the cart and leaves the rest', async () => {
    const [one, other] = [await shelf(), await shelf()];
    const browser = visitor();
    for (const { offerId } of [one, other]) await browser.post('/api/cart/lines', { offerId });
    const placed = await browser.form('/api/orders', formOf(one));
    expect(placed.headers.get('location')).toMatch(/^\/pesanan\/ord_\w+\?token=/);
    expect((await browser.get('/api/cart')).body).toEqual({
      lines: [{ offerId: other.offerId, quantity: 1 }],
      units: 1,
    });
    // A double click, or the way back and again.
    const again = await browser.form('/api/orders', formOf(one));
    expect(again.headers.get('location')).toBe(placed.headers.get('location'));
  });

  it('keeps cart, input and key where the order is refused', async () => {
    const one = await shelf();
    const browser = visitor();
    await browser.post('/api/cart/lines', { offerId: one.offerId });
    const refused = await browser.form('/api/orders', {
      ...formOf(one),
      'buyer.phone': '12',
      _key: 'k'.repeat(20),
    });
    expect(refused.headers.get('location')).toBe('/pesan');
    expect((await browser.get('/api/cart')).body).toMatchObject({ units: 1 });
    const kept = await market.world.store.flashes.get(
      browser.jar.get('__Host-flash')!,
      market.world.clock().toISOString(),
    );
    expect(JSON.parse(kept!)).toMatchObject({
      path: '/pesan',
      key: 'k'.repeat(20),
      error: { fields: { 'buyer.phone': expect.any(String) } },
      values: { 'buyer.name': 'Dewi' },
    });
  });

  it('keeps a form that only asks for the fees, and leads back to its place on the page', async () => {
    const one = await shelf();
    const browser = visitor();
    const asked = await browser.form('/api/quotes', {
      ...formOf(one),
      'destination.regencyCode': '35.19',
      _keep: 'cara',
    });
    expect(asked.headers.get('location')).toBe('/pesan#cara');
    const kept = await market.world.store.flashes.get(
      browser.jar.get('__Host-flash')!,
      market.world.clock().toISOString(),
    );
    expect(JSON.parse(kept!)).toEqual({
      path: '/pesan',
      key: 'key-of-one-form-0001',
      values: expect.objectContaining({
        'destination.regencyCode': '35.19',
        'buyer.phone': '0812 3456 7890',
      }),
    });
    const other = await browser.form('/api/cart/lines', { offerId: one.offerId, _back: '/keranjang' });
    expect(other.status).toBe(303);
    expect(browser.jar.has('__Host-flash')).toBe(true);
  });
});

it('a form of another site puts nothing into the cart', async () => {
  const { offerId } = await shelf();
  const answer = await app.request('http://shop.test/api/cart/lines', {
    method: 'POST',
    headers: { origin: 'http://evil.test', 'content-type': 'application/json' },
    body: JSON.stringify({ offerId }),
  });
  expect(answer.status).toBe(403);
});
