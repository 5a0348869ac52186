import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let checkoutId: string;
beforeEach(async () => {
  shop = await openTestShop();
  checkoutId = (await shop.provider.createCheckout(shop.order())).checkoutId;
});
afterEach(() => shop.close());

const control = (act: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${shop.stripe.endpoint}/_control/${act}`, { method: 'POST', body, headers });

test('another program on this machine can pay, decline and read the events', async () => {
  const declined = await control('pay', JSON.stringify([checkoutId, 'declined']));
  expect(await declined.json()).toMatchObject({ result: { status: 'open' } });
  const paid = await control('pay', JSON.stringify([checkoutId]));
  expect(await paid.json()).toMatchObject({ result: { status: 'complete' } });
  const events = await (await control('events', '')).json();
  expect(events.result.at(-1)).toMatchObject({ type: 'checkout.session.completed' });
});

test('what it cannot do it says', async () => {
  expect((await control('fly', '[]')).status).toBe(404);
  expect((await control('pay', '["cs_test_none"]')).status).toBe(404);
  expect((await control('pay', '{}')).status).toBe(400);
  expect((await control('pay', '{')).status).toBe(400);
  expect((await control('settlePayment', JSON.stringify([checkoutId, 'paid']))).status).toBe(400);
});

test('a page in a browser cannot use it, nor a name that only points here', async () => {
  const body = JSON.stringify([checkoutId]);
  expect((await control('pay', body, { origin: 'http://evil.example' })).status).toBe(403);
  expect(await statusWithHost('evil.example', body)).toBe(403);
  expect((await shop.provider.getCheckout(checkoutId)).status).toBe('open');
});

function statusWithHost(host: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = shop.stripe;
    const asking = request({
      host: '127.0.0.1',
      port,
      path: '/_control/pay',
      method: 'POST',
      headers: { host },
    });
    asking.once('error', reject);
    asking.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.end(body);
  });
}
