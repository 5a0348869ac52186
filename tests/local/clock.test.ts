import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { firstOffers, orderBody, orderHeaders } from '../builders/http-order.ts';

let folder: string;
let shop: Child;
let port: number;

const start = () => startChild({ folder, port, script: 'tests/builders/shop-child.ts' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-clock-'));
  port = await freePort();
  shop = await start();
}, 300_000);
afterAll(async () => {
  await shop.kill();
  await rm(folder, { recursive: true, force: true });
});

let keys = 0;
let buyers = 0;
async function ordered() {
  const body = { ...orderBody(firstOffers(shop)[0]!, ++buyers), paymentMethod: 'bank_transfer' };
  const placed = await fetch(`${shop.origin}/api/orders`, {
    method: 'POST',
    headers: orderHeaders(`key-of-clock-${++keys}`),
    body: JSON.stringify(body),
  });
  const { orderId, token } = (await placed.json()) as { orderId: string; token: string };
  return async () => {
    const answer = await fetch(`${shop.origin}/api/orders/${orderId}?token=${token}`);
    return (await answer.json()) as { status: string; placedAt: string };
  };
}

const move = (hours: string, origin = shop.origin) =>
  fetch(`${shop.origin}/dev/clock`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ hours }),
  });

const pageTime = async () => {
  const page = await (await fetch(`${shop.origin}/dev/clock`)).text();
  return Date.parse(/datetime="([^"]+)"/.exec(page)![1]!);
};

test('time moved forward ends an unpaid order at once, for the site and the jobs alike, and stays so', async () => {
  const read = await ordered();
  expect((await read()).status).toBe('awaiting_payment');
  const before = await pageTime();
  const moved = await move('72');
  expect([moved.status, new URL(moved.url).pathname]).toEqual([200, '/dev/clock']);
  expect((await read()).status).toBe('expired');
  const later = before + 72 * 3_600_000;
  expect(await pageTime()).toBeGreaterThanOrEqual(later);
  expect(Date.parse((await (await ordered())()).placedAt)).toBeGreaterThanOrEqual(later);
  await shop.kill();
  shop = await start();
  expect(await pageTime()).toBeGreaterThanOrEqual(later);
}, 300_000);

test('goes neither back nor at the wish of another page', async () => {
  const before = await pageTime();
  for (const hours of ['-1', '0', 'soon', '1e9']) expect((await move(hours)).status).toBe(422);
  expect((await move('72', 'http://elsewhere.test')).status).toBe(403);
  expect((await pageTime()) - before).toBeLessThan(3_600_000);
});
