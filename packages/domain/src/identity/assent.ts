import { z } from 'zod';
import { idSchema } from '../id.ts';
import { maskedDetails, maskedDetailsSchema, payoutDetailsSchema } from '../market/payout-account.ts';
import { priceIdrSchema } from '../money.ts';
import { type StateTable, step } from '../state-table.ts';
import { instantSchema } from '../time.ts';
import { oneTimeCodeSchema } from './one-time-code.ts';

export type AssentStatus = 'waiting' | 'given' | 'refused' | 'withdrawn';
export type AssentAct = 'give' | 'refuse' | 'withdraw';

/** What a companion prepared, and the seller's own yes or no to it. */
export const assentStates: StateTable<AssentStatus, AssentAct> = {
  name: 'assent',
  initial: ['waiting'],
  final: ['given', 'refused', 'withdrawn'],
  states: {
    waiting: { give: 'given', refuse: 'refused', withdraw: 'withdrawn' },
    given: {},
    refused: {},
    withdrawn: {},
  },
};

/** What the yes is to. Both values are kept, so that she sees what becomes of what. */
export const assentSubjectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('price'),
    offerId: idSchema('offer'),
    listingId: idSchema('listing'),
    name: z.string(),
    beforeIdr: priceIdrSchema,
    afterIdr: priceIdrSchema,
  }),
  z.object({
    kind: z.literal('submission'),
    listingId: idSchema('listing'),
    name: z.string(),
    /** What she was shown: with anything else it is asked anew. */
    contentHash: z.string(),
    beforeIdr: priceIdrSchema.optional(),
    afterIdr: priceIdrSchema,
    stock: z.int(),
  }),
  z.object({
    kind: z.literal('payout'),
    before: maskedDetailsSchema.optional(),
    after: maskedDetailsSchema,
    /** Whole, only until she has answered. */
    details: payoutDetailsSchema.optional(),
  }),
]);
export type AssentSubject = z.infer<typeof assentSubjectSchema>;

/** How she answered: with a code that came to her own phone, or signed in herself. */
export const assentWaySchema = z.enum(['code', 'screen']);

export const assentSchema = z.object({
  assentId: idSchema('assent'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  mandateId: idSchema('mandate'),
  /** The companion's account. */
  askedBy: idSchema('account'),
  subject: assentSubjectSchema,
  status: z.enum(['waiting', 'given', 'refused', 'withdrawn']),
  code: oneTimeCodeSchema.optional(),
  askedAt: instantSchema,
  answeredAt: instantSchema.optional(),
  answeredBy: z.string().optional(),
  way: assentWaySchema.optional(),
  version: z.int(),
});
export type Assent = z.infer<typeof assentSchema>;

/** What of a subject must not be asked twice at a time. */
export const subjectKey = (subject: AssentSubject): string =>
  subject.kind === 'payout' ? subject.kind : `${subject.kind}#${subject.listingId}`;

const withoutNumber = (subject: AssentSubject): AssentSubject => {
  if (subject.kind !== 'payout') return subject;
  const { details: _, ...kept } = subject;
  return kept;
};

/** @throws Refusal `assent.not-in-state` where she has answered already */
export function answerAssent(
  assent: Assent,
  act: AssentAct,
  { at, by, way }: { at: string; by: string; way?: z.infer<typeof assentWaySchema> | undefined },
): Assent {
  const { code: _, ...kept } = assent;
  return {
    ...kept,
    status: step(assentStates, assent.status, act, 'assent.not-in-state'),
    subject: withoutNumber(assent.subject),
    answeredAt: at,
    answeredBy: by,
    ...(way && { way }),
    version: assent.version + 1,
  };
}

export const payoutSubject = (
  details: z.infer<typeof payoutDetailsSchema>,
  before: z.infer<typeof payoutDetailsSchema> | undefined,
): AssentSubject => ({
  kind: 'payout',
  ...(before && { before: maskedDetails(before) }),
  after: maskedDetails(details),
  details,
});
