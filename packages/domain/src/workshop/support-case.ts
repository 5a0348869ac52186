import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import type { Bilingual } from '../language.ts';
import { idrSchema } from '../money.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { daySchema, instantSchema } from '../time.ts';
import { caseFileSchema } from './case-file.ts';

export const supportCaseKindSchema = z.enum(['branding', 'packaging', 'permit', 'photo']);
export type SupportCaseKind = z.infer<typeof supportCaseKindSchema>;

export const supportCaseStatusSchema = z.enum([
  'requested',
  'planned',
  'in_progress',
  'delivered',
  'accepted',
  'cancelled',
]);
export type SupportCaseStatus = z.infer<typeof supportCaseStatusSchema>;
export type SupportCaseAct = 'plan' | 'start' | 'deliver' | 'accept' | 'send_back' | 'cancel';

/** The seller accepts, or sends back what does not fit; everything else is the officer's. */
export const supportCaseStates: StateTable<SupportCaseStatus, SupportCaseAct> = {
  name: 'support case',
  initial: ['requested'],
  final: ['accepted', 'cancelled'],
  states: {
    requested: { plan: 'planned', cancel: 'cancelled' },
    planned: { plan: 'planned', start: 'in_progress', cancel: 'cancelled' },
    in_progress: { deliver: 'delivered', cancel: 'cancelled' },
    delivered: { accept: 'accepted', send_back: 'in_progress' },
    accepted: {},
    cancelled: {},
  },
};

/** Work is open until the seller has accepted it or it was given up; one per kind and product at a time. */
export const isOpen = (status: SupportCaseStatus): boolean => !supportCaseStates.final.includes(status);

/** When the seller took the result: what the case was opened for is solved by it. */
export const acceptedAt = ({
  status,
  history,
}: Pick<SupportCase, 'status' | 'history'>): string | undefined =>
  status === 'accepted' ? history.findLast((one) => one.status === 'accepted')?.at : undefined;

export const supportCaseNames: Record<SupportCaseKind, Bilingual> = {
  branding: { id: 'Merek', en: 'Branding' },
  packaging: { id: 'Kemasan dan label', en: 'Packaging and label' },
  permit: { id: 'Izin', en: 'Permit' },
  photo: { id: 'Foto produk', en: 'Product pictures' },
};

export const maxTasks = 30;
export const maxCaseFiles = 40;

/** A box of them has one on each line: commas belong to the words. */
export const taskTitleSchema = lineSchema(120, 3).meta({ format: 'line' });

export const taskSchema = z.object({
  taskId: idSchema('task'),
  title: taskTitleSchema,
  done: z.boolean(),
  doneAt: instantSchema.optional(),
  doneBy: z.string().optional(),
});

export type Task = z.infer<typeof taskSchema>;

export const supportCaseSchema = z.object({
  caseId: idSchema('supportCase'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  kind: supportCaseKindSchema,
  status: supportCaseStatusSchema,
  title: lineSchema(120, 3),
  /** The reason of the decision that caused it. */
  origin: z.object({ revisionId: revisionIdSchema, reason: z.string() }).optional(),
  listingId: idSchema('listing').optional(),
  officerId: z.string().optional(),
  officerName: z.string().optional(),
  dueOn: daySchema.optional(),
  costIdr: idrSchema.optional(),
  fundSource: lineSchema(80).optional(),
  tasks: z.array(taskSchema).max(maxTasks),
  files: z.array(caseFileSchema).max(maxCaseFiles),
  history: z.array(
    z.object({
      status: supportCaseStatusSchema,
      at: instantSchema,
      by: z.string(),
      /** Of a hand-over: what shows it. */
      pictureId: idSchema('picture').optional(),
    }),
  ),
  openedAt: instantSchema,
  openedBy: z.string(),
  updatedAt: instantSchema,
  version: z.int(),
});
export type SupportCase = z.infer<typeof supportCaseSchema>;

export const commentSchema = z.object({
  commentId: idSchema('comment'),
  caseId: idSchema('supportCase'),
  authorId: z.string(),
  authorName: z.string(),
  bySeller: z.boolean(),
  text: paragraphSchema(600, 1),
  at: instantSchema,
});
export type Comment = z.infer<typeof commentSchema>;
