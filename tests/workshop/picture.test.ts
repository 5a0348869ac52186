import { createListing, submitListing } from '@rasa/actions/workshop/listing';
import { addListingPicture, removeListingPicture } from '@rasa/actions/workshop/listing-picture';
import { acceptPicture, type NewPicture, readPicture } from '@rasa/actions/workshop/picture';
import { maxPictureBytes, pictureKey } from '@rasa/domain/picture';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  clear,
  completeDraft,
  jpegBytes,
  readyPicture,
  savedWorkshop,
  settleEvents,
} from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

const text = (written: string) => new TextEncoder().encode(written);
const upload = (over: Partial<NewPicture>): NewPicture => ({
  bytes: text(''),
  purpose: 'product',
  ownerId: 'sel_1',
  unitId: 'unt_1',
  actorId: 'acc_1',
  ...over,
});

test('a file is judged by its bytes: scripts, other types, broken and huge ones are refused', async () => {
  await using world = await testWorld();
  const wide = await sharp({ create: { width: 9000, height: 5000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const cases: [Uint8Array, string][] = [
    [
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'picture.unsupported-type',
    ],
    [text('GIF89a......................'), 'picture.unsupported-type'],
    [text('<html>'), 'picture.unsupported-type'],
    [text('....ftypheic....mif1heic................'), 'picture.unsupported-type'],
    [(await jpegBytes()).subarray(0, 12), 'picture.broken'],
    [wide, 'picture.too-many-pixels'],
    [new Uint8Array(maxPictureBytes + 1), 'picture.too-large'],
  ];
  for (const [bytes, code] of cases)
    await expect(acceptPicture(world, upload({ bytes })), code).rejects.toMatchObject({
      fields: { picture: {} },
    });
  for (const [bytes, code] of cases.slice(0, 3))
    await expect(acceptPicture(world, upload({ bytes }))).rejects.toMatchObject({ code });
});

test('what passes by its head but cannot be decoded ends refused, with a reason', async () => {
  await using world = await testWorld();
  const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const;
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff', noise } })
    .png()
    .toBuffer();
  // Inside the first piece of pixels, so that the pieces still follow one another.
  picture.fill(0, 200, 1000);
  const { pictureId } = await acceptPicture(world, upload({ bytes: picture }));
  await settleEvents(world);
  expect(await world.store.pictures.get(pictureId)).toMatchObject({
    status: 'refused',
    refusal: 'picture.broken',
  });
});

test('a product picture gets public files encoded anew; a document gets none', async () => {
  await using world = await testWorld();
  const { seller } = await savedWorkshop(world);
  const withPlace = await sharp(await jpegBytes())
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 37/1 30/1' } })
    .jpeg()
    .toBuffer();
  const kept = (purpose: NewPicture['purpose']) =>
    acceptPicture(world, upload({ bytes: withPlace, purpose, ownerId: seller.sellerId }));
  const product = await kept('product');
  const document = await kept('document');
  await settleEvents(world);

  const ready = await world.store.pictures.get(product.pictureId);
  expect(ready).toMatchObject({ status: 'ready', width: 400, height: 300, widths: [320, 640] });
  const shown = await world.blobs.get(`public/picture/${product.pictureId}/320.jpg`);
  expect(shown?.contentType).toBe('image/jpeg');
  expect((await sharp(shown?.bytes).metadata()).exif).toBeUndefined();
  // Pages name every width; a small original stands under each of them in its own size.
  for (const file of ['640.webp', '1280.webp', '1280.jpg']) {
    const larger = await world.blobs.get(`public/picture/${product.pictureId}/${file}`);
    expect((await sharp(larger?.bytes).metadata()).width, file).toBe(400);
  }
  expect(await world.blobs.exists(`public/picture/${document.pictureId}/320.jpg`)).toBe(false);
  expect(await world.blobs.exists(pictureKey.original(document.pictureId))).toBe(true);
});

test('a private picture is read by its seller and her unit, a proof by officers alone, and never as uploaded', async () => {
  await using world = await testWorld();
  const { seller, shop, curator, staff, unitId } = await savedWorkshop(world);
  const officer = await staff('officer');
  const foreign = await savedWorkshop(world);
  const bytes = await jpegBytes();
  const keep = (purpose: NewPicture['purpose'], ownerId: string) =>
    acceptPicture(world, upload({ bytes, purpose, ownerId, unitId }));
  const { pictureId: document } = await keep('document', seller.sellerId);
  const { pictureId: proof } = await keep('proof', world.newId('order'));
  await expect(readPicture(world, seller, document)).rejects.toMatchObject({ code: 'picture.processing' });
  await settleEvents(world);

  for (const asker of [seller, curator, officer]) {
    const shown = await readPicture(world, asker, document);
    expect(shown.contentType).toBe('image/jpeg');
    expect(Buffer.from(shown.bytes).equals(bytes)).toBe(false);
  }
  await readPicture(world, officer, proof);
  for (const [asker, pictureId] of [
    [await shop(), document],
    [foreign.curator, document],
    [curator, proof],
    [seller, proof],
    [{ kind: 'visitor' }, document],
  ] as const)
    await expect(readPicture(world, asker, pictureId)).rejects.toMatchObject({ code: 'picture.unknown' });
});

async function draftWithPictures(world: TestWorld, count: number) {
  const { seller } = await savedWorkshop(world);
  const { listingId } = await createListing(world, seller, { draft: {} });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push(
      (await addListingPicture(world, seller, listingId, { bytes: await jpegBytes(index) })).pictureId,
    );
  return { seller, listingId, ids };
}

test('pictures are put in the draft in order, six at most, and can be taken out', async () => {
  await using world = await testWorld();
  const { seller, listingId, ids } = await draftWithPictures(world, 6);

  await expect(
    addListingPicture(world, seller, listingId, { bytes: await jpegBytes() }),
  ).rejects.toMatchObject({
    code: 'picture.too-many',
  });
  const { draft } = await removeListingPicture(world, seller, listingId, ids[0] ?? '');
  expect(draft.pictureIds).toEqual(ids.slice(1));
  await expect(removeListingPicture(world, seller, listingId, ids[0] ?? '')).rejects.toMatchObject({
    code: 'picture.unknown',
  });
});

test('an upload that is repeated with its id is kept once', async () => {
  await using world = await testWorld();
  const { seller, listingId } = await draftWithPictures(world, 0);
  const file = { bytes: await jpegBytes(), pictureId: world.newId('picture') };
  await addListingPicture(world, seller, listingId, file);
  const { listing } = await addListingPicture(world, seller, listingId, file);
  expect(listing.draft.pictureIds).toEqual([file.pictureId]);
});

test('only pictures that are hers and ready are sent to a curator', async () => {
  await using world = await testWorld();
  const { seller, shop } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const submitWith = async (pictureId: string) => {
    const draft = completeDraft({ pictureIds: [pictureId] });
    const { listingId } = await createListing(world, seller, { draft });
    return submitListing(world, seller, listingId);
  };
  const foreign = await readyPicture(world, await shop());
  const { pictureId: fresh } = await acceptPicture(
    world,
    upload({ bytes: await jpegBytes(), ownerId: seller.sellerId }),
  );

  await expect(submitWith(foreign)).rejects.toMatchObject({ code: 'picture.unknown' });
  await expect(submitWith(world.newId('picture'))).rejects.toMatchObject({ code: 'picture.unknown' });
  await expect(submitWith(fresh)).rejects.toMatchObject({ code: 'picture.processing' });
  await settleEvents(world);
  expect((await submitWith(fresh)).status).toBe('pending');
});
