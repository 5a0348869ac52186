import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { CheckoutProvider, NewCheckout, ProviderEvent } from '@rasa/clients/payment/checkout';
import { stripeCheckout } from '@rasa/clients/payment/stripe';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { type StartedStripe, startStripe } from './start.ts';

/** A shop at the other end of the stand-in: the adapter, the plain SDK, and a webhook that reads events. */
export interface TestShop {
  stripe: StartedStripe;
  provider: CheckoutProvider;
  sdk: Stripe;
  /** As the webhook read them, in the order of arrival. */
  received: ProviderEvent[];
  clock: { now: number };
  /** What the webhook answers. */
  webhook: { status: number };
  order(fields?: Partial<NewCheckout>): NewCheckout;
  /** A process that ends and another one on the same folder and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const webhookSecret = 'whsec_test';
const secretKey = 'sk_test_shop';

export async function openTestShop(folder?: string): Promise<TestShop> {
  const clock = { now: Date.parse('2026-11-25T08:00:00Z') };
  const webhook = { status: 200 };
  const received: ProviderEvent[] = [];
  const now = () => clock.now;
  const app = new Hono();
  app.post('/webhook', async (c) => {
    const event = await shop.provider.readEvent(await c.req.text(), c.req.header('stripe-signature') ?? '');
    received.push(event);
    return new Response(null, { status: webhook.status });
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  const start = (port = 0) =>
    startStripe({ port, webhookUrl, webhookSecret, now, ...(folder === undefined ? {} : { folder }) });
  const stripe = await start();
  const shop: TestShop = {
    stripe,
    provider: stripeCheckout({ secretKey, webhookSecret, apiBase: stripe.endpoint, now }),
    sdk: new Stripe(secretKey, { host: '127.0.0.1', port: stripe.port, protocol: 'http', telemetry: false }),
    received,
    clock,
    webhook,
    order: (fields) => newOrder(clock.now, fields),
    restart: async () => {
      await shop.stripe.close();
      shop.stripe = await start(stripe.port);
    },
    close: async () => {
      await shop.stripe.close();
      server.close();
    },
  };
  return shop;
}

function newOrder(now: number, fields: Partial<NewCheckout> = {}): NewCheckout {
  return {
    orderId: 'ord_1',
    description: 'Pesanan Rasa Desa',
    totalIdr: 15_000,
    successUrl: 'http://127.0.0.1:1/bayar/{CHECKOUT_SESSION_ID}/selesai',
    cancelUrl: 'http://127.0.0.1:1/bayar/batal',
    expiresAt: new Date(now + 35 * 60_000).toISOString(),
    locale: 'id',
    idempotencyKey: 'checkout:ord_1',
    ...fields,
  };
}
