import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stock } from '@rasa/domain/market/offer';
import { buildSite } from '@rasa/local/build';
import autocannon from 'autocannon';
import { type Child, type ChildOptions, freePort, startChild } from '../builders/child.ts';
import { addressOf, basketBody, firstOffers, orderHeaders } from '../builders/http-order.ts';

export const clients = 32;
const [warmUpSeconds, seconds] = [4, 12];
const [sellers, offers, units] = [12, 120, 10_000_000];
/** What the shop of these orders is filled with. */
export const stocked = { SELLERS: String(sellers), OFFERS: String(offers), UNITS: String(units) };

/** Every fifth order has the product of the day, which all of them take from one item; the others are spread. */
function basket(stocks: readonly Stock[], order: number): Stock[] {
  const first = order % 5 === 0 ? 0 : (order * 7) % stocks.length;
  const sameSeller = (first + sellers * (1 + (order % 4))) % stocks.length;
  const otherSeller = (first + 1 + (order % (sellers - 1))) % stocks.length;
  return [first, sameSeller, otherSeller].map((index) => stocks[index]!);
}

type Measured = { perSecond: number; p50Ms: number; p99Ms: number; requests: number };

export async function measured(options: autocannon.Options): Promise<Measured> {
  const result = await autocannon({ connections: clients, ...options });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${options.url}: ${wrong} requests failed of ${result.requests.total}`);
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    requests: result.requests.total,
  };
}

/** Orders of three lines over two sellers, each with a key and a buyer of its own. */
export async function ordersOf(shop: Child): Promise<Measured & { cpuMsPerOrder: number; placed: number }> {
  const stocks = firstOffers(shop);
  let next = 0;
  const place = (duration: number) =>
    measured({
      url: shop.origin,
      duration,
      requests: [
        {
          method: 'POST',
          path: '/api/orders',
          setupRequest: (request) => {
            const order = next++;
            const body = JSON.stringify(basketBody(basket(stocks, order), order));
            const headers = { ...orderHeaders(`bench-order-${order}`), 'x-forwarded-for': addressOf(order) };
            return { ...request, headers, body };
          },
        },
      ],
    });
  const { requests: warm } = await place(warmUpSeconds);
  const { cpuMs: before } = await shop.used();
  const all = await place(seconds);
  const cpuMs = (await shop.used()).cpuMs - before;
  return { ...all, cpuMsPerOrder: cpuMs / all.requests, placed: warm + all.requests };
}

async function helloOf(hello: Child): Promise<Measured> {
  const url = `${hello.origin}/api/health`;
  await measured({ url, duration: 2 });
  return measured({ url, duration: 5 });
}

export const rounded = (number: number, digits: number): number => Number(number.toFixed(digits));

/** Orders a second through HTTP on a shop as it is started, beside a plain hello on the same machine. */
export async function orders(): Promise<object> {
  await buildSite();
  const folder = await mkdtemp(join(tmpdir(), 'rasa-bench-'));
  const running: Child[] = [];
  const start = async (options: Omit<ChildOptions, 'folder' | 'port'>): Promise<Child> => {
    const child = await startChild({ folder, port: await freePort(), ...options });
    running.push(child);
    return child;
  };
  try {
    const hello = await start({ script: 'tests/bench/hello.ts' });
    const { perSecond: helloPerSecond } = await helloOf(hello);
    await hello.kill();
    const placed = await ordersOf(await start({ script: 'tests/builders/shop-child.ts', env: stocked }));
    return {
      clients,
      ordersPerSecond: rounded(placed.perSecond, 1),
      p50Ms: placed.p50Ms,
      p99Ms: placed.p99Ms,
      cpuMsPerOrder: rounded(placed.cpuMsPerOrder, 2),
      helloPerSecond: rounded(helloPerSecond, 0),
      ratioToHello: rounded(placed.perSecond / helloPerSecond, 4),
    };
  } finally {
    await Promise.all(running.map((child) => child.kill()));
    await rm(folder, { recursive: true, force: true });
  }
}
