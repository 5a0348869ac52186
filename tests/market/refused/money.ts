import { createHmac } from 'node:crypto';
import { countStored } from '@rasa/actions/identity/visitor-limit';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { partIdOf } from '@rasa/domain/id';
import { storedPerHour } from '@rasa/domain/identity/visitor-limit';
import { expect } from 'vitest';
import { transferFound } from '../../builders/money.ts';
import { pickupRequest, savedOffer } from '../../builders/shelf.ts';
import { jpegBytes, settleEvents } from '../../builders/workshop.ts';
import { ask, byOfficer, type Case, context, market, newKey, placed, type Sent, stored } from './stage.ts';

async function proof(token: string): Promise<FormData> {
  const form = new FormData();
  form.set('token', token);
  form.set('picture', new File([new Uint8Array(await jpegBytes())], 'bukti.jpg', { type: 'image/jpeg' }));
  return form;
}

type Told = { text: string; signedText?: string; agoSeconds?: number; secret?: string };

function webhook({ text, signedText = text, agoSeconds = 0, secret = 'whsec_local' }: Told): Sent {
  const timestamp = Math.floor(Date.now() / 1000) - agoSeconds;
  const mac = createHmac('sha256', secret).update(`${timestamp}.${signedText}`).digest('hex');
  return {
    path: '/webhooks/stripe',
    body: text,
    headers: { 'stripe-signature': `t=${timestamp},v1=${mac}` },
  };
}
/** An order that waits for its card payment, and what the provider would say of it. */
async function cardOrder() {
  const { orderId, token } = await placed('stripe');
  await ask({ path: `/orders/${orderId}/checkout`, body: JSON.stringify({ token }) }, 'id');
  const { payment } = (await market.world.store.orders.getWhole(orderId))!;
  const checkoutId = payment.checkoutId!;
  const text = (about: string, id = checkoutId) =>
    JSON.stringify({
      ...{
        id: `evt_${newKey()}`,
        object: 'event',
        type: 'checkout.session.completed',
        created: 1_795_000_000,
      },
      data: {
        object: { id, object: 'checkout.session', client_reference_id: about, payment_intent: 'pi_1' },
      },
    });
  return { orderId, checkoutId, text };
}
const hint = (tell: (paid: Awaited<ReturnType<typeof cardOrder>>) => Told | Promise<Told>) => async () => {
  const about = await cardOrder();
  market.stripe.pay(about.checkoutId);
  const told = await tell(about);
  return () => webhook(told);
};

/** A hint is kept, and what it points at looked for. */
async function followed(told: Told): Promise<void> {
  expect((await ask(webhook(told), 'id')).status).toBe(200);
  await settleEvents(market.world);
}

/** The hint itself is kept, and no order changes by it. */
async function unmoved(told: Told): Promise<Told> {
  const orders = async () => (await stored()).filter((item) => item.includes('{"S":"ORDER#'));
  const before = await orders();
  await followed(told);
  expect(await orders()).toEqual(before);
  return told;
}

/** A transfer whose money is in, and the seller who is owed it. */
async function paidTransfer() {
  const { world, officer } = market;
  const { seller, principal } = await market.openShop();
  const offer = await savedOffer(world, seller, { priceIdr: 20_000 });
  const one = await placeOrder(world, pickupRequest([offer], { paymentMethod: 'bank_transfer' }), context());
  await submitProof(world, { ...one, pictureId: world.newId('picture') });
  await transferFound(world, officer, one.orderId);
  const act = (name: 'accept' | 'pack' | 'ready' | 'deliver' | 'decline') =>
    fulfilPart(world, principal, partIdOf(one.orderId, 1), { act: name, reason: 'Habis' });
  return { ...one, seller, act };
}

const sentBack = (orderId: string, amountIdr: number): Sent =>
  byOfficer(`/transfers/${orderId}/refund`, { amountIdr, reference: 'TRX-9' });

const signature = { id: /Periksa rahasia webhook/, en: /Check the webhook secret/ };
const link = { id: /Buka lagi tautan/, en: /Open the link/ };

/** Words of the provider, pictures of payments, refunds and payouts. */
export const moneyCases: readonly Case[] = [
  {
    ...{ what: 'a forged webhook', status: 400, code: 'webhook.refused', says: signature },
    ready: hint(({ orderId, text }) => ({ text: text(orderId), secret: 'whsec_guessed' })),
  },
  {
    ...{ what: 'a stale webhook', status: 400, code: 'webhook.refused', says: signature },
    ready: hint(({ orderId, text }) => ({ text: text(orderId), agoSeconds: 301 })),
  },
  {
    ...{ what: 'a tampered webhook', status: 400, code: 'webhook.refused', says: signature },
    ready: hint(async ({ orderId, text }) => ({
      text: text(orderId),
      signedText: text((await placed('stripe')).orderId),
    })),
  },
  {
    ...{ what: 'a webhook that comes again', status: 200 },
    ready: hint(async ({ orderId, text }) => {
      const told = { text: text(orderId) };
      await followed(told);
      const whole = await market.world.store.orders.getWhole(orderId);
      expect(whole?.order.status).toBe('paid');
      return told;
    }),
  },
  {
    // Paid is one; named is another, whose own page took no money.
    ...{ what: 'a webhook of another order’s payment', status: 200 },
    ready: hint(async ({ checkoutId, text }) =>
      unmoved({ text: text((await cardOrder()).orderId, checkoutId) }),
    ),
  },
  {
    ...{ what: 'a webhook of an order that is not ours', status: 200 },
    ready: hint(({ text }) => unmoved({ text: text('ord_01J99999999999999999999999') })),
  },
  {
    ...{ what: 'a proof for another order', status: 404, code: 'order.unknown', says: link },
    ready: async () => {
      const [own, other] = [await placed('bank_transfer'), await placed('bank_transfer')];
      const forms = [await proof(own.token), await proof(own.token)];
      return () => ({ path: `/orders/${other.orderId}/proof`, body: forms.pop()! });
    },
  },
  {
    what: 'a proof for an order that is paid by card',
    ...{ status: 409, code: 'payment.not-in-state', says: { id: /Muat ulang/, en: /Reload/ } },
    ready: async () => {
      const { orderId, token } = await placed('stripe');
      const forms = [await proof(token), await proof(token)];
      return () => ({ path: `/orders/${orderId}/proof`, body: forms.pop()! });
    },
  },
  {
    what: 'more pictures than one address may send in an hour',
    ...{ status: 429, code: 'rate.too-many', says: { id: /Tunggu beberapa menit/, en: /Wait some minutes/ } },
    ready: async () => {
      const { orderId, token } = await placed('bank_transfer');
      const forms = [await proof(token), await proof(token)];
      for (let times = 0; times < storedPerHour.proof; times += 1)
        await countStored(market.world, 'proof', '198.51.100.78');
      const headers = { 'x-forwarded-for': '198.51.100.78, 203.0.113.1' };
      return () => ({ path: `/orders/${orderId}/proof`, body: forms.pop()!, headers });
    },
  },
  {
    what: 'a refund where nothing is owed',
    ...{ status: 409, code: 'payment.not-in-state', says: { id: /Muat ulang/, en: /Reload/ } },
    ready: async () => {
      const { orderId } = await paidTransfer();
      return () => sentBack(orderId, 1);
    },
  },
  {
    what: 'a refund above the charge',
    ...{ status: 422, code: 'refund.above-charge', at: 'amountIdr' },
    says: { id: /Periksa lagi: yang harus dikembalikan/, en: /Check again/ },
    ready: async () => {
      const { orderId, act } = await paidTransfer();
      await act('decline');
      const { payment } = (await market.world.store.orders.getWhole(orderId))!;
      return () => sentBack(orderId, payment.amountIdr + 1);
    },
  },
  {
    what: 'a refund a second time',
    ...{ status: 409, code: 'payment.not-in-state', says: { id: /Muat ulang/, en: /Reload/ } },
    ready: async () => {
      const { orderId, act } = await paidTransfer();
      await act('decline');
      const { payment } = (await market.world.store.orders.getWhole(orderId))!;
      const sent = sentBack(orderId, payment.refundDueIdr);
      expect((await ask(sent, 'id')).status).toBe(200);
      return () => sent;
    },
  },
  {
    what: 'a transfer whose amount is another than the order’s',
    ...{ status: 422, code: 'payment.amount-differs', at: 'amountIdr' },
    says: { id: /Periksa lagi mutasi/, en: /Check the account again/ },
    ready: async () => {
      const one = await placed('bank_transfer');
      await submitProof(market.world, { ...one, pictureId: market.world.newId('picture') });
      return () => byOfficer(`/transfers/${one.orderId}/confirmation`, { amountIdr: 1 });
    },
  },
  {
    what: 'a payout above the payable',
    ...{ status: 409, code: 'payout.above-payable' },
    says: { id: /Muat ulang dan pakai jumlah yang baru/, en: /Reload and use the new sum/ },
    ready: async () => {
      const { seller, act } = await paidTransfer();
      for (const step of ['accept', 'pack', 'ready', 'deliver'] as const) await act(step);
      return () => byOfficer('/payouts', { sellerId: seller.sellerId, amountIdr: 20_001 });
    },
  },
];
