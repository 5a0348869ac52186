import { buyerKeyOf } from '@rasa/actions/market/buyer';
import { cancelOrder } from '@rasa/actions/market/cancellation';
import { expireHold } from '@rasa/actions/market/hold';
import { fulfilPart } from '@rasa/actions/market/part';
import { partMoved } from '@rasa/actions/market/part-move';
import { placeOrder } from '@rasa/actions/market/place-order';
import { rejectProof, submitProof } from '@rasa/actions/market/proof';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import { maxLines, maxSellers } from '@rasa/domain/market/order';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { transferFound } from '../builders/money.ts';
import { phoneOf } from '../builders/phone.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
let offer: Offer;
let keeper: SellerPrincipal;
beforeAll(async () => {
  market = await openMarket();
});
beforeEach(async () => {
  const { seller, principal } = await market.openShop();
  keeper = principal;
  offer = await savedOffer(market.world, seller, { available: 100 });
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;
const order = (phone: string, paymentMethod: PaymentMethod = 'bank_transfer', key = `slot-key-${++keys}`) =>
  placeOrder(market.world, pickupRequest([offer], { paymentMethod, buyer: { name: 'Dewi', phone } }), {
    idempotencyKey: key,
    principal: 'visitor',
    locale: 'id',
  });
const unpaidOf = async (phone: string) =>
  (await market.world.store.buyers.getRecord(await buyerKeyOf(market.world, phone))).unpaid;

const tooMany = { code: 'order.too-many-unpaid', params: { most: 3 } };
const pictureId = 'pic_01J00000000000000000000001';

describe('unpaid orders of one buyer', () => {
  it('are three at most, and another buyer is not in their way', async () => {
    const phone = phoneOf(1);
    for (const method of ['bank_transfer', 'pay_at_pickup', 'bank_transfer'] as const)
      await order(phone, method);
    await expect(order(phone)).rejects.toMatchObject(tooMany);
    await expect(order(phone, 'pay_at_pickup')).rejects.toMatchObject(tooMany);
    expect((await unpaidOf(phone)).map(({ slot }) => slot)).toEqual([1, 2, 3]);
    await order(phoneOf(2));
  });

  it('are three at most when she sends twenty at once', async () => {
    const phone = phoneOf(3);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => order(phone)));
    const placed = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.orderId] : []));
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(placed).toHaveLength(3);
    expect(new Set(refused)).toEqual(new Set(['order.too-many-unpaid']));
    expect((await unpaidOf(phone)).map(({ orderId }) => orderId).toSorted()).toEqual(placed.toSorted());
  });

  it('give the same order for the same key, also when no slot is left', async () => {
    const phone = phoneOf(4);
    const first = await order(phone, 'bank_transfer', 'a-key-sent-twice');
    await order(phone);
    await order(phone);
    expect(await order(phone, 'bank_transfer', 'a-key-sent-twice')).toMatchObject({
      orderId: first.orderId,
      replayed: true,
    });
  });

  it('make room when one is cancelled, expires or is paid, and none when a proof is turned down', async () => {
    const { world, officer } = market;
    const phone = phoneOf(5);
    const [cancelled, expired, paid] = [await order(phone), await order(phone), await order(phone)];
    await cancelOrder(world, cancelled);
    expect((await unpaidOf(phone)).map(({ slot }) => slot)).toEqual([2, 3]);
    await submitProof(world, { ...paid, pictureId });
    await rejectProof(world, officer, paid.orderId, 'Foto buram');
    expect(await unpaidOf(phone)).toHaveLength(2);
    await submitProof(world, { ...paid, pictureId });
    await transferFound(world, officer, paid.orderId);
    expect((await unpaidOf(phone)).map(({ slot }) => slot)).toEqual([2]);
    world.moveClock({ days: 2 });
    expect(await expireHold(world, expired.orderId)).toBe('expired');
    expect(await unpaidOf(phone)).toEqual([]);
    const again = await order(phone);
    expect(await unpaidOf(phone)).toEqual([expect.objectContaining({ slot: 1, orderId: again.orderId })]);
  });

  it('in cash hold their slot until the goods are handed over or it fell away', async () => {
    const { world } = market;
    const phone = phoneOf(6);
    const [taken, declined, kept] = [
      await order(phone, 'pay_at_pickup'),
      await order(phone, 'pay_at_pickup'),
      await order(phone, 'pay_at_pickup'),
    ];
    const act = (orderId: string, ...acts: ('accept' | 'pack' | 'ready' | 'deliver' | 'decline')[]) =>
      acts.reduce(
        (before, one) =>
          before.then(() => fulfilPart(world, keeper, `prt_${orderId.slice(4)}-1`, { act: one })),
        Promise.resolve() as Promise<unknown>,
      );
    await act(taken.orderId, 'accept', 'pack', 'ready');
    expect(await unpaidOf(phone)).toHaveLength(3);
    await act(taken.orderId, 'deliver');
    await act(declined.orderId, 'decline');
    expect((await unpaidOf(phone)).map(({ orderId }) => orderId)).toEqual([kept.orderId]);
    await cancelOrder(world, kept);
    expect(await unpaidOf(phone)).toEqual([]);
  });

  it('fit one transaction with the most lines and sellers that an order may have', async () => {
    const { world } = market;
    const offers: Offer[] = [];
    for (let shop = 0; shop < maxSellers; shop += 1) {
      const { seller } = await market.openShop();
      for (let line = 0; line < maxLines / maxSellers; line += 1)
        offers.push(await savedOffer(world, seller));
    }
    const request = pickupRequest(offers, { paymentMethod: 'bank_transfer' });
    const context = { idempotencyKey: 'the-largest-order', principal: 'visitor', locale: 'id' } as const;
    const placed = await placeOrder(world, request, context);
    expect((await world.store.orders.getWhole(placed.orderId))?.parts).toHaveLength(maxSellers);
  });
});

describe('orders in cash that were not taken', () => {
  /** The seller waited in vain: her part ends, and it is noted with the buyer. */
  async function notTaken(phone: string): Promise<void> {
    const { world } = market;
    const { orderId } = await order(phone, 'pay_at_pickup');
    const whole = (await world.store.orders.getWhole(orderId))!;
    const [part] = whole.parts;
    const at = world.clock().toISOString();
    const ended = { ...part!, status: 'cancelled' as const, version: part!.version + 1 };
    await world.store.orders.save(
      {
        ...partMoved(whole, [ended], { at, actorId: keeper.accountId }),
        noShow: { partId: ended.partId, at },
      },
      {
        ...{ eventId: world.newId('event'), type: 'part.cancelled', subjectId: ended.partId, at },
        ...{ actorId: keeper.accountId, detail: {} },
      },
    );
  }

  it('twice within 180 days end paying in cash, and leave the other ways', async () => {
    const { world } = market;
    const phone = phoneOf(7);
    await notTaken(phone);
    await cancelOrder(world, await order(phone, 'pay_at_pickup'));
    await notTaken(phone);
    await expect(order(phone, 'pay_at_pickup')).rejects.toMatchObject({
      code: 'payment.cash-after-no-show',
      fields: { paymentMethod: { code: 'payment.cash-after-no-show' } },
    });
    expect(await unpaidOf(phone)).toEqual([]);
    await cancelOrder(world, await order(phone, 'bank_transfer'));
    world.moveClock({ days: 181 });
    await order(phone, 'pay_at_pickup');
  });
});
