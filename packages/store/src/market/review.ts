import type { DomainEvent } from '@rasa/domain/event';
import { orderIdOfReview } from '@rasa/domain/id';
import { type Rating, ratingSchema } from '@rasa/domain/market/rating';
import {
  isShown,
  type PublicReview,
  publicReview,
  publicReviewSchema,
  type Review,
  type ReviewStatus,
  reviewDesk,
  reviewSchema,
} from '@rasa/domain/market/review';
import { commit } from '../outbox.ts';
import { type Attributes, type Page, queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

/** Beside its order, whose link shows it. */
const reviewKey = (reviewId: string) => ({
  pk: `ORDER#${orderIdOfReview(reviewId)}`,
  sk: `REVIEW#${reviewId}`,
});
const ratingKey = (offerId: string) => ({ pk: `OFFER#${offerId}`, sk: 'RATING' });
/** What the public sees of it, once more beside its offer, and which review it is. */
const shownKey = (offerId: string, shownId: string) => ({ pk: `OFFER#${offerId}`, sk: `SHOWN#${shownId}` });
const ofSeller = (sellerId: string) => `SELLER#${sellerId}#REVIEWS`;
const ofUnit = (unitId: string, desk: ReviewStatus) => `UNIT#${unitId}#REVIEWS#${desk}`;

/** Its seller reads what is shown; staff what waits, and what has been decided. What was taken back is nobody's. */
const indexOf = (review: Review): Attributes => ({
  ...(isShown(review) && { sellerPk: ofSeller(review.sellerId), sellerSk: review.shownId }),
  ...(review.status !== 'withdrawn' && {
    boardPk: ofUnit(review.unitId, reviewDesk(review)),
    boardSk: `${review.writtenAt}#${review.reviewId}`,
  }),
});

/** The public's copy follows in the same transaction. */
function shownWrites(before: Review | undefined, after: Review): Write[] {
  const { offerId, shownId, reviewId } = after;
  if (isShown(after))
    return [{ kind: 'put', item: { ...publicReview(after), reviewId, ...shownKey(offerId, shownId) } }];
  return isShown(before) ? [{ kind: 'delete', key: shownKey(offerId, before.shownId) }] : [];
}

type Paging = { limit: number; cursor?: string | undefined };

export function reviewStore(table: Table) {
  return {
    async get(reviewId: string): Promise<Review | undefined> {
      const item = await table.get(reviewKey(reviewId));
      return item && reviewSchema.parse(item);
    },

    /** The one that the public reads under an offer. */
    async getShown(offerId: string, shownId: string): Promise<Review | undefined> {
      const shown = await table.get(shownKey(offerId, shownId));
      const item = shown && (await table.get(reviewKey(String(shown.reviewId))));
      return item && reviewSchema.parse(item);
    },

    /** One for each line that was reviewed; an order has thirty at most. */
    async listByOrder(orderId: string): Promise<Review[]> {
      const items = await queryAll(table, { pk: `ORDER#${orderId}`, prefix: 'REVIEW#' });
      return items.map((item) => reviewSchema.parse(item));
    },

    /** Those that the public reads of an offer, newest first. */
    async listShownByOffer(offerId: string, page: Paging): Promise<Page<PublicReview>> {
      const found = await table.query({
        ...{ pk: `OFFER#${offerId}`, prefix: 'SHOWN#', newestFirst: true },
        ...page,
      });
      return { ...found, items: found.items.map((item) => publicReviewSchema.parse(item)) };
    },

    /** Those that the public reads of a seller, newest first. */
    async listShownBySeller(sellerId: string, page: Paging): Promise<Page<Review>> {
      const found = await table.query({
        ...{ pk: ofSeller(sellerId), index: 'bySeller', newestFirst: true },
        ...page,
      });
      return { ...found, items: found.items.map((item) => reviewSchema.parse(item)) };
    },

    /** What waits stands oldest first, the rest newest first. */
    async listByUnit(unitId: string, desk: ReviewStatus, page: Paging): Promise<Page<Review>> {
      const found = await table.query({
        ...{ pk: ofUnit(unitId, desk), index: 'byBoard', newestFirst: desk !== 'waiting' },
        ...page,
      });
      return { ...found, items: found.items.map((item) => reviewSchema.parse(item)) };
    },

    async getRating(offerId: string): Promise<Rating | undefined> {
      const item = await table.get(ratingKey(offerId));
      return item && ratingSchema.parse(item);
    },

    /** Those of the offers that have any. */
    async listRatings(offerIds: readonly string[]): Promise<Rating[]> {
      const items = await table.getMany([...new Set(offerIds)].map(ratingKey));
      return items.map((item) => ratingSchema.parse(item));
    },

    /** With the sums of its offer, where they change. @throws Conflict */
    async save(
      { before, after, rating }: { before?: Review | undefined; after: Review; rating?: Rating | undefined },
      event: DomainEvent,
    ): Promise<void> {
      const writes = [
        versionedPut(reviewKey(after.reviewId), after, indexOf(after)),
        ...shownWrites(before, after),
        ...(rating ? [versionedPut(ratingKey(rating.offerId), rating)] : []),
      ];
      await commit(table, writes, event);
    },
  };
}
