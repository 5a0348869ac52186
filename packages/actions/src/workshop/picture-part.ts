import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { partBytes } from '@rasa/domain/picture-part';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';

/** A photo that comes in pieces, by the SHA-256 of the whole: what one seller sent is hers alone to put together. */
export type PartedPicture = { hash: string; count: number };

/** The bucket throws away what lies here after a day. */
const keyOf = ({ sellerId }: SellerPrincipal, hash: string, number: number): string =>
  `private/part/${sellerId}/${hash}/${number}`;

const numbersOf = ({ count }: PartedPicture): number[] =>
  Array.from({ length: count }, (_, number) => number);

/** Keeps one piece privately; the same again changes nothing. What it is, is asked of the whole. */
export async function keepPicturePart(
  deps: Deps,
  seller: SellerPrincipal,
  { hash, number, bytes }: { hash: string; number: number; bytes: Uint8Array },
): Promise<void> {
  if (bytes.length > partBytes) throw new Refusal('body.too-large');
  await deps.blobs.put(keyOf(seller, hash, number), bytes, { contentType: 'application/octet-stream' });
}

/** Numbers of the pieces that are here already. */
export async function heldPictureParts(
  deps: Deps,
  seller: SellerPrincipal,
  parted: PartedPicture,
): Promise<number[]> {
  const numbers = numbersOf(parted);
  const held = await Promise.all(
    numbers.map((number) => deps.blobs.exists(keyOf(seller, parted.hash, number))),
  );
  return numbers.filter((_, index) => held[index]);
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');

/** @throws Refusal `picture.part-missing` where a piece is not here, or they are not what the whole was */
export async function joinPictureParts(
  deps: Deps,
  seller: SellerPrincipal,
  parted: PartedPicture,
): Promise<Uint8Array> {
  const files = await Promise.all(
    numbersOf(parted).map((number) => deps.blobs.get(keyOf(seller, parted.hash, number))),
  );
  const whole = new Uint8Array(Buffer.concat(files.map((file) => file?.bytes ?? new Uint8Array())));
  if (files.includes(undefined) || (await hashOf(whole)) !== parted.hash)
    throw new Refusal('picture.part-missing', { fields: { picture: { code: 'picture.part-missing' } } });
  return whole;
}
