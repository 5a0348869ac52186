import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { maxPictures } from '@rasa/domain/market/content';
import { Refusal } from '@rasa/domain/refusal';
import { newestPhotos } from '@rasa/domain/workshop/case-file';
import type { Listing } from '@rasa/domain/workshop/listing';
import type { Deps } from '../deps.ts';
import { ownListing, saveDraft } from './listing.ts';
import { seeCase } from './support-case.ts';

/**
 * The photos of a case that the seller accepted come first in the draft of its product; those that were there follow
 * as far as there is room. Nobody sees them before she has sent the product and a curator has approved it.
 * @throws Refusal
 */
export async function useCasePhotos(deps: Deps, seller: SellerPrincipal, caseId: string): Promise<Listing> {
  const { status, sellerId, listingId, files } = await seeCase(deps, seller, caseId);
  if (sellerId !== seller.sellerId) throw new Refusal('case.unknown');
  if (status !== 'accepted') throw new Refusal('case.not-in-state', { detail: { state: status } });
  if (!listingId) throw new Refusal('listing.unknown');
  const pictures = await deps.store.pictures.getMany(newestPhotos(files));
  const pictureOf = new Map(pictures.map((one) => [one.pictureId, one]));
  const set = newestPhotos(files).filter((pictureId) => {
    const picture = pictureOf.get(pictureId);
    return picture?.ownerId === sellerId && picture.purpose === 'product' && picture.status !== 'refused';
  });
  if (set.length === 0) throw new Refusal('case.no-photos');
  const before = await ownListing(deps, seller, listingId);
  const ordered = ({ draft }: Listing) =>
    [...new Set([...set, ...(draft.pictureIds ?? [])])].slice(0, maxPictures);
  // Used twice, by a double press, is used once.
  if (ordered(before).join() === before.draft.pictureIds?.join()) return before;
  return saveDraft(deps, seller, listingId, (listing) => {
    if (listing.pendingRevisionId) throw new Refusal('listing.pending');
    return { draft: { pictureIds: ordered(listing) } };
  });
}
