import type { PictureRefusalReason } from '@rasa/clients/picture/sniff';
import type { Asker } from '@rasa/domain/identity/account';
import { hasRole, maySeeSeller } from '@rasa/domain/identity/permission';
import {
  firstFormats,
  maxPictureBytes,
  type Picture,
  type PictureFormat,
  type PicturePurpose,
  type PictureWidth,
  pictureKey,
  pictureWidths,
} from '@rasa/domain/picture';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

const refusalOf = {
  'not-a-picture': 'picture.unsupported-type',
  'unsupported-type': 'picture.unsupported-type',
  'too-many-pixels': 'picture.too-many-pixels',
  broken: 'picture.broken',
} as const satisfies Record<PictureRefusalReason, NonNullable<Picture['refusal']>>;

export type NewPicture = {
  bytes: Uint8Array;
  purpose: PicturePurpose;
  /** The seller; of a complaint, whom it is about; of a proof, the order. */
  ownerId: string;
  unitId: string;
  actorId: string;
  /** Made by the sender before the first try, so that a repeat changes nothing. */
  pictureId?: string | undefined;
};

/**
 * Keeps an upload privately; what may be shown of it is made later, away from the function that answers people.
 * @throws Refusal
 */
export async function acceptPicture(deps: Deps, upload: NewPicture): Promise<Picture> {
  const { bytes, purpose, ownerId, unitId, actorId } = upload;
  const pictureId = upload.pictureId ?? deps.newId('picture');
  const before = upload.pictureId && (await deps.store.pictures.get(upload.pictureId));
  if (before) {
    if (before.ownerId !== ownerId) throw new Refusal('picture.unknown');
    return before;
  }
  if (bytes.length > maxPictureBytes) throw refusedPicture('picture.too-large');
  const sniffed = deps.sniffPicture(bytes);
  if ('refusal' in sniffed) throw refusedPicture(refusalOf[sniffed.refusal]);
  // Its decoder is patented and in no library here, so it is refused while the sender still waits.
  if (sniffed.type === 'heic') throw refusedPicture('picture.unsupported-type');
  const at = deps.clock().toISOString();
  const picture: Picture = {
    ...{ pictureId, purpose, ownerId, unitId, type: sniffed.type, bytes: bytes.length },
    ...{ status: 'processing', widths: [], uploadedAt: at, version: 1 },
  };
  await deps.blobs.put(pictureKey.original(pictureId), bytes, { contentType: `image/${sniffed.type}` });
  const event = { type: 'picture.uploaded', subjectId: pictureId, at, actorId } as const;
  await deps.store.pictures.save(picture, newEvent(deps, { ...event, detail: { purpose, ownerId } }));
  return picture;
}

/** What is shown of it, and what it was made of; that there was one is known still. */
export async function removePicture(deps: Pick<Deps, 'store' | 'blobs'>, pictureId: string): Promise<void> {
  const picture = await deps.store.pictures.get(pictureId);
  if (!picture) return;
  const derived = picture.widths.flatMap((width) =>
    firstFormats.map((format) => pictureKey.derived(picture, width, format)),
  );
  await Promise.all([pictureKey.original(pictureId), ...derived].map((key) => deps.blobs.remove(key)));
}

const refusedPicture = (code: 'picture.too-large' | NonNullable<Picture['refusal']>) =>
  new Refusal(code, { fields: { picture: { code } } });

export type DerivedPicture = {
  width: number;
  height: number;
  files: { width: PictureWidth; format: PictureFormat; bytes: Uint8Array }[];
};
/** Decodes and encodes anew; heavy, so given to this one action by the function that has it. */
export type Derive = (bytes: Uint8Array) => Promise<DerivedPicture | { refusal: PictureRefusalReason }>;

const contentTypes: Record<PictureFormat, string> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  avif: 'image/avif',
};
/** Nothing ever changes under the key of a derivative. */
const keptForever = 'public, max-age=31536000, immutable';

/** Public pages name every width, whatever the original was: the largest file also stands where a larger one would. */
const atEveryWidth = (files: DerivedPicture['files']): DerivedPicture['files'] =>
  [...Map.groupBy(files, (file) => file.format).values()].flatMap((own) => {
    const largest = own.reduce((a, b) => (b.width > a.width ? b : a));
    return pictureWidths.map((width) => ({
      ...(own.find((one) => one.width === width) ?? largest),
      width,
    }));
  });

/** Writes what was made of it; the same again changes nothing. */
async function keepFiles(deps: Deps, picture: Picture, files: DerivedPicture['files']): Promise<void> {
  const isPublic = picture.purpose === 'product';
  for (const { width, format, bytes } of isPublic ? atEveryWidth(files) : files)
    await deps.blobs.put(pictureKey.derived(picture, width, format), bytes, {
      contentType: contentTypes[format],
      ...(isPublic && { cacheControl: keptForever }),
    });
}

/** The reaction to `picture.uploaded`. Doing it again, even at the same time, writes the same files and changes nothing. */
export async function finishPicture(deps: Deps, derive: Derive, pictureId: string): Promise<void> {
  await retrying(deps, () => finishOnce(deps, derive, pictureId));
}

async function finishOnce(deps: Deps, derive: Derive, pictureId: string): Promise<void> {
  const picture = await deps.store.pictures.get(pictureId);
  if (picture?.status !== 'processing') return;
  const original = await deps.blobs.get(pictureKey.original(pictureId));
  const derived = original ? await derive(original.bytes) : { refusal: 'broken' as const };
  const next = { ...picture, version: picture.version + 1 };
  const event = { subjectId: pictureId, at: deps.clock().toISOString(), actorId: 'images' };
  const detail = { ownerId: picture.ownerId };
  if ('refusal' in derived) {
    await deps.store.pictures.save(
      { ...next, status: 'refused', refusal: refusalOf[derived.refusal] },
      newEvent(deps, { ...event, type: 'picture.refused', detail }),
    );
    return;
  }
  await keepFiles(deps, picture, derived.files);
  const { width, height, files } = derived;
  const widths = [...new Set(files.map((file) => file.width))].sort((a, b) => a - b);
  await deps.store.pictures.save(
    { ...next, status: 'ready', width, height, widths },
    newEvent(deps, { ...event, type: 'picture.ready', detail }),
  );
}

export type DeriveAvif = (bytes: Uint8Array) => Promise<DerivedPicture['files']>;

/**
 * The reaction to `picture.ready`: the public files once more, smaller. All files are there before the picture says
 * so, thus one that is cut off in the middle is done again and no page ever names a file that is missing.
 */
export async function sharpenPicture(deps: Deps, derive: DeriveAvif, pictureId: string): Promise<void> {
  const picture = await deps.store.pictures.get(pictureId);
  if (picture?.status !== 'ready' || picture.purpose !== 'product' || picture.avif) return;
  const original = await deps.blobs.get(pictureKey.original(pictureId));
  if (!original) return;
  await keepFiles(deps, picture, await derive(original.bytes));
  await retrying(deps, async () => {
    const before = await deps.store.pictures.get(pictureId);
    if (!before || before.avif) return;
    const event = { type: 'picture.avif-made', subjectId: pictureId, actorId: 'images' } as const;
    await deps.store.pictures.save(
      { ...before, avif: true, version: before.version + 1 },
      newEvent(deps, { ...event, at: deps.clock().toISOString(), detail: { ownerId: before.ownerId } }),
    );
  });
}

/**
 * What may be shown of a picture: the seller's own and her unit's; proofs of payment are the officers' alone, what a
 * buyer complains of theirs and the seller's, what she shows in a review those who read it before everybody.
 * Only what was encoded anew is given out.
 * @throws Refusal
 */
export async function readPicture(
  deps: Deps,
  asker: Asker,
  pictureId: string,
): Promise<{ bytes: Uint8Array; contentType: string }> {
  const picture = await deps.store.pictures.get(pictureId);
  if (!picture || !maySeePicture(asker, picture)) throw new Refusal('picture.unknown');
  if (picture.status === 'refused') throw new Refusal(picture.refusal ?? 'picture.broken');
  const width = picture.widths.at(-1);
  const blob =
    picture.status === 'ready' && width !== undefined
      ? await deps.blobs.get(pictureKey.derived(picture, width, 'jpg'))
      : undefined;
  if (!blob) throw new Refusal('picture.processing');
  return { bytes: blob.bytes, contentType: contentTypes.jpg };
}

function maySeePicture(asker: Asker, picture: Picture): boolean {
  if (picture.unitId === undefined) return false;
  const owner = { sellerId: picture.ownerId, unitId: picture.unitId };
  if (picture.purpose === 'review')
    return (
      asker.kind === 'account' && hasRole(asker, 'curator', 'officer') && asker.unitId === picture.unitId
    );
  return picture.purpose === 'proof' || picture.purpose === 'complaint'
    ? maySeeSeller(asker, owner, 'officer', 'admin')
    : maySeeSeller(asker, owner, 'curator', 'officer', 'admin');
}
