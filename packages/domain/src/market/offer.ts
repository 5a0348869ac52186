import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import { priceIdrSchema } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';
import { contentSchema } from './content.ts';
import { preorderSchema, priceStepSchema } from './terms.ts';

export const offerStatusSchema = z.enum(['live', 'paused', 'suspended', 'retired']);
export type OfferStatus = z.infer<typeof offerStatusSchema>;
export type OfferAct = 'pause' | 'resume' | 'suspend' | 'reinstate' | 'retire';

/** `sold_out` is not a state: it is `available === 0`. A reinstated offer comes back paused, so that the seller says when. */
export const offerStates: StateTable<OfferStatus, OfferAct> = {
  name: 'offer',
  initial: ['live'],
  final: ['retired'],
  states: {
    live: { pause: 'paused', suspend: 'suspended', retire: 'retired' },
    paused: { resume: 'live', suspend: 'suspended', retire: 'retired' },
    suspended: { reinstate: 'paused', retire: 'retired' },
    retired: {},
  },
};

/** The small item that buyers contend for. Everything an order is conditional on is here. */
export const stockSchema = z.object({
  offerId: idSchema('offer'),
  sellerId: idSchema('seller'),
  status: offerStatusSchema,
  available: z.int().min(0),
  priceIdr: priceIdrSchema,
  /** The price a curator saw; a far different one needs review. */
  approvedPriceIdr: priceIdrSchema,
  /** Cheaper by number, smallest first. */
  steps: z.array(priceStepSchema).optional(),
  preorder: preorderSchema.optional(),
  /** Counts changes of `steps` and `preorder`: an order is conditional on it. */
  termsVersion: z.int().optional(),
  revisionId: revisionIdSchema,
  updatedAt: instantSchema,
});
export type Stock = z.infer<typeof stockSchema>;

/** What the public sees, exactly as approved. Written by the approval alone. */
export const approvedContentSchema = z.object({
  offerId: idSchema('offer'),
  listingId: idSchema('listing'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  revisionId: revisionIdSchema,
  content: contentSchema,
  contentHash: z.string(),
  approvedAt: instantSchema,
  firstApprovedAt: instantSchema,
});
export type ApprovedContent = z.infer<typeof approvedContentSchema>;

export type Offer = { stock: Stock; approved: ApprovedContent };

/** More than three times or less than a third of the approved price is seen by a curator first. */
export function checkPriceChange(approvedPriceIdr: number, priceIdr: number): void {
  if (priceIdr > approvedPriceIdr * 3 || priceIdr * 3 < approvedPriceIdr)
    throw new Refusal('offer.price-needs-review', {
      params: { approvedPriceIdr },
      fields: { priceIdr: { code: 'offer.price-needs-review', params: { approvedPriceIdr } } },
    });
}

export const movementCauses = ['initial', 'adjust', 'batch', 'reserve', 'release', 'return'] as const;

/** One change of an offer's available units; their sum is `available`. Append-only. */
export const movementSchema = z.object({
  offerId: idSchema('offer'),
  cause: z.enum(movementCauses),
  /** Unique per offer and cause: one order reserves and releases once. */
  causeId: z.string(),
  /** Units; negative when they leave the shelf. */
  quantity: z.int(),
  at: instantSchema,
  actorId: z.string(),
});
export type Movement = z.infer<typeof movementSchema>;

/** Staff took an offer off the shop, or gave it back; kept with its reason. Append-only. */
export const suspensionSchema = z.object({
  offerId: idSchema('offer'),
  suspended: z.boolean(),
  reason: lineSchema(300, 3),
  by: z.string(),
  /** As what she did it; older ones do not say. */
  role: z.enum(['curator', 'officer']).optional(),
  at: instantSchema,
});
export type Suspension = z.infer<typeof suspensionSchema>;
