import { readSellerLedger } from '@rasa/actions/market/ledger';
import { returnOwnPart, returnUnitPart } from '@rasa/actions/market/part-return';
import { answerPayout, cancelPayout, payPayout, proposePayout } from '@rasa/actions/market/payout';
import { payRefund } from '@rasa/actions/market/refund';
import { openDeductions } from '@rasa/domain/market/part-return';
import { runJobs } from '@rasa/functions/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balances, brokenBooks, stockBooks } from '../builders/books.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { sentBack } from '../builders/money.ts';
import { marketTable } from '../builders/shelf.ts';
import { type Sold, type SoldOptions, soldOrder } from '../builders/sold.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

const sold = (options?: SoldOptions) => soldOrder(market, options);
const wholePart = ({ offerIds }: Sold) => ({
  lines: offerIds.slice(0, 2).map((offerId) => ({ offerId, quantity: 2 })),
});
const booksAreRight = async () => expect(await brokenBooks(market.world)).toEqual([]);
const standing = async ({ orderId }: Sold) => balances(await market.world.store.orders.listPostings(orderId));
const shelf = (order: Sold, index = 0) => stockBooks(market.world, order.offerIds[index]!);
/** As the provider knows it. */
const refundedOf = async (order: Sold) => {
  const { providerPaymentId } = (await order.read()).payment;
  return (await market.world.checkout.getPayment(providerPaymentId!)).refundedIdr;
};

describe('what goes back of a part paid by card', () => {
  it('is refunded once by the provider, and taken from what the seller is owed', async () => {
    const { world } = market;
    const order = await sold();
    const offerId = order.offerIds[0]!;
    const part = await returnOwnPart(world, order.seller, order.partId, {
      number: 1,
      lines: [{ offerId, quantity: 1, restock: true }],
    });
    expect(part).toMatchObject({ status: 'delivered', returns: [{ itemsIdr: 15_000 }] });
    expect((await order.read()).payment).toMatchObject({ status: 'refund_due', refundDueIdr: 15_000 });
    expect(await shelf(order)).toMatchObject({ available: 4, moved: 4 });
    await booksAreRight();
    await runJobs(world);
    await Promise.all([payRefund(world, order.orderId), payRefund(world, order.orderId)]);
    expect(await refundedOf(order)).toBe(15_000);
    expect((await order.read()).payment).toMatchObject({ status: 'partly_refunded', refundedIdr: 15_000 });
    expect(await standing(order)).toMatchObject({ [`payable:${order.seller.sellerId}`]: -55_000 });
    await booksAreRight();
  });

  it('may be all of it, delivery too: the part is returned and the order complete', async () => {
    const order = await sold();
    const deliveryIdr = (await order.part()).delivery.feeIdr;
    await returnUnitPart(market.world, market.officer, order.partId, {
      ...{ number: 1, deliveryIdr },
      ...wholePart(order),
    });
    const { order: after, parts, payment } = await order.read();
    expect([after.status, parts[0]!.status]).toEqual(['completed', 'returned']);
    expect(payment.refundDueIdr).toBe(payment.amountIdr);
    await payRefund(market.world, order.orderId);
    expect((await order.read()).payment.status).toBe('refunded');
    expect(await standing(order)).toEqual({});
    expect(await shelf(order)).toMatchObject({ available: 3, moved: 3 });
    await booksAreRight();
  });

  it('is for one part alone: the other goes on, and the order with it', async () => {
    const order = await sold({ shops: 2 });
    await returnOwnPart(market.world, order.seller, order.partId, { number: 1, ...wholePart(order) });
    const { order: after, parts } = await order.read();
    expect([after.status, ...parts.map((part) => part.status)]).toEqual([
      'partly_fulfilled',
      'returned',
      'new',
    ]);
    await booksAreRight();
  });

  it('also comes in pieces that never give back more than was paid', async () => {
    const order = await sold();
    const [offerId] = order.offerIds;
    const give = (number: number, quantity: number, amountIdr?: number) =>
      returnOwnPart(market.world, order.seller, order.partId, {
        number,
        lines: [{ offerId: offerId!, quantity, ...(amountIdr !== undefined && { amountIdr }) }],
      });
    await give(1, 0, 4_000);
    await give(2, 1);
    await expect(give(3, 2)).rejects.toMatchObject({
      code: 'return.above-sold',
      fields: { 'lines[0].quantity': { params: { most: 1 } } },
    });
    await expect(give(3, 0, 11_001)).rejects.toMatchObject({ code: 'return.above-sold' });
    const part = await give(3, 1);
    expect(part.returns!.map((one) => one.itemsIdr)).toEqual([4_000, 15_000, 11_000]);
    await payRefund(market.world, order.orderId);
    expect((await order.read()).payment.refundedIdr).toBe(30_000);
    await booksAreRight();
  });

  it('goes back once when the same form is sent twice, also at the same moment', async () => {
    const order = await sold();
    const give = (quantity = 1) =>
      returnOwnPart(market.world, order.seller, order.partId, {
        number: 1,
        lines: [{ offerId: order.offerIds[0]!, quantity }],
      });
    const both = await Promise.all([give(), give()]);
    expect(both.map((part) => part.returns?.length)).toEqual([1, 1]);
    await expect(give(2)).rejects.toMatchObject({ code: 'return.changed' });
    expect((await order.read()).payment.refundDueIdr).toBe(15_000);
    await booksAreRight();
  });

  it('by seller and officer at the same moment goes back once', async () => {
    const order = await sold();
    const request = { number: 1, ...wholePart(order) };
    const both = await Promise.allSettled([
      returnOwnPart(market.world, order.seller, order.partId, request),
      returnUnitPart(market.world, market.officer, order.partId, request),
    ]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'return.changed' } },
    ]);
    expect((await order.part()).returns).toHaveLength(1);
    await booksAreRight();
  });

  it('goes back on the shelf of an offer that is sold no more, and never waits for it', async () => {
    const { world } = market;
    const order = await sold();
    const offerId = order.offerIds[0]!;
    await marketTable(world).transact([
      { kind: 'update', key: { pk: `OFFER#${offerId}`, sk: 'STOCK' }, set: { status: 'retired' } },
    ]);
    await returnOwnPart(world, order.seller, order.partId, {
      number: 1,
      lines: [{ offerId, quantity: 2, restock: true }],
    });
    expect(await shelf(order)).toMatchObject({ available: 5, moved: 5 });
    await booksAreRight();
  });
});

describe('what goes back of a transfer', () => {
  it('waits for an officer, who sends it by hand', async () => {
    const { world, officer } = market;
    const order = await sold({ method: 'bank_transfer' });
    await returnOwnPart(world, order.seller, order.partId, { number: 1, ...wholePart(order) });
    const waiting = await world.store.orders.listRefundsByUnit(officer.unitId, { limit: 100 });
    expect(waiting.items.find(({ orderId }) => orderId === order.orderId)?.refundDueIdr).toBe(70_000);
    expect(await payRefund(world, order.orderId)).toBe('by-hand');
    await sentBack(world, officer, order.orderId);
    expect((await order.read()).payment).toMatchObject({ status: 'partly_refunded', refundedIdr: 70_000 });
    await booksAreRight();
  });
});

describe('what goes back of a part paid in cash', () => {
  it('the seller gives back by hand: no refund is owed, the units return', async () => {
    const order = await sold({ method: 'pay_at_pickup', acts: ['accept', 'pack', 'ready', 'deliver'] });
    await returnOwnPart(market.world, order.seller, order.partId, {
      number: 1,
      lines: [{ offerId: order.offerIds[0]!, quantity: 2, restock: true }],
    });
    const { payment, parts } = await order.read();
    expect(payment).toMatchObject({ status: 'succeeded', refundDueIdr: 0 });
    expect(parts[0]).toMatchObject({ status: 'delivered', returns: [{ itemsIdr: 30_000 }] });
    expect(await shelf(order)).toMatchObject({ available: 5, moved: 5 });
    expect(await standing(order)).toEqual({});
    await booksAreRight();
  });

  it('is not possible before it was handed over', async () => {
    const order = await sold({ method: 'pay_at_pickup', acts: ['accept', 'pack', 'ready'] });
    await expect(
      returnOwnPart(market.world, order.seller, order.partId, { number: 1, ...wholePart(order) }),
    ).rejects.toMatchObject({ code: 'return.not-possible' });
  });
});

describe('a return and a payout', () => {
  const proposed = (order: Sold) => proposePayout(market.world, market.officer, order.seller.sellerId);
  const oneUnit = (order: Sold) => ({
    number: 1,
    lines: [{ offerId: order.offerIds[1]!, quantity: 1 }],
  });

  it('before it makes it smaller', async () => {
    const order = await sold();
    await returnOwnPart(market.world, order.seller, order.partId, oneUnit(order));
    expect(await proposed(order)).toMatchObject({ amountIdr: 70_000 });
    await booksAreRight();
  });

  it('after it is the officer’s to decide, and is deducted from a later one', async () => {
    const { world, officer } = market;
    const order = await sold();
    const payout = await proposed(order);
    await payPayout(world, officer, payout.payoutId, {
      reference: 'BRI 77',
      way: 'cash',
      proofPictureId: world.newId('picture'),
    });
    await answerPayout(world, order.seller, payout.payoutId, { act: 'confirm' });
    await expect(returnOwnPart(world, order.seller, order.partId, oneUnit(order))).rejects.toMatchObject({
      code: 'return.paid-out',
    });
    await returnUnitPart(world, officer, order.partId, oneUnit(order));
    const part = await order.part();
    expect(openDeductions(part)).toMatchObject([{ itemsIdr: 20_000, afterPayoutId: payout.payoutId }]);
    await booksAreRight();
    await payRefund(world, order.orderId);
    await booksAreRight();
  });

  it('while one is proposed that is then cancelled makes the next smaller', async () => {
    const { world, officer } = market;
    const order = await sold();
    const payout = await proposed(order);
    await returnUnitPart(world, officer, order.partId, oneUnit(order));
    await booksAreRight();
    await cancelPayout(world, officer, payout.payoutId);
    await booksAreRight();
    expect(await proposed(order)).toMatchObject({ amountIdr: payout.amountIdr - 20_000 });
    expect((await readSellerLedger(world, order.seller.sellerId)).sums.in_payout).toBe(
      payout.amountIdr - 20_000,
    );
  });

  it('at the same moment are one after the other, and the books are right', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await sold();
      const [payout] = await Promise.allSettled([
        proposed(order),
        returnOwnPart(market.world, order.seller, order.partId, oneUnit(order)),
      ]);
      expect(payout.status).toBe('fulfilled');
      await booksAreRight();
    }
  });
});

it('is closed to other sellers and to officers of other units', async () => {
  const [order, other] = [await sold(), await sold()];
  const request = { number: 1, ...wholePart(order) };
  const unknown = { code: 'part.unknown' };
  await expect(returnOwnPart(market.world, other.seller, order.partId, request)).rejects.toMatchObject(
    unknown,
  );
  const stranger = { ...market.officer, unitId: market.world.newId('unit') };
  await expect(returnUnitPart(market.world, stranger, order.partId, request)).rejects.toMatchObject(unknown);
});

describe('a buyer who never comes to pay in cash', () => {
  const waiting = { method: 'pay_at_pickup', acts: ['accept', 'pack', 'ready'] } as const;

  it('is noted once; the units return and nobody owes anything', async () => {
    const { world } = market;
    const order = await sold(waiting);
    const both = await Promise.allSettled([order.act('no_show'), order.act('no_show')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { order: after, parts, payment } = await order.read();
    expect([after.status, payment.status]).toEqual(['cancelled', 'pending']);
    expect(parts[0]).toMatchObject({ status: 'cancelled', noShow: true });
    const { noShows, unpaid } = await world.store.buyers.getRecord(after.buyerKey!);
    expect([noShows.map(({ partId }) => partId), unpaid]).toEqual([[order.partId], []]);
    expect(await shelf(order)).toMatchObject({ available: 5, moved: 5 });
    expect(await standing(order)).toEqual({});
    await booksAreRight();
  });

  it('is not so once she took the food; of both at the same moment one happens', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await sold(waiting);
      const [came] = await Promise.allSettled([order.act('deliver'), order.act('no_show')]);
      const part = await order.part();
      expect(part.status).toBe(came.status === 'fulfilled' ? 'delivered' : 'cancelled');
      await booksAreRight();
    }
  });

  it('cannot be said of what was paid before', async () => {
    const order = await sold({ acts: ['accept', 'pack', 'ship'] });
    await expect(order.act('no_show')).rejects.toMatchObject({ code: 'part.not-in-state' });
  });
});
