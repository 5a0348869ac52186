import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { fulfilPart } from '@rasa/actions/market/part';
import { answerPayout, payPayout, proposePayout } from '@rasa/actions/market/payout';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { submitListing } from '@rasa/actions/workshop/listing';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { deliverEvents, sweepEvents } from '@rasa/functions/dispatch';
import { allListeners } from '@rasa/functions/events';
import { readMoneyGauges, readOutboxGauges } from '@rasa/functions/gauges';
import { runJobs } from '@rasa/functions/jobs';
import { buildSite } from '@rasa/local/build';
import { scanTable } from '@rasa/store/scan';
import { type Browser, browserOf } from '../builders/browser.ts';
import { latestCode } from '../builders/mailbox.ts';
import { openMarket } from '../builders/market.ts';
import { savedPayoutAccount } from '../builders/payout-account.ts';
import { principalOf, savedAccount, signedInCookie } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { savedOffer } from '../builders/shelf.ts';
import { approval, clear, completeListing, settleEvents } from '../builders/workshop.ts';
import { bothFunctions } from '../safety/stage/stage.ts';
import { openMeter } from './meter.ts';
import { storedBytes, type Units } from './units.ts';

export type Measured = {
  units: Record<string, Units>;
  /** What an order weighs in the tables in the end, its share of indexes and events with it. */
  storedBytesPerOrder: number;
  redrawReadsPerOffer: number;
};

type Site = { fetch(request: Request): Promise<Response> };

async function opened() {
  const meter = await openMeter(['market', 'programme']);
  const market = await openMarket({
    now: new Date().toISOString(),
    environment: { DYNAMODB_ENDPOINT: meter.endpoint },
  });
  const { world } = market;
  const sent: { to: string; text: string }[] = [];
  world.messages = { send: async (message) => void sent.push(message) };
  for (const [name, value] of Object.entries(world.environment)) process.env[name] = String(value);
  process.env.MARKET_UNIT_ID = world.marketUnitId;
  const site = (await import(pathToFileURL((await buildSite()).serverEntry).href)) as Site;
  const app = bothFunctions(world, {
    request: (path, init) => site.fetch(new Request(path, init)),
  });
  return { meter, market, world, sent, app };
}
type Scene = Awaited<ReturnType<typeof opened>>;

/** Long enough for the catalogue's version to be looked at anew, as when each view meets a process that slept. */
const secondPasses = () => new Promise((done) => setTimeout(done, 1100));

const must = async (asking: ReturnType<Browser['get']>, status: number): Promise<Record<string, unknown>> => {
  const answer = await asking;
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Two shops, forty products, as a small market has them. */
async function stocked({ market, world }: Scene) {
  const shops = [await market.openShop(), await market.openShop()];
  const offers = [];
  for (let number = 0; number < 40; number += 1)
    offers.push(await savedOffer(world, shops[number % 2]!.seller, { available: 100 }));
  for (const { seller } of shops) await savedPayoutAccount(world, seller);
  await settleEvents(world);
  return { shops, offers };
}

async function productPath({ app }: Scene): Promise<string> {
  const html = await (await app.request('http://shop.test/produk')).text();
  const path = /href="(\/produk\/ofr_[^"?]+)"/.exec(html)?.[1];
  if (!path) throw new Error('no product is shown');
  return path;
}

type Stocked = Awaited<ReturnType<typeof stocked>>;

function orderBody({ market }: Scene, { shops, offers }: Stocked, number: number) {
  const pickupPointId = market.unit.pickupPoints[0]!.pickupPointId;
  const three = [offers[0]!, offers[2]!, offers[1]!];
  return {
    lines: three.map(({ stock }) => ({
      ...{ offerId: stock.offerId, quantity: 1, priceIdr: stock.priceIdr, revisionId: stock.revisionId },
    })),
    buyer: { name: 'Dewi Lestari', phone: phoneOf(500 + number) },
    deliveries: shops.map(({ seller }) => ({
      sellerId: seller.sellerId,
      method: 'pickup',
      pickupPointId,
    })),
    paymentMethod: 'stripe',
    expectedTotalIdr: three.reduce((all, { stock }) => all + stock.priceIdr, 0),
  };
}

async function bytesStored({ world }: Scene): Promise<number> {
  const { MARKET_TABLE: tableName, DYNAMODB_ENDPOINT: endpoint = '', AWS_REGION: region } = world.environment;
  const client = new DynamoDBClient({ region, endpoint });
  let bytes = 0;
  for await (const item of scanTable({ client, tableName })) bytes += storedBytes(marshall(item) as never);
  client.destroy();
  return bytes;
}

/** As the stream tells of events: which of them wait is asked for aside, since the stream knows it for nothing. */
async function handOver({ meter, world }: Scene): Promise<Units> {
  // The site lives by the real clock.
  world.setClock(new Date(Math.max(Date.now(), world.clock().getTime())).toISOString());
  const all: Units = { read: 0, write: 0 };
  for (let rounds = 0, found = 1; found > 0 && rounds < 20; rounds += 1) {
    found = 0;
    for (const listeners of allListeners) {
      const outbox = listeners.zone === 'market' ? world.store.outbox : world.programme.outbox;
      const { entries } = await outbox.listDue('2100', 25, listeners.lane);
      if (entries.length === 0) continue;
      found += entries.length;
      const ids = entries.map(({ event }) => event.eventId);
      const { read, write } = await meter.measure(() => deliverEvents(world, listeners, ids));
      all.read += read;
      all.write += write;
    }
  }
  return all;
}

async function stepOf(
  { world }: Scene,
  seller: SellerPrincipal,
  orderId: string,
  act: 'accept' | 'pack' | 'deliver',
): Promise<void> {
  const { parts } = (await world.store.orders.getWhole(orderId))!;
  const { partId } = parts.find(({ sellerId }) => sellerId === seller.sellerId)!;
  await fulfilPart(world, seller, partId, { act });
}

/** What the catalogue's redrawing reads for each product in it. */
async function readsPerOffer(scene: Scene, { shops }: Stocked): Promise<number> {
  const redraw = () => scene.meter.measure(() => rebuildCatalogue(scene.world, gzipPacking));
  const few = await redraw();
  const more = 80;
  for (let number = 0; number < more; number += 1)
    await savedOffer(scene.world, shops[number % 2]!.seller, { available: 100 });
  return ((await redraw()).read - few.read) / more;
}

/** Everything that is measured, each in the state that the one before has left. */
export async function measureAll(): Promise<Measured> {
  const scene = await opened();
  const { meter, market, world, sent, app } = scene;
  const units: Record<string, Units> = {};
  /** And what its events cause, apart: it is done later and by other functions. */
  const measured = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    await handOver(scene);
    units[name] = await meter.measure(work);
    const later = await handOver(scene);
    if (later.write > 0) units[`${name}Later`] = later;
  };
  try {
    const shelf = await stocked(scene);
    const { shops } = shelf;
    const [first] = shops;
    const { officer } = market;
    const curator: StaffPrincipal = {
      ...principalOf(await savedAccount(world, { roles: ['curator'], unitId: market.unit.unitId })),
      unitId: market.unit.unitId,
    };
    const visitor = browserOf(app);
    const account = (await world.store.accounts.get(first!.principal.accountId))!;
    const seller = browserOf(app, { cookies: await signedInCookie(world, account) });
    const look = async (name: string, who: Browser, path: string) => {
      await must(who.get(path), 200);
      await secondPasses();
      await measured(name, () => must(who.get(path), 200));
    };
    await look('homeView', visitor, '/');
    await look('productView', visitor, await productPath(scene));
    await look('search', visitor, '/produk?q=keripik');

    const before = await bytesStored(scene);
    const key = { 'idempotency-key': 'key-of-a-measured-order' };
    let order = { orderId: '', token: '' };
    await measured('placeOrder3Lines', async () => {
      const answer = await app.request('http://shop.test/api/orders', {
        method: 'POST',
        headers: { origin: 'http://shop.test', 'content-type': 'application/json', ...key },
        body: JSON.stringify(orderBody(scene, shelf, 1)),
      });
      if (answer.status !== 201) throw new Error(`no order: ${answer.status} ${await answer.text()}`);
      order = (await answer.json()) as typeof order;
    });
    const whole = async () => (await world.store.orders.getWhole(order.orderId))!;
    // For a card the order's own answer leads to the provider's page already.
    await openCheckout(world, await whole());
    market.stripe.pay((await whole()).payment.checkoutId!);
    await measured('paymentArrives', () => settleCheckout(world, order.orderId));
    await look('sellersOrders', seller, '/penjual/pesanan');
    await measured('sellersStep', () => stepOf(scene, first!.principal, order.orderId, 'accept'));
    await stepOf(scene, shops[1]!.principal, order.orderId, 'accept');
    for (const { principal } of shops)
      for (const act of ['pack', 'deliver'] as const) await stepOf(scene, principal, order.orderId, act);
    await handOver(scene);
    world.moveClock({ days: 9 });
    await measured('timersOfAnOrder', () => runJobs(world));
    let payoutId = '';
    await measured('payout', async () => {
      payoutId = (await proposePayout(world, officer, first!.seller.sellerId)).payoutId;
      const payment = { reference: 'TRX-1', proofPictureId: world.newId('picture') };
      await payPayout(world, officer, payoutId, payment as never);
    });
    await measured('payoutConfirmed', () =>
      answerPayout(world, first!.principal, payoutId, { act: 'confirm' }),
    );
    const storedBytesPerOrder = (await bytesStored(scene)) - before;

    await clear(world, first!.seller.sellerId, 'keripik');
    const listing = await completeListing(world, first!.principal);
    let revisionId = '';
    await measured('submission', async () => {
      revisionId = (await submitListing(world, first!.principal, listing.listingId)).revisionId;
    });
    await measured('decision', () => decideRevision(world, curator, revisionId, approval));

    await measured('signIn', async () => {
      const phone = first!.seller.phone;
      const browser = browserOf(app);
      await browser.post('/api/sign-in/codes', { phone });
      await browser.post('/api/sign-in/sessions', { code: latestCode(sent as never, phone) });
      await must(browser.get('/api/me'), 200);
    });
    await measureAttendance(scene, measured);
    await measured('idleMinute', async () => {
      await runJobs(world);
      await readMoneyGauges(world);
      for (const listeners of allListeners) await sweepEvents(world, listeners, 1);
      await readOutboxGauges(world);
    });
    return { units, storedBytesPerOrder, redrawReadsPerOffer: await readsPerOffer(scene, shelf) };
  } finally {
    await market[Symbol.asyncDispose]();
    await meter.close();
  }
}

/** Of twenty makers at one session. */
async function measureAttendance(
  { market, world, app }: Scene,
  measured: (name: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const officer = await savedAccount(world, { unitId: market.unit.unitId });
  const browser = browserOf(app, { cookies: await signedInCookie(world, officer) });
  const made = async (path: string, body: object, id: string) =>
    String((await must(browser.post(path, body), 201))[id]);
  const course = { title: 'Olahan pangan', kinds: ['keripik'], sessionsNeeded: 4 };
  const courseId = await made('/api/training/courses', course, 'courseId');
  const held = {
    courseId,
    heldOn: world.clock().toISOString().slice(0, 10),
    place: 'Balai desa',
    topic: 'Menggoreng',
  };
  const sessionId = await made('/api/training/sessions', held, 'sessionId');
  const participantIds: string[] = [];
  for (let number = 0; number < 20; number += 1)
    participantIds.push(
      await made('/api/training/participants', { name: `Sumiati ${number}` }, 'participantId'),
    );
  await measured('attendance20', () =>
    must(browser.post(`/api/training/sessions/${sessionId}/attendance`, { participantIds }), 200),
  );
}
