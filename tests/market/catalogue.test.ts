import { changeCatalogue, rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { changeOffer } from '@rasa/actions/market/offer';
import { placeOrder } from '@rasa/actions/market/place-order';
import { readSynonyms, saveSynonyms } from '@rasa/actions/market/synonym';
import { createCatalogue } from '@rasa/functions/catalogue/catalogue';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { createStore } from '@rasa/store/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { principalOf, savedAccount } from '../builders/people.ts';
import { marketTable, pickupRequest, savedOffer } from '../builders/shelf.ts';
import { countedWorld } from '../builders/waiting.ts';
import { settleEvents } from '../builders/workshop.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

/** A process of its own, that looks for a new version whenever its clock is moved on. */
function reader() {
  const counted = countedWorld(market.world);
  let milliseconds = 0;
  const catalogue = createCatalogue({ ...counted.world, now: () => milliseconds });
  return {
    ...counted,
    catalogue,
    /** As after a second. */
    later: () => {
      milliseconds += 1000;
      return catalogue;
    },
  };
}

const nothing = { offerIds: [], sellerIds: [], synonyms: false, collections: false };
const chainNow = async () => (await market.world.store.catalogue.getChain())!;

test('views read the table once a second at most, and then one item', async () => {
  const { world } = market;
  const { seller } = await market.openShop();
  const { stock } = await savedOffer(world, seller);
  await rebuildCatalogue(world, gzipPacking);
  const { catalogue, itemsRead, later } = reader();
  for (let view = 0; view < 50; view += 1) {
    await catalogue.list({ query: 'keripik', sort: 'cheapest' });
    await catalogue.get(stock.offerId);
    await catalogue.shop(seller.slug);
    await catalogue.complete('ker', 5);
  }
  expect(itemsRead()).toBe(1);
  await Promise.all(Array.from({ length: 50 }, () => later().list({})));
  expect(itemsRead()).toBeLessThanOrEqual(51);
  await Promise.all(Array.from({ length: 50 }, () => catalogue.list({})));
  expect(itemsRead()).toBeLessThanOrEqual(51);
});

test('a change reads what changed and is a link, not the whole anew', async () => {
  const { world } = market;
  const { seller, principal } = await market.openShop();
  const offers = [];
  for (let number = 0; number < 12; number += 1) offers.push(await savedOffer(world, seller));
  await settleEvents(world);
  const [{ stock }] = offers as [(typeof offers)[number]];
  const process = reader();
  expect((await process.catalogue.get(stock.offerId))?.priceIdr).toBe(15_000);
  const before = await chainNow();
  await changeOffer(world, principal, stock.offerId, { priceIdr: 17_000, expectedPriceIdr: 15_000 });
  const counted = countedWorld(world);
  await changeCatalogue(counted.world, gzipPacking, { ...nothing, offerIds: [stock.offerId] });
  // The chain before and while it is named, the offer's two items, its picture and its rating, its seller and
  // her permits.
  expect(counted.itemsRead()).toBeLessThanOrEqual(8);
  expect((await chainNow()).base).toEqual(before.base);
  expect((await process.later().get(stock.offerId))?.priceIdr).toBe(17_000);
  await settleEvents(world);
});

test('a suspension, a sold-out mark and a shop that is closed are seen at the next look', async () => {
  const { world } = market;
  const { seller, principal } = await market.openShop();
  const [kept, last] = [await savedOffer(world, seller), await savedOffer(world, seller, { available: 1 })];
  await settleEvents(world);
  const process = reader();
  const seen = async (offerId: string) => (await process.later().get(offerId))?.available;
  expect([await seen(kept.stock.offerId), await seen(last.stock.offerId)]).toEqual([10, 1]);

  await placeOrder(world, pickupRequest([last]), {
    ...{ idempotencyKey: 'catalogue-last-unit', principal: 'visitor', locale: 'id' },
  });
  await settleEvents(world);
  expect(await seen(last.stock.offerId)).toBe(0);

  await changeOffer(world, principal, kept.stock.offerId, { paused: true });
  await settleEvents(world);
  expect(await seen(kept.stock.offerId)).toBeUndefined();

  const closed = { ...seller, status: 'suspended' as const, version: seller.version + 1 };
  await world.store.sellers.save(closed, {
    ...{ eventId: world.newId('event'), type: 'seller.changed', subjectId: seller.sellerId },
    ...{ at: world.clock().toISOString(), actorId: 'test', detail: {} },
  });
  await settleEvents(world);
  expect(await seen(last.stock.offerId)).toBeUndefined();
});

test('however many changes, few files are read, and all readers see the same', async () => {
  const { world } = market;
  const { seller, principal } = await market.openShop();
  const { stock } = await savedOffer(world, seller);
  await settleEvents(world);
  const [steady, seldom] = [reader(), reader()];
  for (const one of [steady, seldom]) await one.catalogue.list({ query: 'keripik' });
  let priceIdr = 15_000;
  for (let change = 0; change < 40; change += 1) {
    priceIdr += 100;
    await changeOffer(world, principal, stock.offerId, { priceIdr, expectedPriceIdr: priceIdr - 100 });
    await settleEvents(world);
    expect((await steady.later().get(stock.offerId))?.priceIdr).toBe(priceIdr);
  }
  const chain = await chainNow();
  expect(chain.links.length).toBeLessThanOrEqual(12);
  for (const one of [seldom, reader()]) {
    expect((await one.later().get(stock.offerId))?.priceIdr).toBe(priceIdr);
    expect((await one.catalogue.list({ query: 'keripik' })).entries.length).toBeGreaterThan(0);
  }
  // What the chain does without is removed, but not before those who may still read it have done so.
  expect(chain.replaced.length).toBeGreaterThan(0);
  const { blobKey } = chain.replaced[0]!;
  expect(await world.blobs.exists(blobKey)).toBe(true);
  world.moveClock({ minutes: 11 });
  await changeCatalogue(world, gzipPacking, nothing);
  expect(await world.blobs.exists(blobKey)).toBe(false);
});

test('whoever read before another version was named reads again', async () => {
  const { world } = market;
  const { seller, principal } = await market.openShop();
  const { stock } = await savedOffer(world, seller);
  await settleEvents(world);
  const store = createStore(marketTable(world));
  let raced = false;
  const slow = {
    ...world,
    store: {
      ...store,
      offers: {
        ...store.offers,
        getMany: async (offerIds: readonly string[]) => {
          const read = await store.offers.getMany(offerIds);
          if (!raced) {
            raced = true;
            await changeOffer(world, principal, stock.offerId, {
              priceIdr: 19_000,
              expectedPriceIdr: 15_000,
            });
            await settleEvents(world);
          }
          return read;
        },
      },
    },
  };
  await changeCatalogue(slow, gzipPacking, { ...nothing, offerIds: [stock.offerId] });
  expect((await reader().catalogue.get(stock.offerId))?.priceIdr).toBe(19_000);
});

test('synonyms are changed by an admin, each version kept, and the search follows', async () => {
  const { world, unit, officer } = market;
  const { seller } = await market.openShop();
  await savedOffer(world, seller, { content: { name: 'Jenang Dodol' } });
  await settleEvents(world);
  const process = reader();
  const found = async () => (await process.later().list({ query: 'gelamai' })).entries.length;
  expect(await found()).toBe(0);
  const admin = principalOf(await savedAccount(world, { roles: ['admin'], unitId: unit.unitId }));
  const { version } = await readSynonyms(world, admin);
  await saveSynonyms(world, admin, { version, lines: 'jenang, gelamai' });
  await settleEvents(world);
  expect(await found()).toBe(1);
  await expect(saveSynonyms(world, admin, { version, lines: 'a b, c d' })).rejects.toMatchObject({
    code: 'synonyms.changed',
  });
  await expect(saveSynonyms(world, officer, { version: 1, lines: '' })).rejects.toMatchObject({
    code: 'permission.denied',
  });
  await saveSynonyms(world, admin, { version: version + 1, lines: '' });
  await settleEvents(world);
  expect(await found()).toBe(0);
  expect((await readSynonyms(world, admin)).versions.map((one) => one.version)).toEqual([2, 1]);
});
