import type { Asker } from '@rasa/domain/identity/account';
import { actorOf, type SellerPrincipal } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import type { Listing } from '@rasa/domain/workshop/listing';
import { withoutVoiceNote, withVoiceNote } from '@rasa/domain/workshop/listing-act';
import { checkedVoice, voiceKey, voiceTypes } from '@rasa/domain/workshop/voice-note';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { ownListing, seeListing } from './listing.ts';

/**
 * Keeps what she says of her product, in place of an earlier recording. `voiceId` is made by the phone, so that a
 * repeat changes nothing.
 * @throws Refusal
 */
export async function addVoiceNote(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
  recording: { bytes: Uint8Array; voiceId?: string | undefined },
): Promise<Listing> {
  const { bytes } = recording;
  const voiceId = recording.voiceId ?? deps.newId('voice');
  const type = checkedVoice(bytes);
  const { voiceNote: earlier } = await ownListing(deps, principal, listingId);
  const at = deps.clock().toISOString();
  const by = actorOf(principal);
  if (earlier?.voiceId !== voiceId)
    await deps.blobs.put(voiceKey(voiceId), bytes, { contentType: voiceTypes[type] });
  const listing = await retrying(deps, async () => {
    const before = await ownListing(deps, principal, listingId);
    if (before.voiceNote?.voiceId === voiceId) return before;
    const note = { voiceId, type, bytes: bytes.length, recordedAt: at, recordedBy: by };
    const after = withVoiceNote(before, note, { by, at });
    const event = { type: 'listing.changed', subjectId: listingId, at, actorId: by.actorId } as const;
    await deps.store.listings.save(after, newEvent(deps, event));
    return after;
  });
  if (earlier && earlier.voiceId !== voiceId) await deps.blobs.remove(voiceKey(earlier.voiceId));
  return listing;
}

/** It is written down, or she does not want it kept. @throws Refusal */
export async function removeVoiceNote(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
): Promise<Listing> {
  return retrying(deps, async () => {
    const before = await ownListing(deps, principal, listingId);
    if (!before.voiceNote) throw new Refusal('voice.unknown');
    const at = deps.clock().toISOString();
    const by = actorOf(principal);
    const listing = withoutVoiceNote(before, { by, at });
    const event = { type: 'listing.changed', subjectId: listingId, at, actorId: by.actorId } as const;
    await deps.store.listings.save(listing, newEvent(deps, event));
    await deps.blobs.remove(voiceKey(before.voiceNote.voiceId));
    return listing;
  });
}

/** For the seller and for her unit's staff. @throws Refusal */
export async function readVoiceNote(
  deps: Deps,
  asker: Asker,
  listingId: string,
): Promise<{ bytes: Uint8Array; contentType: string }> {
  const { voiceNote } = await seeListing(deps, asker, listingId);
  const blob = voiceNote && (await deps.blobs.get(voiceKey(voiceNote.voiceId)));
  if (!blob) throw new Refusal('voice.unknown');
  return { bytes: blob.bytes, contentType: voiceTypes[voiceNote.type] };
}
