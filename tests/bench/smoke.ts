import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { buildSite } from '@rasa/local/build';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { firstOffers, orderBody, orderHeaders } from '../builders/http-order.ts';

const connections = 16;
const seconds = 5;
const orders = 1500;

async function perSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} not 2xx, ${result.errors} errors`);
  return Math.round(result.requests.average);
}

/** What this machine can do at all: Hono that says hello, served the same way. */
async function helloPerSecond(): Promise<number> {
  const server = createAdaptorServer({ fetch: new Hono().get('/', (c) => c.text('hello')).fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const rate = await perSecond(`http://127.0.0.1:${port}/`);
  server.close();
  return rate;
}

/** Orders through HTTP as buyers send them, each a transaction of its own, over 20 offers. */
async function ordersPerSecond(child: Child): Promise<number> {
  const offers = firstOffers(child);
  let next = 0;
  const buyer = async () => {
    for (let index = next++; index < orders; index = next++) {
      const body = orderBody(offers[index % offers.length]!, index);
      const answer = await fetch(`${child.origin}/api/orders`, {
        method: 'POST',
        headers: orderHeaders(`bench-${index}-${crypto.randomUUID()}`),
        body: JSON.stringify(body),
      });
      if (answer.status !== 201) throw new Error(`order: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, buyer));
  return Math.round(orders / ((performance.now() - began) / 1000));
}

/** How fast it starts again, reads and sells, beside what the machine can do; all in one run. */
export async function smoke(): Promise<object> {
  await buildSite();
  const folder = await mkdtemp(join(tmpdir(), 'rasa-bench-'));
  const port = await freePort();
  const shop = { folder: join(folder, 'shop'), port };
  const selling = { folder: join(folder, 'selling'), port, script: 'tests/builders/shop-child.ts' };
  const running: Child[] = [];
  const start = async (options: typeof shop): Promise<Child> => {
    const child = await startChild(options);
    running.push(child);
    return child;
  };
  try {
    await (await start(shop)).kill();
    const again = await start(shop);
    const hello = await helloPerSecond();
    const offers = await perSecond(`${again.origin}/api/offers?limit=24`);
    await again.kill();
    const seller = await start(selling);
    return {
      startSeconds: Number(again.readySeconds.toFixed(2)),
      helloPerSecond: hello,
      offersPerSecond: offers,
      ordersPerSecond: await ordersPerSecond(seller),
    };
  } finally {
    await Promise.all(running.map((child) => child.kill()));
    await rm(folder, { recursive: true, force: true });
  }
}
