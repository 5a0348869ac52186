import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { lookAgain } from '@rasa/actions/market/hint';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { payRefund } from '@rasa/actions/market/refund';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import { maxRefundAttempts } from '@rasa/domain/market/refund-attempt';
import { runJobs } from '@rasa/functions/jobs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { balances } from '../builders/books.ts';
import { gathered } from '../builders/gather.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;

/** Paid by card; each of its sellers may then say no, which is owed back. */
async function paidOrder(shops = 1) {
  const { world } = market;
  const opened = await Promise.all(Array.from({ length: shops }, () => market.openShop()));
  const offers = [];
  for (const { seller } of opened) offers.push(await savedOffer(world, seller));
  const { orderId } = await placeOrder(world, pickupRequest(offers, { paymentMethod: 'stripe' }), {
    ...{ idempotencyKey: `key-of-refunds-${++keys}`, principal: 'visitor', locale: 'id' },
  });
  const read = async () => (await world.store.orders.getWhole(orderId))!;
  await openCheckout(world, await read());
  market.stripe.pay((await read()).payment.checkoutId!);
  await settleCheckout(world, orderId);
  const { parts, payment } = await read();
  const decline = (index: number) =>
    fulfilPart(world, opened[index]!.principal, parts[index]!.partId, { act: 'decline' });
  return { orderId, read, decline, paymentId: payment.providerPaymentId! };
}

type Checkout = Market['world']['checkout'];
const seenBy = (over: (real: Checkout) => Partial<Checkout>) => {
  const { checkout } = market.world;
  return { ...market.world, checkout: { ...checkout, ...over(checkout) } };
};
const givenBack = async (paymentId: string) =>
  (await market.world.checkout.getPayment(paymentId)).refundedIdr;
const onBoard = async () =>
  (await market.world.store.orders.listRefundsByUnit(market.unit.unitId, { limit: 100 })).items.map(
    ({ orderId }) => orderId,
  );
const due = () => gathered(market.world.store.orders.listRefundsDueBy('2999', 100));

it('a refund that a bank takes its time over is read, not asked for again', async () => {
  const order = await paidOrder();
  await order.decline(0);
  market.stripe.control.planRefunds('pending');
  expect(await payRefund(market.world, order.orderId)).toBe('pending');
  const [attempt] = (await order.read()).payment.refunds;
  expect(attempt).toMatchObject({ attempt: 1, status: 'pending', amountIdr: 15_000 });
  const reading = seenBy(() => ({ refund: () => Promise.reject(new Error('asked for again')) }));
  // Also long after the provider has forgotten the key.
  for (const days of [0, 1, 3]) {
    market.world.moveClock({ days });
    expect(await payRefund(reading, order.orderId)).toBe('pending');
  }
  market.stripe.control.settleRefund(attempt!.refundId!, 'succeeded');
  expect((await lookAgain(reading, order.orderId)).refund).toBe('refunded');
  const { payment } = await order.read();
  expect(payment).toMatchObject({ status: 'refunded', refundedIdr: 15_000, refundDueIdr: 0 });
  expect(await givenBack(order.paymentId)).toBe(15_000);
  expect(balances(await market.world.store.orders.listPostings(order.orderId))).toEqual({});
});

it('a refund that is slow holds up none of another seller’s part', async () => {
  const order = await paidOrder(2);
  await order.decline(0);
  market.stripe.control.planRefunds('pending');
  expect(await payRefund(market.world, order.orderId)).toBe('pending');
  await order.decline(1);
  await payRefund(market.world, order.orderId);
  expect((await order.read()).payment).toMatchObject({ status: 'refund_due', refundedIdr: 15_000 });
});

it('a failed refund is tried anew under a new key, and is paid once', async () => {
  const order = await paidOrder();
  await order.decline(0);
  market.stripe.control.planRefunds('failed');
  expect(await payRefund(market.world, order.orderId)).toBe('pending');
  expect(await payRefund(market.world, order.orderId)).toBe('pending');
  expect((await market.world.checkout.listRefunds(order.paymentId)).length).toBe(1);
  market.world.moveClock({ minutes: 61 });
  await runJobs(market.world);
  const { payment } = await order.read();
  expect(payment).toMatchObject({ status: 'refunded', refundedIdr: 15_000 });
  expect(payment.refunds).toMatchObject([{ attempt: 2, status: 'succeeded' }]);
  const made = await market.world.checkout.listRefunds(order.paymentId);
  expect(made.map(({ status, attempt }) => [status, attempt]).sort()).toEqual([
    ['failed', 1],
    ['succeeded', 2],
  ]);
});

it('a crash after the provider has paid, and days of silence, do not pay twice', async () => {
  const order = await paidOrder();
  await order.decline(0);
  const dying = seenBy((real) => ({
    refund: async (input) => {
      await real.refund(input);
      throw new Error('died');
    },
  }));
  await expect(payRefund(dying, order.orderId)).rejects.toThrow('died');
  expect((await order.read()).payment.refunds).toMatchObject([{ status: 'asked', attempt: 1 }]);
  // The provider has forgotten the key by now: the same request would pay again.
  market.world.moveClock({ days: 3 });
  expect(await payRefund(market.world, order.orderId)).toBe('refunded');
  expect(await givenBack(order.paymentId)).toBe(15_000);
  expect(await market.world.checkout.listRefunds(order.paymentId)).toHaveLength(1);
});

it('without the look at the provider’s list it would pay twice', async () => {
  const order = await paidOrder(2);
  await order.decline(0);
  const dying = seenBy((real) => ({
    refund: async (input) => {
      await real.refund(input);
      throw new Error('died');
    },
  }));
  await expect(payRefund(dying, order.orderId)).rejects.toThrow('died');
  market.world.moveClock({ days: 3 });
  const blind = seenBy(() => ({ listRefunds: async () => [] }));
  expect(await payRefund(blind, order.orderId)).toBe('refunded');
  expect(await givenBack(order.paymentId)).toBe(30_000);
});

it('what fails each time becomes the work of an officer, who must name what is due to the rupiah', async () => {
  const { world, officer } = market;
  const order = await paidOrder(2);
  await order.decline(0);
  for (let attempt = 1; attempt <= maxRefundAttempts; attempt += 1) {
    expect(await onBoard()).not.toContain(order.orderId);
    expect(await due()).toContain(order.orderId);
    market.stripe.control.planRefunds('failed');
    expect(await payRefund(world, order.orderId)).toBe(attempt === maxRefundAttempts ? 'by-hand' : 'pending');
    world.moveClock({ minutes: 61 });
  }
  expect(await onBoard()).toContain(order.orderId);
  expect(await due()).not.toContain(order.orderId);
  expect(await payRefund(world, order.orderId)).toBe('by-hand');
  const before = await order.read();
  const send = (amountIdr: number) =>
    confirmRefundByHand(world, officer, order.orderId, { amountIdr, reference: 'TRX-1' });
  for (const [amountIdr, code] of [
    [14_999, 'refund.amount-differs'],
    [15_001, 'refund.amount-differs'],
    [30_001, 'refund.above-charge'],
  ] as const)
    await expect(send(amountIdr)).rejects.toMatchObject({ code, fields: { amountIdr: { code } } });
  const foreign = { ...officer, unitId: world.newId('unit') };
  await expect(
    confirmRefundByHand(world, foreign, order.orderId, { amountIdr: 15_000, reference: 'TRX-1' }),
  ).rejects.toMatchObject({ code: 'order.unknown' });
  expect(await order.read()).toEqual(before);
  await send(15_000);
  await expect(send(15_000)).rejects.toMatchObject({ code: 'payment.not-in-state' });
  const { payment } = await order.read();
  expect(payment).toMatchObject({ status: 'partly_refunded', refundedIdr: 15_000 });
  expect(payment.refunds).toMatchObject([{ by: officer.accountId, reference: 'TRX-1', attempt: 4 }]);
  const stands = balances(await world.store.orders.listPostings(order.orderId));
  expect(stands).toMatchObject({ provider: 30_000, merchant: -15_000 });
  expect(await onBoard()).not.toContain(order.orderId);
});

it('what the provider says no to counts as failed', async () => {
  const order = await paidOrder();
  await order.decline(0);
  await market.world.checkout.refund({
    ...{ paymentId: order.paymentId, idempotencyKey: 'by somebody else' },
    ...{ orderId: order.orderId, cause: 'other', attempt: 1 },
  });
  expect(await payRefund(market.world, order.orderId)).toBe('pending');
  expect((await order.read()).payment.refunds).toMatchObject([{ status: 'failed', attempt: 1 }]);
  expect(await givenBack(order.paymentId)).toBe(15_000);
});
