import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CheckoutProvider } from '@rasa/clients/payment/checkout';
import { stripeCheckout } from '@rasa/clients/payment/stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop } from './test-shop.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-'));
});
afterEach(async () => {
  // Also after a failure: a server left behind would keep the test run from ending.
  await Promise.all(children.splice(0).map(endChild));
  rmSync(folder, { recursive: true });
});

test('a restart keeps checkouts, payments, refunds, keys, and the events still owed', async () => {
  const shop = await openTestShop(folder);
  const first = await shop.provider.createCheckout(shop.order());
  shop.webhook.status = 500;
  const { payment_intent } = shop.stripe.pay(first.checkoutId);
  const refund = {
    ...{ paymentId: String(payment_intent), amountIdr: 5_000, idempotencyKey: 'r' },
    ...{ orderId: 'ord_1', cause: 'late', attempt: 1 },
  };
  const refunded = await shop.provider.refund(refund);
  await shop.stripe.control.tick();
  shop.webhook.status = 200;
  shop.received.length = 0;
  await shop.restart();
  expect(await shop.provider.createCheckout(shop.order())).toEqual(first);
  expect(await shop.provider.refund(refund)).toEqual(refunded);
  expect(await shop.provider.getCheckout(first.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await shop.provider.getPayment(refund.paymentId)).toMatchObject({ refundedIdr: 5_000 });
  expect(shop.received).toEqual([]);
  shop.clock.now += 3_600_000;
  await shop.stripe.control.tick();
  expect(shop.received).toHaveLength(6);
  await shop.restart();
  await shop.stripe.control.tick();
  expect(shop.received).toHaveLength(6);
  await shop.close();
});

test('kill -9 forgets no answered call, and a call asked again happens once', async () => {
  const answered = new Map<string, string>();
  const asked = new Set<string>();
  for (const round of [1, 2, 3]) {
    const { child, provider } = await startChild();
    const burst = [...Array(40).keys()].map(async (number) => {
      const key = `${round}-${number}`;
      asked.add(key);
      answered.set(key, (await provider.createCheckout(order(key))).checkoutId);
      if (number === 20) child.kill('SIGKILL');
    });
    await Promise.allSettled(burst);
    await endChild(child);
  }
  expect(answered.size).toBeGreaterThan(0);
  expect(answered.size).toBeLessThan(asked.size);
  const { child, provider } = await startChild();
  for (const [key, checkoutId] of answered)
    expect((await provider.createCheckout(order(key))).checkoutId).toBe(checkoutId);
  for (const key of asked) await provider.createCheckout(order(key));
  expect(await countSessions(child)).toBe(asked.size);
}, 30_000);

const EXPIRES_AT = new Date(Date.now() + 2 * 3_600_000).toISOString();

const order = (key: string) => ({
  orderId: `ord_${key}`,
  description: 'Pesanan',
  totalIdr: 15_000,
  successUrl: 'http://127.0.0.1:1/ok',
  cancelUrl: 'http://127.0.0.1:1/no',
  expiresAt: EXPIRES_AT,
  locale: 'id' as const,
  idempotencyKey: key,
});

const PROGRAM = `
import { startStripe } from ${JSON.stringify(new URL('./start.ts', import.meta.url).href)};
const stripe = await startStripe({
  folder: process.env.FOLDER, webhookUrl: 'http://127.0.0.1:9/none', webhookSecret: 'whsec_1',
});
console.log(stripe.endpoint);`;

const endpoints = new WeakMap<ChildProcess, string>();

async function startChild(): Promise<{ child: ChildProcess; provider: CheckoutProvider }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    env: { ...process.env, FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  const apiBase = String(line);
  endpoints.set(child, apiBase);
  return { child, provider: stripeCheckout({ secretKey: 'sk_test_1', webhookSecret: 'whsec_1', apiBase }) };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function countSessions(child: ChildProcess): Promise<number> {
  let after = '';
  for (let count = 0; ; ) {
    const path = `/v1/checkout/sessions?limit=100${after}`;
    const response = await fetch(`${endpoints.get(child)}${path}`, {
      headers: { authorization: 'Bearer sk_test_1' },
    });
    const { data, has_more } = await response.json();
    count += data.length;
    if (!has_more) return count;
    after = `&starting_after=${data.at(-1).id}`;
  }
}
