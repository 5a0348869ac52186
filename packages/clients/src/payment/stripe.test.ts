import { expect, test, vi } from 'vitest';
import { WebhookRefused } from './checkout.ts';
import { stripeCheckout } from './stripe.ts';
import { fromHundredths, readCheckout, readRefundStatus, toHundredths } from './stripe-reading.ts';

let isLoaded = false;
vi.mock('stripe', async (original) => {
  isLoaded = true;
  return original();
});

const keys = { secretKey: 'sk_test_1', webhookSecret: 'whsec_1' };
const order = {
  orderId: 'ord_1',
  description: 'Pesanan',
  successUrl: 'http://127.0.0.1/ok',
  cancelUrl: 'http://127.0.0.1/no',
  expiresAt: '2026-11-25T09:00:00Z',
  locale: 'id' as const,
  idempotencyKey: 'ord_1',
};

test('an amount that is no whole number of rupiah above zero is refused before the SDK is loaded', async () => {
  const provider = stripeCheckout(keys);
  for (const totalIdr of [15_000.5, Number.NaN, 0, -15_000, Number.POSITIVE_INFINITY])
    await expect(provider.createCheckout({ ...order, totalIdr })).rejects.toThrow(RangeError);
  const refund = {
    paymentId: 'pi_1',
    amountIdr: 0.5,
    idempotencyKey: 'k',
    orderId: 'ord_1',
    cause: 'late',
    attempt: 1,
  };
  await expect(provider.refund(refund)).rejects.toThrow(RangeError);
  expect(isLoaded).toBe(false);
  await expect(provider.readEvent('', '')).rejects.toThrow(WebhookRefused);
  expect(isLoaded).toBe(true);
});

test('a time that is none is refused', async () => {
  const asking = stripeCheckout(keys).createCheckout({ ...order, totalIdr: 15_000, expiresAt: 'besok' });
  await expect(asking).rejects.toThrow(RangeError);
});

test('the secret key never travels unencrypted to another machine', () => {
  expect(() => stripeCheckout({ ...keys, apiBase: 'http://example.com' })).toThrow(TypeError);
  expect(() => stripeCheckout({ ...keys, apiBase: 'ftp://127.0.0.1' })).toThrow(TypeError);
  expect(() => stripeCheckout({ ...keys, apiBase: 'http://127.0.0.1:1' })).not.toThrow();
  expect(() => stripeCheckout({ ...keys, apiBase: 'https://example.com' })).not.toThrow();
});

test('Rp 15.000 is 1500000 at Stripe, there and back', () => {
  expect(toHundredths(15_000)).toBe(1_500_000);
  expect(fromHundredths(1_500_000, 'idr')).toBe(15_000);
});

test('money in another currency equals no total', () => {
  expect(fromHundredths(1_500_000, 'usd')).toBe(0);
});

type Session = Parameters<typeof readCheckout>[0];
const session = (fields: object) =>
  ({ id: 'cs_1', expires_at: 0, client_reference_id: 'ord_1', currency: 'idr', ...fields }) as Session;

test('a checkout is paid only once the money is there', () => {
  const statusOf = (fields: object) => readCheckout(session(fields)).status;
  expect(statusOf({ status: 'open', payment_status: 'unpaid' })).toBe('open');
  expect(statusOf({ status: 'complete', payment_status: 'unpaid' })).toBe('processing');
  expect(statusOf({ status: 'complete', payment_status: 'paid' })).toBe('paid');
  expect(statusOf({ status: 'expired', payment_status: 'unpaid' })).toBe('expired');
});

test('a checkout whose money never came is over', () => {
  const payment_intent = { id: 'pi_1', status: 'requires_payment_method' };
  const checkout = readCheckout(session({ status: 'complete', payment_status: 'unpaid', payment_intent }));
  expect(checkout).toMatchObject({ status: 'expired', paymentId: 'pi_1' });
});

test('a refund that needs something still is pending, one called off has failed', () => {
  expect(['succeeded', 'pending', 'requires_action', null].map(readRefundStatus)).toEqual([
    'succeeded',
    'pending',
    'pending',
    'pending',
  ]);
  expect(['failed', 'canceled'].map(readRefundStatus)).toEqual(['failed', 'failed']);
});
