import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '@rasa/local/build';
import autocannon from 'autocannon';
import { type Child, freePort, startChild } from '../builders/child.ts';

/** `READS_SECONDS` makes it shorter or longer. */
const seconds = Number(process.env.READS_SECONDS ?? 3);
const warmUpSeconds = 1;
const offerCounts = [1_000, 10_000, 30_000];
const clientCounts = [1, 8, 32];

const html = { accept: 'text/html' };
const json = { accept: 'application/json' };
const sorts = ['newest', 'cheapest', 'dearest', 'name'];
const kinds = ['keripik', 'kerupuk', 'kacang', 'bumbu', 'minuman'];
/** What people look for, typed well and badly. */
const words = [
  ...[
    'keripik',
    'kripik tempe',
    'kerupuk ikan',
    'krupukikan',
    'sambel',
    'sambal pedas',
    'rengginang',
    'peyek',
  ],
  ...[
    'kopi',
    'gula jawa',
    'emping',
    'abon',
    'jenang manis',
    'singkong',
    'telo',
    'pisang goreng',
    'jahe',
    'udang',
  ],
];

type Kind = { headers: Record<string, string>; paths: string[] };

/** Each kind of view by many addresses, as many people ask for different things. */
const kindsOf = (offers: number): Record<'list' | 'search' | 'product' | 'page', Kind> => ({
  list: {
    headers: json,
    paths: [
      '/api/offers?limit=24',
      ...sorts.map((sort) => `/api/offers?limit=24&sort=${sort}`),
      ...kinds.map((category) => `/api/offers?limit=24&category=${category}`),
      ...kinds.map((category) => `/api/offers?limit=24&category=${category}&halal=1&sort=cheapest`),
      '/api/offers?limit=24&regency=35.19&stocked=1',
      `/api/offers?limit=24&cursor=${Buffer.from('24').toString('base64url')}`,
    ],
  },
  search: {
    headers: json,
    paths: words.map((word) => `/api/offers?limit=24&query=${encodeURIComponent(word)}`),
  },
  product: {
    headers: json,
    paths: Array.from({ length: 200 }, (_, at) => {
      const number = Math.floor((at * offers) / 200);
      return `/api/offers/ofr_01J${String(number).padStart(23, '0')}`;
    }),
  },
  page: {
    headers: html,
    paths: [
      '/produk',
      '/en/produk',
      ...kinds.map((kind) => `/kategori/${kind}`),
      ...words.slice(0, 6).map((word) => `/cari?q=${encodeURIComponent(word)}`),
      '/produk?kab=35.19&urut=murah',
    ],
  },
});

type Told = { cpuMs: number; memoryMB: number };
async function tellOf(child: Child): Promise<Told> {
  const told = once(child.process, 'message') as Promise<[Told]>;
  child.process.send('cpu');
  return (await told)[0];
}

const rounded = (number: number, digits: number): number => Number(number.toFixed(digits));

async function cannon(origin: string, { headers, paths }: Kind, connections: number, duration: number) {
  const requests = paths.map((path) => ({ method: 'GET' as const, path, headers }));
  const result = await autocannon({ url: origin, connections, duration, requests });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${paths[0]}: ${wrong} requests failed of ${result.requests.total}`);
  return result;
}

/** The median, in finer steps than the load generator's whole milliseconds, of one client that asks in turn. */
async function medianMs(origin: string, { headers, paths }: Kind): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < 200; at += 1) {
    const began = performance.now();
    await (await fetch(origin + paths[at % paths.length]!, { headers })).arrayBuffer();
    all.push(performance.now() - began);
  }
  return rounded(all.sort((a, b) => a - b)[all.length / 2]!, 2);
}

async function measured(shop: Child, kind: Kind, clients: number, helloPerSecond: number) {
  await cannon(shop.origin, kind, clients, warmUpSeconds);
  const before = await tellOf(shop);
  const { requests, latency, throughput, duration } = await cannon(shop.origin, kind, clients, seconds);
  const perSecond = requests.total / duration;
  return {
    perSecond: rounded(perSecond, 0),
    p50Ms: clients === 1 ? await medianMs(shop.origin, kind) : latency.p50,
    p99Ms: latency.p99,
    cpuMs: rounded(((await tellOf(shop)).cpuMs - before.cpuMs) / requests.total, 3),
    bytes: Math.round(throughput.total / requests.total),
    ratioToHello: rounded(perSecond / helloPerSecond, 3),
  };
}

async function views(
  shop: Child,
  kinds: Partial<ReturnType<typeof kindsOf>>,
  { offers, hello }: { offers: number; hello: ReadonlyMap<number, number> },
) {
  const result: Record<string, Record<string, Awaited<ReturnType<typeof measured>>>> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    result[name] = {};
    // So that what a version's first question costs is told apart: it is in nobody's median.
    const began = performance.now();
    for (const path of kind.paths)
      await (await fetch(shop.origin + path, { headers: kind.headers })).arrayBuffer();
    const first = rounded((performance.now() - began) / kind.paths.length, 2);
    for (const clients of clientCounts)
      result[name][clients] = await measured(shop, kind, clients, hello.get(clients)!);
    console.log(`${offers} offers, ${name}: ${first} ms each when asked for the first time`, result[name]);
  }
  return result;
}

/** Lists, searches, products and whole pages, beside a plain hello in the same run. */
export async function reads(): Promise<object> {
  await buildSite();
  const folder = await mkdtemp(join(tmpdir(), 'rasa-bench-'));
  const running: Child[] = [];
  const start = async (script: string, env: Record<string, string> = {}): Promise<Child> => {
    const options = { folder: join(folder, env.OFFERS ?? 'hello'), port: await freePort(), script, env };
    const child = await startChild(options);
    running.push(child);
    return child;
  };
  try {
    console.log(`load before: ${loadavg().map((load) => load.toFixed(1))}`);
    const plain = await start('tests/bench/hello.ts');
    const hello = new Map<number, number>();
    for (const clients of clientCounts) {
      const kind = { headers: json, paths: ['/api/health'] };
      await cannon(plain.origin, kind, clients, warmUpSeconds);
      const { requests, duration } = await cannon(plain.origin, kind, clients, seconds);
      hello.set(clients, requests.total / duration);
    }
    await plain.kill();
    console.log('hello, by clients', Object.fromEntries(hello));
    const offers: Record<string, object> = {};
    let memoryMB = 0;
    for (const count of offerCounts) {
      const env = { OFFERS: String(count) };
      const shop = await start('tests/builders/shelf-child.ts', env);
      const { page, ...api } = kindsOf(count);
      const answers = await views(shop, api, { offers: count, hello });
      // Of the API's function: the site's, in the same process here, has a catalogue of its own.
      memoryMB = Math.max(memoryMB, (await tellOf(shop)).memoryMB);
      offers[count] = { ...answers, ...(await views(shop, { page }, { offers: count, hello })) };
      await shop.kill();
    }
    console.log(`load after: ${loadavg().map((load) => load.toFixed(1))}`);
    return { helloPerSecond: rounded(hello.get(8)!, 0), offers, memoryMB: rounded(memoryMB, 0) };
  } finally {
    await Promise.all(running.map((child) => child.kill()));
    await rm(folder, { recursive: true, force: true });
  }
}
