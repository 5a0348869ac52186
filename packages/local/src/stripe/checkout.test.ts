import { ProviderRefused, ProviderUnavailable } from '@rasa/clients/payment/checkout';
import { stripeCheckout } from '@rasa/clients/payment/stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const MINUTE = 60_000;

test('a checkout is read back as it was asked for, and Stripe holds hundredths', async () => {
  const made = await shop.provider.createCheckout(shop.order());
  expect(made).toEqual({
    checkoutId: made.checkoutId,
    orderId: 'ord_1',
    url: `${shop.stripe.endpoint}/pay/${made.checkoutId}`,
    status: 'open',
    amountIdr: 15_000,
    currency: 'idr',
    paymentId: null,
    expiresAt: '2026-11-25T08:35:00.000Z',
  });
  expect(await shop.provider.getCheckout(made.checkoutId)).toEqual(made);
  const session = await shop.sdk.checkout.sessions.retrieve(made.checkoutId);
  expect(session).toMatchObject({ amount_total: 1_500_000, client_reference_id: 'ord_1', locale: 'id' });
  expect(session.metadata).toEqual({ orderId: 'ord_1' });
});

test('the same key makes one checkout, however often and however much at once', async () => {
  const made = await Promise.all([1, 2, 3].map(() => shop.provider.createCheckout(shop.order())));
  expect(new Set(made.map(({ checkoutId }) => checkoutId)).size).toBe(1);
  expect((await shop.sdk.checkout.sessions.list()).data).toHaveLength(1);
});

test('the same key for another amount is refused', async () => {
  await shop.provider.createCheckout(shop.order());
  const other = shop.provider.createCheckout(shop.order({ totalIdr: 16_000 }));
  await expect(other).rejects.toMatchObject({ name: 'ProviderRefused', code: 'idempotency_error' });
});

test('a key is forgotten after a day', async () => {
  const first = await shop.provider.createCheckout(shop.order());
  shop.clock.now += 24 * 60 * MINUTE;
  const second = await shop.provider.createCheckout(shop.order());
  expect(second.checkoutId).not.toBe(first.checkoutId);
});

test('a total under Rp 10.000 is refused, Rp 10.000 is not', async () => {
  const small = shop.provider.createCheckout(shop.order({ totalIdr: 9_999 }));
  await expect(small).rejects.toMatchObject({ name: 'ProviderRefused', code: 'amount_too_small' });
  await expect(shop.provider.createCheckout(shop.order({ totalIdr: 10_000 }))).resolves.toBeDefined();
});

test('the time to pay is between 30 minutes and 24 hours', async () => {
  const create = (minutes: number) => {
    const expiresAt = new Date(shop.clock.now + minutes * MINUTE).toISOString();
    return shop.provider.createCheckout(shop.order({ expiresAt, idempotencyKey: `k${minutes}` }));
  };
  await expect(create(29.9)).rejects.toThrow('at least 30 minutes');
  await expect(create(24 * 60 + 1)).rejects.toThrow('less than 24 hours');
  await expect(create(30)).resolves.toBeDefined();
  await expect(create(24 * 60)).resolves.toBeDefined();
});

test('a paid checkout has the amount, and its payment too', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.pay(checkoutId);
  const paid = await shop.provider.getCheckout(checkoutId);
  expect(paid).toMatchObject({ status: 'paid', amountIdr: 15_000, url: null });
  const paymentId = paid.paymentId ?? '';
  expect(await shop.provider.getPayment(paymentId)).toEqual({
    paymentId,
    orderId: 'ord_1',
    amountIdr: 15_000,
    refundedIdr: 0,
    currency: 'idr',
    status: 'succeeded',
  });
});

test('paying twice charges once', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  const first = shop.stripe.pay(checkoutId);
  expect(shop.stripe.pay(checkoutId)).toEqual(first);
  expect((await shop.sdk.charges.list()).data).toHaveLength(1);
});

test('a declined card leaves the checkout open, and the next try pays it', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.control.pay(checkoutId, 'declined');
  const open = await shop.provider.getCheckout(checkoutId);
  expect(open.status).toBe('open');
  expect((await shop.provider.getPayment(open.paymentId ?? '')).status).toBe('unpaid');
  shop.stripe.pay(checkoutId);
  expect(await shop.provider.getCheckout(checkoutId)).toMatchObject({
    status: 'paid',
    paymentId: open.paymentId,
  });
});

test('money on its way is processing until it comes', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.control.pay(checkoutId, 'processing');
  expect((await shop.provider.getCheckout(checkoutId)).status).toBe('processing');
  shop.stripe.control.settlePayment(checkoutId, 'paid');
  expect((await shop.provider.getCheckout(checkoutId)).status).toBe('paid');
});

test('money that never comes ends the checkout', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.control.pay(checkoutId, 'processing');
  shop.stripe.control.settlePayment(checkoutId, 'failed');
  expect((await shop.provider.getCheckout(checkoutId)).status).toBe('expired');
});

test('a checkout ends when its time has come, and nobody can pay it any more', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  shop.stripe.control.pay(checkoutId, 'declined');
  shop.clock.now += 35 * MINUTE;
  const over = await shop.provider.getCheckout(checkoutId);
  expect(over).toMatchObject({ status: 'expired', url: null });
  shop.stripe.pay(checkoutId);
  expect((await shop.provider.getCheckout(checkoutId)).status).toBe('expired');
  expect((await shop.provider.getPayment(over.paymentId ?? '')).status).toBe('cancelled');
});

test('expiring is safe to repeat, and tells of a payment that was faster', async () => {
  const first = await shop.provider.createCheckout(shop.order());
  expect(await shop.provider.expireCheckout(first.checkoutId)).toMatchObject({
    status: 'expired',
    url: null,
  });
  expect((await shop.provider.expireCheckout(first.checkoutId)).status).toBe('expired');
  const second = await shop.provider.createCheckout(shop.order({ idempotencyKey: 'other' }));
  shop.stripe.pay(second.checkoutId);
  const paid = await shop.provider.expireCheckout(second.checkoutId);
  expect(paid).toMatchObject({ status: 'paid', amountIdr: 15_000 });
  expect(paid.paymentId).toMatch(/^pi_/);
});

test('what does not exist is refused by name', async () => {
  const missing = { name: 'ProviderRefused', code: 'resource_missing' };
  await expect(shop.provider.getCheckout('cs_test_none')).rejects.toMatchObject(missing);
  await expect(shop.provider.expireCheckout('cs_test_none')).rejects.toMatchObject(missing);
  await expect(shop.provider.getPayment('pi_none')).rejects.toMatchObject(missing);
});

test('money in another currency is seen as such', async () => {
  const session = await shop.sdk.checkout.sessions.create({
    mode: 'payment',
    success_url: 'http://127.0.0.1/ok',
    client_reference_id: 'ord_1',
    line_items: [
      { quantity: 1, price_data: { currency: 'usd', unit_amount: 1_500_000, product_data: { name: 'x' } } },
    ],
  });
  expect(await shop.provider.getCheckout(session.id)).toMatchObject({ currency: 'usd', amountIdr: 0 });
});

test('a key that is not a test key is refused', async () => {
  const apiBase = shop.stripe.endpoint;
  const live = stripeCheckout({ secretKey: 'sk_live_1', webhookSecret: 'x', apiBase });
  await expect(live.getCheckout('cs_1')).rejects.toBeInstanceOf(ProviderRefused);
});

test('a failure before or after the work, and a cut connection, leave one checkout', async () => {
  for (const at of ['before', 'after'] as const)
    for (const answer of [500, 503, 'cut'] as const) {
      const idempotencyKey = `${at}-${answer}`;
      shop.stripe.control.fail({ at, answer, call: 'POST /v1/checkout' });
      await shop.provider.createCheckout(shop.order({ idempotencyKey, orderId: idempotencyKey }));
    }
  const { data } = await shop.sdk.checkout.sessions.list();
  expect(data.map((session) => session.client_reference_id).sort()).toEqual([
    'after-500',
    'after-503',
    'after-cut',
    'before-500',
    'before-503',
    'before-cut',
  ]);
});

test('trouble that lasts is told as unavailable, and the same key works afterwards', async () => {
  shop.stripe.control.fail({ at: 'after', answer: 500, times: 3 });
  await expect(shop.provider.createCheckout(shop.order())).rejects.toBeInstanceOf(ProviderUnavailable);
  const made = await shop.provider.createCheckout(shop.order());
  expect((await shop.sdk.checkout.sessions.list()).data.map(({ id }) => id)).toEqual([made.checkoutId]);
});

test('too many requests and nobody at home are unavailable, not refused', async () => {
  shop.stripe.control.fail({ at: 'before', answer: 429 });
  const busy = await shop.provider.getCheckout('cs_1').catch((error: unknown) => error);
  expect(busy).toBeInstanceOf(ProviderUnavailable);
  expect(busy).toHaveProperty('cause.statusCode', 429);
  const nobody = stripeCheckout({
    secretKey: 'sk_test_1',
    webhookSecret: 'x',
    apiBase: 'http://127.0.0.1:9',
  });
  await expect(nobody.getCheckout('cs_1')).rejects.toBeInstanceOf(ProviderUnavailable);
});
