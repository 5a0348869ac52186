import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { WebhookRefused } from './checkout.ts';
import { stripeCheckout } from './stripe.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const secret = 'whsec_right';
const provider = stripeCheckout({ secretKey: 'sk_test_1', webhookSecret: secret, now: () => NOW });
const { webhooks } = new Stripe('sk_test_1');

const checkout = {
  id: 'cs_1',
  object: 'checkout.session',
  client_reference_id: 'ord_1',
  payment_intent: 'pi_1',
};
const eventText = (object: unknown, fields: object = {}) =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'x',
    created: NOW / 1000,
    data: { object },
    ...fields,
  });

const signed = (payload: string, { with: key = secret, agoSeconds = 0 } = {}) =>
  webhooks.generateTestHeaderString({ payload, secret: key, timestamp: NOW / 1000 - agoSeconds });

const read = (text: string, signature = signed(text)) => provider.readEvent(text, signature);

test('a checkout event names its checkout, payment and order', async () => {
  expect(await read(eventText(checkout, { type: 'checkout.session.completed' }))).toEqual({
    eventId: 'evt_1',
    type: 'checkout.session.completed',
    checkoutId: 'cs_1',
    paymentId: 'pi_1',
    orderId: 'ord_1',
    createdAt: '2026-11-25T08:00:00.000Z',
  });
});

test('events of payments, charges and refunds name the payment and the order', async () => {
  const metadata = { orderId: 'ord_1' };
  const wanted = { paymentId: 'pi_1', orderId: 'ord_1' };
  expect(await read(eventText({ id: 'pi_1', object: 'payment_intent', metadata }))).toMatchObject(wanted);
  expect(
    await read(eventText({ id: 'ch_1', object: 'charge', payment_intent: 'pi_1', metadata })),
  ).toMatchObject(wanted);
  const refund = await read(eventText({ id: 're_1', object: 'refund', payment_intent: { id: 'pi_1' } }));
  expect(refund).toMatchObject({ paymentId: 'pi_1' });
  expect(refund).not.toHaveProperty('orderId');
});

test('letters beyond ASCII are read as they were signed', async () => {
  const text = eventText({ ...checkout, note: 'Kué sambal 🌶' });
  await expect(read(text)).resolves.toMatchObject({ checkoutId: 'cs_1' });
});

test('a forged signature is refused', async () => {
  const text = eventText(checkout);
  await expect(read(text, signed(text, { with: 'whsec_wrong' }))).rejects.toThrow(WebhookRefused);
  for (const signature of [
    '',
    't=1',
    'v1=00',
    't=1,v1=00',
    `t=${NOW / 1000},v1=${'0'.repeat(64)}`,
    'abc',
    ',=,',
  ])
    await expect(read(text, signature)).rejects.toThrow(WebhookRefused);
});

test('a text changed by one byte is refused', async () => {
  const text = eventText(checkout);
  await expect(read(text.replace('ord_1', 'ord_2'), signed(text))).rejects.toThrow(WebhookRefused);
  await expect(read(`${text} `, signed(text))).rejects.toThrow(WebhookRefused);
});

test('a signature older than five minutes is refused, a younger one is not', async () => {
  const text = eventText(checkout);
  await expect(read(text, signed(text, { agoSeconds: 301 }))).rejects.toThrow(WebhookRefused);
  await expect(read(text, signed(text, { agoSeconds: 299 }))).resolves.toBeDefined();
});

test('a signature of the past cannot be given a new time', async () => {
  const text = eventText(checkout);
  const old = signed(text, { agoSeconds: 3600 });
  await expect(read(text, old.replace(/t=\d+/, `t=${NOW / 1000}`))).rejects.toThrow(WebhookRefused);
});

test('signed garbage is refused', async () => {
  const garbage = ['', '{', 'null', '[]', '7', '"x"', '{}', eventText(null), eventText([])];
  garbage.push(eventText(checkout, { id: 7 }), eventText(checkout, { created: 'now' }));
  garbage.push(eventText(checkout, { created: 1e15 }), eventText(checkout, { object: 'v2.core.event' }));
  for (const text of garbage) await expect(read(text)).rejects.toThrow(WebhookRefused);
});

test('a refusal carries nothing of the text into the logs', async () => {
  const text = eventText({ ...checkout, customer_email: 'bu.siti@example.id' });
  const refused = await read(text, 't=1,v1=00').catch((error: unknown) => error);
  const bad = await read('bu.siti').catch((error: unknown) => error);
  const { inspect } = await import('node:util');
  expect(inspect([refused, bad], { depth: 9, showHidden: true })).not.toContain('siti');
});
