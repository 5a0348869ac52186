import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import { actorSchema } from '../identity/account.ts';
import { contentSchema, draftSchema, unitsSchema } from '../market/content.ts';
import { priceIdrSchema } from '../money.ts';
import type { StateTable } from '../state-table.ts';
import { instantSchema } from '../time.ts';
import { claimSchema } from './claim.ts';
import { voiceNoteSchema } from './voice-note.ts';

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
  voiceNote: voiceNoteSchema.optional(),
  /** Everybody who wrote in it: none of them decides on it. */
  writtenBy: z.array(z.string()),
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

/** What a curator is asked about: every field of the content, and the price. */
const changeableSchema = z.enum([...contentSchema.keyof().options, 'priceIdr']);
export type Changeable = z.infer<typeof changeableSchema>;

/** Frozen at submission. `status` is written once more, by the decision; all else that was sent never changes. */
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
  stock: unitsSchema,
  status: revisionStatusSchema,
  submittedAt: instantSchema,
  submittedBy: actorSchema,
  writtenBy: z.array(z.string()),
  /**
   * Fields that differ from what is approved, so that the queue can tell them without reading it; none where nothing is
   * approved yet. What is approved cannot change while this waits.
   */
  changed: z.array(changeableSchema).optional(),
  /** Only while it waits. */
  claim: claimSchema.optional(),
});
export type Revision = z.infer<typeof revisionSchema>;
