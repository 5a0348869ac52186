import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import { Refusal } from '../refusal.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';
import { type Checkable, itemCodeSchema } from './checklist.ts';
import type { Revision } from './listing.ts';
import { supportCaseKindSchema } from './support-case.ts';

export const outcomeSchema = z.enum(['approve', 'request_changes', 'reject']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Fields of the content that a reason may point at. */
export const reasonFields = [
  'name',
  'description',
  'category',
  'ingredients',
  'allergens',
  'netContent',
  'unit',
  'shelfLifeDays',
  'storage',
  'permit',
  'halalNumber',
  'pictureIds',
  'priceIdr',
] as const;

/**
 * Bound to a field or a checklist item, in words the seller understands: ready-made ones, the curator's own, or both.
 * May open a support case.
 */
export const reasonSchema = z.object({
  target: z.union([z.enum(reasonFields), itemCodeSchema]),
  text: lineSchema(300, 3).optional(),
  /** As the list has them in Indonesian. */
  ready: z.array(lineSchema(300, 3)).max(5).optional(),
  caseKind: supportCaseKindSchema.optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const checkMarkSchema = z.enum(['ok', 'not_ok', 'not_applicable']);
export type CheckMark = z.infer<typeof checkMarkSchema>;
export const checkMarksSchema = z.record(itemCodeSchema, checkMarkSchema);
export type CheckMarks = z.infer<typeof checkMarksSchema>;

export const decisionRequestSchema = z.object({
  outcome: outcomeSchema,
  checks: checkMarksSchema,
  reasons: z.array(reasonSchema).max(20),
});
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

/** As the seller reads it. */
export const givenReasonSchema = reasonSchema.omit({ ready: true }).extend({
  text: lineSchema(2000, 3),
  /** Where every word of it is ready-made. */
  textEn: lineSchema(2000, 3).optional(),
  /** The item's words as they were; of fields and old decisions, those of today. */
  label: z.object({ id: z.string(), en: z.string() }).optional(),
  /** The support case that is to mend it, where one was opened or already under way. */
  caseId: idSchema('supportCase').optional(),
});
export type GivenReason = z.infer<typeof givenReasonSchema>;

export const decisionSchema = decisionRequestSchema.extend({
  reasons: z.array(givenReasonSchema),
  decisionId: idSchema('decision'),
  revisionId: revisionIdSchema,
  listingId: idSchema('listing'),
  sellerId: idSchema('seller'),
  checklistVersion: z.string(),
  decidedBy: z.string(),
  decidedAt: instantSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

type Curator = { accountId: string; sellerId?: string | undefined };

/** Whether she had a hand in it: as its writer, its sender or its seller. */
export function wroteIt(revision: Revision, curator: Curator): boolean {
  const writers = [revision.submittedBy.actorId, ...revision.writtenBy];
  return writers.includes(curator.accountId) || curator.sellerId === revision.sellerId;
}

/** @throws Refusal that says what became of it meanwhile */
export function checkPending({ status }: Pick<Revision, 'status'>): void {
  if (status === 'withdrawn') throw new Refusal('revision.withdrawn');
  if (status !== 'pending') throw new Refusal('revision.decided');
}

/**
 * A curator never decides on what she wrote or submitted; an approval needs every item looked at and none bad;
 * anything else needs a reason. `items` are those of the product's kind.
 * @throws Refusal
 */
export function checkDecision(
  revision: Revision,
  request: DecisionRequest,
  curator: Curator,
  items: readonly Checkable[],
): void {
  checkPending(revision);
  if (wroteIt(revision, curator)) throw new Refusal('decision.own-work');
  if (request.outcome === 'approve') {
    const open = items.filter(({ item }) => {
      const mark = request.checks[item];
      return mark === undefined || mark === 'not_ok';
    });
    if (open.length > 0)
      throw new Refusal('decision.checklist-incomplete', {
        params: { count: open.length },
        fields: Object.fromEntries(
          open.map(({ item }) => [
            `checks.${item}`,
            { code: 'decision.checklist-incomplete' as const, params: { count: 1 } },
          ]),
        ),
      });
  } else if (request.reasons.length === 0)
    throw new Refusal('decision.needs-reason', { fields: { reasons: { code: 'decision.needs-reason' } } });
}

/** Marks of items that are asked of the product; others were on a page drawn before the list changed. */
export const marksOf = (checks: CheckMarks, items: readonly Checkable[]): CheckMarks =>
  Object.fromEntries(items.flatMap(({ item }) => (checks[item] ? [[item, checks[item]]] : [])));
