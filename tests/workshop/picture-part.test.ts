import { createHash } from 'node:crypto';
import { createListing } from '@rasa/actions/workshop/listing';
import { addListingPicture } from '@rasa/actions/workshop/listing-picture';
import { heldPictureParts, joinPictureParts, keepPicturePart } from '@rasa/actions/workshop/picture-part';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { partBytes } from '@rasa/domain/picture-part';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { principalOf, savedSeller, savedUnit } from '../builders/people.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

let world: TestWorld;
let unitId: string;
beforeAll(async () => {
  world = await testWorld();
  unitId = (await savedUnit(world)).unitId;
});
afterAll(() => world[Symbol.asyncDispose]());

async function maker(): Promise<SellerPrincipal> {
  const { account, seller } = await savedSeller(world, unitId);
  return { ...principalOf(account), sellerId: seller.sellerId };
}

/** Full of detail, so that it is larger than one piece. */
const photo = async (): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 400, height: 300, channels: 3, background: '#000' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();

const partedOf = (bytes: Buffer) => ({
  hash: createHash('sha256').update(bytes).digest('hex'),
  count: Math.ceil(bytes.length / partBytes),
});
const piece = (bytes: Buffer, number: number) => bytes.subarray(number * partBytes, (number + 1) * partBytes);

async function keepAll(seller: SellerPrincipal, bytes: Buffer, but: readonly number[] = []): Promise<void> {
  const { hash, count } = partedOf(bytes);
  for (let number = 0; number < count; number += 1)
    if (!but.includes(number))
      await keepPicturePart(world, seller, { hash, number, bytes: piece(bytes, number) });
}

test('pieces in any order become the photo, and the same piece again changes nothing', async () => {
  const seller = await maker();
  const bytes = await photo();
  const parted = partedOf(bytes);
  expect(parted.count).toBeGreaterThan(2);
  await keepAll(seller, bytes, [0]);
  expect(await heldPictureParts(world, seller, parted)).toEqual(
    Array.from({ length: parted.count - 1 }, (_, index) => index + 1),
  );
  const missing = { code: 'picture.part-missing' };
  await expect(joinPictureParts(world, seller, parted)).rejects.toMatchObject(missing);
  await keepAll(seller, bytes);
  const whole = await joinPictureParts(world, seller, parted);
  expect(Buffer.from(whole).equals(bytes)).toBe(true);
  const { listingId } = await createListing(world, seller, { draft: { category: 'keripik' } });
  const { pictureId } = await addListingPicture(world, seller, listingId, { bytes: whole });
  expect((await world.store.pictures.get(pictureId))?.bytes).toBe(bytes.length);
});

test('what is put together is what was said to come: another seller’s pieces, or other bytes, are not it', async () => {
  const [seller, other] = [await maker(), await maker()];
  const bytes = await photo();
  const parted = partedOf(bytes);
  await keepAll(seller, bytes);
  expect(await heldPictureParts(world, other, parted)).toEqual([]);
  const missing = { code: 'picture.part-missing' };
  await expect(joinPictureParts(world, other, parted)).rejects.toMatchObject(missing);
  const wrong = Buffer.from(piece(bytes, 1)).reverse();
  await keepPicturePart(world, seller, { hash: parted.hash, number: 1, bytes: wrong });
  await expect(joinPictureParts(world, seller, parted)).rejects.toMatchObject(missing);
});

test('no piece is larger than one, and what is no photo is none in pieces either', async () => {
  const seller = await maker();
  const large = { hash: 'a'.repeat(64), number: 0, bytes: new Uint8Array(partBytes + 1) };
  await expect(keepPicturePart(world, seller, large)).rejects.toMatchObject({ code: 'body.too-large' });
  const paper = Buffer.from(`%PDF-1.7${' '.repeat(partBytes)}`);
  await keepAll(seller, paper);
  const bytes = await joinPictureParts(world, seller, partedOf(paper));
  const { listingId } = await createListing(world, seller, { draft: { category: 'keripik' } });
  await expect(addListingPicture(world, seller, listingId, { bytes })).rejects.toMatchObject({
    code: 'picture.unsupported-type',
  });
});
