import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import type { Listing } from '@rasa/domain/workshop/listing';
import { isOwnNote } from '@rasa/domain/workshop/listing-act';
import { voiceKey } from '@rasa/domain/workshop/voice-note';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { createListing, ownListing } from './listing.ts';

/**
 * A draft that nobody but its seller has seen goes for good. What was once sent stays, since curators have spoken of it.
 * @throws Refusal
 */
export async function removeListing(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
): Promise<void> {
  await retrying(deps, async () => {
    const listing = await ownListing(deps, principal, listingId);
    if (!isOwnNote(listing)) throw new Refusal('listing.not-in-state', { detail: { state: listing.status } });
    const at = deps.clock().toISOString();
    const event = {
      type: 'listing.removed',
      subjectId: listingId,
      at,
      actorId: principal.accountId,
    } as const;
    await deps.store.listings.remove(listing, newEvent(deps, event));
    if (listing.voiceNote) await deps.blobs.remove(voiceKey(listing.voiceNote.voiceId));
  });
}

/** A new draft with the answers of another product of hers: after a rejection, or for one much like it. @throws Refusal */
export async function copyListing(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
): Promise<Listing> {
  const { draft } = await ownListing(deps, principal, listingId);
  return createListing(deps, principal, { draft });
}
