import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { acceptPicture, type NewPicture } from '@rasa/actions/workshop/picture';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { pictureKey, pictureWidths } from '@rasa/domain/picture';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { deliverEvents, sweepEvents } from '@rasa/functions/dispatch';
import { avifListeners, pictureListeners } from '@rasa/functions/images';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { savedOffer } from '../builders/shelf.ts';
import { jpegBytes, savedWorkshop, settleEvents } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

/** An upload that is ready to be shown, with everything done but AVIF. */
async function ready(world: TestWorld, purpose: NewPicture['purpose'] = 'product') {
  const { seller, unitId } = await savedWorkshop(world);
  const { sellerId: ownerId, accountId: actorId } = seller;
  const bytes = await jpegBytes();
  const { pictureId } = await acceptPicture(world, { bytes, purpose, ownerId, unitId, actorId });
  await settleEvents(world);
  return { pictureId, sellerId: ownerId };
}

const avifKeys = (pictureId: string): string[] =>
  pictureWidths.map((width) => pictureKey.derived({ pictureId, purpose: 'product' }, width, 'avif'));
const waiting = async (world: TestWorld): Promise<number> =>
  (await world.store.outbox.listDue('2100', 100, 'avif')).entries.length;
const sharpenAll = async (world: TestWorld): Promise<void> => {
  while ((await sweepEvents(world, avifListeners)) > 0);
};

test('a picture can be shown before its AVIF is made; after it, every width is there and the picture says so', async () => {
  await using world = await testWorld();
  const { pictureId } = await ready(world);
  const before = await world.store.pictures.get(pictureId);
  expect(before).toMatchObject({ status: 'ready' });
  expect(before?.avif).toBeUndefined();
  expect(await world.blobs.exists(avifKeys(pictureId)[0]!)).toBe(false);

  await sharpenAll(world);
  for (const key of avifKeys(pictureId)) {
    const file = await world.blobs.get(key);
    expect(file?.contentType).toBe('image/avif');
    // The original is 400 pixels wide: its largest file stands where a larger one would.
    expect(await sharp(file?.bytes).metadata()).toMatchObject({
      compression: 'av1',
      width: key.endsWith('/320.avif') ? 320 : 400,
    });
  }
  expect(await world.store.pictures.get(pictureId)).toMatchObject({ status: 'ready', avif: true });
});

test('cut off between two files it says nothing yet, and is made whole by the next try', async () => {
  await using world = await testWorld();
  const { pictureId } = await ready(world);
  const { put } = world.blobs;
  let puts = 0;
  world.blobs.put = (...file) => {
    puts += 1;
    return puts === 2 ? Promise.reject(new Error('the line is cut')) : put(...file);
  };
  await sweepEvents(world, avifListeners);
  expect((await world.store.pictures.get(pictureId))?.avif).toBeUndefined();
  expect(await waiting(world)).toBe(1);

  world.moveClock({ minutes: 5 });
  await sharpenAll(world);
  expect(await waiting(world)).toBe(0);
  expect((await world.store.pictures.get(pictureId))?.avif).toBe(true);
  for (const key of avifKeys(pictureId)) expect(await world.blobs.exists(key), key).toBe(true);
});

test('told of it twice, also at once, it is noted once', async () => {
  await using world = await testWorld();
  const { pictureId } = await ready(world);
  const [event] = (await world.store.outbox.listDue('2100', 10, 'avif')).entries;
  const twice = () => deliverEvents(world, avifListeners, [event!.event.eventId]);
  await Promise.all([twice(), twice()]);
  await twice();
  const { version, avif } = (await world.store.pictures.get(pictureId))!;
  expect([version, avif]).toEqual([3, true]);
});

test('what stays private gets none', async () => {
  await using world = await testWorld();
  const { pictureId } = await ready(world, 'document');
  await sharpenAll(world);
  expect((await world.store.pictures.get(pictureId))?.avif).toBeUndefined();
  for (const place of ['public', 'private'])
    expect(await world.blobs.exists(`${place}/picture/${pictureId}/320.avif`)).toBe(false);
});

test('an upload is made ready while AVIF of others waits', async () => {
  await using world = await testWorld();
  await ready(world);
  await ready(world);
  const { seller, unitId } = await savedWorkshop(world);
  const { pictureId } = await acceptPicture(world, {
    ...{ bytes: await jpegBytes(), purpose: 'product', ownerId: seller.sellerId, unitId },
    actorId: seller.accountId,
  });
  while ((await sweepEvents(world, pictureListeners)) > 0);
  expect((await world.store.pictures.get(pictureId))?.status).toBe('ready');
  expect(await waiting(world)).toBe(3);
});

test('the catalogue names what exists as AVIF, remembers it, and looks up only what it did not know', async () => {
  await using world = await testWorld();
  const { pictureId, sellerId } = await ready(world);
  const seller = (await world.store.sellers.get(sellerId))!;
  const { stock } = await savedOffer(world, seller, { content: { pictureIds: [pictureId] } });
  const entry = async (): Promise<CatalogueEntry> => {
    await rebuildCatalogue(world, gzipPacking);
    const { blobKey } = (await world.store.catalogue.getChain())!.base;
    const { entries } = JSON.parse(await gzipPacking.unpack((await world.blobs.get(blobKey))!.bytes));
    return entries.find(({ offerId }: CatalogueEntry) => offerId === stock.offerId);
  };
  expect((await entry()).avifPictureIds).toBeUndefined();
  await sharpenAll(world);
  // The event of it is what has the catalogue drawn anew.
  const version = (await world.store.catalogue.getChain())!.version;
  await settleEvents(world);
  expect((await world.store.catalogue.getChain())!.version).toBeGreaterThan(version);
  expect((await entry()).avifPictureIds).toEqual([pictureId]);

  const asked: string[] = [];
  const { getMany } = world.store.pictures;
  world.store.pictures.getMany = (ids) => {
    asked.push(...ids);
    return getMany(ids);
  };
  expect((await entry()).avifPictureIds).toEqual([pictureId]);
  expect(asked).toEqual([]);
});
