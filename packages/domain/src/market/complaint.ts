import { z } from 'zod';
import { complaintIdOf, complaintIdSchema, idSchema, partIdSchema, returnIdSchema } from '../id.ts';
import { sum } from '../money.ts';
import { Refusal } from '../refusal.ts';
import type { StateTable } from '../state-table.ts';
import { paragraphSchema } from '../text.ts';
import { addDays, addMinutes, instantSchema } from '../time.ts';
import { maxQuantity, type OrderPart } from './order.ts';
import { leftOfLine } from './part-return.ts';
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
    // After her time is over she may still say her side; the officer reads it.
    disputed: { contest: 'disputed', settle: 'settled', refuse: 'refused', withdraw: 'withdrawn' },
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
export const maxComplaintPictures = 3;

/** What the buyer writes. */
export const complaintInputSchema = z.object({
  reason: complaintReasonSchema,
  words: paragraphSchema(600, 5),
  /** What it is about; none of any line means the whole part. */
  lines: z
    .array(z.object({ offerId: idSchema('offer'), quantity: z.int().min(0).max(maxQuantity) }))
    .max(30)
    .default([]),
});
export type ComplaintInput = z.infer<typeof complaintInputSchema>;

const said = z.object({ words: paragraphSchema(600), at: instantSchema, by: z.string() });

/** About one seller's part of an order. */
export const complaintSchema = complaintInputSchema.extend({
  complaintId: complaintIdSchema,
  partId: partIdSchema,
  orderId: idSchema('order'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  pictureIds: z.array(idSchema('picture')).max(maxComplaintPictures),
  status: complaintStatusSchema,
  /** The seller's own words, where she does not agree. */
  answer: said.optional(),
  /** The officer's, with which it ended. */
  decision: said.optional(),
  /** What was given back in the end. */
  returnId: returnIdSchema.optional(),
  openedAt: instantSchema,
  history: z.array(z.object({ status: complaintStatusSchema, at: instantSchema, by: z.string() })),
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

/**
 * The next complaint of a part.
 * @throws Refusal `complaint.not-possible`, `complaint.too-many`; `return.above-sold` for more than is left of a line
 */
export function planComplaint(
  part: OrderPart,
  input: ComplaintInput,
  about: { before: number; at: string; unitId: string; pictureIds: string[] },
): Complaint {
  const { before, at, unitId, pictureIds } = about;
  if (!canComplain(part, at)) throw new Refusal('complaint.not-possible', { detail: { state: part.status } });
  if (before >= maxComplaintsPerPart) throw new Refusal('complaint.too-many');
  const { reason, words, lines } = input;
  if (new Set(lines.map((line) => line.offerId)).size < lines.length) throw new Refusal('body.invalid');
  for (const [index, { offerId, quantity }] of lines.entries()) {
    const most = leftOfLine(part, offerId).quantity;
    const wrong = { code: 'return.above-sold', params: { most } } as const;
    if (quantity > most)
      throw new Refusal(wrong.code, {
        params: { most },
        fields: { [`lines[${index}].quantity`]: wrong },
      });
  }
  const { partId, orderId, sellerId } = part;
  return {
    ...{ complaintId: complaintIdOf(partId, before + 1), partId, orderId, sellerId, unitId },
    ...{ reason, words, lines: namedLines(lines), pictureIds, status: 'open', openedAt: at },
    history: [{ status: 'open', at, by: 'buyer' }],
    version: 1,
  };
}

const namedLines = (lines: ComplaintInput['lines']) => lines.filter(({ quantity }) => quantity > 0);

/** Whether it says what was said before. */
export const isSameComplaint = (one: Complaint, { reason, words, lines }: ComplaintInput): boolean =>
  one.reason === reason &&
  one.words === words &&
  JSON.stringify(one.lines) === JSON.stringify(namedLines(lines));

export type AskedLine = { offerId: string; quantity: number; amountIdr: number };

/** What the buyer asks back, as far as it is still with her: the lines she named, else all of the part's. */
export function askedLines(part: OrderPart, { lines }: Pick<Complaint, 'lines'>): AskedLine[] {
  return part.lines.flatMap(({ offerId, priceIdr }) => {
    const left = leftOfLine(part, offerId);
    const named = lines.length === 0 ? left.quantity : lines.find((one) => one.offerId === offerId)?.quantity;
    const quantity = Math.min(named ?? 0, left.quantity);
    if (quantity === 0) return [];
    return [{ offerId, quantity, amountIdr: Math.min(quantity * priceIdr, left.amountIdr) }];
  });
}

/** The least that a seller gives back who agrees. */
export const askedIdr = (part: OrderPart, complaint: Pick<Complaint, 'lines'>): number =>
  sum(askedLines(part, complaint).map((line) => line.amountIdr));
