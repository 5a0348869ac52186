import { revisionIdOf } from '../id.ts';
import type { Actor } from '../identity/account.ts';
import type { Draft } from '../market/content.ts';
import { Refusal } from '../refusal.ts';
import { step } from '../state-table.ts';
import type { Submittable } from './completeness.ts';
import type { Outcome } from './decision.ts';
import { type Changeable, type Listing, type ListingAct, listingStates, type Revision } from './listing.ts';
import type { VoiceNote } from './voice-note.ts';

type Act = { by: Actor; at: string };

export function startListing(
  about: { listingId: string; sellerId: string; unitId: string; draft: Draft },
  { by, at }: Act,
): Listing {
  return {
    ...about,
    status: 'draft',
    revisionCount: 0,
    createdBy: by,
    writtenBy: [by.actorId],
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

/**
 * Steps of a draft are saved one by one: what a step does not speak of stays. `clear` empties fields, since a form
 * cannot tell "empty" from "not asked". A rejected product is closed.
 * @throws Refusal
 */
export function editListing(
  listing: Listing,
  change: { draft: Draft; clear?: readonly (keyof Draft)[] | undefined },
  { by, at }: Act,
): Listing {
  if (listing.status === 'rejected')
    throw new Refusal('listing.not-in-state', { detail: { state: listing.status } });
  const kept = Object.entries(listing.draft).filter(([name]) => !change.clear?.includes(name as keyof Draft));
  return {
    ...listing,
    draft: { ...Object.fromEntries(kept), ...change.draft },
    writtenBy: [...new Set([...listing.writtenBy, by.actorId])],
    updatedAt: at,
    version: listing.version + 1,
  };
}

/** Whether nobody but its seller has seen it: a draft that was never sent. */
export const isOwnNote = ({ status, revisionCount }: Pick<Listing, 'status' | 'revisionCount'>): boolean =>
  status === 'draft' && revisionCount === 0;

/** Not part of what is submitted: the words are, once they are written. @throws Refusal */
export function withVoiceNote(listing: Listing, voiceNote: VoiceNote, act: Act): Listing {
  return { ...editListing(listing, { draft: {} }, act), voiceNote };
}

export function withoutVoiceNote(listing: Listing, act: Act): Listing {
  const { voiceNote: _, ...rest } = editListing(listing, { draft: {} }, act);
  return rest;
}

/** Freezes what is submitted as the listing's next revision. @throws Refusal */
export function submitListing(
  listing: Listing,
  what: Submittable & { contentHash: string; changed?: Changeable[] | undefined },
  { by, at }: Act,
): { listing: Listing; revision: Revision } {
  if (listing.pendingRevisionId) throw new Refusal('listing.pending');
  const number = listing.revisionCount + 1;
  const { listingId, sellerId, unitId, writtenBy } = listing;
  const revisionId = revisionIdOf(listingId, number);
  const ids = { revisionId, listingId, sellerId, unitId, number };
  const moved = move(listing, 'submit', at);
  return {
    listing: { ...moved, revisionCount: number, pendingRevisionId: revisionId },
    revision: { ...ids, ...what, status: 'pending', submittedAt: at, submittedBy: by, writtenBy },
  };
}

/** The seller takes it back before anybody has decided. @throws Refusal */
export function withdrawRevision(listing: Listing, revision: Revision, at: string) {
  return {
    listing: move(withoutPending(listing), 'withdraw', at),
    revision: { ...withoutClaim(revision), status: 'withdrawn' as const },
  };
}

const revisionStatuses = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
} as const satisfies Record<Outcome, Revision['status']>;

/** @throws Refusal */
export function decideRevision(listing: Listing, revision: Revision, outcome: Outcome, at: string) {
  const decided: Listing = move(withoutPending(listing), outcome, at);
  return {
    listing: { ...decided, ...(outcome === 'approve' && { approvedRevisionId: revision.revisionId }) },
    revision: { ...withoutClaim(revision), status: revisionStatuses[outcome] },
  };
}

const withoutClaim = ({ claim: _, ...revision }: Revision): Revision => revision;

const withoutPending = ({ pendingRevisionId: _, ...listing }: Listing): Listing => listing;

const move = (listing: Listing, act: ListingAct, at: string): Listing => ({
  ...listing,
  status: step(listingStates, listing.status, act, 'listing.not-in-state'),
  updatedAt: at,
  version: listing.version + 1,
});
