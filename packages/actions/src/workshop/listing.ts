import { listingIdOfRevision, offerIdOf } from '@rasa/domain/id';
import type { Asker } from '@rasa/domain/identity/account';
import type { Assent } from '@rasa/domain/identity/assent';
import { actorOf, maySeeSeller, requireYes, type SellerPrincipal } from '@rasa/domain/identity/permission';
import { categories } from '@rasa/domain/market/category';
import { type Content, canonical, changedFields, type Draft } from '@rasa/domain/market/content';
import type { Offer } from '@rasa/domain/market/offer';
import type { Picture } from '@rasa/domain/picture';
import { Conflict, type FieldRefusal, Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import { missingIn, type Submittable, submittableFrom } from '@rasa/domain/workshop/completeness';
import { refusedByClass } from '@rasa/domain/workshop/legal-class';
import type { Changeable, Listing, Revision } from '@rasa/domain/workshop/listing';
import {
  editListing,
  startListing,
  submitListing as submit,
  withdrawRevision,
} from '@rasa/domain/workshop/listing-act';
import { endedOn, type PermitCover } from '@rasa/domain/workshop/permit-cover';
import { printedDay } from '@rasa/domain/workshop/permit-document';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

/** @throws Refusal `listing.unknown` also for another seller's. */
export async function ownListing(deps: Deps, seller: SellerPrincipal, listingId: string): Promise<Listing> {
  const listing = await deps.store.listings.get(listingId);
  if (listing?.sellerId !== seller.sellerId) throw new Refusal('listing.unknown');
  return listing;
}

/** For the seller herself and for her unit's staff. @throws Refusal `listing.unknown` for anybody else. */
export async function seeListing(deps: Deps, asker: Asker, listingId: string): Promise<Listing> {
  const listing = await deps.store.listings.get(listingId);
  if (!listing || !maySeeSeller(asker, listing, 'curator', 'officer', 'admin'))
    throw new Refusal('listing.unknown');
  return listing;
}

/** The id may come from the phone, so that a repeat after a lost answer makes no second product. */
export async function createListing(
  deps: Deps,
  principal: SellerPrincipal,
  input: { listingId?: string | undefined; draft: Draft },
): Promise<Listing> {
  const { sellerId, accountId: actorId } = principal;
  const seller = await deps.store.sellers.get(sellerId);
  if (!seller) throw new Refusal('seller.unknown');
  const listingId = input.listingId ?? deps.newId('listing');
  return retrying(deps, async () => {
    if (input.listingId && (await deps.store.listings.get(listingId)))
      return ownListing(deps, principal, listingId);
    const at = deps.clock().toISOString();
    const about = { listingId, sellerId, unitId: seller.unitId, draft: input.draft };
    const listing = startListing(about, { by: actorOf(principal), at });
    const event = { type: 'listing.created', subjectId: listingId, at, actorId } as const;
    await deps.store.listings.save(listing, newEvent(deps, { ...event, detail: { sellerId } }));
    return listing;
  });
}

export type DraftStep = {
  draft: Draft;
  clear?: readonly (keyof Draft)[] | undefined;
  /** The version that the writer saw; another one now is refused rather than overwritten. */
  expectedVersion?: number | undefined;
};

/** One step of the form: what it does not speak of stays. The public page changes only by approval. */
export async function saveDraft(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
  step: DraftStep | ((listing: Listing) => DraftStep),
): Promise<Listing> {
  return retrying(deps, async () => {
    const before = await ownListing(deps, principal, listingId);
    const { expectedVersion, ...change } = typeof step === 'function' ? step(before) : step;
    if (expectedVersion !== undefined && expectedVersion !== before.version)
      throw new Refusal('listing.not-in-state', { detail: { version: before.version } });
    const at = deps.clock().toISOString();
    const by = actorOf(principal);
    const listing = editListing(before, change, { by, at });
    const event = { type: 'listing.changed', subjectId: listingId, at, actorId: by.actorId } as const;
    await deps.store.listings.save(listing, newEvent(deps, event));
    return listing;
  });
}

/**
 * Hands the draft to the unit's curators as a frozen revision.
 * @throws Refusal that says what is missing: answers, pictures, training
 */
export async function submitListing(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
  yes?: Assent,
): Promise<Revision> {
  requireYes(principal, yes);
  return retrying(deps, async () => {
    const before = await ownListing(deps, principal, listingId);
    if (before.pendingRevisionId) throw new Refusal('listing.pending');
    const what = await checkSubmittable(deps, principal, before);
    if (yes) checkSame(what, yes);
    const at = deps.clock().toISOString();
    const { listing, revision } = submit(before, what, { by: actorOf(principal), at });
    const { revisionId, sellerId, unitId } = revision;
    await deps.store.revisions.saveSubmitted(
      listing,
      revision,
      newEvent(deps, {
        ...{ type: 'listing.submitted', subjectId: listingId, at, actorId: principal.accountId },
        detail: { revisionId, sellerId, unitId },
      }),
      yes,
    );
    return revision;
  });
}

/** Her yes was to what she was shown, and to nothing else. @throws Refusal `assent.changed` */
function checkSame({ contentHash, priceIdr, stock }: Hashed, { subject }: Assent): void {
  const isSame =
    subject.kind === 'submission' &&
    subject.contentHash === contentHash &&
    subject.afterIdr === priceIdr &&
    subject.stock === stock;
  if (!isSame) throw new Refusal('assent.changed');
}

type Hashed = Submittable & { contentHash: string; changed?: Changeable[] };

/** A permit whose last day is over sends nobody to a curator. @throws Refusal `permit.ended` */
export async function checkPermitOf(
  deps: Deps,
  product: { listingId: string; sellerId: string; content: Content },
): Promise<PermitCover> {
  const cover = await deps.store.permits.getCover(product.sellerId);
  const day = endedOn(cover, product, jakartaDay(deps.clock().toISOString()));
  if (day === undefined) return cover;
  const ended: FieldRefusal = { code: 'permit.ended', params: { day: printedDay(day) } };
  throw new Refusal(ended.code, { params: ended.params!, fields: { 'permit.number': ended } });
}

/** All that a curator is to see. @throws Refusal that says what is missing */
export async function checkSubmittable(
  deps: Deps,
  principal: SellerPrincipal,
  listing: Listing,
): Promise<Hashed> {
  const { draft, sellerId } = listing;
  const today = jakartaDay(deps.clock().toISOString());
  const what = submittableFrom(draft, today);
  if (!what) throw new Refusal('listing.incomplete', { fields: missingIn(draft, today) });
  const refused = refusedByClass(what.content);
  if (Object.keys(refused).length > 0) throw new Refusal('listing.incomplete', { fields: refused });
  await checkPermitOf(deps, { ...listing, ...what });
  const seller = await deps.store.sellers.get(sellerId);
  if (seller?.status !== 'active') throw new Refusal('seller.suspended');
  const { category } = what.content;
  if (!(await deps.store.clearances.get(sellerId, category)))
    throw new Refusal('clearance.missing', { params: { kind: categories[category][principal.locale] } });
  const problem = await pictureProblem(deps, sellerId, what.content.pictureIds);
  if (problem) throw new Refusal(problem.code, { fields: { pictureIds: problem } });
  const contentHash = await deps.hash(canonical(what.content));
  const offer = await deps.store.offers.get(offerIdOf(listing.listingId));
  if (offer?.stock.status === 'retired') throw new Refusal('offer.not-in-state');
  if (offer?.approved.contentHash === contentHash && offer.stock.approvedPriceIdr === what.priceIdr)
    throw new Refusal('listing.unchanged');
  return { ...what, contentHash, ...(offer && { changed: changedSince(offer, what) }) };
}

const changedSince = ({ stock, approved }: Offer, { content, priceIdr }: Submittable): Changeable[] => [
  ...changedFields(approved.content, content),
  ...(stock.approvedPriceIdr === priceIdr ? [] : ['priceIdr' as const]),
];

async function pictureProblem(
  deps: Deps,
  sellerId: string,
  pictureIds: readonly string[],
): Promise<FieldRefusal | undefined> {
  const pictures = await deps.store.pictures.getMany(pictureIds);
  const isHers = (picture: Picture) => picture.ownerId === sellerId && picture.purpose === 'product';
  if (pictures.length < new Set(pictureIds).size || !pictures.every(isHers))
    return { code: 'picture.unknown' };
  const refused = pictures.find((picture) => picture.status === 'refused');
  if (refused) return { code: refused.refusal ?? 'picture.broken' };
  return pictures.every((picture) => picture.status === 'ready') ? undefined : { code: 'picture.processing' };
}

/** Before anybody has decided, she may take it back. */
export async function withdrawListing(
  deps: Deps,
  principal: SellerPrincipal,
  listingId: string,
): Promise<Listing> {
  return retrying(deps, async () => {
    const before = await ownListing(deps, principal, listingId);
    if (!before.pendingRevisionId)
      throw new Refusal('listing.not-in-state', { detail: { state: before.status } });
    const pending = await pendingRevision(deps, before.pendingRevisionId);
    const at = deps.clock().toISOString();
    const { listing, revision } = withdrawRevision(before, pending, at);
    const event = {
      type: 'listing.withdrawn',
      subjectId: listingId,
      at,
      actorId: principal.accountId,
    } as const;
    const detail = { revisionId: revision.revisionId };
    await deps.store.revisions.saveWithdrawn(listing, revision, newEvent(deps, { ...event, detail }));
    return listing;
  });
}

/** It was decided between the two reads where it is no longer pending. */
async function pendingRevision(deps: Deps, revisionId: string): Promise<Revision> {
  const revision = await deps.store.revisions.get(revisionId);
  if (revision?.status !== 'pending')
    throw new Conflict(`no longer pending: ${listingIdOfRevision(revisionId)}`);
  return revision;
}
