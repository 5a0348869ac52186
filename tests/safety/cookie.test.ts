import type { Stock } from '@rasa/domain/market/offer';
import { addDays } from '@rasa/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderBody } from '../builders/http-order.ts';
import { latestCode, type MailboxWorld, mailboxWorld } from '../builders/mailbox.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { savedOffer } from '../builders/shelf.ts';
import { cookieFaults } from './browser/policy.ts';
import { type App, bothFunctions } from './stage/stage.ts';

const phone = '+6281234567890';

let world: MailboxWorld;
let app: App;
let stock: Stock;
beforeAll(async () => {
  world = await mailboxWorld();
  const { unitId, pickupPoints } = await savedUnit(world, { unitId: world.marketUnitId });
  const deliveryWays = { pickupPointIds: pickupPoints.map((point) => point.pickupPointId) };
  const { seller } = await savedSeller(world, unitId, { phone, deliveryWays });
  stock = (await savedOffer(world, seller)).stock;
  app = bothFunctions(world);
});
afterAll(() => world[Symbol.asyncDispose]());

/** A browser that keeps cookies, and every cookie it was ever given. */
function browser() {
  const jar = new Map<string, string>();
  const given: string[] = [];
  return {
    jar,
    given,
    async send(method: string, path: string, body?: object, type = 'application/json') {
      const response = await app.request(`http://shop.test${path}`, {
        method,
        headers: {
          ...{
            origin: 'http://shop.test',
            'x-forwarded-for': '198.51.100.5, 203.0.113.1',
            'content-type': type,
            'idempotency-key': 'cookies-are-kept',
          },
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        ...(body && {
          body: type === 'application/json' ? JSON.stringify(body) : new URLSearchParams(body as never),
        }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        given.push(cookie);
        const [pair = ''] = cookie.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      return response;
    },
  };
}

test('every cookie that the shop ever sets is closed to other hosts, scripts and sites', async () => {
  const { given, jar, send } = browser();
  const form = 'application/x-www-form-urlencoded';
  await send('POST', '/api/cart/lines', { offerId: stock.offerId });
  await send('POST', '/api/quotes', { 'lines[0].quantity': 'x', _back: '/pesan' }, form);
  await send('POST', '/api/orders', { ...orderBody(stock), remember: true });
  expect(jar.get('__Host-address')).toBeTruthy();
  await send('DELETE', '/api/remembered-address');
  await send('POST', '/api/sign-in/codes', { phone });
  await send('POST', '/api/sign-in/sessions', { code: latestCode(world.sent, phone) });
  expect((await send('GET', '/api/me')).status).toBe(200);
  // A visit after a day moves the session on.
  world.setClock(addDays(world.clock().toISOString(), 2));
  expect(await (await send('GET', '/api/seller/orders')).json()).toMatchObject({
    parts: [{ cashIdr: 15_000 }],
  });
  await send('DELETE', '/api/cart');
  await send('DELETE', '/api/sign-in/session');
  const names = new Set(given.map((cookie) => cookie.split('=')[0]));
  expect([...names].sort()).toEqual([
    '__Host-address',
    '__Host-cart',
    '__Host-flash',
    '__Host-session',
    '__Host-sign-in',
  ]);
  expect(given.filter((cookie) => cookie.startsWith('__Host-session=')).length).toBeGreaterThan(2);
  expect(given.flatMap(cookieFaults)).toEqual([]);
  expect(jar.get('__Host-session')).toBe('');
});

test('no cookie says anything about a person', async () => {
  const { jar, send } = browser();
  await send('POST', '/api/sign-in/codes', { phone: '0812 3456 7890' });
  await send('POST', '/api/sign-in/sessions', { code: latestCode(world.sent, phone) });
  const session = jar.get('__Host-session') ?? '';
  expect(session.length).toBeGreaterThan(20);
  await send('POST', '/api/orders', { ...orderBody(stock), remember: true });
  const address = Buffer.from(jar.get('__Host-address') ?? '', 'base64url').toString('latin1');
  expect(address.length).toBeGreaterThan(60);
  for (const personal of ['812', 'Siti', 'Dewi', 'sel_', 'acc_']) {
    expect(session).not.toContain(personal);
    expect(address).not.toContain(personal);
  }
});
