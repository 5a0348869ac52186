import { z } from 'zod';
import { idSchema, partIdSchema, reviewIdOf, reviewIdSchema } from '../id.ts';
import { Refusal } from '../refusal.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { instantSchema, jakartaDay } from '../time.ts';
import type { OrderPart } from './order.ts';

export const reviewStatusSchema = z.enum(['waiting', 'shown', 'hidden', 'withdrawn']);
export type ReviewStatus = z.infer<typeof reviewStatusSchema>;
export type ReviewAct = 'write' | 'show' | 'hide' | 'withdraw';

/**
 * Nobody's words stand on a public page before staff has read them. What waits or was not shown may be written anew,
 * and then it waits; what is shown changes only by being taken back first.
 */
export const reviewStates: StateTable<ReviewStatus, ReviewAct> = {
  name: 'review',
  initial: ['waiting'],
  final: ['shown', 'hidden', 'withdrawn'],
  states: {
    waiting: { write: 'waiting', show: 'shown', hide: 'hidden', withdraw: 'withdrawn' },
    shown: { hide: 'hidden', withdraw: 'withdrawn' },
    hidden: { show: 'shown', write: 'waiting', withdraw: 'withdrawn' },
    withdrawn: { write: 'waiting' },
  },
};

export const mostStars = 5;
export const maxReviewLetters = 600;
const wordsSchema = paragraphSchema(maxReviewLetters);

/** How much of her name she lets stand beside it. */
export const signatureSchema = z.enum(['first', 'initial', 'none']);
export type Signature = z.infer<typeof signatureSchema>;

/** What the buyer says; the stars alone are enough. */
export const reviewInputSchema = z.object({
  stars: z.int().min(1).max(mostStars),
  words: wordsSchema,
  signature: signatureSchema,
});
export type ReviewInput = z.infer<typeof reviewInputSchema>;

export const reviewAnswerSchema = paragraphSchema(maxReviewLetters, 3);
export const reviewReasonSchema = lineSchema(200, 3);

const answerSchema = z.object({
  words: z.string(),
  status: z.enum(['waiting', 'shown', 'hidden']),
  reason: z.string().optional(),
  at: instantSchema,
  by: z.string(),
});
export type ReviewAnswer = z.infer<typeof answerSchema>;

/** Of one line of an order that arrived. Of whose it is it holds what she lets everybody read, and no more. */
export const reviewSchema = reviewInputSchema.extend({
  reviewId: reviewIdSchema,
  /** Under which the public finds it: it leads to no order. Another one each time that it is written anew. */
  shownId: idSchema('shownReview'),
  orderId: idSchema('order'),
  partId: partIdSchema,
  offerId: idSchema('offer'),
  /** As it was bought. */
  productName: z.string(),
  sellerId: idSchema('seller'),
  /** The seller's, whose staff reads it first. */
  unitId: idSchema('unit'),
  /** Her name, as far as she gives it. */
  signedAs: z.string().optional(),
  pictureId: idSchema('picture').optional(),
  /** Of its bytes as they were sent, so that the same one sent again is known. */
  pictureHash: z.string().optional(),
  status: reviewStatusSchema,
  /** Why it is not shown. */
  reason: z.string().optional(),
  /** The seller's own words. */
  answer: answerSchema.optional(),
  writtenAt: instantSchema,
  history: z.array(z.object({ status: reviewStatusSchema, at: instantSchema, by: z.string() })),
  version: z.int(),
});
export type Review = z.infer<typeof reviewSchema>;

const titles = /^(ibu|bu|bapak|pak|mbak|mas|kak|hj|h|mrs|mr|ms)\.?\s+/i;

/** Of a whole name what she lets everybody read. */
export function signedAs(name: string, signature: Signature): string | undefined {
  const first = name.trim().replace(titles, '').split(/\s+/)[0];
  if (signature === 'none' || !first) return undefined;
  if (signature === 'first') return first.slice(0, 30);
  return `${[...first][0]!.toUpperCase()}.`;
}

export const publicReviewSchema = z.object({
  shownId: z.string(),
  stars: z.int(),
  words: z.string(),
  signedAs: z.string().optional(),
  hasPicture: z.boolean(),
  /** The day: a minute would tell who bought something then. */
  writtenOn: z.string(),
  answer: z.string().optional(),
});
export type PublicReview = z.infer<typeof publicReviewSchema>;

/** The allow-list. */
export const publicReview = (review: Review): PublicReview => ({
  shownId: review.shownId,
  stars: review.stars,
  words: review.words,
  ...(review.signedAs && { signedAs: review.signedAs }),
  hasPicture: review.pictureId !== undefined,
  writtenOn: jakartaDay(review.writtenAt),
  ...(review.answer?.status === 'shown' && { answer: review.answer.words }),
});

export const isShown = (review: Review | undefined): review is Review => review?.status === 'shown';

/** Where staff finds it: what waits to be read, be it the buyer's words or the seller's. */
export const reviewDesk = ({ status, answer }: Review): ReviewStatus =>
  status === 'shown' && answer?.status === 'waiting' ? 'waiting' : status;

/** Whether its buyer may say now what she thinks of it: it came to her, and has not gone back. */
export const canReview = ({ status, payable }: Pick<OrderPart, 'status' | 'payable'>): boolean =>
  payable && (status === 'delivered' || status === 'completed');

/** The one review that a line can have. @throws Refusal `review.not-possible`, `offer.unknown` */
export function reviewIdFor(part: OrderPart, offerId: string): string {
  const index = part.lines.findIndex((line) => line.offerId === offerId);
  if (index < 0) throw new Refusal('offer.unknown');
  if (!canReview(part)) throw new Refusal('review.not-possible', { detail: { state: part.status } });
  return reviewIdOf(part.partId, index + 1);
}
