import type { z } from '@hono/zod-openapi';
import { seeListing } from '@rasa/actions/workshop/listing';
import { offerIdOf } from '@rasa/domain/id';
import type { Actor, Asker } from '@rasa/domain/identity/account';
import type { Locale } from '@rasa/domain/language';
import { canonical } from '@rasa/domain/market/content';
import type { ApprovedContent, Suspension } from '@rasa/domain/market/offer';
import type { Decision } from '@rasa/domain/workshop/decision';
import type { Revision } from '@rasa/domain/workshop/listing';
import { type ListingRecord, placeOf, timeOfPlace } from '@rasa/domain/workshop/listing-record';
import type { World } from '../../world.ts';
import { namesOf } from '../identity/mandate-view.ts';
import type { historySchema } from './history.ts';
import { decisionView, type HelpOf, readHelp } from './listing-view.ts';

type History = z.infer<typeof historySchema>;
type Entry = History['entries'][number];
/** As it was done; who is asked for is told by name. */
type Done = Omit<Entry, 'by'> & { role: Entry['by']['role']; actorId: string };

const pageSize = 40;

const sellersHand = ({ actorId, onBehalfOf }: Actor) => ({
  ...({ role: onBehalfOf === undefined ? 'seller' : 'companion' } as const),
  actorId,
});

const revisionView = ({ revisionId, number, status, contentHash }: Revision) => ({
  ...{ revisionId, number, status, contentHash },
});

const sent = (revision: Revision): Done => ({
  ...{ kind: 'sent', at: revision.submittedAt, ...sellersHand(revision.submittedBy) },
  ...{ revision: revisionView(revision), priceIdr: revision.priceIdr },
});

const decided = (decision: Decision, revision: Revision | undefined, reasons: Entry['reasons']): Done => ({
  ...{ kind: decision.outcome, at: decision.decidedAt, role: 'curator', actorId: decision.decidedBy },
  ...{ revision: revision && revisionView(revision), reasons },
  checklistVersion: decision.checklistVersion,
});

const suspension = ({ suspended, at, by, role, reason }: Suspension): Done => ({
  ...{ kind: suspended ? 'suspended' : 'reinstated', at, role: role ?? 'staff', actorId: by, reason },
});

const recorded = ({ what, at, by }: ListingRecord, revisionOf: ReadonlyMap<string, Revision>): Done[] =>
  what.map((one) => {
    const done = { kind: one.kind, at, ...sellersHand(by) };
    if (one.kind === 'price') return { ...done, fromIdr: one.fromIdr, priceIdr: one.toIdr };
    const revision = one.kind === 'withdrawn' ? revisionOf.get(one.revisionId) : undefined;
    return { ...done, revision: revision && revisionView(revision) };
  });

/** Whether the public reads the revision to the letter: what stands there is hashed anew. */
async function publishedOf(
  { hash }: Pick<World, 'hash'>,
  approved: ApprovedContent | undefined,
  revisionOf: ReadonlyMap<string, Revision>,
): Promise<History['published']> {
  const revision = approved && revisionOf.get(approved.revisionId);
  if (!revision) return undefined;
  const { revisionId, number, contentHash } = revision;
  const hashes = [approved.contentHash, await hash(canonical(approved.content))];
  return { revisionId, number, contentHash, isSame: hashes.every((one) => one === contentHash) };
}

/** What a page holds: its records, and all else of their time. */
async function readPage({ store }: Pick<World, 'store'>, listingId: string, before: string | undefined) {
  const offerId = offerIdOf(listingId);
  const [records, revisions, decisions, suspensions, offer] = await Promise.all([
    store.listingRecords.list(listingId, { limit: pageSize + 1, before }),
    store.revisions.listByListing(listingId),
    store.revisions.listDecisions(listingId),
    store.offers.listSuspensions(offerId),
    store.offers.get(offerId),
  ]);
  const shown = records.slice(0, pageSize);
  const last = records.length > pageSize ? shown.at(-1) : undefined;
  const until = before && timeOfPlace(before);
  const isOfPage = ({ at }: Done) => (!last || at >= last.at) && (!until || at < until);
  return { records: shown, revisions, decisions, suspensions, offer, last, isOfPage };
}

const reasonsOf = (decision: Decision, help: HelpOf, locale: Locale) =>
  decisionView(decision, help, locale).reasons;

/** For staff of the unit, and for the seller what she may know. @throws Refusal `listing.unknown` */
export async function historyOf(
  world: World,
  asker: Asker,
  listingId: string,
  { before, locale }: { before?: string | undefined; locale: Locale },
): Promise<History> {
  const listing = await seeListing(world, asker, listingId);
  const page = await readPage(world, listingId, before);
  const { records, revisions, decisions, suspensions, offer, last, isOfPage } = page;
  const revisionOf = new Map(revisions.map((one) => [one.revisionId, one]));
  const help = await readHelp(world, decisions);
  const others = [
    ...suspensions.map(suspension),
    ...decisions.map((one) => decided(one, revisionOf.get(one.revisionId), reasonsOf(one, help, locale))),
    ...revisions.map(sent),
  ].filter(isOfPage);
  const done = [...records.flatMap((one) => recorded(one, revisionOf)), ...others];
  const isHers = asker.kind === 'account' && asker.sellerId === listing.sellerId;
  const named = done.filter(({ role }) => !isHers || role === 'companion');
  const names = await namesOf(
    world,
    named.map(({ actorId }) => actorId),
  );
  return {
    ...{ listingId, sellerId: listing.sellerId, name: listing.draft.name },
    published: await publishedOf(world, offer?.approved, revisionOf),
    entries: done
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .map(({ actorId, role, ...entry }) => ({
        ...entry,
        by: { role, name: isHers && role !== 'companion' ? undefined : names.get(actorId) },
      })),
    before: last && placeOf(last),
  };
}
