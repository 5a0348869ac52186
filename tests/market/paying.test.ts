import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { expireHold } from '@rasa/actions/market/hold';
import { readSellerLedger } from '@rasa/actions/market/ledger';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { rejectProof, submitProof } from '@rasa/actions/market/proof';
import { payRefund } from '@rasa/actions/market/refund';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balances, stockBooks } from '../builders/books.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { sentBack, transferFound } from '../builders/money.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;

async function placed(paymentMethod: PaymentMethod, shops = 1, available = 5) {
  const { world } = market;
  const opened = await Promise.all(Array.from({ length: shops }, () => market.openShop()));
  const offers = [];
  for (const { seller } of opened) offers.push(await savedOffer(world, seller, { available }));
  const { orderId, token } = await placeOrder(world, pickupRequest(offers, { paymentMethod }), {
    idempotencyKey: `key-of-paying-${++keys}`,
    principal: 'visitor',
    locale: 'id',
  });
  const read = async () => (await world.store.orders.getWhole(orderId))!;
  return { orderId, token, offers, sellers: opened.map((one) => one.principal), read };
}

const postingsOf = async (orderId: string) => balances(await market.world.store.orders.listPostings(orderId));

/** Opens the payment page and pays there, as a buyer would; nobody is told. */
async function payAtProvider(order: Awaited<ReturnType<typeof placed>>) {
  await openCheckout(market.world, await order.read());
  const { checkoutId } = (await order.read()).payment;
  market.stripe.pay(checkoutId!);
}

async function deliver(seller: SellerPrincipal, partId: string) {
  for (const act of ['accept', 'pack', 'ready', 'deliver'] as const)
    await fulfilPart(market.world, seller, partId, { act });
}

describe('paying by card', () => {
  it('asks the provider, and pays the order once however often it is told', async () => {
    const order = await placed('stripe');
    expect(await settleCheckout(market.world, order.orderId)).toBe('unknown');
    await payAtProvider(order);
    const settled = await Promise.all([1, 2, 3].map(() => settleCheckout(market.world, order.orderId)));
    expect(settled.filter((outcome) => outcome === 'paid')).toHaveLength(1);
    const { order: after, payment, parts } = await order.read();
    expect(after.status).toBe('paid');
    expect(payment).toMatchObject({ status: 'succeeded', amountIdr: 15_000 });
    expect(parts[0]!.payable).toBe(true);
    expect(await postingsOf(order.orderId)).toMatchObject({ provider: 15_000 });
  });

  it('opens one payment page however often it is asked for', async () => {
    const order = await placed('stripe');
    const whole = await order.read();
    const urls = await Promise.all([1, 2, 3].map(() => openCheckout(market.world, whole)));
    expect(new Set(urls).size).toBe(1);
  });

  it('gives the stock back when the hold ends unpaid, once, and cancels the page first', async () => {
    const order = await placed('stripe');
    await openCheckout(market.world, await order.read());
    expect(await expireHold(market.world, order.orderId)).toBe('kept');
    market.world.moveClock({ minutes: 40 });
    const outcomes = await Promise.all([1, 2].map(() => expireHold(market.world, order.orderId)));
    expect(outcomes.filter((outcome) => outcome === 'expired')).toHaveLength(1);
    expect(await stockBooks(market.world, order.offers[0]!.stock.offerId)).toMatchObject({
      available: 5,
      moved: 5,
    });
    expect(await postingsOf(order.orderId)).toEqual({});
    const { checkoutId } = (await order.read()).payment;
    expect((await market.world.checkout.getCheckout(checkoutId!)).status).toBe('expired');
  });

  it('finds at the end of the hold that it was paid after all', async () => {
    const order = await placed('stripe');
    await payAtProvider(order);
    market.world.moveClock({ minutes: 40 });
    expect(await expireHold(market.world, order.orderId)).toBe('paid');
    expect((await order.read()).order.status).toBe('paid');
  });

  it('refunds a declined part at the provider, once, and puts its units back', async () => {
    const order = await placed('stripe', 2);
    await payAtProvider(order);
    await settleCheckout(market.world, order.orderId);
    const { parts } = await order.read();
    await fulfilPart(market.world, order.sellers[0]!, parts[0]!.partId, {
      act: 'decline',
      reason: 'Habis dimakan',
    });
    expect((await order.read()).payment).toMatchObject({ status: 'refund_due', refundDueIdr: 15_000 });
    const outcomes = await Promise.all([1, 2].map(() => payRefund(market.world, order.orderId)));
    expect(outcomes).toContain('refunded');
    const { payment } = await order.read();
    expect(payment).toMatchObject({ status: 'partly_refunded', refundedIdr: 15_000, refundDueIdr: 0 });
    const atProvider = await market.world.checkout.getPayment(payment.providerPaymentId!);
    expect(atProvider.refundedIdr).toBe(15_000);
    expect(await postingsOf(order.orderId)).toEqual({
      provider: 15_000,
      [`payable:${order.sellers[1]!.sellerId}`]: -15_000,
    });
    expect(await stockBooks(market.world, order.offers[0]!.stock.offerId)).toMatchObject({
      available: 5,
      moved: 5,
    });
  });
});

describe('a refund whose answer is lost', () => {
  it('is neither paid twice nor forgotten when another part falls away before it is tried again', async () => {
    const { world } = market;
    const order = await placed('stripe', 3);
    await payAtProvider(order);
    await settleCheckout(world, order.orderId);
    const { parts } = await order.read();
    const decline = (index: number) =>
      fulfilPart(world, order.sellers[index]!, parts[index]!.partId, { act: 'decline', reason: 'Habis' });
    await decline(0);
    const losing: typeof world.checkout = {
      ...world.checkout,
      async refund(input) {
        await world.checkout.refund(input);
        throw new Error('no answer');
      },
    };
    await expect(payRefund({ ...world, checkout: losing }, order.orderId)).rejects.toThrow('no answer');
    await decline(1);
    expect(await payRefund(world, order.orderId)).toBe('refunded');
    const { payment } = await order.read();
    expect(payment).toMatchObject({ status: 'partly_refunded', refundedIdr: 30_000, refundDueIdr: 0 });
    const atProvider = await world.checkout.getPayment(payment.providerPaymentId!);
    expect(atProvider.refundedIdr).toBe(30_000);
  });
});

describe('paying by transfer', () => {
  it('waits for an officer of the unit, who may say no once and yes after', async () => {
    const { world, officer } = market;
    const order = await placed('bank_transfer');
    const proof = () => submitProof(world, { ...order, pictureId: world.newId('picture') });
    await proof();
    await rejectProof(world, officer, order.orderId, 'Gambar buram');
    expect((await order.read()).order.status).toBe('awaiting_payment');
    await proof();
    const foreign = { ...officer, unitId: world.newId('unit') };
    await expect(transferFound(world, foreign, order.orderId)).rejects.toMatchObject({
      code: 'order.unknown',
    });
    await transferFound(world, officer, order.orderId);
    await expect(transferFound(world, officer, order.orderId)).rejects.toMatchObject({
      code: 'payment.not-in-state',
    });
    const { amountIdr } = (await order.read()).payment;
    expect(amountIdr).toBeGreaterThan(15_000);
    expect(await postingsOf(order.orderId)).toMatchObject({ merchant: amountIdr });
  });

  it('takes no proof with a wrong token', async () => {
    const order = await placed('bank_transfer');
    const wrong = { orderId: order.orderId, token: 'x'.repeat(43), pictureId: 'pic' };
    await expect(submitProof(market.world, wrong)).rejects.toMatchObject({ code: 'order.unknown' });
  });

  it('does not end the hold while a proof waits', async () => {
    const order = await placed('bank_transfer');
    await submitProof(market.world, { ...order, pictureId: market.world.newId('picture') });
    market.world.moveClock({ days: 2 });
    expect(await expireHold(market.world, order.orderId)).toBe('kept');
  });

  it('is given back by hand when a seller declines', async () => {
    const { world, officer } = market;
    const order = await placed('bank_transfer');
    await submitProof(world, { ...order, pictureId: world.newId('picture') });
    await transferFound(world, officer, order.orderId);
    await fulfilPart(world, order.sellers[0]!, (await order.read()).parts[0]!.partId, { act: 'decline' });
    expect(await payRefund(world, order.orderId)).toBe('by-hand');
    await sentBack(world, officer, order.orderId);
    const { order: after, payment } = await order.read();
    expect(after.status).toBe('cancelled');
    expect(payment).toMatchObject({ status: 'refunded', refundedIdr: payment.amountIdr });
    expect(await postingsOf(order.orderId)).toEqual({});
  });
});

describe('a seller', () => {
  it('neither sees nor moves a part that is unpaid or not hers', async () => {
    const order = await placed('stripe');
    const { parts } = await order.read();
    const other = (await market.openShop()).principal;
    for (const seller of [order.sellers[0]!, other])
      await expect(
        fulfilPart(market.world, seller, parts[0]!.partId, { act: 'accept' }),
      ).rejects.toMatchObject({
        code: 'part.unknown',
      });
  });

  it('cannot skip a step or take one twice', async () => {
    const order = await placed('pay_at_pickup');
    const partId = (await order.read()).parts[0]!.partId;
    const act = (step: 'accept' | 'deliver' | 'ship') =>
      fulfilPart(market.world, order.sellers[0]!, partId, { act: step });
    await expect(act('deliver')).rejects.toMatchObject({ code: 'part.not-in-state' });
    await act('accept');
    await expect(act('accept')).rejects.toMatchObject({ code: 'part.not-in-state' });
    await expect(act('ship')).rejects.toMatchObject({ code: 'part.not-in-state' });
  });

  it('who takes cash is even with everybody', async () => {
    const order = await placed('pay_at_pickup', 2);
    const { parts } = await order.read();
    for (const [index, part] of parts.entries()) await deliver(order.sellers[index]!, part.partId);
    const { order: after, payment } = await order.read();
    expect([after.status, payment.status]).toEqual(['fulfilled', 'succeeded']);
    expect(await postingsOf(order.orderId)).toEqual({});
    const ledger = await readSellerLedger(market.world, order.sellers[0]!.sellerId);
    expect(ledger.sums).toMatchObject({ cash: 15_000, owed: 0 });
  });
});

describe('cash', () => {
  it.each([
    ['before', ['decline', 'deliver']],
    ['after', ['deliver', 'decline']],
  ] as const)('is complete when one seller declines %s the other has hers', async (_, steps) => {
    const order = await placed('pay_at_pickup', 2);
    const { parts } = await order.read();
    for (const [index, what] of steps.entries())
      if (what === 'deliver') await deliver(order.sellers[index]!, parts[index]!.partId);
      else await fulfilPart(market.world, order.sellers[index]!, parts[index]!.partId, { act: 'decline' });
    const { order: after, payment } = await order.read();
    expect([after.status, payment.status]).toEqual(['fulfilled', 'succeeded']);
    expect(await postingsOf(order.orderId)).toEqual({});
  });
});

describe('money that comes after the hold has ended', () => {
  it('takes the stock again where there is some, else is owed back', async () => {
    const { world } = market;
    for (const soldMeanwhile of [false, true]) {
      const order = await placed('stripe', 1, 1);
      await payAtProvider(order);
      // The provider's answer is lost at the end of the hold, as if it had not been paid yet.
      const blind = { ...world, checkout: { ...world.checkout, expireCheckout: unpaid } };
      world.moveClock({ minutes: 40 });
      expect(await expireHold(blind, order.orderId)).toBe('expired');
      if (soldMeanwhile)
        await placeOrder(world, pickupRequest(order.offers), {
          idempotencyKey: `key-of-meanwhile-${++keys}`,
          principal: 'visitor',
          locale: 'id',
        });
      expect(await settleCheckout(world, order.orderId)).toBe('paid');
      const { order: after, payment } = await order.read();
      expect([after.status, payment.status]).toEqual(
        soldMeanwhile ? ['expired', 'refund_due'] : ['paid', 'succeeded'],
      );
      if (soldMeanwhile) expect(await payRefund(world, order.orderId)).toBe('refunded');
      const books = await stockBooks(world, order.offers[0]!.stock.offerId);
      expect(books).toMatchObject({ available: 0, moved: 0 });
      const owed = `payable:${order.sellers[0]!.sellerId}`;
      expect(await postingsOf(order.orderId)).toEqual(
        soldMeanwhile ? {} : { provider: 15_000, [owed]: -15_000 },
      );
    }
  });
});

const unpaid = async (checkoutId: string) => ({
  checkoutId,
  orderId: '',
  url: null,
  status: 'expired' as const,
  amountIdr: 0,
  currency: 'idr',
  paymentId: null,
  expiresAt: '',
});
