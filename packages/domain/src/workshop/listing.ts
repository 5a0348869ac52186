import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import { actorSchema } from '../identity/account.ts';
import { contentSchema, draftSchema } from '../market/content.ts';
import { priceIdrSchema } from '../money.ts';
import type { FieldRefusal } from '../refusal.ts';
import type { StateTable } from '../state-table.ts';
import { instantSchema } from '../time.ts';

export const listingStatusSchema = z.enum([
  'draft',
  'submitted',
  'changes_requested',
  'approved',
  'rejected',
]);
export type ListingStatus = z.infer<typeof listingStatusSchema>;
export type ListingAct = 'submit' | 'approve' | 'request_changes' | 'reject' | 'withdraw';

/** The status speaks of the newest revision; an approved one stays live whatever comes after it. */
export const listingStates: StateTable<ListingStatus, ListingAct> = {
  name: 'listing',
  initial: ['draft'],
  final: ['approved', 'rejected'],
  states: {
    draft: { submit: 'submitted' },
    submitted: {
      approve: 'approved',
      request_changes: 'changes_requested',
      reject: 'rejected',
      withdraw: 'draft',
    },
    changes_requested: { submit: 'submitted' },
    approved: { submit: 'submitted' },
    rejected: {},
  },
};

/** The seller's own, editable side of a product. */
export const listingSchema = z.object({
  listingId: idSchema('listing'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  status: listingStatusSchema,
  draft: draftSchema,
  revisionCount: z.int().min(0),
  pendingRevisionId: revisionIdSchema.optional(),
  approvedRevisionId: revisionIdSchema.optional(),
  createdBy: actorSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  version: z.int(),
});
export type Listing = z.infer<typeof listingSchema>;

export const revisionStatusSchema = z.enum([
  'pending',
  'approved',
  'changes_requested',
  'rejected',
  'withdrawn',
]);

/** Frozen at submission. `status` is written once more, by the decision; all else never changes. */
export const revisionSchema = z.object({
  revisionId: revisionIdSchema,
  listingId: idSchema('listing'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  number: z.int().min(1),
  content: contentSchema,
  contentHash: z.string(),
  priceIdr: priceIdrSchema,
  /** Units to start with; used by the first approval alone. */
  stock: z.int().min(0),
  status: revisionStatusSchema,
  submittedAt: instantSchema,
  submittedBy: actorSchema,
});
export type Revision = z.infer<typeof revisionSchema>;

const submittableSchema = contentSchema.extend({
  priceIdr: priceIdrSchema,
  stock: z.int().min(0).max(100_000),
});

/**
 * What a draft still misses before it may be submitted, by field; empty when complete.
 * A product under P-IRT or MD needs its permit number; weeks-long frozen food cannot be sold without MD.
 */
export function missingIn(draft: unknown): Record<string, FieldRefusal> {
  const parsed = submittableSchema.safeParse(draft);
  const missing: Record<string, FieldRefusal> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.map(String).join('.');
    missing[field] ??= { code: field === 'pictureIds' ? 'picture.missing' : 'field.required' };
  }
  if (parsed.data) {
    const { legalClass, permit, storage, shelfLifeDays } = parsed.data;
    if ((legalClass === 'pirt' || legalClass === 'md_required') && !permit)
      missing['permit.number'] = { code: 'field.required' };
    if (storage === 'beku' && shelfLifeDays >= 7 && permit?.kind !== 'md')
      missing.storage = { code: 'listing.category-frozen' };
  }
  return missing;
}
