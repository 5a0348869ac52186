import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pictureUrl } from '@rasa/domain/picture';
import { sampleAccounts } from '@rasa/local/sample/account';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { documentedClient, signIn } from '../builders/documented.ts';
import { eventually } from '../builders/eventually.ts';

const root = join(import.meta.dirname, '../..');

let folder: string;
let port: number;
let shop: Child | undefined;

/** A first start that is ended as a power cut would, in the middle of loading. */
async function endHalfWay(): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ['packages/local/src/start.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout! }))
    if (/\d+ of \d+ products/.test(line)) break;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rasa-start-')), 'data');
  port = await freePort();
  await endHalfWay();
  expect(existsSync(join(folder, 'sample-loading'))).toBe(true);
  // Half a minute's work of two cores; a busy machine may take many times that.
  shop = await startChild({ folder, port, patienceMilliseconds: 400_000 });
}, 500_000);
afterAll(async () => {
  await shop?.kill();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

type Offer = { offerId: string; name: string; pictureId: string; soldOut: boolean };
async function offersOf(origin: string): Promise<Offer[]> {
  const answer = await fetch(`${origin}/api/offers?limit=48`);
  return ((await answer.json()) as { offers: Offer[] }).offers;
}

async function client(who: string) {
  const signsIn = sampleAccounts.find((account) => account.who === who)!.signIn;
  const made = await documentedClient(shop!.origin);
  const address = signsIn.includes('@')
    ? { email: signsIn }
    : { phone: signsIn.replace(/^0/, '+62').replaceAll('-', '') };
  await signIn(made, shop!.origin, address);
  return made;
}

test('a first start fills the shop, also where one before it was ended half-way', async () => {
  const offers = await offersOf(shop!.origin);
  expect(offers.length).toBeGreaterThanOrEqual(40);
  expect(new Set(offers.map(({ name }) => name)).size).toBe(offers.length);
  expect(offers.some(({ soldOut }) => soldOut)).toBe(true);
});

test('every product has its picture in three widths and two types', async () => {
  const [first, ...others] = await offersOf(shop!.origin);
  const widths = [320, 640, 1280] as const;
  for (const width of widths)
    for (const format of ['webp', 'jpg'] as const) {
      const answer = await fetch(shop!.origin + pictureUrl(first!.pictureId, width, format));
      expect(answer.headers.get('content-type')).toBe(format === 'jpg' ? 'image/jpeg' : 'image/webp');
      const picture = await sharp(await answer.arrayBuffer()).metadata();
      expect(picture.format).toBe(format === 'jpg' ? 'jpeg' : 'webp');
      expect(picture.width).toBeGreaterThan(width / 2);
      expect(picture.width).toBeLessThanOrEqual(width);
    }
  for (const { pictureId } of others) {
    const answer = await fetch(shop!.origin + pictureUrl(pictureId, 1280, 'webp'));
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
});

test('everybody of the sample who signs in finds work that waits', async () => {
  const curator = await client('Kurator');
  const { body: queue } = await curator.get('/api/curation/queue');
  expect(queue.revisions.length).toBeGreaterThanOrEqual(4);
  const officer = await client('Petugas');
  const { body: proofs } = await officer.get('/api/transfers');
  expect(proofs.transfers).toHaveLength(2);
  const seller = await client('Penjual Bu Sri (Tapelan)');
  const { body: orders } = await seller.get('/api/seller/orders');
  expect(orders.parts.length).toBeGreaterThanOrEqual(3);
  const { body: ledger } = await seller.get('/api/seller/ledger');
  expect(ledger.payouts.map((payout: { status: string }) => payout.status).toSorted()).toEqual([
    'confirmed',
    'paid',
  ]);
});

test('the provider is heard after a first start: a payment by card arrives', async () => {
  const [offer] = (await offersOf(shop!.origin)).filter(({ soldOut }) => !soldOut);
  const buyer = await documentedClient(shop!.origin);
  const lines = [{ offerId: offer!.offerId, quantity: 1 }];
  const destination = { regencyCode: '35.78', street: 'Jl. Kenanga 12' };
  const { body: quote } = await buyer.post('/api/quotes', { json: { lines, destination } });
  const [{ sellerId, options, lines: quoted }] = quote.parts;
  const [{ feeIdr, method, pickupPointId }] = options;
  const { body: placed } = await buyer.post('/api/orders', {
    json: {
      lines: quoted.map(({ offerId, quantity, priceIdr, revisionId }: Record<string, unknown>) => ({
        ...{ offerId, quantity, priceIdr, revisionId },
      })),
      buyer: { name: 'Dewi', phone: '0812 3456 7890' },
      destination,
      deliveries: [{ sellerId, method, pickupPointId }],
      paymentMethod: 'stripe',
      expectedTotalIdr: quote.itemsIdr + feeIdr,
    },
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  const act = new URLSearchParams({ act: 'pay' });
  await fetch(placed.payment.redirectUrl, { method: 'POST', redirect: 'manual', body: act });
  const { orderId, token } = placed;
  await eventually(async () => {
    const { body } = await buyer.get('/api/orders/{orderId}', { params: { orderId }, query: { token } });
    return body.status === 'paid';
  });
});

test('the other unit of the sample sees nothing of the first', async () => {
  const curator = await client('Kurator unit lain');
  const { body: queue } = await curator.get('/api/curation/queue');
  expect(queue.revisions).toEqual([]);
});

test('a second start keeps what is there and loads nothing', async () => {
  const before = await offersOf(shop!.origin);
  await shop!.kill();
  shop = await startChild({ folder, port });
  expect(shop.output()).not.toContain('Loading sample data');
  expect(await offersOf(shop.origin)).toEqual(before);
});
