import { z } from 'zod';
import { idSchema, partIdSchema, returnIdSchema } from '../id.ts';
import type { StateTable } from '../state-table.ts';
import { paragraphSchema } from '../text.ts';
import { addDays, addMinutes, instantSchema } from '../time.ts';
import { maxQuantity, type OrderPart } from './order.ts';
import { isCash } from './payment.ts';

export const complaintStatusSchema = z.enum(['open', 'disputed', 'settled', 'refused', 'withdrawn']);
export type ComplaintStatus = z.infer<typeof complaintStatusSchema>;
export type ComplaintAct = 'settle' | 'contest' | 'escalate' | 'refuse' | 'withdraw';

/** First between buyer and seller; an officer decides where they differ or she does not answer. */
export const complaintStates: StateTable<ComplaintStatus, ComplaintAct> = {
  name: 'complaint',
  initial: ['open'],
  final: ['settled', 'refused', 'withdrawn'],
  states: {
    open: { settle: 'settled', contest: 'disputed', escalate: 'disputed', withdraw: 'withdrawn' },
    disputed: { settle: 'settled', refuse: 'refused', withdraw: 'withdrawn' },
    settled: {},
    refused: {},
    withdrawn: {},
  },
};

export const complaintReasons = [
  'not_arrived',
  'missing',
  'damaged',
  'wrong_item',
  'spoiled',
  'other',
] as const;
export const complaintReasonSchema = z.enum(complaintReasons);
export type ComplaintReason = z.infer<typeof complaintReasonSchema>;

/** The seller answers within this time, or an officer decides. */
export const complaintAnswerHours = 48;
/** After arrival a buyer may complain for this long. */
export const complaintDays = 7;
export const maxComplaintsPerPart = 3;

/** What the buyer writes. */
export const complaintInputSchema = z.object({
  reason: complaintReasonSchema,
  words: paragraphSchema(600, 5),
  /** What it is about; none means the whole part. */
  lines: z
    .array(z.object({ offerId: idSchema('offer'), quantity: z.int().min(1).max(maxQuantity) }))
    .max(30)
    .default([]),
});
export type ComplaintInput = z.infer<typeof complaintInputSchema>;

const said = z.object({ words: paragraphSchema(600), at: instantSchema, by: z.string() });

/** About one seller's part of an order. */
export const complaintSchema = complaintInputSchema.extend({
  complaintId: idSchema('complaint'),
  partId: partIdSchema,
  orderId: idSchema('order'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  pictureIds: z.array(idSchema('picture')).max(3),
  status: complaintStatusSchema,
  /** The seller's own words, where she does not agree. */
  answer: said.optional(),
  /** The officer's, with which it ended. */
  decision: said.optional(),
  /** What was given back in the end. */
  returnId: returnIdSchema.optional(),
  openedAt: instantSchema,
  version: z.int(),
});
export type Complaint = z.infer<typeof complaintSchema>;

export const isOpenComplaint = ({ status }: Pick<Complaint, 'status'>): boolean =>
  status === 'open' || status === 'disputed';

export const complaintAnswerDueAt = (complaint: Pick<Complaint, 'openedAt'>): string =>
  addMinutes(complaint.openedAt, complaintAnswerHours * 60);

/** Whether the buyer may complain now: from hand-over on, for some days after arrival, one complaint at a time. */
export function canComplain(part: OrderPart, now: string): boolean {
  if (part.complaintId) return false;
  if (part.status === 'shipped') return !isCash(part.paymentMethod);
  if (part.status !== 'delivered' && part.status !== 'completed') return false;
  const arrivedAt = part.history.findLast(({ status }) => status === 'delivered')?.at ?? part.placedAt;
  return now <= addDays(arrivedAt, complaintDays);
}
