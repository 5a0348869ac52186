import { createHmac } from 'node:crypto';
import type { Message } from '@rasa/clients/message';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { deliverEvents, type Listeners } from '@rasa/functions/dispatch';
import { avifListeners, pictureListeners } from '@rasa/functions/images';
import { runJobs } from '@rasa/functions/jobs';
import { handler as readTheBooks } from '@rasa/functions/lambda/books';
import { marketListeners, paymentListeners, programmeListeners } from '@rasa/functions/reactions/all';
import { functionFor } from '@rasa/infra/routes';
import { browserOf } from '../builders/browser.ts';
import { latestCode } from '../builders/mailbox.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { savedAccount, savedSeller, signedInCookie } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { phonePhoto } from '../builders/photo.ts';
import { savedOffer } from '../builders/shelf.ts';
import type { TestWorld } from '../builders/world.ts';
import { type App, bothFunctions } from '../safety/stage/stage.ts';
import { pricesChange } from './catalogue-scene.ts';
import { permitEnds } from './permit-scene.ts';
import type { Recorder } from './recorder.ts';

/** Each request is answered in the name of the function that API Gateway would ask. */
export const recordedApp = (recorder: Recorder, app: App): App => ({
  request: (path, init) =>
    recorder.as(functionFor(new URL(path, 'http://shop.test').pathname), () => app.request(path, init)),
});

/** A market of its own with everything that leaves it looked at, for what the table of routes does not do. */
async function openScene(recorder: Recorder) {
  const market = await openMarket();
  const { world } = market;
  const sent: Message[] = [];
  const failing = new Set<string>();
  world.messages = {
    async send(message) {
      recorder.send(message.channel === 'mail' ? 'mail' : 'sms');
      if (failing.has(message.to)) throw new Error('not reached');
      sent.push(message);
    },
  };
  const app = recordedApp(recorder, bothFunctions(world));
  return { market, world, app, sent, failing };
}
type Scene = Awaited<ReturnType<typeof openScene>>;

/** By phone and by mail, with a wrong code before the right one; and sessions that are moved on days later. */
async function signIn({ market, world, app, sent }: Scene): Promise<void> {
  const { unitId } = market.unit;
  const phone = phoneOf(1);
  const email = 'rina@unit.test';
  await savedSeller(world, unitId, { phone });
  await savedAccount(world, { unitId, email, roles: ['officer'] });
  for (const [receiver, to] of [
    [{ phone }, phone],
    [{ email }, email],
  ] as const) {
    const browser = browserOf(app);
    await browser.post('/api/sign-in/codes', receiver);
    await browser.get('/api/sign-in/pending');
    const code = latestCode(sent, to);
    await browser.post('/api/sign-in/sessions', { code: code === '000000' ? '000001' : '000000' });
    await browser.post('/api/sign-in/sessions', { code });
    for (const path of ['/api/me', '/api/cart', '/api/training/courses']) {
      world.moveClock({ days: 2 });
      await browser.get(path);
    }
    await browser.delete('/api/sign-in/session');
  }
}

async function shelf({ market, world }: Scene) {
  const { seller, principal } = await market.openShop();
  const { stock } = await savedOffer(world, seller, { available: 50 });
  return { seller, principal, stock };
}

type Keyed = { key: string; body: object; cookie?: string };

async function postWithKey(
  app: App,
  path: string,
  { key, body, cookie }: Keyed,
): Promise<Record<string, unknown>> {
  const answer = await app.request(`http://shop.test${path}`, {
    method: 'POST',
    headers: {
      origin: 'http://shop.test',
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(cookie && { cookie }),
    },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
}

let orders = 0;

async function order(
  scene: Scene,
  { seller, stock }: Awaited<ReturnType<typeof shelf>>,
  paymentMethod: string,
) {
  orders += 1;
  const { app, market } = scene;
  const pickupPointId = market.unit.pickupPoints[0]!.pickupPointId;
  const body = {
    lines: [{ offerId: stock.offerId, quantity: 1, priceIdr: stock.priceIdr, revisionId: stock.revisionId }],
    buyer: { name: 'Dewi', phone: phoneOf(100 + orders) },
    deliveries: [{ sellerId: seller.sellerId, method: 'pickup', pickupPointId }],
    paymentMethod,
    expectedTotalIdr: stock.priceIdr,
  };
  const post = () => postWithKey(app, '/api/orders', { key: `key-of-scenario-${orders}`, body });
  await post();
  const { orderId, token } = (await post()) as { orderId?: string; token: string };
  if (!orderId) throw new Error('no order was placed');
  return { buyer: browserOf(app, { address: `198.51.100.${orders}` }), orderId, token };
}
type Ordered = Awaited<ReturnType<typeof order>>;

async function checkout({ world }: Scene, { buyer, orderId, token }: Ordered): Promise<string> {
  await buyer.post(`/api/orders/${orderId}/checkout`, { token });
  const { checkoutId } = (await world.store.orders.getWhole(orderId))!.payment;
  if (!checkoutId) throw new Error('no checkout was opened');
  return checkoutId;
}

async function tellOfPayment({ app, world }: Scene, orderId: string): Promise<void> {
  const event = {
    ...{ id: `evt_${orderId}`, object: 'event', type: 'checkout.session.completed', livemode: false },
    data: { object: { object: 'checkout.session', client_reference_id: orderId, metadata: { orderId } } },
  };
  const body = JSON.stringify(event);
  const seconds = Math.floor(world.clock().getTime() / 1000);
  const sum = createHmac('sha256', world.environment.STRIPE_WEBHOOK_SECRET).update(`${seconds}.${body}`);
  await app.request('http://shop.test/api/webhooks/stripe', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'stripe-signature': `t=${seconds},v1=${sum.digest('hex')}`,
    },
    body,
  });
}

const jobs = (recorder: Recorder, { world }: Scene) => recorder.as('jobs', () => runJobs(world));

/** Paid with word and without, given back, cancelled, and never paid. */
async function pay(recorder: Recorder, scene: Scene): Promise<void> {
  const { market, world, app } = scene;
  const shop = await shelf(scene);
  const account = (await world.store.accounts.get(shop.principal.accountId))!;
  const seller = browserOf(app, { cookies: await signedInCookie(world, account) });
  await order(scene, shop, 'bank_transfer');
  const cancelled = await order(scene, shop, 'bank_transfer');
  await cancelled.buyer.post(`/api/orders/${cancelled.orderId}/cancellation`, { token: cancelled.token });
  const told = await order(scene, shop, 'stripe');
  market.stripe.pay(await checkout(scene, told));
  await tellOfPayment(scene, told.orderId);
  await deliver(recorder, scene, 'events', paymentListeners);
  const [part] = (await world.store.orders.getWhole(told.orderId))!.parts;
  await seller.post(`/api/order-parts/${part!.partId}/decline`, { reason: 'Bahan habis' });
  const silent = await order(scene, shop, 'stripe');
  market.stripe.pay(await checkout(scene, silent));
  await checkout(scene, await order(scene, shop, 'stripe'));
  for (const days of [0, 0.05, 1, 3, 3, 8]) {
    world.moveClock({ days });
    await jobs(recorder, scene);
  }
}

/** As the stream tells of events, one of them with a receiver who is not reached at first. */
async function deliver(recorder: Recorder, scene: Scene, by: 'events' | 'images', listeners: Listeners) {
  const { world } = scene;
  const outbox = listeners.zone === 'market' ? world.store.outbox : world.programme.outbox;
  for (let round = 0; round < 3; round += 1) {
    const { entries } = await outbox.listDue('2100', 25, listeners.lane);
    await recorder.as(by, () =>
      deliverEvents(
        world,
        listeners,
        entries.map(({ event }) => event.eventId),
      ),
    );
    scene.failing.clear();
  }
}

/** Two phones of hers: one that the service takes pushes for, and one that is gone. */
async function listening(world: TestWorld, { accountId, sellerId }: SellerPrincipal): Promise<void> {
  const { publicKey = '' } = world.pushes;
  for (const [index, endpoint] of [
    'https://fcm.googleapis.com/1',
    'https://fcm.googleapis.com/gone',
  ].entries())
    await world.store.pushDevices.save({
      ...{ endpoint, p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22), publicKey, accountId, sellerId },
      ...{ deviceId: String(index).repeat(64), locale: 'id', addedAt: world.clock().toISOString() },
    });
  world.pushes = {
    ...world.pushes,
    send: async ({ endpoint }) => (endpoint.endsWith('/gone') ? 'gone' : 'sent'),
  };
}

async function tell(recorder: Recorder, scene: Scene): Promise<void> {
  const { world } = scene;
  await deliver(recorder, scene, 'events', marketListeners);
  const shop = await shelf(scene);
  await listening(world, shop.principal);
  scene.failing.add(shop.seller.phone);
  await order(scene, shop, 'pay_at_pickup');
  await deliver(recorder, scene, 'events', marketListeners);
  const blobs = { ...world.blobs };
  world.blobs.get = () => Promise.reject(new Error('not reached'));
  const account = (await world.store.accounts.get(shop.principal.accountId))!;
  await upload(scene, await signedInCookie(world, account));
  await recorder.as('images', async () => {
    const { entries } = await world.store.outbox.listDue('2100', 25, 'picture');
    await deliverEvents(
      world,
      pictureListeners,
      entries.map(({ event }) => event.eventId),
    );
    Object.assign(world.blobs, blobs);
  });
  await deliver(recorder, scene, 'images', pictureListeners);
  await deliver(recorder, scene, 'images', avifListeners);
}

async function upload({ app }: Scene, cookie: string): Promise<void> {
  const form = new FormData();
  form.append('picture', await phonePhoto(), 'foto.jpg');
  form.append('purpose', 'product');
  await app.request('http://shop.test/api/pictures', {
    method: 'POST',
    headers: { origin: 'http://shop.test', cookie, 'idempotency-key': 'key-of-an-upload' },
    body: form,
  });
}

/** Attendance that earns a skill, which clears the seller; each sent twice, as a double click does. */
async function train(recorder: Recorder, scene: Scene): Promise<void> {
  const { market, world, app } = scene;
  const { seller } = await market.openShop();
  const cookies = await signedInCookie(world, await savedAccount(world, { unitId: market.unit.unitId }));
  const officer = browserOf(app, { cookies });
  const made = async (path: string, body: object, id: string): Promise<string> => {
    const post = () => postWithKey(app, path, { key: 'key-of-training', body, cookie: cookies });
    await post();
    return String((await post())[id]);
  };
  const course = { title: 'Olahan', kinds: ['keripik'], sessionsNeeded: 1 };
  const courseId = await made('/api/training/courses', course, 'courseId');
  await made('/api/training/courses', { ...course, title: '' }, 'courseId');
  const participantId = await made('/api/training/participants', { name: 'Sumiati' }, 'participantId');
  const held = { courseId, heldOn: '2026-11-20', place: 'Balai desa', topic: 'Menggoreng' };
  const sessionId = await made('/api/training/sessions', held, 'sessionId');
  await officer.post(`/api/training/sessions/${sessionId}/attendance`, { participantIds: [participantId] });
  await officer.get(`/api/training/courses/${courseId}/progress`);
  await officer.post(`/api/training/participants/${participantId}/seller`, { sellerId: seller.sellerId });
  const { saveGranted } = world.store.clearances;
  world.store.clearances.saveGranted = () => {
    world.store.clearances.saveGranted = saveGranted;
    return Promise.reject(new Error('not reached'));
  };
  await deliver(recorder, scene, 'events', programmeListeners);
}

/** At night the whole table is read; the function knows nothing but its environment. */
async function readAll(recorder: Recorder, { world }: Scene): Promise<void> {
  const { MARKET_TABLE, DYNAMODB_ENDPOINT, AWS_REGION } = world.environment;
  Object.assign(process.env, { MARKET_TABLE, DYNAMODB_ENDPOINT, AWS_REGION });
  await recorder.as('books', readTheBooks);
}

/** A form that is refused comes back with what was typed; a maker's product is saved once, however often it is sent. */
async function fillIn({ market, world, app }: Scene): Promise<void> {
  const { principal } = await market.openShop();
  const cookies = await signedInCookie(world, (await world.store.accounts.get(principal.accountId))!);
  const seller = browserOf(app, { cookies });
  const form = {
    _back: '/penjual/produk/baru',
    _next: '/penjual/produk',
    _key: 'key-of-a-form',
    name: 'Keripik',
  };
  await seller.form('/api/listings', { ...form, name: 'x'.repeat(5000) });
  await seller.form('/api/listings', form);
  await seller.form('/api/listings', form);
  const officer = browserOf(app, {
    cookies: await signedInCookie(world, await savedAccount(world, { unitId: market.unit.unitId })),
  });
  for (const title of ['', ''])
    await officer.form('/api/training/courses', { _back: '/staf/pelatihan', title });
  const visitor = browserOf(app);
  for (const phone of ['x', 'y']) await visitor.form('/api/sign-in/codes', { _back: '/masuk', phone });
}

export async function playScenes(recorder: Recorder): Promise<void> {
  const scene = await openScene(recorder);
  const { market }: { market: Market } = scene;
  try {
    await train(recorder, scene);
    await fillIn(scene);
    await tell(recorder, scene);
    await pay(recorder, scene);
    await permitEnds(recorder, scene);
    await pricesChange(recorder, scene);
    await deliver(recorder, scene, 'events', marketListeners);
    await signIn(scene);
    await readAll(recorder, scene);
  } finally {
    await market[Symbol.asyncDispose]();
  }
}
