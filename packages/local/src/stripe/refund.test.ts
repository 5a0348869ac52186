import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let paymentId: string;
beforeEach(async () => {
  shop = await openTestShop();
  const { checkoutId } = await shop.provider.createCheckout(shop.order());
  paymentId = String(shop.stripe.pay(checkoutId).payment_intent);
});
afterEach(() => shop.close());

const refund = (amountIdr: number, idempotencyKey: string) =>
  shop.provider.refund({ paymentId, amountIdr, idempotencyKey, orderId: 'ord_1', cause: 'late', attempt: 1 });
const refundedIdr = async () => (await shop.provider.getPayment(paymentId)).refundedIdr;

test('the same key refunds once', async () => {
  const first = await refund(5_000, 'refund:1');
  expect(first).toMatchObject({ amountIdr: 5_000, status: 'succeeded' });
  expect(await refund(5_000, 'refund:1')).toEqual(first);
  expect(await refundedIdr()).toBe(5_000);
});

test('a refund whose answer is lost after the work refunds once', async () => {
  shop.stripe.control.fail({ at: 'after', answer: 'cut', call: 'POST /v1/refunds' });
  await refund(5_000, 'refund:1');
  expect(await refundedIdr()).toBe(5_000);
});

test('the same key for another amount is refused', async () => {
  await refund(5_000, 'refund:1');
  await expect(refund(6_000, 'refund:1')).rejects.toMatchObject({ code: 'idempotency_error' });
  expect(await refundedIdr()).toBe(5_000);
});

test('no more than was paid can be refunded', async () => {
  await refund(10_000, 'a');
  await expect(refund(5_001, 'b')).rejects.toThrow('greater than unrefunded amount');
  await refund(5_000, 'c');
  await expect(refund(1, 'd')).rejects.toMatchObject({
    name: 'ProviderRefused',
    code: 'charge_already_refunded',
  });
  expect(await refundedIdr()).toBe(15_000);
});

test('refunds asked for at once stay within what was paid', async () => {
  const asked = await Promise.allSettled(['a', 'b', 'c', 'd'].map((key) => refund(6_000, key)));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect(await refundedIdr()).toBe(12_000);
});

test('a payment that never came has nothing to refund', async () => {
  const { checkoutId } = await shop.provider.createCheckout(shop.order({ idempotencyKey: 'other' }));
  const { payment_intent } = shop.stripe.control.pay(checkoutId, 'declined');
  const asked = shop.provider.refund({
    paymentId: String(payment_intent),
    amountIdr: 1,
    idempotencyKey: 'k',
    ...{ orderId: 'ord_1', cause: 'late', attempt: 1 },
  });
  await expect(asked).rejects.toThrow('does not have a successful charge');
});

test('a pending refund counts until the bank says that it failed', async () => {
  shop.stripe.control.planRefunds('pending');
  const pending = await refund(15_000, 'a');
  expect(pending.status).toBe('pending');
  expect(await refundedIdr()).toBe(15_000);
  shop.stripe.control.settleRefund(pending.refundId, 'failed');
  expect(await refundedIdr()).toBe(0);
  expect((await refund(15_000, 'b')).status).toBe('succeeded');
});

test('a refund that fails at once counts for nothing', async () => {
  shop.stripe.control.planRefunds('failed');
  expect((await refund(15_000, 'a')).status).toBe('failed');
  expect(await refundedIdr()).toBe(0);
});

test('a "no" is kept under its key, though by now it would be a "yes"', async () => {
  shop.stripe.control.planRefunds('pending');
  const { refundId } = await refund(15_000, 'a');
  await expect(refund(15_000, 'b')).rejects.toMatchObject({ code: 'charge_already_refunded' });
  shop.stripe.control.settleRefund(refundId, 'failed');
  await expect(refund(15_000, 'b')).rejects.toMatchObject({ code: 'charge_already_refunded' });
  expect((await refund(15_000, 'c')).status).toBe('succeeded');
});

test('the reason is kept with the refund', async () => {
  const { refundId } = await refund(5_000, 'a');
  const kept = await shop.sdk.refunds.retrieve(refundId);
  expect(kept).toMatchObject({
    amount: 500_000,
    metadata: { orderId: 'ord_1', cause: 'late', attempt: '1' },
  });
});
