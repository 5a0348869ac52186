import { setTerms } from '@rasa/actions/market/offer';
import { placeOrder } from '@rasa/actions/market/place-order';
import { quoteCart } from '@rasa/actions/market/quote';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { termsSchema } from '@rasa/domain/market/terms';
import { addDays, jakartaDay } from '@rasa/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { balances, stockBooks } from '../builders/books.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

let keys = 0;
const context = () => ({
  idempotencyKey: `key-of-terms-${++keys}`,
  ...({ principal: 'visitor', locale: 'id' } as const),
});
const steps = [
  { from: 10, priceIdr: 13_000 },
  { from: 20, priceIdr: 11_000 },
];

/** An offer of 50 at 15,000 with these terms, and who sells it. */
async function sold(terms: object) {
  const { seller, principal } = await market.openShop();
  const { stock } = await savedOffer(market.world, seller, { available: 50, priceIdr: 15_000 });
  const { offerId } = stock;
  const offer = await setTerms(market.world, principal, offerId, {
    ...termsSchema.parse(terms),
    seenVersion: 0,
  });
  return { principal, offerId, offer };
}
const day = (days: number) => jakartaDay(addDays(market.world.clock().toISOString(), days));
const preorder = (over: object = {}) => ({
  preorder: { opensOn: day(0), closesOn: day(5), readyOn: day(9), minimum: 3, ...over },
});
const lineOf = async (offerId: string, quantity: number) =>
  (await quoteCart(market.world, { lines: [{ offerId, quantity }] })).quote.parts[0]?.lines[0];

test('many cost less each: quoted, charged, posted and kept on the order', async () => {
  const { world } = market;
  const { offerId, offer } = await sold({ steps });
  expect(await lineOf(offerId, 9)).toMatchObject({ priceIdr: 15_000, lineIdr: 135_000, nextStep: steps[0] });
  expect(await lineOf(offerId, 10)).toMatchObject({ priceIdr: 13_000, lineIdr: 130_000, nextStep: steps[1] });
  const request = pickupRequest([offer], { quantity: 20, expectedTotalIdr: 220_000 });
  const lines = request.lines.map((line) => ({ ...line, priceIdr: 11_000 }));
  const { orderId } = await placeOrder(world, { ...request, lines }, context());
  const whole = await world.store.orders.getWhole(orderId);
  expect(whole?.parts[0]?.lines).toMatchObject([{ quantity: 20, priceIdr: 11_000, lineIdr: 220_000 }]);
  expect(balances(await world.store.orders.listPostings(orderId)).buyer).toBe(220_000);
  expect(await stockBooks(world, offerId)).toMatchObject({ available: 30, moved: 30 });
});

test('the price of one is not taken for many, nor that of many for one', async () => {
  const { offer } = await sold({ steps });
  const changed = { code: 'order.lines-changed', fields: { 'lines[0]': { code: 'offer.price-changed' } } };
  await expect(
    placeOrder(market.world, pickupRequest([offer], { quantity: 10 }), context()),
  ).rejects.toMatchObject(changed);
  const request = pickupRequest([offer], { quantity: 9 });
  const lines = request.lines.map((line) => ({ ...line, priceIdr: 13_000 }));
  await expect(placeOrder(market.world, { ...request, lines }, context())).rejects.toMatchObject(changed);
});

test('terms that change between reading and writing an order do not slip through', async () => {
  const { world } = market;
  const { principal, offerId, offer } = await sold({ steps });
  const { offers } = world.store;
  let reads = 0;
  const late = {
    ...world,
    store: {
      ...world.store,
      offers: {
        ...offers,
        getMany: async (offerIds: readonly string[]) => {
          const read = await offers.getMany(offerIds);
          if (++reads === 1) await setTerms(world, principal, offerId, { steps: [], seenVersion: 1 });
          return read;
        },
      },
    },
  };
  const request = pickupRequest([offer], { quantity: 10, expectedTotalIdr: 130_000 });
  const lines = request.lines.map((line) => ({ ...line, priceIdr: 13_000 }));
  await expect(placeOrder(late, { ...request, lines }, context())).rejects.toMatchObject({
    fields: { 'lines[0]': { code: 'offer.price-changed' } },
  });
  expect(reads).toBe(2);
  expect(await stockBooks(world, offerId)).toMatchObject({ available: 50, moved: 50 });
});

test('two phones that say other terms: the second is told, and nothing is overwritten', async () => {
  const { world } = market;
  const { principal, offerId } = await sold({ steps });
  const say = (priceIdr: number) =>
    setTerms(world, principal, offerId, { steps: [{ from: 5, priceIdr }], seenVersion: 1 });
  const results = await Promise.allSettled([say(14_000), say(12_000)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({
    code: 'offer.terms-moved',
  });
  expect((await world.store.offers.get(offerId))?.stock.termsVersion).toBe(2);
});

test('an order before it is made says when it will be, and takes the least number', async () => {
  const { world } = market;
  const { offerId, offer } = await sold(preorder());
  expect(await lineOf(offerId, 2)).toMatchObject({ problem: 'offer.below-minimum', minimum: 3 });
  expect(await lineOf(offerId, 3)).toMatchObject({ readyOn: day(9) });
  const { orderId } = await placeOrder(world, pickupRequest([offer], { quantity: 3 }), context());
  const whole = await world.store.orders.getWhole(orderId);
  expect(whole?.parts[0]?.lines).toMatchObject([{ quantity: 3, readyOn: day(9) }]);
});

test('before it opens nobody orders, and where less than the least is left it is sold out', async () => {
  const { offerId, offer } = await sold(preorder({ opensOn: day(2) }));
  expect(await lineOf(offerId, 3)).toMatchObject({ problem: 'offer.preorder-closed' });
  await expect(
    placeOrder(market.world, pickupRequest([offer], { quantity: 3 }), context()),
  ).rejects.toMatchObject({
    fields: { 'lines[0]': { code: 'offer.preorder-closed' } },
  });
  const few = await sold(preorder({ minimum: 51 }));
  expect(await lineOf(few.offerId, 51)).toMatchObject({ problem: 'offer.sold-out' });
});

test('a pre-order ends when she says so, and another seller’s terms are nobody else’s', async () => {
  const { world } = market;
  const { principal, offerId } = await sold(preorder());
  const ended = await setTerms(world, principal, offerId, { steps: [], seenVersion: 1 });
  expect(ended.stock.preorder).toBeUndefined();
  expect((await lineOf(offerId, 1))?.problem).toBeUndefined();
  const other: SellerPrincipal = (await market.openShop()).principal;
  await expect(setTerms(world, other, offerId, { steps: [], seenVersion: 2 })).rejects.toMatchObject({
    code: 'offer.unknown',
  });
});
