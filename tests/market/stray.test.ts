import { cancelOrder } from '@rasa/actions/market/cancellation';
import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { expireHold } from '@rasa/actions/market/hold';
import { returnMismatch } from '@rasa/actions/market/mismatch';
import { placeOrder } from '@rasa/actions/market/place-order';
import { confirmTransfer, rejectProof, submitProof } from '@rasa/actions/market/proof';
import { payRefund } from '@rasa/actions/market/refund';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import type { Checkout } from '@rasa/clients/payment/checkout';
import { maxProofs, type PaymentMethod } from '@rasa/domain/market/payment';
import { runJobs } from '@rasa/functions/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balances, brokenBooks, stockBooks } from '../builders/books.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { phoneOf } from '../builders/phone.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let orders = 0;
async function placed(paymentMethod: PaymentMethod, available = 5) {
  const { world } = market;
  orders += 1;
  const { seller } = await market.openShop();
  const offer = await savedOffer(world, seller, { available });
  const buyer = { name: 'Dewi', phone: phoneOf(5000 + orders) };
  const { orderId, token } = await placeOrder(world, pickupRequest([offer], { paymentMethod, buyer }), {
    ...{ idempotencyKey: `key-of-stray-${orders}`, principal: 'visitor', locale: 'id' },
  });
  const read = async () => (await world.store.orders.getWhole(orderId))!;
  return { orderId, token, offer, read };
}
type Placed = Awaited<ReturnType<typeof placed>>;

describe('a paid page that is not what the order asks for', () => {
  /** The buyer pays; what the provider says of it is another thing. */
  async function paidOtherwise(order: Placed, over: Partial<Checkout>) {
    const { world } = market;
    await openCheckout(world, await order.read());
    const { checkoutId } = (await order.read()).payment;
    market.stripe.pay(checkoutId!);
    const { getCheckout } = world.checkout;
    const told = async (id: string) => ({ ...(await getCheckout(id)), ...over });
    return { ...world, checkout: { ...world.checkout, getCheckout: told, expireCheckout: told } };
  }

  it.each([
    ['less', { amountIdr: 14_999 }],
    ['more', { amountIdr: 15_001 }],
    ['other money', { amountIdr: 0, currency: 'usd' }],
    ['another order’s', { orderId: 'ord_01J000000000000000000000ZZ' }],
  ])('pays for nothing and is written down where it is %s', async (_, over) => {
    const order = await placed('stripe');
    const world = await paidOtherwise(order, over);
    const settled = await Promise.all([1, 2, 3].map(() => settleCheckout(world, order.orderId)));
    expect(settled).toEqual(['mismatched', 'mismatched', 'mismatched']);
    const { order: after, payment } = await order.read();
    expect([after.status, payment.status, payment.mismatch?.status]).toEqual([
      'awaiting_payment',
      'pending',
      'open',
    ]);
    const { items } = await world.store.orders.listMismatchesByUnit(market.unit.unitId, { limit: 100 });
    expect(items.map(({ orderId }) => orderId)).toContain(order.orderId);
    await expect(openCheckout(world, await order.read())).rejects.toMatchObject({
      code: 'payment.not-in-state',
    });
  });

  it('does not keep the stock from others when the hold ends, nor the buyer from taking her order back', async () => {
    for (const end of ['expire', 'cancel'] as const) {
      const order = await placed('stripe');
      const world = await paidOtherwise(order, { amountIdr: 1 });
      if (end === 'cancel') await cancelOrder(world, order);
      else {
        market.world.moveClock({ minutes: 40 });
        expect(await expireHold(world, order.orderId)).toBe('expired');
      }
      expect(await stockBooks(market.world, order.offer.stock.offerId)).toMatchObject({ available: 5 });
      expect((await order.read()).payment.mismatch?.status).toBe('open');
    }
  });

  it('goes back exactly as it came when an officer says so, once, outside of the order’s books', async () => {
    const order = await placed('stripe');
    const world = await paidOtherwise(order, { amountIdr: 14_000 });
    await settleCheckout(world, order.orderId);
    const foreign = { ...market.officer, unitId: world.newId('unit') };
    await expect(returnMismatch(world, foreign, order.orderId)).rejects.toMatchObject({
      code: 'order.unknown',
    });
    expect(await payRefund(world, order.orderId)).toBe('nothing-due');
    const said = await Promise.allSettled(
      [1, 2].map(() => returnMismatch(world, market.officer, order.orderId)),
    );
    expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Promise.all([1, 2].map(() => payRefund(world, order.orderId)));
    await runJobs(world);
    const { payment } = await order.read();
    expect(payment).toMatchObject({ mismatch: { status: 'returned' }, refundedIdr: 0, refundDueIdr: 0 });
    const { providerPaymentId } = payment.mismatch!;
    expect(await world.checkout.listRefunds(providerPaymentId!)).toMatchObject([
      { amountIdr: 14_000, cause: 'mismatch', status: 'succeeded' },
    ]);
    const postings = await world.store.orders.listPostings(order.orderId);
    expect(postings.map(({ cause }) => cause)).toEqual(['sale']);
  });

  it('is the officer’s to send where the provider cannot', async () => {
    const order = await placed('stripe');
    const world = await paidOtherwise(order, { amountIdr: 14_000 });
    await settleCheckout(world, order.orderId);
    await returnMismatch(world, market.officer, order.orderId);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      market.stripe.control.planRefunds('failed');
      await payRefund(world, order.orderId);
      market.world.moveClock({ minutes: 61 });
    }
    const send = (amountIdr: number) =>
      confirmRefundByHand(world, market.officer, order.orderId, { amountIdr, reference: 'TRX-3' });
    await expect(send(15_000)).rejects.toMatchObject({ code: 'refund.above-charge' });
    await send(14_000);
    expect((await order.read()).payment.mismatch?.status).toBe('returned');
  });
});

describe('a transfer', () => {
  it('is confirmed only with the amount that the order asks for', async () => {
    const { world, officer } = market;
    const order = await placed('bank_transfer');
    await submitProof(world, { ...order, pictureId: world.newId('picture') });
    const before = await order.read();
    const { amountIdr } = before.payment;
    for (const other of [amountIdr - 1, amountIdr + 1, 0])
      await expect(
        confirmTransfer(world, officer, order.orderId, { amountIdr: other }),
      ).rejects.toMatchObject({ code: 'payment.amount-differs' });
    expect(await order.read()).toEqual(before);
    await confirmTransfer(world, officer, order.orderId, { amountIdr });
    await expect(confirmTransfer(world, officer, order.orderId, { amountIdr })).rejects.toMatchObject({
      code: 'payment.not-in-state',
    });
  });

  it('that comes late takes the stock again where there is some, else is owed back', async () => {
    const { world, officer } = market;
    for (const isSold of [false, true]) {
      const order = await placed('bank_transfer', 1);
      world.moveClock({ days: 2 });
      expect(await expireHold(world, order.orderId)).toBe('expired');
      if (isSold)
        await placeOrder(
          world,
          pickupRequest([order.offer], { buyer: { name: 'Rini', phone: phoneOf(9001) } }),
          {
            ...{ idempotencyKey: 'key-of-meanwhile', principal: 'visitor', locale: 'id' },
          },
        );
      const { amountIdr } = (await order.read()).payment;
      await confirmTransfer(world, officer, order.orderId, { amountIdr });
      const { order: after, payment } = await order.read();
      expect([after.status, payment.status]).toEqual(
        isSold ? ['expired', 'refund_due'] : ['paid', 'succeeded'],
      );
      expect(balances(await world.store.orders.listPostings(order.orderId)).merchant).toBe(amountIdr);
    }
  });

  it('paid by card is never confirmed by hand', async () => {
    const order = await placed('stripe');
    const seen = { amountIdr: 15_000 };
    await expect(confirmTransfer(market.world, market.officer, order.orderId, seen)).rejects.toMatchObject({
      code: 'payment.not-in-state',
    });
  });

  it('whose proof was turned down has a day more, each time but the last', async () => {
    const { world, officer } = market;
    const order = await placed('bank_transfer');
    const turnedDown = async () => {
      await submitProof(world, { ...order, pictureId: world.newId('picture') });
      world.moveClock({ days: 3 });
      await rejectProof(world, officer, order.orderId, 'Gambar buram');
      await runJobs(world);
    };
    for (let proof = 1; proof < maxProofs; proof += 1) {
      await turnedDown();
      const { order: held } = await order.read();
      expect(held.status).toBe('awaiting_payment');
      expect(Date.parse(held.holdEndsAt!) - world.clock().getTime()).toBe(24 * 60 * 60_000);
    }
    await turnedDown();
    expect((await order.read()).order.status).toBe('expired');
  });
});

it('the jobs do all that is due, also where there is more than a page and some of it fails', async () => {
  const { world } = market;
  const many: Placed[] = [];
  // More than 25 in each of four shards.
  for (let count = 0; count < 130; count += 1) many.push(await placed('bank_transfer'));
  world.moveClock({ days: 2 });
  const failing = new Set(many.slice(0, 40).map(({ orderId }) => orderId));
  const { orders: store } = world.store;
  const getWhole = async (orderId: string) => {
    if (failing.has(orderId)) throw new Error('broken');
    return store.getWhole(orderId);
  };
  const log = { info: () => undefined, error: () => undefined };
  await runJobs({ ...world, log, store: { ...world.store, orders: { ...store, getWhole } } });
  const left = [];
  for (const order of many) if ((await order.read()).order.status !== 'expired') left.push(order.orderId);
  expect(left.sort()).toEqual([...failing].sort());
}, 120_000);

it('the books of all of this are right', async () => {
  expect(await brokenBooks(market.world)).toEqual([]);
});
