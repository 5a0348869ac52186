import { createHmac } from 'node:crypto';
import { openCheckout } from '@rasa/actions/market/checkout';
import { createApp } from '@rasa/functions/api';
import { sweepEvents } from '@rasa/functions/dispatch';
import { paymentListeners } from '@rasa/functions/reactions/all';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedOffer } from '../builders/shelf.ts';
import { type HttpAnswer, type RunningFunction, startFunction } from './function.ts';
import { type Exchange, type HttpEvent, recorded } from './recorded.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let api: RunningFunction<HttpAnswer>;
let apiFile: string;
beforeAll(async () => {
  stage = await openStage();
  apiFile = await stage.bundle('api');
  api = await stage.run(apiFile);
});
afterAll(() => stage[Symbol.asyncDispose]());

async function shelf(): Promise<Exchange> {
  const { seller } = await stage.market.openShop();
  const { stock } = await savedOffer(stage.market.world, seller, { priceIdr: 15_000, available: 5 });
  return {
    ofr_RECORDED: stock.offerId,
    sel_RECORDED: seller.sellerId,
    REVISION_RECORDED: stock.revisionId,
  };
}

let orders = 0;
async function order(exchange: Exchange) {
  orders += 1;
  const event = await recorded('json-order', {
    PAYMENT_RECORDED: 'pay_at_pickup',
    ...exchange,
    'key-of-a-recorded-order': `key-of-order-${orders}`,
  });
  return { event, answer: await api.invoke(event) };
}

test('an order in JSON is placed, and sent again it is the same order', async () => {
  const { event, answer } = await order(await shelf());
  expect(answer).toMatchObject({ statusCode: 201, isBase64Encoded: false });
  expect(answer.headers['content-type']).toContain('application/json');
  const placed = JSON.parse(answer.body) as { orderId: string };
  const again = await api.invoke(event);
  expect(JSON.parse(again.body)).toMatchObject({ orderId: placed.orderId });
  const saved = await stage.market.world.store.orders.getWhole(placed.orderId);
  expect(saved?.order.buyer).toEqual({ name: 'Dewi Lestari Café', phone: '+6281234567890' });
});

test('cookies come in as a list and repeated queries as they were written', async () => {
  const [one, other] = [await shelf(), await shelf()];
  const added = async (exchange: Exchange, cart: string) => {
    const answer = await api.invoke(await recorded('json-add-to-cart', { ...exchange, CART_RECORDED: cart }));
    return answer.cookies?.[0]?.split(';')[0]?.slice('__Host-cart='.length) ?? '';
  };
  const cart = await added(other, await added(one, ''));
  const asked = { ...one, sel_OTHER: other.sel_RECORDED!, CART_RECORDED: cart };
  const quote = await api.invoke(await recorded('cart-quote', asked));
  expect(quote.statusCode).toBe(200);
  const { parts } = JSON.parse(quote.body) as { parts: { sellerId: string; chosen?: { method: string } }[] };
  expect(Object.fromEntries(parts.map((part) => [part.sellerId, part.chosen?.method]))).toEqual({
    [one.sel_RECORDED!]: 'carrier',
    [other.sel_RECORDED!]: 'pickup',
  });
});

test.each(['webhook', 'webhook-base64'])('%s: the signature is checked on the very bytes', async (name) => {
  const { world, stripe } = stage.market;
  const { answer } = await order({ ...(await shelf()), PAYMENT_RECORDED: 'stripe' });
  const { orderId } = JSON.parse(answer.body) as { orderId: string };
  const whole = (await world.store.orders.getWhole(orderId))!;
  await openCheckout(world, whole);
  const { checkoutId } = (await world.store.orders.getWhole(orderId))!.payment;
  stripe.pay(checkoutId!);

  const told = { ord_RECORDED: orderId, evt_1Recorded: `evt_${name}` };
  const unsigned = await recorded(name, told);
  const signature = signatureOf(unsigned, world.environment.STRIPE_WEBHOOK_SECRET);
  const event = await recorded(name, { ...told, SIGNATURE_RECORDED: signature });
  const touched = { ...event, ...bodyOf(event, (text) => `${text} `) };
  expect(await api.invoke(touched)).toMatchObject({ statusCode: 400 });
  expect(await api.invoke(unsigned)).toMatchObject({ statusCode: 400 });
  expect((await world.store.orders.getWhole(orderId))!.order.status).toBe('awaiting_payment');

  expect(await api.invoke(event)).toMatchObject({ statusCode: 200 });
  // It is answered before anybody has looked.
  expect((await world.store.orders.getWhole(orderId))!.order.status).toBe('awaiting_payment');
  await sweepEvents({ ...world, clock: () => new Date() }, paymentListeners);
  expect((await world.store.orders.getWhole(orderId))!.order.status).toBe('paid');
});

const textOf = ({ body = '', isBase64Encoded }: HttpEvent): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;

function bodyOf(event: HttpEvent, change: (text: string) => string): Pick<HttpEvent, 'body'> {
  const text = change(textOf(event));
  return { body: event.isBase64Encoded ? Buffer.from(text).toString('base64') : text };
}

/** As the provider signs: seconds and text, by HMAC-SHA-256. */
function signatureOf(event: HttpEvent, secret: string): string {
  const seconds = Math.floor(Date.now() / 1000);
  const sum = createHmac('sha256', secret)
    .update(`${seconds}.${textOf(event)}`)
    .digest('hex');
  return `t=${seconds},v1=${sum}`;
}

test('an unknown route is a 404 in JSON', async () => {
  const answer = await api.invoke(await recorded('unknown-route'));
  expect(answer.statusCode).toBe(404);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'route.unknown' } });
});

/** A GET, as the gateway hands it over. */
async function got(path: string): Promise<HttpAnswer> {
  const event = await recorded('unknown-route');
  event.rawPath = path;
  return api.invoke(event);
}

test('the document of the API lost nothing on the way into the package', async () => {
  const document = JSON.parse((await got('/api/openapi.json')).body) as { paths: object };
  const unpackaged = await createApp(stage.market.world).request('/api/openapi.json');
  expect(document).toEqual(await unpackaged.json());
  expect(Object.keys(document.paths).length).toBeGreaterThan(30);
  expect((await got('/api/docs')).headers['content-type']).toContain('text/html');
});

test('numbers of other countries, and what is none, are refused as before', async () => {
  const buyers = ['+6591234567', '0812', '08123456789012345', '021 5201234'];
  for (const phone of buyers) {
    const { answer } = await order({ ...(await shelf()), '0812-3456-7890': phone });
    expect({ phone, status: answer.statusCode }).toEqual({ phone, status: 422 });
    expect(answer.body).toContain('phone.invalid');
  }
});

test('a body that is too large is refused before it is read', async () => {
  const event = await recorded('json-order');
  for (const isBase64Encoded of [false, true]) {
    const body = 'a'.repeat(isBase64Encoded ? 5_900_000 : 4_400_001);
    const answer = await api.invoke({ ...event, body, isBase64Encoded });
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'body.too-large' } });
  }
});

test('a request that is none at all is refused, and the next one is answered', async () => {
  const event = await recorded('unknown-route');
  const get = await api.invoke({ ...event, body: 'a GET with a body' });
  expect(get.statusCode).toBe(400);
  expect((await api.invoke(event)).statusCode).toBe(404);
});

test('loading it needs no environment; the first request tells what is missing, in the log alone', async () => {
  await using bare = await startFunction(apiFile, {});
  const failed = await bare.invoke(await recorded('unknown-route')).catch((error: Error) => error);
  expect(failed).toMatchObject({ statusCode: 500, body: expect.not.stringContaining('PUBLIC_ORIGIN') });
  expect(bare.log()).toContain('PUBLIC_ORIGIN');
});
