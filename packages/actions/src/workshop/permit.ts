import type { EventType } from '@rasa/domain/event';
import type { Asker } from '@rasa/domain/identity/account';
import {
  actorOf,
  maySeeSeller,
  requireRole,
  type SellerPrincipal,
  type StaffPrincipal,
} from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import { wroteIt } from '@rasa/domain/workshop/decision';
import { coverWith, halalStanding, isThere, type PermitCover } from '@rasa/domain/workshop/permit-cover';
import {
  checkMayDecide,
  checkNewPermit,
  keptRecipes,
  movePermit,
  type NewPermit,
  numberKey,
  type PermitDocument,
  paperKey,
  printedDay,
  recipeOf,
  submitPermit as submit,
} from '@rasa/domain/workshop/permit-document';
import { remindersUntil } from '@rasa/domain/workshop/permit-timer';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { checkNotHelper } from '../identity/mandate.ts';
import { retrying } from '../retry.ts';
import { ownListing } from './listing.ts';
import { acceptPaper } from './paper.ts';

const unknown = () => new Refusal('permit.unknown');

/** For the seller, and for staff of her unit who look permits up. @throws Refusal `permit.unknown` for all others */
export async function seePermit(deps: Deps, asker: Asker, permitId: string): Promise<PermitDocument> {
  const permit = await deps.store.permits.get(permitId);
  if (!permit || !maySeeSeller(asker, permit, 'curator', 'officer')) throw unknown();
  return permit;
}

/** @throws Refusal `permit.unknown` also for another seller's */
async function ownPermit(deps: Deps, seller: SellerPrincipal, permitId: string): Promise<PermitDocument> {
  const permit = await deps.store.permits.get(permitId);
  if (permit?.sellerId !== seller.sellerId) throw unknown();
  return permit;
}

/** Saves the first with those it changes, what they cover together, and what has happened to the first. */
async function keep(
  deps: Deps,
  cover: PermitCover,
  permits: readonly [PermitDocument, ...PermitDocument[]],
  about: { type: EventType; at: string; actorId: string },
): Promise<PermitDocument> {
  const [permit] = permits;
  const { permitId: subjectId, sellerId } = permit;
  const event = newEvent(deps, { ...about, subjectId, detail: { sellerId } });
  await deps.store.permits.save(permits, coverWith(cover, permits), event);
  return permit;
}

/**
 * A paper comes in with its number: a new permit, or one that takes the place of another when it is verified.
 * @throws Refusal that says at each field what is wrong
 */
export async function submitPermit(
  deps: Deps,
  principal: SellerPrincipal,
  { bytes, ...wanted }: NewPermit & { bytes: Uint8Array },
): Promise<PermitDocument> {
  const { sellerId, accountId: actorId } = principal;
  const seller = await deps.store.sellers.get(sellerId);
  if (!seller) throw new Refusal('seller.unknown');
  const { unitId } = seller;
  const renewed = wanted.renewsId ? await ownPermit(deps, principal, wanted.renewsId) : undefined;
  if (wanted.listingId) await ownListing(deps, principal, wanted.listingId);
  const { number } = checkNewPermit(wanted, jakartaDay(deps.clock().toISOString()));
  await refuseTwice(deps, sellerId, { kind: wanted.kind, number });
  const paper = await acceptPaper(deps, { bytes, ownerId: sellerId, unitId, actorId });
  const permitId = deps.newId('permit');
  return retrying(deps, async () => {
    const cover = await refuseTwice(deps, sellerId, { kind: wanted.kind, number });
    const at = deps.clock().toISOString();
    const made = { permitId, sellerId, unitId, paper, by: actorOf(principal), at, today: jakartaDay(at) };
    const permit = submit(wanted, made, renewed);
    return keep(deps, cover, [permit], { type: 'permit.submitted', at, actorId });
  });
}

async function refuseTwice(deps: Deps, sellerId: string, permit: Pick<PermitDocument, 'kind' | 'number'>) {
  const cover = await deps.store.permits.getCover(sellerId);
  if (isThere(cover, permit))
    throw new Refusal('permit.waiting', { fields: { number: { code: 'permit.waiting' } } });
  return cover;
}

/** The PDF itself; pictures are read as pictures. @throws Refusal */
export async function readPaper(deps: Deps, asker: Asker, permitId: string): Promise<Uint8Array> {
  const { paper } = await seePermit(deps, asker, permitId);
  const blob = paper.type === 'pdf' ? await deps.blobs.get(paperKey(paper.fileId)) : undefined;
  if (!blob) throw unknown();
  return blob.bytes;
}

/** Somebody of her unit who did not send it herself, nor helps the seller. @throws Refusal */
async function toDecide(deps: Deps, staff: StaffPrincipal, permitId: string): Promise<PermitDocument> {
  requireRole(staff, 'curator', 'officer');
  const permit = await deps.store.permits.get(permitId);
  if (permit?.unitId !== staff.unitId) throw unknown();
  const { sellerId } = permit;
  await checkNotHelper(deps, staff.accountId, { sellerId, subjectIds: [permitId] });
  checkMayDecide(permit, staff);
  return permit;
}

/**
 * It was looked up by hand, and what was seen is kept. From now on it counts; one that it renews no longer does, and
 * what was paused for that one's end is sold again. Of two at once the second is told that it was decided.
 * @throws Refusal
 */
export async function verifyPermit(
  deps: Deps,
  staff: StaffPrincipal,
  permitId: string,
  note: string,
): Promise<PermitDocument> {
  return retrying(deps, async () => {
    const before = await toDecide(deps, staff, permitId);
    const at = deps.clock().toISOString();
    const { sellerId, endsOn } = before;
    const cover = await deps.store.permits.getCover(sellerId);
    const act = { by: staff.accountId, at };
    const moved = movePermit(before, 'verify', { ...act, note });
    if (endsOn && endsOn < jakartaDay(at))
      throw new Refusal('permit.ended', { params: { day: printedDay(endsOn) } });
    const recipes = before.kind === 'halal' ? await recipesNamed(deps, before, act) : {};
    const permit = { ...moved, recipes, reminded: remindersUntil(endsOn, at) };
    const renewed = await replacedBy(deps, permit, act);
    return keep(deps, cover, [permit, ...renewed], { type: 'permit.verified', at, actorId: act.by });
  });
}

async function replacedBy(deps: Deps, { renewsId }: PermitDocument, act: { by: string; at: string }) {
  const renewed = renewsId ? await deps.store.permits.get(renewsId) : undefined;
  const isOver = renewed?.status !== 'verified' && renewed?.status !== 'expired';
  return !renewed || isOver ? [] : [movePermit(renewed, 'replace', act)];
}

/** Verified with the products on sale before the eyes: what they are made of now is what the certificate covers. */
async function recipesNamed(deps: Deps, permit: PermitDocument, act: { by: string; at: string }) {
  const offers = await deps.store.offers.listBySeller(permit.sellerId);
  const named = offers.filter(({ approved: { content, listingId } }) => {
    const isHers = permit.listingId === undefined || permit.listingId === listingId;
    return isHers && content.halalNumber && permit.covers.includes(numberKey(content.halalNumber));
  });
  return Object.fromEntries(
    named.map(({ approved: { listingId, content } }) => [
      listingId,
      [{ recipe: recipeOf(content.ingredients), ...act }],
    ]),
  );
}

/**
 * Ingredients have changed, or the product is new: a curator has read the certificate and says that it covers them.
 * @throws Refusal `permit.not-covering` where it is no verified certificate with the product's number
 */
export async function confirmRecipe(
  deps: Deps,
  curator: StaffPrincipal,
  permitId: string,
  { revisionId, reason }: { revisionId: string; reason: string },
): Promise<PermitDocument> {
  return retrying(deps, async () => {
    const before = await toDecide(deps, curator, permitId);
    const revision = await deps.store.revisions.get(revisionId);
    if (revision?.sellerId !== before.sellerId) throw new Refusal('revision.unknown');
    if (wroteIt(revision, curator)) throw new Refusal('permit.own-work');
    const at = deps.clock().toISOString();
    const cover = await deps.store.permits.getCover(before.sellerId);
    const halal = halalStanding(cover, revision, jakartaDay(at));
    const isIts = halal?.permitId === permitId && (halal.seen === 'recipe' || halal.seen === 'verified');
    if (!isIts) throw new Refusal('permit.not-covering');
    if (halal.seen === 'verified') return before;
    const { listingId, content } = revision;
    const by = curator.accountId;
    const recipe = { recipe: recipeOf(content.ingredients), by, at, reason };
    const permit = {
      ...before,
      recipes: {
        ...before.recipes,
        [listingId]: [...(before.recipes[listingId] ?? []), recipe].slice(-keptRecipes),
      },
      version: before.version + 1,
    };
    return keep(deps, cover, [permit], { type: 'permit.recipe-confirmed', at, actorId: by });
  });
}

/**
 * Its end was seen to, or nothing sells by it any more: it waits for staff no longer. What it holds off the shop stays
 * off it.
 * @throws Refusal
 */
export async function handlePermit(
  deps: Deps,
  staff: StaffPrincipal,
  permitId: string,
  note: string,
): Promise<PermitDocument> {
  return retrying(deps, async () => {
    const before = await toDecide(deps, staff, permitId);
    if (before.status !== 'expired') throw new Refusal('permit.decided');
    if (before.handled) return before;
    const at = deps.clock().toISOString();
    const by = staff.accountId;
    const permit = { ...before, handled: { by, at, note }, version: before.version + 1 };
    const cover = await deps.store.permits.getCover(before.sellerId);
    return keep(deps, cover, [permit], { type: 'permit.handled', at, actorId: by });
  });
}

/**
 * It is not what it says, or cannot be read; also one that was verified, by whoever sees that it is.
 * @throws Refusal `permit.decided` where it stands otherwise than was seen
 */
export async function refusePermit(
  deps: Deps,
  staff: StaffPrincipal,
  permitId: string,
  { reason, status = 'unverified' }: { reason: string; status?: 'unverified' | 'verified' },
): Promise<PermitDocument> {
  return retrying(deps, async () => {
    const before = await toDecide(deps, staff, permitId);
    if (before.status !== status) throw new Refusal('permit.decided');
    const at = deps.clock().toISOString();
    const cover = await deps.store.permits.getCover(before.sellerId);
    const permit = movePermit(before, 'refuse', { by: staff.accountId, at, note: reason });
    return keep(deps, cover, [permit], { type: 'permit.refused', at, actorId: staff.accountId });
  });
}
