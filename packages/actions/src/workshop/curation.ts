import type { EventType } from '@rasa/domain/event';
import { offerIdOf } from '@rasa/domain/id';
import { requireRole, type StaffPrincipal } from '@rasa/domain/identity/permission';
import type { ApprovedContent } from '@rasa/domain/market/offer';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import { checkablesFor } from '@rasa/domain/workshop/checklist';
import { checkClaim } from '@rasa/domain/workshop/claim';
import {
  checkDecision,
  type Decision,
  type DecisionRequest,
  type GivenReason,
  marksOf,
  type Outcome,
} from '@rasa/domain/workshop/decision';
import type { Listing, Revision } from '@rasa/domain/workshop/listing';
import { decideRevision as decide } from '@rasa/domain/workshop/listing-act';
import { halalStanding } from '@rasa/domain/workshop/permit-cover';
import { givenReason } from '@rasa/domain/workshop/reason';
import type { SupportCase, SupportCaseKind } from '@rasa/domain/workshop/support-case';
import { openCase } from '@rasa/domain/workshop/support-case-act';
import type { Publication } from '@rasa/store/workshop/revision';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { checkNotHelper } from '../identity/mandate.ts';
import { retrying } from '../retry.ts';
import { checkPermitOf } from './listing.ts';
import { usualTasks } from './support-template.ts';

/** Of the curator's own unit. @throws Refusal `revision.unknown` for any other. */
export async function seeRevision(
  deps: Deps,
  curator: StaffPrincipal,
  revisionId: string,
): Promise<Revision> {
  const revision = await deps.store.revisions.get(revisionId);
  if (revision?.unitId !== curator.unitId) throw new Refusal('revision.unknown');
  return revision;
}

const eventTypes = {
  approve: 'listing.approved',
  request_changes: 'listing.changes-requested',
  reject: 'listing.rejected',
} as const satisfies Record<Outcome, EventType>;

/** What a companion may have had her hand in before a curator decides on it. */
export const assistedSubjects = ({ listingId }: Revision): string[] => [listingId, offerIdOf(listingId)];

export type Decided = { decision: Decision; listing: Listing; revision: Revision; newCaseIds: string[] };

/**
 * The curator's word: revision, decision, listing, the public offer and the support that is asked for change
 * together or not at all. Of two curators at once the second is told that it was decided.
 * @throws Refusal
 */
export async function decideRevision(
  deps: Deps,
  curator: StaffPrincipal,
  revisionId: string,
  request: DecisionRequest,
): Promise<Decided> {
  requireRole(curator, 'curator');
  return retrying(deps, async () => {
    const pending = await seeRevision(deps, curator, revisionId);
    await checkNotHelper(deps, curator.accountId, {
      sellerId: pending.sellerId,
      subjectIds: assistedSubjects(pending),
    });
    const checklist = await deps.store.checklists.getCurrent(pending.unitId);
    const items = checkablesFor(checklist, pending.content.category);
    checkDecision(pending, request, curator, items);
    const at = deps.clock().toISOString();
    checkClaim(pending.claim, curator.accountId, at);
    if (request.outcome === 'approve') await checkPermits(deps, pending);
    const before = await deps.store.listings.get(pending.listingId);
    if (!before) throw new Error(`revision without listing: ${revisionId}`);
    const act = { at, by: curator.accountId };
    const { listing, revision } = decide(before, pending, request.outcome, act.at);
    const given: Given = {
      outcome: request.outcome,
      checks: marksOf(request.checks, items),
      reasons: request.reasons.map((reason, index) => givenReason(reason, items, index)),
    };
    const { cases, caseIdOf } = await casesFor(deps, revision, given, act);
    const decision = decisionOf(deps, revision, given, act, { caseIdOf, version: checklist.version });
    const publication = request.outcome === 'approve' ? await publicationOf(deps, revision, act) : undefined;
    const newCaseIds = cases.map((one) => one.caseId);
    const { sellerId } = revision;
    await deps.store.revisions.saveDecided(
      { listing, revision, read: pending, decision, publication, cases },
      newEvent(deps, {
        ...{ type: eventTypes[request.outcome], subjectId: listing.listingId, at: act.at, actorId: act.by },
        detail: { revisionId, sellerId, offerId: offerIdOf(listing.listingId), caseIds: newCaseIds },
      }),
    );
    return { decision, listing, revision, newCaseIds };
  });
}

/**
 * A permit may end while its product waits, and a halal certificate is for a recipe.
 * @throws Refusal `permit.ended`, `halal.recipe-changed`
 */
async function checkPermits(deps: Deps, revision: Revision): Promise<void> {
  const cover = await checkPermitOf(deps, revision);
  const halal = halalStanding(cover, revision, jakartaDay(deps.clock().toISOString()));
  if (halal?.seen === 'recipe') throw new Refusal('halal.recipe-changed');
}

type Act = { at: string; by: string };
type Given = Pick<DecisionRequest, 'outcome' | 'checks'> & { reasons: GivenReason[] };

/** A support case per kind asked for; one that is under way already is linked, not doubled. */
async function casesFor(deps: Deps, revision: Revision, given: Given, act: Act) {
  const cases: SupportCase[] = [];
  const caseIdOf = new Map<SupportCaseKind, string>();
  if (given.outcome !== 'request_changes') return { cases, caseIdOf };
  const { sellerId, listingId, unitId, revisionId, content } = revision;
  for (const kind of new Set(given.reasons.flatMap((reason) => reason.caseKind ?? []))) {
    const openId = await deps.store.supportCases.getOpenId({ sellerId, listingId, kind });
    if (openId === undefined) {
      const told = given.reasons.filter((one) => one.caseKind === kind).map((one) => one.text);
      const origin = { revisionId, reason: told.join('\n') };
      const caseId = deps.newId('supportCase');
      const tasks = await usualTasks(deps, { unitId, kind });
      const about = { caseId, sellerId, unitId, listingId, kind, origin, productName: content.name, tasks };
      cases.push(openCase(about, { ...act, newTaskId: () => deps.newId('task') }));
    }
    caseIdOf.set(kind, openId ?? cases.at(-1)!.caseId);
  }
  return { cases, caseIdOf };
}

function decisionOf(
  deps: Deps,
  { revisionId, listingId, sellerId }: Revision,
  { outcome, checks, reasons }: Given,
  { at, by }: Act,
  { caseIdOf, version }: { caseIdOf: ReadonlyMap<SupportCaseKind, string>; version: string },
): Decision {
  return {
    decisionId: deps.newId('decision'),
    ...{ revisionId, listingId, sellerId, outcome, checks },
    reasons: reasons.map((reason) => {
      const caseId = reason.caseKind && caseIdOf.get(reason.caseKind);
      return caseId === undefined ? reason : { ...reason, caseId };
    }),
    checklistVersion: version,
    decidedBy: by,
    decidedAt: at,
  };
}

/**
 * The first approval puts the offer on the shop with its units. A later one renews what is shown and never touches
 * the units; the price only where the maker asked for another than the curator saw last.
 */
async function publicationOf(deps: Deps, revision: Revision, { at, by }: Act): Promise<Publication> {
  const { listingId, sellerId, unitId, revisionId, content, contentHash, priceIdr, stock: units } = revision;
  const offerId = offerIdOf(listingId);
  const before = await deps.store.offers.get(offerId);
  const approved: ApprovedContent = {
    ...{ offerId, listingId, sellerId, unitId, revisionId, content, contentHash, approvedAt: at },
    firstApprovedAt: before?.approved.firstApprovedAt ?? at,
  };
  if (!before) {
    const price = { priceIdr, approvedPriceIdr: priceIdr };
    const stock = { offerId, sellerId, status: 'live', available: units, ...price, revisionId } as const;
    return {
      kind: 'new',
      offer: { stock: { ...stock, updatedAt: at }, approved },
      initial: { offerId, cause: 'initial', causeId: revisionId, quantity: units, at, actorId: by },
    };
  }
  const asksAnotherPrice = priceIdr !== before.stock.approvedPriceIdr;
  const set = { revisionId, approvedPriceIdr: priceIdr, ...(asksAnotherPrice && { priceIdr }) };
  return { kind: 'renewed', approved, before: before.stock, set };
}
