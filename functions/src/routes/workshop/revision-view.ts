import { z } from '@hono/zod-openapi';
import type { Locale } from '@rasa/domain/language';
import { publicShopSchema } from '@rasa/domain/market/catalogue';
import { categorySchema } from '@rasa/domain/market/category';
import { type Content, changedFields, contentSchema, pricePer100 } from '@rasa/domain/market/content';
import type { Offer } from '@rasa/domain/market/offer';
import { jakartaDay } from '@rasa/domain/time';
import { type Checklist, checkablesFor, isMachineItem } from '@rasa/domain/workshop/checklist';
import { liveClaim } from '@rasa/domain/workshop/claim';
import { checkMarkSchema, type Decision, reasonFields, wroteIt } from '@rasa/domain/workshop/decision';
import { type FilledMarks, filledMarks } from '@rasa/domain/workshop/filled-mark';
import { fieldReasons } from '@rasa/domain/workshop/first-checklist';
import { type Hint, hintsFor, hintText, suggestionFor } from '@rasa/domain/workshop/hint';
import { type Revision, revisionSchema, revisionStatusSchema } from '@rasa/domain/workshop/listing';
import {
  halalStanding,
  type PermitCover,
  permitStanding,
  type Standing,
  seenSchema,
} from '@rasa/domain/workshop/permit-cover';
import { permitHints } from '@rasa/domain/workshop/permit-hint';
import { publicShop, type Seller } from '@rasa/domain/workshop/seller';
import { supportCaseKindSchema } from '@rasa/domain/workshop/support-case';
import { assistedActSchema } from '../identity/mandate-view.ts';
import { decisionView, decisionViewSchema, type HelpOf } from './listing-view.ts';

/** Who looks at it now; undefined where nobody does. */
export const claimViewSchema = z
  .object({ name: z.string(), until: z.string(), isMine: z.boolean() })
  .optional();

export function claimView(
  { claim }: Pick<Revision, 'claim'>,
  accountId: string,
  at: string,
): z.infer<typeof claimViewSchema> {
  const live = liveClaim(claim, at);
  return live && { name: live.name, until: live.until, isMine: live.by === accountId };
}

export const queueEntrySchema = z
  .object({
    revisionId: z.string(),
    listingId: z.string(),
    number: z.int(),
    name: z.string(),
    category: categorySchema,
    pictureId: z.string().optional(),
    priceIdr: z.int(),
    shopName: z.string(),
    submittedAt: z.string(),
    /** Something of it is approved already, so this is a change to it. */
    changesOffer: z.boolean(),
    /** Which of its fields are other ones than those approved; the price among them. */
    changed: revisionSchema.shape.changed.unwrap(),
    claim: claimViewSchema,
    /** She wrote, sent or sells it, so somebody else decides. */
    isOwnWork: z.boolean(),
  })
  .openapi('QueueEntry');

export const toQueueEntry = (
  revision: Revision,
  shopName: string,
  curator: Curator,
  at: string,
): z.infer<typeof queueEntrySchema> => {
  const { revisionId, listingId, number, content, priceIdr, submittedAt } = revision;
  const { name, category, pictureIds } = content;
  return {
    ...{ revisionId, listingId, number, name, category, priceIdr, shopName, submittedAt },
    pictureId: pictureIds[0],
    changesOffer: revision.changed !== undefined,
    changed: revision.changed ?? [],
    claim: claimView(revision, curator.accountId, at),
    isOwnWork: wroteIt(revision, curator),
  };
};

/** Ready-made reasons: what is sent, and how it reads to the asker. */
const readySchema = z.array(z.object({ value: z.string(), label: z.string() }));

export const revisionDetailSchema = z
  .object({
    revisionId: z.string(),
    listingId: z.string(),
    offerId: z.string().optional(),
    number: z.int(),
    status: revisionStatusSchema,
    submittedAt: z.string(),
    content: contentSchema,
    contentHash: z.string(),
    priceIdr: z.int(),
    pricePer100Idr: z.int(),
    stock: z.int(),
    shop: publicShopSchema,
    /** What the public sees now, and the fields in which this differs. */
    approved: z
      .object({
        revisionId: z.string(),
        content: contentSchema,
        priceIdr: z.int(),
        changedFields: z.array(z.string()),
      })
      .optional(),
    /** What the automatic checks found, and what they would say: the curator decides. */
    hints: z.array(
      z.object({
        code: z.string(),
        item: z.string(),
        field: z.string(),
        weight: z.enum(['wrong', 'ask']),
        text: z.string(),
      }),
    ),
    /** The papers behind the numbers that it names. */
    papers: z.array(z.object({ permitId: z.string(), number: z.string(), seen: seenSchema })),
    /** The verified halal certificate that is not known to cover these ingredients: a curator may say that it does. */
    uncovered: z.object({ permitId: z.string(), number: z.string() }).optional(),
    suggestion: z.enum(['refused', 'mend', 'ask', 'short_life', 'plausible']),
    checklist: z.object({
      version: z.string(),
      items: z.array(
        z.object({
          item: z.string(),
          label: z.string(),
          ready: readySchema,
          caseKind: supportCaseKindSchema.optional(),
          mark: checkMarkSchema.optional(),
          /** What a machine would mark, while it waits. */
          filled: checkMarkSchema.optional(),
        }),
      ),
      /** Fields that no item stands for. */
      fields: z.array(z.object({ field: z.enum(reasonFields), ready: readySchema })),
    }),
    /** What companions did to the product in the seller's name, newest first. */
    assisted: z.array(assistedActSchema),
    /** Whether the asker may decide: it waits, she wrote none of it, and does not help this seller. */
    mayDecide: z.boolean(),
    /** Sent after it, and waiting. */
    newerRevisionId: z.string().optional(),
    claim: claimViewSchema,
    decision: decisionViewSchema.optional(),
    /** What was decided on earlier revisions, newest first. */
    earlier: z.array(decisionViewSchema.extend({ revisionId: z.string() })),
  })
  .openapi('RevisionDetail');

type Curator = Parameters<typeof wroteIt>[1];

type Facts = {
  revision: Revision;
  seller: Seller;
  offer: Offer | undefined;
  cover: PermitCover;
  decisions: readonly Decision[];
  help: HelpOf;
  checklist: Checklist;
  assisted: z.infer<typeof assistedActSchema>[];
  /** The curator helps, or helped with, what is to be decided. */
  helps: boolean;
  /** Of its product, what waits now. */
  pendingRevisionId: string | undefined;
};

export function toRevisionDetail(
  { revision, seller, offer, cover, decisions, checklist, help, assisted, helps, pendingRevisionId }: Facts,
  curator: Curator,
  at: string,
  locale: Locale,
): z.infer<typeof revisionDetailSchema> {
  const { revisionId, listingId, number, status, submittedAt } = revision;
  const { content, contentHash, priceIdr, stock } = revision;
  const decision = decisions.find((one) => one.revisionId === revisionId);
  const isPublished = offer?.approved.revisionId === revisionId;
  const approvedPriceIdr = isPublished ? undefined : offer?.stock.approvedPriceIdr;
  const today = jakartaDay(at);
  const ofLabel = hintsFor({ content, priceIdr, seller, approvedPriceIdr }, today);
  const hints = [...ofLabel, ...permitHints(cover, revision, today)];
  const [permit, halal] = [permitStanding(cover, revision, today), halalStanding(cover, revision, today)];
  const filled = status === 'pending' ? filledMarks({ content, hints, permit, halal }) : {};
  return {
    ...{ revisionId, listingId, number, status, submittedAt, content, contentHash, priceIdr, stock },
    offerId: offer?.stock.offerId,
    pricePer100Idr: pricePer100(priceIdr, content.netContent),
    shop: publicShop(seller),
    approved: offer && !isPublished ? approvedView(offer, content) : undefined,
    hints: hints.map((hint) => ({
      ...{ code: hint.code, item: hint.item, field: hint.field, weight: hint.weight },
      text: hintText(hint, locale),
    })),
    suggestion: suggestionFor(content, ofLabel),
    papers: papersOf(permit, halal),
    uncovered: halal?.seen === 'recipe' ? { permitId: halal.permitId!, number: halal.number } : undefined,
    checklist: checklistView(checklist, { decision, content, hints, filled }, locale),
    assisted,
    mayDecide: status === 'pending' && !helps && !wroteIt(revision, curator),
    newerRevisionId: pendingRevisionId === revisionId ? undefined : pendingRevisionId,
    claim: claimView(revision, curator.accountId, at),
    decision: decision && decisionView(decision, help, locale),
    earlier: decisions
      .filter((one) => one.revisionId !== revisionId)
      .map((one) => ({ revisionId: one.revisionId, ...decisionView(one, help, locale) })),
  };
}

const papersOf = (...standings: (Standing | undefined)[]) =>
  standings.flatMap((one) =>
    one?.permitId ? [{ permitId: one.permitId, number: one.number, seen: one.seen }] : [],
  );

const approvedView = ({ stock, approved }: Offer, content: Content) => ({
  revisionId: approved.revisionId,
  content: approved.content,
  priceIdr: stock.priceIdr,
  changedFields: changedFields(approved.content, content),
});

type Judged = {
  decision: Decision | undefined;
  content: Content;
  hints: readonly Hint[];
  filled: FilledMarks;
};

/** What stands against an item, to be ticked as a reason; sent in the seller's language. */
const readyOfHints = (hints: readonly Hint[], code: string, locale: Locale) =>
  hints
    .filter(({ item, weight }) => item === code && weight === 'wrong')
    .map((hint) => ({ value: hintText(hint, 'id'), label: hintText(hint, locale) }));

/** As it is asked now, or, where it was decided, as it was asked then. */
const checklistView = (
  checklist: Checklist,
  { decision, content, hints, filled }: Judged,
  locale: Locale,
) => ({
  version: checklist.version,
  items: checkablesFor(checklist, content.category).map(({ item, id, en, caseKind, reasons }) => ({
    ...{ item, caseKind, label: { id, en }[locale] },
    ready: [
      ...readyOfHints(hints, item, locale),
      ...reasons.map((one) => ({ value: one.id, label: one[locale] })),
    ],
    mark: decision?.checks[item],
    filled: isMachineItem(item) ? filled[item] : undefined,
  })),
  fields: Object.entries(fieldReasons).map(([field, reasons]) => ({
    field: field as keyof typeof fieldReasons,
    ready: reasons.map((one) => ({ value: one.id, label: one[locale] })),
  })),
});
