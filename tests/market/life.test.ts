import { cancelOrder } from '@rasa/actions/market/cancellation';
import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { expireHold } from '@rasa/actions/market/hold';
import { fulfilPart } from '@rasa/actions/market/part';
import { runPartTimer } from '@rasa/actions/market/part-timer';
import { placeOrder } from '@rasa/actions/market/place-order';
import { rejectProof, submitProof } from '@rasa/actions/market/proof';
import { reconcileCheckout } from '@rasa/actions/market/reconcile';
import { payRefund } from '@rasa/actions/market/refund';
import type { Message } from '@rasa/clients/message';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import { dispatchEvents } from '@rasa/functions/events';
import { runJobs } from '@rasa/functions/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balances, stockBooks } from '../builders/books.ts';
import { gathered } from '../builders/gather.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { sentBack, transferFound } from '../builders/money.ts';
import { phoneOf } from '../builders/phone.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;

async function placed(paymentMethod: PaymentMethod, shops = 1, method: 'pickup' | 'carrier' = 'pickup') {
  const { world } = market;
  const opened = await Promise.all(Array.from({ length: shops }, () => market.openShop()));
  const offers = [];
  for (const { seller } of opened) offers.push(await savedOffer(world, seller, { available: 5 }));
  const sent = method === 'carrier';
  const request = pickupRequest(offers, {
    paymentMethod,
    deliveries: opened.map(({ seller }) => ({ sellerId: seller.sellerId, method })),
    ...(sent && { destination: { regencyCode: '35.19', street: 'Jl. Melati 5' } }),
    expectedTotalIdr: shops * (sent ? 25_000 : 15_000),
  });
  const { orderId, token } = await placeOrder(world, request, {
    idempotencyKey: `key-of-life-${++keys}`,
    principal: 'visitor',
    locale: 'id',
  });
  const read = async () => (await world.store.orders.getWhole(orderId))!;
  const accept = async (index = 0) =>
    fulfilPart(world, opened[index]!.principal, (await read()).parts[index]!.partId, { act: 'accept' });
  return { orderId, token, offers, sellers: opened, read, accept };
}
type Placed = Awaited<ReturnType<typeof placed>>;

async function pay(order: Placed) {
  await openCheckout(market.world, await order.read());
  market.stripe.pay((await order.read()).payment.checkoutId!);
}
async function paid(shops = 1, method: 'pickup' | 'carrier' = 'pickup') {
  const order = await placed('stripe', shops, method);
  await pay(order);
  await settleCheckout(market.world, order.orderId);
  return order;
}

const postingsOf = async (order: Placed) =>
  balances(await market.world.store.orders.listPostings(order.orderId));
const booksOf = (order: Placed) => stockBooks(market.world, order.offers[0]!.stock.offerId);
const untouched = { available: 5, moved: 5 };

/** One or both of two, each settled: how many were done. */
const done = (all: PromiseSettledResult<unknown>[]) => all.filter((one) => one.status === 'fulfilled').length;

describe('a part that its seller does not answer', () => {
  it('is reminded of once, then cancelled once, its units back and its money owed', async () => {
    const { world } = market;
    const order = await paid(2);
    const [slow, quick] = (await order.read()).parts.map((part) => part.partId);
    await order.accept(1);
    expect(await runPartTimer(world, slow!)).toBe('kept');
    world.moveClock({ minutes: 12 * 60 });
    const reminders = await Promise.all([1, 2].map(() => runPartTimer(world, slow!)));
    expect(reminders.toSorted()).toEqual(['kept', 'remind']);
    world.moveClock({ minutes: 36 * 60 });
    const ends = await Promise.all([1, 2].map(() => runPartTimer(world, slow!)));
    expect(ends.toSorted()).toEqual(['cancel', 'kept']);
    expect(await runPartTimer(world, quick!)).toBe('kept');
    const { order: after, parts, payment } = await order.read();
    expect([after.status, parts[0]!.status, parts[1]!.status]).toEqual(['paid', 'cancelled', 'accepted']);
    expect(payment).toMatchObject({ status: 'refund_due', refundDueIdr: 15_000 });
    expect(await booksOf(order)).toMatchObject(untouched);
    await payRefund(world, order.orderId);
    expect(await postingsOf(order)).toEqual({
      provider: 15_000,
      [`payable:${order.sellers[1]!.seller.sellerId}`]: -15_000,
    });
  });

  it('is either accepted or cancelled when both come at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await paid();
      const { partId } = (await order.read()).parts[0]!;
      market.world.moveClock({ days: 2 });
      const [ended, accepted] = await Promise.allSettled([
        runPartTimer(market.world, partId),
        order.accept(),
      ]);
      const { status } = (await order.read()).parts[0]!;
      expect(ended).toMatchObject({ value: status === 'cancelled' ? 'cancel' : 'kept' });
      expect(accepted.status).toBe(status === 'accepted' ? 'fulfilled' : 'rejected');
    }
  });
});

it('a parcel that nobody reports arrives by itself after a week and is complete two days later', async () => {
  const { world } = market;
  const order = await paid(1, 'carrier');
  const { partId } = (await order.read()).parts[0]!;
  for (const act of ['accept', 'pack', 'ship'] as const)
    await fulfilPart(world, order.sellers[0]!.principal, partId, { act });
  world.moveClock({ days: 7 });
  await runJobs(world);
  expect((await order.read()).order.status).toBe('fulfilled');
  world.moveClock({ days: 2 });
  await runJobs(world);
  const { order: after, parts } = await order.read();
  expect([after.status, parts[0]!.status]).toEqual(['completed', 'completed']);
});

describe('a buyer who cancels', () => {
  it('before she paid gives everything back, and cannot pay any more', async () => {
    const order = await placed('stripe');
    await openCheckout(market.world, await order.read());
    const twice = [1, 2].map(() => cancelOrder(market.world, { ...order, reason: 'Salah pesan' }));
    expect(done(await Promise.allSettled(twice))).toBe(2);
    const { order: after, payment } = await order.read();
    expect(after).toMatchObject({ status: 'cancelled', cancelReason: 'Salah pesan' });
    expect((await market.world.checkout.getCheckout(payment.checkoutId!)).status).toBe('expired');
    expect(await booksOf(order)).toMatchObject(untouched);
    expect(await postingsOf(order)).toEqual({});
  });

  it('while her money was coming is given it back', async () => {
    const order = await placed('stripe');
    await pay(order);
    await cancelOrder(market.world, order);
    expect((await order.read()).payment).toMatchObject({ status: 'refund_due', refundDueIdr: 15_000 });
    expect(await payRefund(market.world, order.orderId)).toBe('refunded');
    expect(await booksOf(order)).toMatchObject(untouched);
    expect(await postingsOf(order)).toEqual({});
  });

  it('is given back money that came after, and the units stay free', async () => {
    const { world } = market;
    const order = await placed('stripe');
    await pay(order);
    const unpaid = async (id: string) => ({
      ...(await world.checkout.getCheckout(id)),
      status: 'expired' as const,
    });
    await cancelOrder({ ...world, checkout: { ...world.checkout, expireCheckout: unpaid } }, order);
    expect(await settleCheckout(world, order.orderId)).toBe('paid');
    const { order: after, payment } = await order.read();
    expect([after.status, payment.status]).toEqual(['cancelled', 'refund_due']);
    expect(await payRefund(world, order.orderId)).toBe('refunded');
    expect(await booksOf(order)).toMatchObject(untouched);
    expect(await postingsOf(order)).toEqual({});
  });

  it('cannot once a seller has accepted; of both at the same moment exactly one happens', async () => {
    const late = await placed('pay_at_pickup', 2);
    await late.accept();
    await expect(cancelOrder(market.world, late)).rejects.toMatchObject({ code: 'order.not-in-state' });
    for (let round = 0; round < 4; round += 1) {
      const order = await paid();
      const both = await Promise.allSettled([cancelOrder(market.world, order), order.accept()]);
      expect(done(both)).toBe(1);
      const { parts } = await order.read();
      expect(parts[0]!.status).toBe(both[0]!.status === 'fulfilled' ? 'cancelled' : 'accepted');
    }
  });

  it('with a wrong link finds nothing', async () => {
    const { orderId } = await placed('pay_at_pickup');
    const wrong = { orderId, token: 'x'.repeat(43) };
    await expect(cancelOrder(market.world, wrong)).rejects.toMatchObject({ code: 'order.unknown' });
  });
});

describe('a transfer', () => {
  const amountOf = async (order: { orderId: string }) =>
    (await market.world.store.orders.getWhole(order.orderId))!.payment.amountIdr;
  /** Chance that always takes the first free suffix, as if buyers thought alike. */
  const alike = () => ({ ...market.world, random: () => 0 });

  it('is asked for in an amount that no other waits for, also of many at once, and free once it ended', async () => {
    const { seller } = await market.openShop();
    const offer = await savedOffer(market.world, seller, { priceIdr: 77_000, available: 50 });
    const place = () => {
      keys += 1;
      const buyer = { name: 'Dewi', phone: phoneOf(keys) };
      const request = pickupRequest([offer], { paymentMethod: 'bank_transfer', buyer });
      const idempotencyKey = `key-of-life-${keys}`;
      return placeOrder(alike(), request, { idempotencyKey, principal: 'visitor', locale: 'id' });
    };
    const orders = await Promise.all(Array.from({ length: 5 }, place));
    const amounts = await Promise.all(orders.map(amountOf));
    expect(amounts.toSorted()).toEqual([77_001, 77_002, 77_003, 77_004, 77_005]);
    const second = orders[amounts.indexOf(77_002)]!;
    await cancelOrder(market.world, second);
    expect(await amountOf(await place())).toBe(77_002);
    await cancelOrder(market.world, second);
    expect(await amountOf(await place())).toBe(77_006);
  });

  it('whose proof waits for an officer is not in the way of holds that end', async () => {
    const { world, officer } = market;
    const order = await placed('bank_transfer');
    const ended = () => gathered(world.store.orders.listHoldsEndedBy('2999', 1000));
    expect(await ended()).toContain(order.orderId);
    await submitProof(world, { ...order, pictureId: world.newId('picture') });
    expect(await ended()).not.toContain(order.orderId);
    await rejectProof(world, officer, order.orderId, 'Gambar buram');
    expect(await ended()).toContain(order.orderId);
  });

  it('of which nothing is left is given back to the last rupiah', async () => {
    const { world, officer } = market;
    const order = await placed('bank_transfer', 2);
    const { payment, parts } = await order.read();
    expect(payment.amountIdr).toBeGreaterThan(30_000);
    await submitProof(world, { ...order, pictureId: world.newId('picture') });
    await transferFound(world, officer, order.orderId);
    await fulfilPart(world, order.sellers[0]!.principal, parts[0]!.partId, { act: 'decline' });
    expect((await order.read()).payment.refundDueIdr).toBe(15_000);
    await cancelOrder(world, order);
    expect((await order.read()).payment.refundDueIdr).toBe(payment.amountIdr);
    await sentBack(world, officer, order.orderId);
    expect((await order.read()).payment.status).toBe('refunded');
    expect(await postingsOf(order)).toEqual({});
  });
});

describe('a payment whose word got lost', () => {
  const due = async () => gathered(market.world.store.orders.listCheckoutsDueBy('2999', 1000));

  it('is found within a quarter of an hour, by one of two runs', async () => {
    const order = await placed('stripe');
    await pay(order);
    expect(await reconcileCheckout(market.world, order.orderId)).toBe('kept');
    market.world.moveClock({ minutes: 15 });
    const runs = await Promise.all([1, 2].map(() => reconcileCheckout(market.world, order.orderId)));
    expect(runs.toSorted()).toEqual(['kept', 'paid']);
    expect((await order.read()).order.status).toBe('paid');
    expect(await due()).not.toContain(order.orderId);
  });

  it('is found by the jobs also when the hold has ended meanwhile', async () => {
    const { world } = market;
    const order = await placed('stripe');
    await pay(order);
    const unpaid = async (id: string) => ({
      ...(await world.checkout.getCheckout(id)),
      status: 'expired' as const,
    });
    world.moveClock({ minutes: 40 });
    const blind = { ...world, checkout: { ...world.checkout, expireCheckout: unpaid } };
    expect(await expireHold(blind, order.orderId)).toBe('expired');
    await runJobs(world);
    expect((await order.read()).order.status).toBe('paid');
    expect(await booksOf(order)).toMatchObject({ available: 4, moved: 4 });
  });

  it('is no longer asked for once nobody can pay any more', async () => {
    const order = await placed('stripe');
    await openCheckout(market.world, await order.read());
    expect(await due()).toContain(order.orderId);
    market.world.moveClock({ minutes: 40 });
    await runJobs(market.world);
    await expireHold(market.world, order.orderId);
    expect(await due()).toContain(order.orderId);
    market.world.moveClock({ minutes: 15 });
    await runJobs(market.world);
    expect((await order.read()).order.status).toBe('expired');
    expect(await due()).not.toContain(order.orderId);
  });

  it('that cannot be read holds up no other', async () => {
    const { world } = market;
    const order = await placed('stripe');
    await pay(order);
    const read = async () => Promise.reject(new Error('the provider is away'));
    const away = { ...world, checkout: { ...world.checkout, getCheckout: read } };
    world.moveClock({ minutes: 15 });
    await expect(reconcileCheckout(away, order.orderId)).rejects.toThrow('away');
    const now = world.clock().toISOString();
    expect(await gathered(world.store.orders.listCheckoutsDueBy(now, 1000))).not.toContain(order.orderId);
    world.moveClock({ minutes: 15 });
    expect(await reconcileCheckout(world, order.orderId)).toBe('paid');
  });
});

it('everybody who waits is told: the seller to answer, both of an end, nobody of what she never saw', async () => {
  const { world } = market;
  const sent: Message[] = [];
  const heard = { ...world, messages: { send: async (message: Message) => void sent.push(message) } };
  while ((await dispatchEvents(world)) > 0);
  const told = async () => {
    while ((await dispatchEvents(heard)) > 0);
    return sent
      .splice(0)
      .map((message) => message.template)
      .toSorted();
  };
  const order = await placed('pay_at_pickup');
  const other = await placed('pay_at_pickup');
  const unpaid = await placed('stripe');
  await told();
  world.moveClock({ minutes: 12 * 60 });
  await runPartTimer(world, (await order.read()).parts[0]!.partId);
  expect(await told()).toEqual(['sellerReminder']);
  world.moveClock({ days: 2 });
  await runPartTimer(world, (await order.read()).parts[0]!.partId);
  expect(await told()).toEqual(['partCancelled', 'sellerTooLate']);
  await cancelOrder(world, other);
  expect(await told()).toEqual(['orderCancelled', 'sellerOrderCancelled']);
  await cancelOrder(world, unpaid);
  expect(await told()).toEqual(['orderCancelled']);
});
