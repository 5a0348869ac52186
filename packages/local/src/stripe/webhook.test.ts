import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let checkoutId: string;
beforeEach(async () => {
  shop = await openTestShop();
  checkoutId = (await shop.provider.createCheckout(shop.order())).checkoutId;
});
afterEach(() => shop.close());

const types = () => shop.received.map(({ type }) => type);
const PAID = [
  'payment_intent.created',
  'charge.succeeded',
  'payment_intent.succeeded',
  'checkout.session.completed',
];

test('a payment is told of in signed events that name order, checkout and payment', async () => {
  const session = shop.stripe.pay(checkoutId);
  await shop.stripe.control.tick();
  expect(types()).toEqual(PAID);
  expect(shop.received.at(-1)).toMatchObject({
    checkoutId,
    orderId: 'ord_1',
    paymentId: session.payment_intent,
    createdAt: '2026-11-25T08:00:00.000Z',
  });
  expect(shop.received.map(({ orderId }) => orderId)).toEqual(PAID.map(() => 'ord_1'));
});

test('the end of a checkout, refunds and late money are told of', async () => {
  shop.clock.now += 35 * 60_000;
  await shop.stripe.control.tick();
  const second = await shop.provider.createCheckout(shop.order({ idempotencyKey: 'second' }));
  const { payment_intent } = shop.stripe.control.pay(second.checkoutId, 'processing');
  shop.stripe.control.settlePayment(second.checkoutId, 'paid');
  const refund = {
    ...{ paymentId: String(payment_intent), amountIdr: 5_000, idempotencyKey: 'r' },
    ...{ orderId: 'ord_1', cause: 'late', attempt: 1 },
  };
  await shop.provider.refund(refund);
  await shop.stripe.control.tick();
  expect(types()).toEqual([
    'checkout.session.expired',
    'payment_intent.created',
    'checkout.session.completed',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.async_payment_succeeded',
    'refund.created',
    'charge.refunded',
  ]);
});

test('an event that is not received comes again, later each time, and freshly signed', async () => {
  shop.webhook.status = 500;
  await shop.provider.expireCheckout(checkoutId);
  await shop.stripe.control.tick();
  expect(types()).toHaveLength(1);
  shop.clock.now += 1000;
  await shop.stripe.control.tick();
  expect(types()).toHaveLength(2);
  shop.clock.now += 1999;
  await shop.stripe.control.tick();
  expect(types()).toHaveLength(2);
  shop.webhook.status = 204;
  shop.clock.now += 3_600_000;
  await shop.stripe.control.tick();
  await shop.stripe.control.tick();
  expect(types()).toEqual(Array(3).fill('checkout.session.expired'));
  expect(new Set(shop.received.map(({ eventId }) => eventId)).size).toBe(1);
  expect(shop.stripe.control.events()).toMatchObject([{ isOwed: false }]);
});

test('one event that fails does not keep others back', async () => {
  shop.webhook.status = 500;
  await shop.provider.expireCheckout(checkoutId);
  await shop.stripe.control.tick();
  shop.webhook.status = 200;
  const second = await shop.provider.createCheckout(shop.order({ idempotencyKey: 'second' }));
  shop.stripe.pay(second.checkoutId);
  await shop.stripe.control.tick();
  expect(types()).toEqual(['checkout.session.expired', ...PAID]);
});

test('an event nobody receives is given up after three days', async () => {
  shop.webhook.status = 500;
  await shop.provider.expireCheckout(checkoutId);
  await shop.stripe.control.tick();
  shop.clock.now += 72 * 3_600_000;
  await shop.stripe.control.tick();
  expect(shop.stripe.control.events()).toMatchObject([{ isOwed: false }]);
  expect((await shop.sdk.events.list()).data).toHaveLength(1);
});

test('held events come in the order asked for, as often as asked for', async () => {
  shop.stripe.control.hold();
  shop.stripe.pay(checkoutId);
  await shop.stripe.control.tick();
  expect(types()).toEqual([]);
  const ids = shop.stripe.control.events().map(({ id }) => id);
  await shop.stripe.control.release([ids[3], ids[0], ids[3]].map(String));
  expect(types()).toEqual([PAID[3], PAID[0], PAID[3], PAID[1], PAID[2]]);
});

test('events can come twice, late, never, and again on demand', async () => {
  shop.stripe.control.planEvents({ copies: 2 }, { drop: true }, { delayMs: 60_000 });
  shop.stripe.pay(checkoutId);
  await shop.stripe.control.tick();
  expect(types().sort()).toEqual([PAID[3], PAID[0], PAID[0]]);
  shop.clock.now += 60_000;
  await shop.stripe.control.tick();
  expect(types().at(-1)).toBe(PAID[2]);
  const dropped = shop.stripe.control.events()[1];
  expect(dropped).toMatchObject({ type: PAID[1], isOwed: false });
  expect(await shop.stripe.control.deliver(dropped?.id ?? '')).toBe(200);
  expect(types().at(-1)).toBe(PAID[1]);
});

test('every event can be made to come twice until things calm down', async () => {
  shop.stripe.control.planAllEvents({ copies: 2 });
  await shop.provider.expireCheckout(checkoutId);
  await shop.stripe.control.calm();
  expect(types()).toEqual(['checkout.session.expired', 'checkout.session.expired']);
});
