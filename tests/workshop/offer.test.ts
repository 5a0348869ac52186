import { changeOffer, suspendOffer } from '@rasa/actions/market/offer';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import { offerIdOf } from '@rasa/domain/id';
import { sum } from '@rasa/domain/money';
import { expect, test } from 'vitest';
import { approval, clear, completeListing, savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

async function liveOffer(world: TestWorld) {
  const workshop = await savedWorkshop(world);
  const { seller, curator } = workshop;
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { revisionId } = await submitListing(world, seller, listingId);
  await decideRevision(world, curator, revisionId, approval);
  return { ...workshop, listingId, offerId: offerIdOf(listingId) };
}

const movedUnits = async (world: TestWorld, offerId: string): Promise<number> =>
  sum((await world.store.offers.listMovements(offerId)).map((movement) => movement.quantity));

test('many changes of the units at once all count, and the movements add up to what is available', async () => {
  await using world = await testWorld();
  const { seller, offerId } = await liveOffer(world);

  await Promise.all(
    [3, -2, 5, -4, 1, -1, 2, -6].map((stockDelta) => changeOffer(world, seller, offerId, { stockDelta })),
  );

  const offer = await world.store.offers.get(offerId);
  expect(offer?.stock.available).toBe(12 - 2);
  expect(await movedUnits(world, offerId)).toBe(12 - 2);
});

test('units are never taken below zero, however many ask at once', async () => {
  await using world = await testWorld();
  const { seller, offerId } = await liveOffer(world);

  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () => changeOffer(world, seller, offerId, { stockDelta: -5 })),
  );

  const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
  expect(codes).toEqual(['offer.short-stock', 'offer.short-stock', 'offer.short-stock']);
  expect((await world.store.offers.get(offerId))?.stock.available).toBe(2);
  expect(await movedUnits(world, offerId)).toBe(2);
});

test('setting the units does not wipe out an order that came in meanwhile', async () => {
  await using world = await testWorld();
  const { seller, offerId } = await liveOffer(world);
  await changeOffer(world, seller, offerId, { stockDelta: -3 });

  await expect(
    changeOffer(world, seller, offerId, { available: 20, expectedAvailable: 12 }),
  ).rejects.toMatchObject({ code: 'offer.stock-changed', detail: { available: 9 } });
  const set = await changeOffer(world, seller, offerId, { available: 20, expectedAvailable: 9 });
  expect(set.stock.available).toBe(20);
  expect(await movedUnits(world, offerId)).toBe(20);
});

test('a price near the approved one changes at once; a far one goes to the curator, who then sets it', async () => {
  await using world = await testWorld();
  const { seller, curator, offerId, listingId } = await liveOffer(world);

  expect((await changeOffer(world, seller, offerId, { priceIdr: 18_000 })).stock.priceIdr).toBe(18_000);
  await expect(changeOffer(world, seller, offerId, { priceIdr: 46_000 })).rejects.toMatchObject({
    code: 'offer.price-needs-review',
  });

  await saveDraft(world, seller, listingId, { draft: { description: 'Lebih renyah.' } });
  const same = await submitListing(world, seller, listingId);
  await decideRevision(world, curator, same.revisionId, approval);
  expect((await world.store.offers.get(offerId))?.stock).toMatchObject({
    priceIdr: 18_000,
    approvedPriceIdr: 15_000,
  });

  await saveDraft(world, seller, listingId, { draft: { priceIdr: 46_000 } });
  const dearer = await submitListing(world, seller, listingId);
  await decideRevision(world, curator, dearer.revisionId, approval);
  expect((await world.store.offers.get(offerId))?.stock).toMatchObject({
    priceIdr: 46_000,
    approvedPriceIdr: 46_000,
    available: 12,
  });
});

test('a suspended offer stays off the shop until staff give it back, and then waits for the seller', async () => {
  await using world = await testWorld();
  const { seller, curator, offerId } = await liveOffer(world);
  const reason = 'Ada laporan label salah.';

  const suspended = await suspendOffer(world, curator, offerId, { suspended: true, reason });
  expect(suspended.stock.status).toBe('suspended');
  expect((await world.store.offers.getLastSuspension(offerId))?.reason).toBe(reason);
  await expect(changeOffer(world, seller, offerId, { paused: false })).rejects.toMatchObject({
    code: 'offer.not-in-state',
  });

  await suspendOffer(world, curator, offerId, { suspended: false, reason: 'Sudah diperbaiki.' });
  const resumed = await changeOffer(world, seller, offerId, { paused: false });
  expect(resumed.stock.status).toBe('live');
});

test('a retired offer never comes back, not even by a new revision', async () => {
  await using world = await testWorld();
  const { seller, offerId, listingId } = await liveOffer(world);
  await changeOffer(world, seller, offerId, { retired: true });

  await expect(changeOffer(world, seller, offerId, { paused: false })).rejects.toMatchObject({
    code: 'offer.not-in-state',
  });
  await saveDraft(world, seller, listingId, { draft: { name: 'Keripik Baru' } });
  await expect(submitListing(world, seller, listingId)).rejects.toMatchObject({ code: 'offer.not-in-state' });
});

test("another seller's offer, or another unit's, does not exist", async () => {
  await using world = await testWorld();
  const { shop, offerId } = await liveOffer(world);
  const foreign = await savedWorkshop(world);

  await expect(changeOffer(world, await shop(), offerId, { paused: true })).rejects.toMatchObject({
    code: 'offer.unknown',
  });
  await expect(
    suspendOffer(world, foreign.curator, offerId, { suspended: true, reason: 'Bukan kami.' }),
  ).rejects.toMatchObject({ code: 'offer.unknown' });
});
