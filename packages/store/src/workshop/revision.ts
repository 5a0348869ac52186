import type { DomainEvent } from '@rasa/domain/event';
import { listingIdOfRevision, revisionNumberOf } from '@rasa/domain/id';
import type { Assent } from '@rasa/domain/identity/assent';
import type { ApprovedContent, Movement, Offer, Stock } from '@rasa/domain/market/offer';
import { Conflict } from '@rasa/domain/refusal';
import { type Decision, decisionSchema } from '@rasa/domain/workshop/decision';
import { type Listing, type Revision, revisionSchema } from '@rasa/domain/workshop/listing';
import type { SupportCase } from '@rasa/domain/workshop/support-case';
import { assentWrites } from '../identity/assent.ts';
import { newOfferWrites, renewedOfferWrites, type StockChange } from '../market/offer.ts';
import { commit } from '../outbox.ts';
import { type Item, type Key, type Page, queryAll, type Table, type Write, WriteRefused } from '../table.ts';
import { paceWrite } from './decision-time.ts';
import { listingPk, listingWrite } from './listing.ts';
import { recordWrites } from './listing-record.ts';
import { newCaseWrites } from './support-case.ts';

const numbered = (kind: 'REVISION' | 'DECISION', listingId: string, number: number): Key => ({
  pk: listingPk(listingId),
  sk: `${kind}#${String(number).padStart(5, '0')}`,
});
const revisionKey = ({ listingId, number }: Revision) => numbered('REVISION', listingId, number);
const queuePk = (unitId: string) => `UNIT#${unitId}#QUEUE`;

const queueSk = ({ submittedAt, revisionId }: Revision) => `${submittedAt}#${revisionId}`;

/** Only what waits for a curator is in her queue, the longest waiting first. */
const queueIndex = (revision: Revision) =>
  revision.status === 'pending' ? { boardPk: queuePk(revision.unitId), boardSk: queueSk(revision) } : {};

/** One text for a condition of the table, since a claim is an object. */
const claimMark = ({ claim }: Pick<Revision, 'claim'>): string | null =>
  claim ? `${claim.until}#${claim.by}` : null;

const revisionItem = (revision: Revision): Item => ({
  ...revision,
  ...(revision.claim && { claimMark: claimMark(revision) }),
  ...queueIndex(revision),
  ...revisionKey(revision),
});

/** A revision leaves `pending` once; whoever comes second is refused. */
const decidedWrite = (revision: Revision): Write => ({
  kind: 'put',
  item: revisionItem(revision),
  when: { equals: { status: 'pending' } },
});

/** Besides, nobody has claimed it, or let it go, since `read`. */
const asReadWrite = (revision: Revision, read: Revision): Write => ({
  kind: 'put',
  item: revisionItem(revision),
  when: { equals: { status: 'pending', claimMark: claimMark(read) } },
});

/** What an approval does to the offer: makes it, or renews its content. */
export type Publication =
  | { kind: 'new'; offer: Offer; initial: Movement }
  | { kind: 'renewed'; approved: ApprovedContent; before: Stock; set: NonNullable<StockChange['set']> };

const publicationWrites = (publication: Publication): Write[] =>
  publication.kind === 'new'
    ? newOfferWrites(publication.offer, publication.initial)
    : renewedOfferWrites(publication.approved, publication.before, publication.set);

export type DecidedRevision = {
  listing: Listing;
  revision: Revision;
  /** The revision as the decision found it. */
  read: Revision;
  decision: Decision;
  publication?: Publication | undefined;
  cases: readonly SupportCase[];
};

export function revisionStore(table: Table) {
  const list = async (kind: 'REVISION' | 'DECISION', listingId: string) =>
    queryAll(table, { pk: listingPk(listingId), prefix: `${kind}#`, newestFirst: true });

  return {
    async get(revisionId: string): Promise<Revision | undefined> {
      const item = await table.get(
        numbered('REVISION', listingIdOfRevision(revisionId), revisionNumberOf(revisionId)),
      );
      return item && revisionSchema.parse(item);
    },

    /** Newest first. */
    async listByListing(listingId: string): Promise<Revision[]> {
      return (await list('REVISION', listingId)).map((item) => revisionSchema.parse(item));
    },

    async listDecisions(listingId: string): Promise<Decision[]> {
      return (await list('DECISION', listingId)).map((item) => decisionSchema.parse(item));
    },

    /** What waits for the unit's curators, the longest waiting first; from behind `after`, where it is given. */
    async listQueue(
      unitId: string,
      { after, ...page }: { limit: number; cursor?: string | undefined; after?: Revision | undefined },
    ): Promise<Page<Revision>> {
      const from = after && { from: `${queueSk(after)}!` };
      const found = await table.query({ pk: queuePk(unitId), index: 'byBoard', ...from, ...page });
      return { ...found, items: found.items.map((item) => revisionSchema.parse(item)) };
    },

    /** With the seller's own yes, where it needed one. @throws Conflict */
    async saveSubmitted(
      listing: Listing,
      revision: Revision,
      event: DomainEvent,
      yes?: Assent,
    ): Promise<void> {
      const put: Write = { kind: 'put', item: revisionItem(revision), when: { absent: true } };
      await commit(table, [listingWrite(listing), put, ...assentWrites(yes)], event);
    },

    /**
     * Who looks at it, or that nobody does any more: no event, since nothing has happened to the product.
     * @throws Conflict where it was decided on or claimed since it was read
     */
    async saveClaim(revision: Revision, read: Revision): Promise<void> {
      try {
        await table.transact([asReadWrite(revision, read)]);
      } catch (error) {
        if (error instanceof WriteRefused) throw new Conflict('claimed meanwhile', { cause: error });
        throw error;
      }
    },

    /** @throws Conflict */
    async saveWithdrawn(listing: Listing, revision: Revision, event: DomainEvent): Promise<void> {
      const { listingId, revisionId } = revision;
      const record = recordWrites(listingId, [{ kind: 'withdrawn', revisionId }], event);
      await commit(table, [listingWrite(listing), decidedWrite(revision), ...record], event);
    },

    /** The decision and all it causes, or nothing. @throws Conflict */
    async saveDecided(decided: DecidedRevision, event: DomainEvent): Promise<void> {
      const { listing, revision, read, decision, publication, cases } = decided;
      const decisionItem = { ...decision, ...numbered('DECISION', listing.listingId, revision.number) };
      await commit(
        table,
        [
          asReadWrite(revision, read),
          listingWrite(listing),
          { kind: 'put', item: decisionItem, when: { absent: true } },
          paceWrite(revision.unitId, decision, revision.submittedAt),
          ...(publication ? publicationWrites(publication) : []),
          ...cases.flatMap(newCaseWrites),
        ],
        event,
      );
    },
  };
}
