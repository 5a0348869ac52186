import { z } from 'zod';
import { idSchema } from '../id.ts';
import { isShown, type PublicReview, publicReview, publicReviewSchema, type Review } from './review.ts';

/** Those that stand beside the sums, and on the product's own page. */
export const latestReviews = 3;

/** All that is shown of an offer, counted. Written with each change of a review, so that it is exact at any moment. */
export const ratingSchema = z.object({
  offerId: idSchema('offer'),
  count: z.int().min(0),
  sum: z.int().min(0),
  /** Newest first. */
  latest: z.array(publicReviewSchema),
  version: z.int(),
});
export type Rating = z.infer<typeof ratingSchema>;

export const catalogueRatingSchema = ratingSchema.pick({ count: true, sum: true, latest: true });
export type CatalogueRating = z.infer<typeof catalogueRatingSchema>;

/** Undefined where nothing is shown. */
export const catalogueRating = (rating: Rating | undefined): CatalogueRating | undefined =>
  rating && rating.count > 0 ? { count: rating.count, sum: rating.sum, latest: rating.latest } : undefined;

/** The mean, to one place. */
export const meanStars = ({ count, sum }: Pick<Rating, 'count' | 'sum'>): number =>
  Math.round((sum / count) * 10) / 10;

/** Two reviews more, of three stars: one happy buyer does not stand before fifty. */
export const ratingWeight = (rating: Pick<Rating, 'count' | 'sum'> | undefined): number =>
  rating ? (rating.sum + 6) / (rating.count + 2) : 0;

const starsOf = (review: Review | undefined): number => (isShown(review) ? review.stars : 0);

/** Newest first: their ids begin with their time. */
const newestFirst = (a: PublicReview, b: PublicReview): number =>
  a.shownId < b.shownId ? 1 : a.shownId > b.shownId ? -1 : 0;

/**
 * The sums after a review has become what `after` is; undefined where the public sees nothing of the change.
 * `shown` are the newest of the offer that the public sees before, one more than stand beside the sums.
 */
export function ratingAfter(
  { rating, shown }: { rating: Rating | undefined; shown: readonly PublicReview[] },
  before: Review | undefined,
  after: Review,
): Rating | undefined {
  if (!isShown(before) && !isShown(after)) return undefined;
  const others = shown.filter((one) => one.shownId !== after.shownId && one.shownId !== before?.shownId);
  const latest = isShown(after) ? [...others, publicReview(after)] : others;
  return {
    offerId: after.offerId,
    count: (rating?.count ?? 0) + Number(isShown(after)) - Number(isShown(before)),
    sum: (rating?.sum ?? 0) + starsOf(after) - starsOf(before),
    latest: latest.sort(newestFirst).slice(0, latestReviews),
    version: (rating?.version ?? 0) + 1,
  };
}
