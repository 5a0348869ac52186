import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const headers = { authorization: 'Bearer sk_test_1', 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, body: Record<string, string>, extra: Record<string, string> = {}) =>
  fetch(shop.stripe.endpoint + path, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { ...headers, ...extra },
  });
const price = 'line_items[0][price_data]';
const good = {
  mode: 'payment',
  success_url: 'http://127.0.0.1/ok',
  'line_items[0][quantity]': '2',
  [`${price}[currency]`]: 'idr',
  [`${price}[unit_amount]`]: '1500000',
  [`${price}[product_data][name]`]: 'Keripik',
};
const create = (change: Record<string, string | undefined> = {}, extra: Record<string, string> = {}) => {
  const fields = Object.entries({ ...good, ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return post('/v1/checkout/sessions', Object.fromEntries(fields), extra);
};

test.each([
  [{ mode: undefined }, 'parameter_missing', 'mode'],
  [{ success_url: undefined }, 'parameter_missing', 'success_url'],
  [{ success_url: 'javascript:alert(1)' }, 'url_invalid', 'success_url'],
  [{ 'line_items[0][quantity]': '0' }, 'parameter_invalid_integer', 'line_items[0][quantity]'],
  [{ [`${price}[unit_amount]`]: '12.5' }, 'parameter_invalid_integer', `${price}[unit_amount]`],
  [{ [`${price}[unit_amount]`]: '-1' }, 'parameter_invalid_integer', `${price}[unit_amount]`],
  [{ [`${price}[unit_amount]`]: undefined }, 'parameter_missing', `${price}[unit_amount]`],
  [{ [`${price}[product_data][name]`]: '' }, 'parameter_missing', `${price}[product_data][name]`],
  [{ [`${price}[unit_amount]`]: '499999' }, 'amount_too_small', undefined],
  [{ [`${price}[unit_amount]`]: '999999999999' }, 'amount_too_large', undefined],
  [{ payment_method_types: 'card' }, 'parameter_unknown', 'payment_method_types'],
  [{ mode: 'subscription' }, undefined, 'mode'],
])('a checkout with case %#, %o, is refused as Stripe does', async (change, code, param) => {
  const response = await create(change);
  expect(response.status).toBe(400);
  const { error } = await response.json();
  expect(error).toMatchObject({
    type: 'invalid_request_error',
    ...(code && { code }),
    ...(param && { param }),
  });
  expect((await shop.sdk.checkout.sessions.list()).data).toEqual([]);
});

test('quantity times unit amount is the total', async () => {
  expect(await (await create()).json()).toMatchObject({ amount_total: 3_000_000, currency: 'idr' });
});

test('each answer has a request id, and a repeated one says so', async () => {
  const first = await create({}, { 'idempotency-key': 'k' });
  const again = await create({}, { 'idempotency-key': 'k' });
  expect(first.headers.get('request-id')).toMatch(/^req_/);
  expect(first.headers.get('idempotent-replayed')).toBeNull();
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(again.headers.get('original-request')).toBe(first.headers.get('request-id'));
  expect(await again.json()).toEqual(await first.json());
});

test('a call with wrong parameters does not use up its key', async () => {
  expect((await create({ mode: undefined }, { 'idempotency-key': 'k' })).status).toBe(400);
  expect((await create({}, { 'idempotency-key': 'k' })).status).toBe(200);
});

test('a key is refused at another address', async () => {
  await create({}, { 'idempotency-key': 'k' });
  const other = await post('/v1/refunds', { payment_intent: 'pi_1' }, { 'idempotency-key': 'k' });
  expect(await other.json()).toMatchObject({ error: { type: 'idempotency_error' } });
  expect(other.status).toBe(400);
});

test('a key that is being worked on is refused with 409', async () => {
  shop.stripe.control.fail({ at: 'before', answer: 'wait' });
  const slow = create({}, { 'idempotency-key': 'k' });
  await expect.poll(async () => (await create({}, { 'idempotency-key': 'k' })).status).toBe(409);
  shop.stripe.control.resume();
  expect((await slow).status).toBe(200);
  expect((await create({}, { 'idempotency-key': 'k' })).headers.get('idempotent-replayed')).toBe('true');
});

test('only a test key opens the door', async () => {
  for (const authorization of ['', 'Bearer ', 'Bearer sk_live_1', 'Bearer pk_test_1', 'Basic sk_test_1'])
    expect((await create({}, { authorization })).status).toBe(401);
});

test('an unknown address, a wrong form and a wrong list are told apart', async () => {
  expect((await fetch(`${shop.stripe.endpoint}/v1/tokens`, { headers })).status).toBe(404);
  expect((await create({ 'mode[x]': '1' })).status).toBe(400);
  expect((await fetch(`${shop.stripe.endpoint}/v1/refunds?limit=101`, { headers })).status).toBe(400);
  expect((await fetch(`${shop.stripe.endpoint}/v1/refunds?starting_after=re_1`, { headers })).status).toBe(
    404,
  );
});

test('lists go page by page, newest first, and by payment and time', async () => {
  const ids: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    shop.clock.now += 1000;
    ids.unshift(
      (await shop.provider.createCheckout(shop.order({ idempotencyKey: `k${number}` }))).checkoutId,
    );
  }
  const { sessions } = shop.sdk.checkout;
  expect((await sessions.list({ limit: 2 }).autoPagingToArray({ limit: 10 })).map(({ id }) => id)).toEqual(
    ids,
  );
  const newer = await sessions.list({ limit: 1, ending_before: String(ids[2]) });
  expect([newer.has_more, newer.data.map(({ id }) => id)]).toEqual([true, [ids[1]]]);
  const { payment_intent } = shop.stripe.pay(String(ids[2]));
  const paid = await sessions.list({ payment_intent: String(payment_intent) });
  expect(paid.data.map(({ id }) => id)).toEqual([ids[2]]);
  const since = await sessions.list({ created: { gte: shop.clock.now / 1000 - 1 } });
  expect(since.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
});

test('ids are expanded on demand, and only those', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.pay(checkoutId);
  const { sessions } = shop.sdk.checkout;
  const session = await sessions.retrieve(checkoutId, { expand: ['payment_intent.latest_charge'] });
  expect(session.payment_intent).toMatchObject({
    object: 'payment_intent',
    latest_charge: { object: 'charge' },
  });
  const { data } = await sessions.list({ expand: ['data.payment_intent'] });
  expect(data[0]?.payment_intent).toMatchObject({ object: 'payment_intent' });
  await expect(sessions.retrieve(checkoutId, { expand: ['amount_total'] })).rejects.toThrow(
    'cannot be expanded',
  );
  expect(typeof (await sessions.retrieve(checkoutId)).payment_intent).toBe('string');
});

test('events can be read afterwards', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.pay(checkoutId);
  const { data } = await shop.sdk.events.list({ type: 'checkout.session.completed' });
  expect(data).toMatchObject([{ type: 'checkout.session.completed', data: { object: { id: checkoutId } } }]);
  expect(await shop.sdk.events.retrieve(String(data[0]?.id))).toMatchObject({ id: data[0]?.id });
});

test('the SDK knows each refusal by its class', async () => {
  const { errors } = Stripe;
  await expect(shop.sdk.refunds.create({ payment_intent: 'pi_none' })).rejects.toBeInstanceOf(
    errors.StripeInvalidRequestError,
  );
  const stranger = new Stripe('sk_live_1', { host: '127.0.0.1', port: shop.stripe.port, protocol: 'http' });
  await expect(stranger.refunds.list()).rejects.toBeInstanceOf(errors.StripeAuthenticationError);
});
