import { z } from '@hono/zod-openapi';
import {
  type Complaint,
  complaintAnswerDueAt,
  complaintReasonSchema,
  complaintStatusSchema,
} from '@rasa/domain/market/complaint';
import type { OrderPart } from '@rasa/domain/market/order';
import { returnsOf, returnTotalIdr } from '@rasa/domain/market/part-return';

const saidSchema = z.object({ words: z.string(), at: z.string() });
const complaintLineSchema = z.object({ offerId: z.string(), name: z.string(), quantity: z.int() });

export const complaintViewSchema = z
  .object({
    complaintId: z.string(),
    partId: z.string(),
    reason: complaintReasonSchema,
    words: z.string(),
    /** None: all of the part. */
    lines: z.array(complaintLineSchema),
    pictures: z.int(),
    status: complaintStatusSchema,
    openedAt: z.string(),
    /** While the seller may answer by herself. */
    answerBefore: z.string().optional(),
    answer: saidSchema.optional(),
    decision: saidSchema.optional(),
    returnedIdr: z.int().optional(),
    history: z.array(z.object({ status: complaintStatusSchema, at: z.string() })),
  })
  .openapi('Complaint');

export const partReturnViewSchema = z
  .object({
    at: z.string(),
    amountIdr: z.int(),
    deliveryIdr: z.int(),
    lines: z.array(complaintLineSchema.extend({ amountIdr: z.int(), restock: z.boolean() })),
  })
  .openapi('PartReturn');

const nameOf = (part: OrderPart, offerId: string): string =>
  part.lines.find((line) => line.offerId === offerId)?.name ?? '';

/** Who decided is the office, whoever sat there. */
const saidView = (said: { words: string; at: string } | undefined) =>
  said && { words: said.words, at: said.at };

export function complaintView(complaint: Complaint, part: OrderPart): z.infer<typeof complaintViewSchema> {
  const { complaintId, partId, reason, words, status, openedAt, returnId } = complaint;
  const made = returnsOf(part).find((one) => one.returnId === returnId);
  return {
    ...{ complaintId, partId, reason, words, status, openedAt },
    lines: complaint.lines.map(({ offerId, quantity }) => ({
      ...{ offerId, quantity, name: nameOf(part, offerId) },
    })),
    pictures: complaint.pictureIds.length,
    answerBefore: status === 'open' ? complaintAnswerDueAt(complaint) : undefined,
    answer: saidView(complaint.answer),
    decision: saidView(complaint.decision),
    returnedIdr: made && returnTotalIdr(made),
    history: complaint.history.map(({ status: reached, at }) => ({ status: reached, at })),
  };
}

export const returnViews = (part: OrderPart): z.infer<typeof partReturnViewSchema>[] =>
  returnsOf(part).map((one) => ({
    at: one.at,
    amountIdr: returnTotalIdr(one),
    deliveryIdr: one.deliveryIdr,
    lines: one.lines.map((line) => ({ ...line, name: nameOf(part, line.offerId) })),
  }));
