import { cancelOrder } from '@rasa/actions/market/cancellation';
import { placeOrder } from '@rasa/actions/market/place-order';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { maxPushDevices } from '@rasa/domain/identity/push-device';
import type { Seller } from '@rasa/domain/workshop/seller';
import { createApp } from '@rasa/functions/api';
import { createWorld } from '@rasa/functions/world';
import { type RunningPushService, startPushService } from '@rasa/local/push-service/start';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf, refusalCode } from '../builders/browser.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { signedInCookie } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';
import { settleEvents } from '../builders/workshop.ts';

let service: RunningPushService;
let market: Market;
let orders = 0;

beforeEach(async () => {
  let now = () => new Date();
  service = await startPushService({ now: () => now() });
  market = await openMarket({ environment: { PUSH_SERVICE_URL: service.url } });
  const { world } = market;
  now = world.clock;
  world.log = { info: () => undefined, error: () => undefined };
  // As it is in the cloud, by the clock of the test.
  const { pushes } = createWorld(world.environment);
  world.pushes = pushes;
  world.setClock(new Date().toISOString());
});
afterEach(async () => {
  await market[Symbol.asyncDispose]();
  await service.close();
});

type Shop = { seller: Seller; principal: SellerPrincipal };

async function browserFor({ principal }: Shop) {
  const account = (await market.world.store.accounts.get(principal.accountId))!;
  return browserOf(createApp(market.world), { cookies: await signedInCookie(market.world, account) });
}

/** A phone of hers that is to hear. */
async function listening(shop: Shop, over: object = {}) {
  const device = service.subscribe();
  const browser = await browserFor(shop);
  const answer = await browser.post('/api/push-devices', { ...device, ...over });
  expect(answer.status).toBe(200);
  return { ...device, browser, deviceId: String(answer.body.deviceId) };
}

async function ordered(shop: Shop, method: 'pay_at_pickup' | 'bank_transfer' = 'pay_at_pickup') {
  orders += 1;
  const { world } = market;
  const offer = await savedOffer(world, shop.seller, { available: 9 });
  const buyer = { name: 'Dewi Lestari', phone: phoneOf(orders) };
  const request = pickupRequest([offer], { paymentMethod: method, buyer });
  const context = { idempotencyKey: `push-${orders}`, principal: 'visitor', locale: 'id' } as const;
  return placeOrder(world, request, context);
}

const said = () => service.taken.map(({ text }) => JSON.parse(text ?? '{}') as Record<string, string>);

test('a new order is told to her phones, closed to all but them, without a word of the buyer', async () => {
  const shop = await market.openShop();
  await listening(shop);
  await listening(shop, { locale: 'en' });
  const other = await market.openShop();
  await listening(other);
  const { orderId } = await ordered(shop);
  await settleEvents(market.world);
  const number = orderId.slice(-6);
  expect(said()).toHaveLength(2);
  expect(said()).toContainEqual({
    ...{ accountId: shop.principal.accountId, title: 'Ada pesanan baru' },
    ...{ body: expect.stringMatching(/^Pesanan \S+\. Ketuk untuk membuka\.$/), tag: expect.any(String) },
    path: `/penjual/pesanan/prt_${orderId.slice(4)}-1`,
  });
  expect(
    said()
      .map(({ path }) => path?.slice(0, 12))
      .sort(),
  ).toEqual(['/en/penjual/', '/penjual/pes']);
  expect(JSON.stringify(said())).not.toMatch(/Dewi|Lestari|0812|62812|Rp|Keripik/);
  expect(JSON.stringify(said())).toContain(number);
  expect(service.taken[0]).toMatchObject({ ttlSeconds: 86_400, urgency: 'high' });
});

test('what is not paid yet is not told; what the buyer takes back is', async () => {
  const shop = await market.openShop();
  await listening(shop);
  await ordered(shop, 'bank_transfer');
  await settleEvents(market.world);
  expect(said()).toEqual([]);
  const { orderId, token } = await ordered(shop);
  await settleEvents(market.world);
  await cancelOrder(market.world, { orderId, token });
  await settleEvents(market.world);
  expect(said().map(({ title }) => title)).toEqual(['Ada pesanan baru', 'Pesanan dibatalkan pembeli']);
});

test('a phone that does not listen any more is forgotten, and the others are told', async () => {
  const shop = await market.openShop();
  const [gone] = [await listening(shop), await listening(shop)];
  service.unsubscribe(gone.endpoint);
  await ordered(shop);
  await settleEvents(market.world);
  const { world } = market;
  const kept = await world.store.pushDevices.listBySeller(shop.principal.sellerId);
  expect(said()).toHaveLength(1);
  expect(kept.map(({ deviceId }) => deviceId)).not.toContain(gone.deviceId);
  expect(kept).toHaveLength(1);
  expect((await world.store.outbox.listDead()).items).toEqual([]);
});

test('where the service is down for one phone, only that one is tried again', async () => {
  const shop = await market.openShop();
  await listening(shop);
  const late = await listening(shop);
  const { world } = market;
  const { send } = world.pushes;
  let down = true;
  world.pushes = {
    ...world.pushes,
    send: async (to, push) => {
      if (down && to.endpoint === late.endpoint) throw new Error('the service is down');
      return send(to, push);
    },
  };
  await ordered(shop);
  await settleEvents(world);
  expect(service.taken).toHaveLength(1);
  down = false;
  world.moveClock({ minutes: 10 });
  await settleEvents(world);
  expect(service.taken.map(({ to }) => to)).toContain(late.endpoint);
  expect(service.taken).toHaveLength(2);
});

test('a shared phone tells the news of who asked last, and of nobody else', async () => {
  const [first, second] = [await market.openShop(), await market.openShop()];
  const device = await listening(first);
  const next = await browserFor(second);
  const { endpoint, p256dh, auth } = device;
  await next.post('/api/push-devices', { endpoint, p256dh, auth });
  await ordered(first);
  await ordered(second);
  await settleEvents(market.world);
  expect(said().map(({ accountId }) => accountId)).toEqual([second.principal.accountId]);
});

test('after signing out the phone hears nothing; nobody else can make it deaf', async () => {
  const [shop, other] = [await market.openShop(), await market.openShop()];
  const device = await listening(shop);
  const path = `/api/push-devices/${device.deviceId}`;
  expect((await (await browserFor(other)).delete(path)).status).toBe(200);
  await ordered(shop);
  await settleEvents(market.world);
  expect(said()).toHaveLength(1);
  expect((await device.browser.delete(path)).status).toBe(200);
  expect((await device.browser.delete(path)).status).toBe(200);
  await ordered(shop);
  await settleEvents(market.world);
  expect(said()).toHaveLength(1);
});

test('who may not sign in any more hears nothing, nor a browser that listens to an older key', async () => {
  const shop = await market.openShop();
  await listening(shop);
  const { world } = market;
  const { pushes } = world;
  world.pushes = { ...pushes, publicKey: 'another' };
  await ordered(shop);
  await settleEvents(world);
  world.pushes = pushes;
  const account = (await world.store.accounts.get(shop.principal.accountId))!;
  await world.store.accounts.save(
    { ...account, status: 'disabled', version: account.version + 1 },
    {
      ...{ eventId: world.newId('event'), type: 'account.changed', subjectId: account.accountId },
      ...{ at: world.clock().toISOString(), actorId: 'test', detail: {} },
    },
  );
  await ordered(shop);
  await settleEvents(world);
  expect(said()).toEqual([]);
});

test('the same phone twice is one, and one phone too many takes the place of the oldest', async () => {
  const shop = await market.openShop();
  const first = await listening(shop);
  const { endpoint, p256dh, auth } = first;
  const again = await first.browser.post('/api/push-devices', { endpoint, p256dh, auth });
  expect(again.body.deviceId).toBe(first.deviceId);
  for (let count = 0; count < maxPushDevices; count += 1) {
    market.world.moveClock({ minutes: 1 });
    await listening(shop);
  }
  const kept = await market.world.store.pushDevices.listBySeller(shop.principal.sellerId);
  expect(kept).toHaveLength(maxPushDevices);
  expect(kept.map(({ deviceId }) => deviceId)).not.toContain(first.deviceId);
});

test.each<[string, object, string]>([
  [
    'an address within our own walls',
    { endpoint: 'http://169.254.169.254/latest/meta-data' },
    'push.unknown-service',
  ],
  [
    'an address that only looks like one',
    { endpoint: 'https://fcm.googleapis.com.evil.test/1' },
    'push.unknown-service',
  ],
  ['no address', { endpoint: 'ini bukan alamat' }, 'body.invalid'],
  ['an address without end', { endpoint: `https://fcm.googleapis.com/${'a'.repeat(1000)}` }, 'body.invalid'],
  ['a key that is none', { p256dh: 'abc' }, 'body.invalid'],
  ['a key that is no point of the curve', { p256dh: `B${'A'.repeat(86)}` }, 'body.invalid'],
  ['a secret that is too short', { auth: 'abc' }, 'body.invalid'],
])('%s is refused', async (_, over, code) => {
  const shop = await market.openShop();
  const answer = await (await browserFor(shop)).post('/api/push-devices', {
    ...service.subscribe(),
    ...over,
  });
  expect([answer.status, refusalCode(answer)]).toEqual([422, code]);
  expect(await market.world.store.pushDevices.listBySeller(shop.principal.sellerId)).toEqual([]);
});

test('where the shop has no key, nothing is offered and the refusal says what is left', async () => {
  const shop = await market.openShop();
  const { world } = market;
  world.pushes = { ...world.pushes, publicKey: undefined };
  const browser = await browserFor(shop);
  expect((await browser.get('/api/push-key')).body).toEqual({ publicKey: null });
  const refused = await browser.post('/api/push-devices', service.subscribe());
  expect([refused.status, refusalCode(refused)]).toEqual([503, 'push.unavailable']);
});
