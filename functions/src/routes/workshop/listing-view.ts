import { z } from '@hono/zod-openapi';
import { offerIdOf } from '@rasa/domain/id';
import type { Locale } from '@rasa/domain/language';
import { categorySchema } from '@rasa/domain/market/category';
import { draftSchema } from '@rasa/domain/market/content';
import { offerStatusSchema } from '@rasa/domain/market/offer';
import type { Picture } from '@rasa/domain/picture';
import type { FieldRefusal } from '@rasa/domain/refusal';
import { refusalText } from '@rasa/domain/refusal-text';
import { can } from '@rasa/domain/state-table';
import { missingIn, submittableFrom } from '@rasa/domain/workshop/completeness';
import { type Decision, outcomeSchema } from '@rasa/domain/workshop/decision';
import { refusedByClass } from '@rasa/domain/workshop/legal-class';
import {
  type Listing,
  listingStates,
  listingStatusSchema,
  type Revision,
  revisionStatusSchema,
} from '@rasa/domain/workshop/listing';
import { isOwnNote } from '@rasa/domain/workshop/listing-act';
import { endedOn, type PermitCover } from '@rasa/domain/workshop/permit-cover';
import { printedDay } from '@rasa/domain/workshop/permit-document';
import { acceptedAt, type SupportCase, supportCaseKindSchema } from '@rasa/domain/workshop/support-case';
import type { World } from '../../world.ts';
import { assistedActSchema } from '../identity/mandate-view.ts';
import type { ShownOffer } from './held-offer.ts';
import { targetLabel } from './target-label.ts';

const liveSchema = z.object({
  offerId: z.string(),
  status: offerStatusSchema,
  available: z.int(),
  priceIdr: z.int(),
  /** It is paused since the permit that it needs was good until this day. */
  permitEndedOn: z.string().optional(),
});

export const listingSummarySchema = z
  .object({
    listingId: z.string(),
    status: listingStatusSchema,
    version: z.int(),
    name: z.string().optional(),
    category: categorySchema.optional(),
    pictureId: z.string().optional(),
    priceIdr: z.int().optional(),
    updatedAt: z.string(),
    /** What the public sees now, if anything. */
    offer: liveSchema.optional(),
  })
  .openapi('ListingSummary');

export const decisionViewSchema = z
  .object({
    outcome: outcomeSchema,
    decidedAt: z.string(),
    reasons: z.array(
      z.object({
        /** The field or checklist item, and its name for people. */
        target: z.string(),
        label: z.string(),
        text: z.string(),
        caseKind: supportCaseKindSchema.optional(),
        caseId: z.string().optional(),
        /** When the seller accepted the help that was to mend it. */
        solvedAt: z.string().optional(),
      }),
    ),
  })
  .openapi('DecisionView');

const revisionSummarySchema = z.object({
  revisionId: z.string(),
  number: z.int(),
  status: revisionStatusSchema,
  submittedAt: z.string(),
  priceIdr: z.int(),
  decision: decisionViewSchema.optional(),
});

export const listingDetailSchema = listingSummarySchema
  .extend({
    sellerId: z.string(),
    shopName: z.string(),
    draft: draftSchema,
    /** What it misses before it may be sent: the field, and a sentence. */
    missing: z.record(z.string(), z.string()),
    /** Whether the seller may offer this kind of product; unknown while no kind is chosen. */
    cleared: z.boolean().optional(),
    pictures: z.array(
      z.object({
        pictureId: z.string(),
        status: z.enum(['processing', 'ready', 'refused']),
        problem: z.string().optional(),
      }),
    ),
    /** What she says of it, until it is written down. */
    voiceNote: z.object({ voiceId: z.string(), recordedAt: z.string() }).optional(),
    revisions: z.array(revisionSummarySchema),
    acts: z.array(z.enum(['edit', 'remove', 'submit', 'withdraw'])),
    /** What companions did to it in the seller's name, newest first. */
    assisted: z.array(assistedActSchema),
  })
  .openapi('ListingDetail');

export function toSummary(
  listing: Listing,
  offer: ShownOffer | undefined,
): z.infer<typeof listingSummarySchema> {
  const { listingId, status, version, draft, updatedAt } = listing;
  return {
    ...{ listingId, status, version, updatedAt },
    name: draft.name,
    category: draft.category,
    pictureId: draft.pictureIds?.[0],
    priceIdr: draft.priceIdr,
    offer: offer && {
      offerId: offerIdOf(listingId),
      status: offer.stock.status,
      available: offer.stock.available,
      priceIdr: offer.stock.priceIdr,
      permitEndedOn: offer.permitEndedOn,
    },
  };
}

/** The support that decisions asked for, by its id. */
export type HelpOf = ReadonlyMap<string, SupportCase>;

/** Decisions never change; what became of the help that they asked for is read beside them. */
export async function readHelp(
  { store }: Pick<World, 'store'>,
  decisions: readonly Decision[],
): Promise<HelpOf> {
  const asked = decisions.flatMap(({ reasons }) => reasons.flatMap(({ caseId }) => caseId ?? []));
  const cases = await store.supportCases.getMany([...new Set(asked)]);
  return new Map(cases.map((one) => [one.caseId, one]));
}

export const decisionView = (
  { outcome, decidedAt, reasons }: Decision,
  help: HelpOf,
  locale: Locale,
): z.infer<typeof decisionViewSchema> => ({
  outcome,
  decidedAt,
  reasons: reasons.map((reason) => {
    const { target, caseKind, caseId } = reason;
    const mending = caseId === undefined ? undefined : help.get(caseId);
    return {
      ...{ target, caseKind, caseId },
      text: (locale === 'en' && reason.textEn) || reason.text,
      solvedAt: mending && acceptedAt(mending),
      label: targetLabel(reason, locale),
    };
  }),
});

export type ListingFacts = {
  listing: Listing;
  offer: ShownOffer | undefined;
  cover: PermitCover;
  shopName: string;
  cleared: boolean | undefined;
  pictures: readonly Picture[];
  revisions: readonly Revision[];
  decisions: readonly Decision[];
  help: HelpOf;
};

/** What it misses; where nothing, what cannot be sold with its permit, or without a newer one. */
function problemsOf({ listing, cover }: ListingFacts, today: string): Record<string, FieldRefusal> {
  const content = submittableFrom(listing.draft, today)?.content;
  if (!content) return missingIn(listing.draft, today);
  const endedDay = endedOn(cover, { listingId: listing.listingId, content }, today);
  return {
    ...refusedByClass(content),
    ...(endedDay && { 'permit.number': { code: 'permit.ended', params: { day: printedDay(endedDay) } } }),
  };
}

function actsOf(listing: Listing): ('edit' | 'remove' | 'submit' | 'withdraw')[] {
  const { status } = listing;
  return [
    ...(status === 'rejected' ? [] : (['edit'] as const)),
    ...(['submit', 'withdraw'] as const).filter((act) => can(listingStates, status, act)),
    ...(isOwnNote(listing) ? (['remove'] as const) : []),
  ];
}

export function toDetail(
  facts: ListingFacts,
  today: string,
  locale: Locale,
): Omit<z.infer<typeof listingDetailSchema>, 'assisted'> {
  const { listing, offer, shopName, cleared, pictures, revisions, decisions, help } = facts;
  const missing = Object.entries(problemsOf(facts, today));
  return {
    ...toSummary(listing, offer),
    ...{ sellerId: listing.sellerId, shopName, draft: listing.draft, cleared },
    missing: Object.fromEntries(missing.map(([field, one]) => [field, refusalText(one, locale)])),
    pictures: pictures.map(({ pictureId, status, refusal }) => ({
      ...{ pictureId, status },
      problem: refusal && refusalText({ code: refusal }, locale),
    })),
    voiceNote: listing.voiceNote && {
      voiceId: listing.voiceNote.voiceId,
      recordedAt: listing.voiceNote.recordedAt,
    },
    revisions: revisions.map(({ revisionId, number, status, submittedAt, priceIdr }) => {
      const decision = decisions.find((one) => one.revisionId === revisionId);
      const summary = { revisionId, number, status, submittedAt, priceIdr };
      return { ...summary, decision: decision && decisionView(decision, help, locale) };
    }),
    acts: actsOf(listing),
  };
}
