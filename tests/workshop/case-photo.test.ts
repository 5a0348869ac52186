import { useCasePhotos } from '@rasa/actions/workshop/case-photo';
import { submitListing } from '@rasa/actions/workshop/listing';
import { answerDelivery, openSupportCase } from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile } from '@rasa/actions/workshop/support-case-file';
import { newestPhotos } from '@rasa/domain/workshop/case-file';
import { expect, test } from 'vitest';
import { handOver, helped, worked } from '../builders/support.ts';
import { clear, completeListing, jpegBytes, savedWorkshop, settleEvents } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

async function photographed(world: TestWorld) {
  const workshop = await savedWorkshop(world);
  const { seller, staff } = workshop;
  const officer = await staff('officer');
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { caseId } = await openSupportCase(world, seller, { kind: 'photo', listingId });
  const bytes = [await jpegBytes(1), await jpegBytes(2)];
  await worked(world, officer, caseId, { kind: 'photo', bytes });
  // Shown once, and made again: the second set is the one that counts.
  const { files } = await addSupportCaseFile(world, officer, caseId, {
    ...{ kind: 'photo', note: '', bytes: [await jpegBytes(3), await jpegBytes(4)] },
  });
  await handOver(world, officer, caseId);
  await settleEvents(world);
  return { ...workshop, officer, listingId, caseId, set: newestPhotos(files) };
}

test('photos that she accepted come first in the draft, once, and may be sent', async () => {
  await using world = await testWorld();
  const { seller, listingId, caseId, set } = await photographed(world);
  const before = (await world.store.listings.get(listingId))!.draft.pictureIds!;
  await expect(useCasePhotos(world, seller, caseId)).rejects.toMatchObject({ code: 'case.not-in-state' });
  await answerDelivery(world, seller, caseId, { act: 'accept' });

  const [first, second] = [
    await useCasePhotos(world, seller, caseId),
    await useCasePhotos(world, seller, caseId),
  ];
  expect(set).toHaveLength(2);
  expect(first.draft.pictureIds).toEqual([...set, ...before]);
  expect(second.version).toBe(first.version);
  const { content } = await submitListing(world, seller, listingId);
  expect(content.pictureIds).toEqual([...set, ...before]);
  // While a curator reads nothing is changed; what stands there already is no change.
  expect((await useCasePhotos(world, seller, caseId)).version).toBe(first.version + 1);
});

test('nobody else puts photos into her product, and a case without any says so', async () => {
  await using world = await testWorld();
  const { seller, shop, officer, listingId, caseId } = await photographed(world);
  await answerDelivery(world, seller, caseId, { act: 'accept' });
  await expect(useCasePhotos(world, await shop(), caseId)).rejects.toMatchObject({ code: 'case.unknown' });
  const { caseId: label } = await openSupportCase(world, seller, { kind: 'packaging', listingId });
  await helped(world, officer, label);
  await answerDelivery(world, seller, label, { act: 'accept' });
  await expect(useCasePhotos(world, seller, label)).rejects.toMatchObject({ code: 'case.no-photos' });
  const { caseId: whole } = await openSupportCase(world, seller, { kind: 'photo' });
  await helped(world, officer, whole, { kind: 'photo' });
  await answerDelivery(world, seller, whole, { act: 'accept' });
  await expect(useCasePhotos(world, seller, whole)).rejects.toMatchObject({ code: 'listing.unknown' });
});

test('while a curator reads, her product is left as it was sent', async () => {
  await using world = await testWorld();
  const { seller, listingId, caseId } = await photographed(world);
  await answerDelivery(world, seller, caseId, { act: 'accept' });
  await submitListing(world, seller, listingId);
  await expect(useCasePhotos(world, seller, caseId)).rejects.toMatchObject({ code: 'listing.pending' });
});
