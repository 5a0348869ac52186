import { z } from '@hono/zod-openapi';
import { reviewIdOf } from '@rasa/domain/id';
import type { OrderPart, WholeOrder } from '@rasa/domain/market/order';
import {
  canReview,
  type Review,
  reviewStatusSchema,
  signatureSchema,
  signedAs,
} from '@rasa/domain/market/review';
import { flagsOf, reviewFlags } from '@rasa/domain/market/review-flag';

/** As its buyer reads it behind the order's link. */
export const ownReviewSchema = z
  .object({
    reviewId: z.string(),
    stars: z.int(),
    words: z.string(),
    signature: signatureSchema,
    hasPicture: z.boolean(),
    status: reviewStatusSchema,
    reason: z.string().optional().describe('Why it is not shown'),
    answer: z.string().optional().describe("The seller's, once it is shown"),
    writtenAt: z.string(),
  })
  .openapi('OwnReview');

export const ownReview = (review: Review): z.infer<typeof ownReviewSchema> => ({
  reviewId: review.reviewId,
  stars: review.stars,
  words: review.words,
  signature: review.signature,
  hasPicture: review.pictureId !== undefined,
  status: review.status,
  reason: review.reason,
  answer: review.answer?.status === 'shown' ? review.answer.words : undefined,
  writtenAt: review.writtenAt,
});

export const orderReviewsSchema = z
  .object({
    orderId: z.string(),
    /** How her name would stand beside it. */
    signatures: z.object({ first: z.string().optional(), initial: z.string().optional() }),
    lines: z.array(
      z.object({
        partId: z.string(),
        offerId: z.string(),
        name: z.string(),
        shopName: z.string(),
        pictureId: z.string().optional(),
        canReview: z.boolean().describe('It came, and has not gone back'),
        review: ownReviewSchema.optional(),
      }),
    ),
  })
  .openapi('OrderReviews');

const lineViews = (part: OrderPart, reviews: readonly Review[]) =>
  part.lines.map(({ offerId, name, pictureId }, index) => {
    const reviewId = reviewIdOf(part.partId, index + 1);
    const review = reviews.find((one) => one.reviewId === reviewId);
    return {
      ...{ partId: part.partId, offerId, name, shopName: part.shopName, pictureId },
      canReview: canReview(part),
      review: review && ownReview(review),
    };
  });

export function orderReviews(
  { order, parts }: Pick<WholeOrder, 'order' | 'parts'>,
  reviews: readonly Review[],
): z.infer<typeof orderReviewsSchema> {
  const { name } = order.buyer;
  return {
    orderId: order.orderId,
    signatures: { first: signedAs(name, 'first'), initial: signedAs(name, 'initial') },
    lines: parts.flatMap((part) => lineViews(part, reviews)),
  };
}

/** As its seller reads it: what everybody reads, and what became of her answer. */
export const sellerReviewSchema = z
  .object({
    shownId: z.string(),
    offerId: z.string(),
    productName: z.string(),
    stars: z.int(),
    words: z.string(),
    signedAs: z.string().optional(),
    hasPicture: z.boolean(),
    writtenAt: z.string(),
    answer: z
      .object({
        words: z.string(),
        status: z.enum(['waiting', 'shown', 'hidden']),
        reason: z.string().optional(),
      })
      .optional(),
  })
  .openapi('SellerReview');

export const sellerReview = (review: Review): z.infer<typeof sellerReviewSchema> => ({
  shownId: review.shownId,
  offerId: review.offerId,
  productName: review.productName,
  stars: review.stars,
  words: review.words,
  signedAs: review.signedAs,
  hasPicture: review.pictureId !== undefined,
  writtenAt: review.writtenAt,
  answer: review.answer && {
    words: review.answer.words,
    status: review.answer.status,
    reason: review.answer.reason,
  },
});

const flagsSchema = z
  .array(z.enum(reviewFlags))
  .describe('What stands in the words that should not be public');

/** As staff decides on it. */
export const deskReviewSchema = z
  .object({
    reviewId: z.string(),
    offerId: z.string(),
    productName: z.string(),
    shopName: z.string(),
    stars: z.int(),
    words: z.string(),
    signedAs: z.string().optional(),
    pictureId: z.string().optional(),
    status: reviewStatusSchema,
    reason: z.string().optional(),
    flags: flagsSchema,
    answer: z
      .object({
        words: z.string(),
        status: z.enum(['waiting', 'shown', 'hidden']),
        reason: z.string().optional(),
        flags: flagsSchema,
      })
      .optional(),
    writtenAt: z.string(),
    version: z.int(),
  })
  .openapi('DeskReview');

export const deskReview = (review: Review, shopName: string): z.infer<typeof deskReviewSchema> => ({
  reviewId: review.reviewId,
  offerId: review.offerId,
  productName: review.productName,
  shopName,
  stars: review.stars,
  words: review.words,
  signedAs: review.signedAs,
  pictureId: review.pictureId,
  status: review.status,
  reason: review.reason,
  flags: [...new Set([review.words, review.signedAs ?? ''].flatMap(flagsOf))],
  answer: review.answer && {
    words: review.answer.words,
    status: review.answer.status,
    reason: review.answer.reason,
    flags: flagsOf(review.answer.words),
  },
  writtenAt: review.writtenAt,
  version: review.version,
});
