import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type Stripe from 'stripe';
import { stripeApp } from './app.ts';
import { openBook } from './book/book.ts';
import { controlOf, type StripeControl } from './control.ts';
import { startCourier } from './courier.ts';
import { planDeliveries, planFaults } from './plan.ts';
import type { Stand } from './stand.ts';

const TICK_MS = 500;

interface StripeStart {
  /** Without one, all is forgotten at the end. */
  folder?: string;
  /** Any free one when left out. Checkouts remember their page's address, so give the same one after a restart. */
  port?: number;
  webhookUrl: string;
  webhookSecret: string;
  /** Milliseconds. */
  now?: () => number;
  /** Where buyers reach the payment page; this server itself when left out. */
  publicBase?: string;
}

export interface StartedStripe {
  /** What `STRIPE_API_BASE` is to be. */
  endpoint: string;
  port: number;
  control: StripeControl;
  pay(sessionId: string): Stripe.Checkout.Session;
  close(): Promise<void>;
}

/** Stripe on this machine: the calls, the payment page and the webhooks that the shop uses, without money. */
export async function startStripe(start: StripeStart): Promise<StartedStripe> {
  const stand: Stand = {
    book: openBook(start.folder),
    now: start.now ?? Date.now,
    publicBase: '',
    webhookUrl: start.webhookUrl,
    webhookSecret: start.webhookSecret,
    faults: planFaults(),
    deliveries: planDeliveries(),
    refunds: { next: [] },
    wakeCourier: () => void courier.run().catch(console.error),
  };
  const courier = startCourier(stand);
  const control = controlOf(stand, courier);
  const server = createAdaptorServer({ fetch: stripeApp(stand, control).fetch });
  const port = await listen(server, start.port ?? 0);
  const endpoint = `http://127.0.0.1:${port}`;
  stand.publicBase = start.publicBase ?? endpoint;
  const timer = setInterval(() => void control.tick().catch(console.error), TICK_MS);
  stand.wakeCourier();
  return {
    endpoint,
    port,
    control,
    pay: control.pay,
    close: async () => {
      clearInterval(timer);
      stand.faults.clear();
      await courier.stop();
      await stop(server);
      stand.book.close();
    },
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Clients keep their connections open for the next call.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
