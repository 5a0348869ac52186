import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { maxPictures } from '@rasa/domain/market/content';
import { Refusal } from '@rasa/domain/refusal';
import type { Listing } from '@rasa/domain/workshop/listing';
import type { Deps } from '../deps.ts';
import { ownListing, saveDraft } from './listing.ts';
import { acceptPicture } from './picture.ts';

/** Uploads a picture and puts it last in the draft, in one step for forms without scripts. */
export async function addListingPicture(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
  upload: { bytes: Uint8Array; pictureId?: string | undefined },
): Promise<{ listing: Listing; pictureId: string }> {
  const { sellerId, unitId, draft } = await ownListing(deps, principal, listingId);
  checkRoom(draft.pictureIds ?? [], upload.pictureId);
  const { pictureId } = await acceptPicture(deps, {
    ...upload,
    ...{ purpose: 'product', ownerId: sellerId, unitId, actorId: principal.accountId },
  });
  const listing = await saveDraft(deps, principal, listingId, (before) => {
    const pictureIds = before.draft.pictureIds ?? [];
    checkRoom(pictureIds, pictureId);
    return { draft: { pictureIds: [...new Set([...pictureIds, pictureId])] } };
  });
  return { listing, pictureId };
}

function checkRoom(pictureIds: readonly string[], pictureId: string | undefined): void {
  if (pictureIds.length < maxPictures || (pictureId && pictureIds.includes(pictureId))) return;
  const params = { most: maxPictures };
  throw new Refusal('picture.too-many', {
    params,
    fields: { picture: { code: 'picture.too-many', params } },
  });
}

/** Out of the draft; revisions that hold it keep it. */
export const removeListingPicture = (
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
  pictureId: string,
): Promise<Listing> =>
  saveDraft(deps, principal, listingId, ({ draft }) => {
    if (!draft.pictureIds?.includes(pictureId)) throw new Refusal('picture.unknown');
    return { draft: { pictureIds: draft.pictureIds.filter((one) => one !== pictureId) } };
  });
