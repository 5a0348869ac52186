import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningMessageBox, startMessageBox } from '@rasa/local/message-box/start';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserOf } from '../builders/browser.ts';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { eventually } from '../builders/eventually.ts';
import { firstOffers, orderBody } from '../builders/http-order.ts';
import { type RunningProxy, startProxy } from '../builders/proxy.ts';
import { adminEmail, publicOrigin, realShop } from '../builders/real-shop.ts';

let folder: string;
let port: number;
let box: RunningMessageBox;
let shop: Child;
const proxies: RunningProxy[] = [];

const start = (script: string): Promise<Child> =>
  startChild({ folder, port, script, env: { ...realShop(box.url), OFFERS: '2' } });

/** Somebody at an address of her own, at a browser or with whatever headers she likes. */
async function network(from: string): Promise<RunningProxy> {
  const proxy = await startProxy({ to: port, from });
  proxies.push(proxy);
  return proxy;
}
const browserAt = (proxy: RunningProxy) => browserOf(proxy, { origin: publicOrigin });

const codeFor = (to: string): Promise<string> =>
  eventually(async () => /\b\d{6}\b/.exec(box.list({ to }).at(-1)?.text ?? '')?.[0]);

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rasa-real-')), 'data');
  port = await freePort();
  box = await startMessageBox();
  shop = await start('packages/local/src/start.ts');
}, 300_000);
afterAll(async () => {
  await shop?.kill();
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await box?.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

test('the admin signs in through the proxy, by cookies that travel sealed alone', async () => {
  const admin = browserAt(await network('198.51.100.1'));
  expect((await admin.post('/api/sign-in/codes', { email: adminEmail })).status).toBe(202);
  const signedIn = await admin.post('/api/sign-in/sessions', { code: await codeFor(adminEmail) });
  expect(signedIn).toMatchObject({ status: 200, body: { home: '/staf' } });
  const cookies = signedIn.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-.*; Secure/);
  const desk = await admin.get('/staf');
  expect(desk.status).toBe(200);
  expect(desk.headers.get('strict-transport-security')).toContain('max-age');
  expect(desk.headers.get('cache-control')).toContain('no-store');
});

test('what another site’s page sends along is refused, and so is what comes for another name or unsealed', async () => {
  const proxy = await network('198.51.100.2');
  const stranger = browserOf(proxy, { origin: 'https://lain.example' });
  expect((await stranger.post('/api/sign-in/codes', { email: adminEmail })).status).toBe(403);
  const html = { accept: 'text/html' };
  const other = await proxy.request('https://www.rasadesa.id/produk?urut=baru', { headers: html });
  expect(other.status).toBe(302);
  expect(other.headers.get('location')).toBe(`${publicOrigin}/produk?urut=baru`);
  expect((await proxy.request(`${publicOrigin}/produk`, { headers: html })).status).toBe(200);
  const unsealed = await fetch(`http://127.0.0.1:${port}/produk`, {
    headers: { ...html, 'x-forwarded-host': new URL(publicOrigin).host, 'x-forwarded-proto': 'http' },
    redirect: 'manual',
  });
  expect(unsealed.headers.get('location')).toBe(`${publicOrigin}/produk`);
});

test('an address that asks for too many codes is refused, whatever else it writes; another is not', async () => {
  const [asker, other] = [await network('198.51.100.3'), await network('198.51.100.4')];
  const ask = async (proxy: RunningProxy, number: number): Promise<number> => {
    const browser = browserOf(proxy, { origin: publicOrigin, address: `203.0.113.${number}` });
    return (await browser.post('/api/sign-in/codes', { email: `orang${number}@rasadesa.id` })).status;
  };
  const statuses: number[] = [];
  for (let number = 1; number <= 11; number += 1) statuses.push(await ask(asker, number));
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
  expect(await ask(other, 12)).toBe(202);
});

test.each(['/dev/messages', '/dev/messages.json', '/dev/push', '/dev/clock'])(
  'there is no %s',
  async (path) => {
    const answer = await (await network('198.51.100.5')).request(publicOrigin + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(adminEmail);
  },
);

test('an order through the proxy is there after a power cut, with its link and the session', async () => {
  await shop.kill();
  await rm(folder, { recursive: true });
  shop = await start('tests/builders/shop-child.ts');
  const proxy = await network('198.51.100.6');
  const [stock] = firstOffers(shop);
  const placed = await proxy.request(`${publicOrigin}/api/orders`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': 'real-order-0001',
      origin: publicOrigin,
    },
    body: JSON.stringify(orderBody(stock!)),
  });
  expect(placed.status).toBe(201);
  const { orderId, token } = (await placed.json()) as { orderId: string; token: string };
  await shop.kill();
  shop = await start('tests/builders/shop-child.ts');
  const seen = await proxy.request(`${publicOrigin}/api/orders/${orderId}?token=${token}`);
  expect(seen.status).toBe(200);
  expect(await seen.json()).toMatchObject({ orderId });
});
