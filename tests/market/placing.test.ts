import { placeOrder } from '@rasa/actions/market/place-order';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balances, stockBooks } from '../builders/books.ts';
import { burstOn } from '../builders/burst.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;
const context = (idempotencyKey = `key-of-a-test-${++keys}`) => ({
  idempotencyKey,
  principal: 'visitor',
  locale: 'id' as const,
});

describe('placing an order', () => {
  it('takes the stock, records the movement, and posts a sale that sums to zero', async () => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller, { available: 5, priceIdr: 14_000 });
    const placed = await placeOrder(world, pickupRequest([offer], { quantity: 2 }), context());
    const books = await stockBooks(world, offer.stock.offerId);
    expect(books).toMatchObject({ available: 3, moved: 3 });
    const postings = await world.store.orders.listPostings(placed.orderId);
    expect(balances(postings)).toEqual({ buyer: 28_000, [`payable:${seller.sellerId}`]: -28_000 });
  });

  it('gives the same order back for the same key, even when everything is sold out meanwhile', async () => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller, { available: 1 });
    const key = context();
    const { orderId, token } = await placeOrder(world, pickupRequest([offer]), key);
    const again = await placeOrder(world, pickupRequest([offer]), key);
    expect(again).toEqual({ orderId, token, replayed: true });
    expect(await stockBooks(world, offer.stock.offerId)).toMatchObject({ available: 0, moved: 0 });
  });

  it('refuses the same key with another body', async () => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller);
    const key = context();
    await placeOrder(world, pickupRequest([offer]), key);
    await expect(placeOrder(world, pickupRequest([offer], { quantity: 2 }), key)).rejects.toMatchObject({
      code: 'idempotency-key.reused',
    });
  });

  it('counts two lines of one product together', async () => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller, { available: 3 });
    const request = pickupRequest([offer, offer], { quantity: 2 });
    await expect(placeOrder(world, request, context())).rejects.toMatchObject({
      code: 'order.lines-changed',
      fields: { 'lines[0]': { code: 'offer.short-stock' } },
    });
    expect(await stockBooks(world, offer.stock.offerId)).toMatchObject({ available: 3 });
  });

  it('is all or nothing over several sellers', async () => {
    const { world } = market;
    const one = await savedOffer(world, (await market.openShop()).seller, { available: 5 });
    const other = await savedOffer(world, (await market.openShop()).seller, { available: 0 });
    await expect(placeOrder(world, pickupRequest([one, other]), context())).rejects.toMatchObject({
      fields: { 'lines[1]': { code: 'offer.sold-out' } },
    });
    expect(await stockBooks(world, one.stock.offerId)).toMatchObject({ available: 5 });
  });

  it.each([
    ['a price that changed', { priceIdr: 14_999 }, 'offer.price-changed'],
    ['a revision that changed', { revisionId: 'rev_01J00000000000000000000000-9' }, 'offer.revision-changed'],
  ])('refuses %s with a fresh quote', async (_, change, code) => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller);
    const request = pickupRequest([offer]);
    const lines = request.lines.map((line) => ({ ...line, ...change }));
    await expect(placeOrder(world, { ...request, lines }, context())).rejects.toMatchObject({
      code: 'order.lines-changed',
      fields: { 'lines[0]': { code } },
      detail: { quote: { totalIdr: 15_000 } },
    });
  });

  it('refuses a total other than the one shown', async () => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller);
    await expect(
      placeOrder(world, pickupRequest([offer], { expectedTotalIdr: 14_000 }), context()),
    ).rejects.toMatchObject({ code: 'order.total-changed', params: { totalIdr: 15_000 } });
  });

  it('refuses an offer that was paused, an unknown one, and a street that is missing', async () => {
    const { world } = market;
    const { seller, principal } = await market.openShop();
    const offer = await savedOffer(world, seller);
    const carrier = pickupRequest([offer], {
      deliveries: [{ sellerId: principal.sellerId, method: 'carrier' }],
      destination: { regencyCode: '35.19' },
      paymentMethod: 'bank_transfer',
      expectedTotalIdr: 25_000,
    });
    await expect(placeOrder(world, carrier, context())).rejects.toMatchObject({
      code: 'destination.incomplete',
    });
    const unknown = pickupRequest([offer]);
    const lines = [{ ...unknown.lines[0]!, offerId: world.newId('offer') }];
    await expect(placeOrder(world, { ...unknown, lines }, context())).rejects.toMatchObject({
      fields: { 'lines[0]': { code: 'offer.unknown' } },
    });
  });

  it('freezes the commission, split over sellers to the rupiah', async () => {
    const { world, unit } = market;
    const event = { eventId: world.newId('event'), type: 'unit.changed', subjectId: unit.unitId } as const;
    const saved = await world.store.units.get(unit.unitId);
    await world.store.units.save(
      { ...saved!, commissionBasisPoints: 333, version: saved!.version + 1 },
      { ...event, at: world.clock().toISOString(), actorId: 'test', detail: {} },
    );
    const offers = await Promise.all(
      [9_999, 10_001, 7_777].map(async (priceIdr) =>
        savedOffer(world, (await market.openShop()).seller, { priceIdr }),
      ),
    );
    const placed = await placeOrder(world, pickupRequest(offers), context());
    const whole = await world.store.orders.getWhole(placed.orderId);
    const commissions = whole!.parts.map((part) => part.commissionIdr);
    expect(commissions.reduce((a, b) => a + b, 0)).toBe(Math.floor((27_777 * 333) / 10_000));
    expect(balances(await world.store.orders.listPostings(placed.orderId)).commission).toBe(
      -Math.floor((27_777 * 333) / 10_000),
    );
  });

  it('sells exactly 50 of 50 to 200 buyers at once, 100 of them submitting twice', async () => {
    const { world } = market;
    const { seller } = await market.openShop();
    const offer = await savedOffer(world, seller, { available: 50 });
    const { orderIds, refusals } = await burstOn(world, offer);
    expect(orderIds.size).toBe(50);
    expect(refusals.filter((reason) => reason.name !== 'Refusal')).toEqual([]);
    const books = await stockBooks(world, offer.stock.offerId);
    expect(books).toMatchObject({ available: 0, moved: 0 });
    expect(books.movements.filter((movement) => movement.cause === 'reserve')).toHaveLength(50);
  });
});
