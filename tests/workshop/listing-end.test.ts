import { createListing, saveDraft, submitListing, withdrawListing } from '@rasa/actions/workshop/listing';
import { copyListing, removeListing } from '@rasa/actions/workshop/listing-end';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { clear, completeDraft, readyPicture } from '../builders/workshop.ts';

let market: Market;
let maker: SellerPrincipal;
beforeAll(async () => {
  market = await openMarket();
  maker = (await market.openShop()).principal;
  await clear(market.world, maker.sellerId, 'keripik');
});
afterAll(() => market[Symbol.asyncDispose]());

const begun = async () => {
  const pictureIds = [await readyPicture(market.world, maker)];
  return (await createListing(market.world, maker, { draft: completeDraft({ pictureIds }) })).listingId;
};

test('a draft that was never sent goes for good, once', async () => {
  const { world } = market;
  const listingId = await begun();
  await removeListing(world, maker, listingId);
  expect(await world.store.listings.get(listingId)).toBeUndefined();
  const listed = await world.store.listings.listBySeller(maker.sellerId);
  expect(listed.map((one) => one.listingId)).not.toContain(listingId);
  await expect(removeListing(world, maker, listingId)).rejects.toMatchObject({ code: 'listing.unknown' });
  // Nor does a late change bring it back.
  await expect(saveDraft(world, maker, listingId, { draft: { name: 'Lagi' } })).rejects.toMatchObject({
    code: 'listing.unknown',
  });
});

test('what curators have seen stays, also after it was taken back', async () => {
  const { world } = market;
  const listingId = await begun();
  await submitListing(world, maker, listingId);
  await expect(removeListing(world, maker, listingId)).rejects.toMatchObject({
    code: 'listing.not-in-state',
  });
  await withdrawListing(world, maker, listingId);
  await expect(removeListing(world, maker, listingId)).rejects.toMatchObject({
    code: 'listing.not-in-state',
  });
  expect(await world.store.listings.get(listingId)).toBeDefined();
});

test('nobody throws away or copies what is another’s', async () => {
  const { world, openShop } = market;
  const listingId = await begun();
  const { principal: other } = await openShop();
  await expect(removeListing(world, other, listingId)).rejects.toMatchObject({ code: 'listing.unknown' });
  await expect(copyListing(world, other, listingId)).rejects.toMatchObject({ code: 'listing.unknown' });
});

test('a copy has the same answers and a life of its own', async () => {
  const { world } = market;
  const listingId = await begun();
  const copy = await copyListing(world, maker, listingId);
  const first = await world.store.listings.get(listingId);
  expect(copy.draft).toEqual(first?.draft);
  expect(copy).toMatchObject({ status: 'draft', revisionCount: 0, version: 1 });
  expect(copy.listingId).not.toBe(listingId);
});
