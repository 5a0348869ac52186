import { z } from '@hono/zod-openapi';
import { answerReview } from '@rasa/actions/market/review';
import { decideReview, decideReviewAnswer } from '@rasa/actions/market/review-desk';
import { requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import {
  isShown,
  type Review,
  reviewAnswerSchema,
  reviewDesk,
  reviewReasonSchema,
} from '@rasa/domain/market/review';
import { pageQuery } from '../../http/cursor.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { checkedReviewId } from './review.ts';
import { deskReview, deskReviewSchema, sellerReview, sellerReviewSchema } from './review-view.ts';

const listRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'get',
  path: '/reviews',
  summary: 'Reviews and answers that wait to be read, the oldest first; else those that were decided on',
  tags: ['market'],
  request: {
    query: pageQuery(24).extend({ desk: z.enum(['waiting', 'shown', 'hidden']).default('waiting') }),
  },
  responses: {
    200: jsonAnswer(
      z.object({ reviews: z.array(deskReviewSchema), cursor: z.string().optional() }).openapi('DeskReviews'),
      'One page',
    ),
  },
});

const reviewParams = z.object({ reviewId: idParam });
const decisionBody = jsonBody(
  z
    .object({
      act: z.enum(['show', 'hide']),
      reason: reviewReasonSchema.optional().describe('Needed to hide; who wrote it reads it'),
      version: z.int().min(1).describe('Of the review as it was read'),
    })
    .openapi('ReviewDecision'),
);

const decideRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'post',
  path: '/reviews/{reviewId}/decision',
  summary: 'Show a review to everybody, or not',
  tags: ['market'],
  request: { params: reviewParams, body: decisionBody },
  responses: { 200: jsonAnswer(deskReviewSchema, 'Decided') },
});

const decideAnswerRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'post',
  path: '/reviews/{reviewId}/answer-decision',
  summary: 'Show what the seller answered, or not',
  tags: ['market'],
  request: { params: reviewParams, body: decisionBody },
  responses: { 200: jsonAnswer(deskReviewSchema, 'Decided') },
});

const hersRoute = defineRoute({
  access: ['seller'],
  scope: 'any',
  method: 'get',
  path: '/seller/reviews',
  summary: 'What buyers said of her products, newest first',
  tags: ['market'],
  request: { query: pageQuery(24) },
  responses: {
    200: jsonAnswer(
      z
        .object({ reviews: z.array(sellerReviewSchema), cursor: z.string().optional() })
        .openapi('SellerReviews'),
      'One page',
    ),
  },
});

const answerRoute = defineRoute({
  access: ['seller'],
  scope: ['order'],
  method: 'put',
  path: '/offers/{offerId}/reviews/{shownId}/answer',
  summary: 'The seller answers a review; staff reads it before it is shown',
  tags: ['market'],
  request: {
    params: z.object({ offerId: idParam, shownId: idParam }),
    body: jsonBody(z.object({ words: reviewAnswerSchema }).openapi('ReviewAnswer')),
  },
  responses: { 200: jsonAnswer(sellerReviewSchema, 'Staff reads it') },
});

async function deskViews({ store }: World, reviews: readonly Review[]) {
  const sellers = await Promise.all(
    [...new Set(reviews.map(({ sellerId }) => sellerId))].map((id) => store.sellers.get(id)),
  );
  const shopNameOf = (sellerId: string) =>
    sellers.find((seller) => seller?.sellerId === sellerId)?.shopName ?? '';
  return reviews.map((review) => deskReview(review, shopNameOf(review.sellerId)));
}

export const reviewDeskRoutes = router()
  .openapi(listRoute, async (c) => {
    const { world, asker } = c.var;
    const { unitId } = requireStaff(asker, 'curator', 'officer');
    const { desk, ...page } = c.req.valid('query');
    const found = await world.store.reviews.listByUnit(unitId, desk, page);
    // The board may lag behind.
    const items = found.items.filter((review) => reviewDesk(review) === desk);
    return c.json({ reviews: await deskViews(world, items), cursor: found.cursor }, 200);
  })
  .openapi(decideRoute, async (c) => {
    const { world, asker } = c.var;
    const staff = requireStaff(asker, 'curator', 'officer');
    const reviewId = checkedReviewId(c.req.valid('param').reviewId);
    const review = await decideReview(world, staff, reviewId, c.req.valid('json'));
    return c.json((await deskViews(world, [review]))[0]!, 200);
  })
  .openapi(decideAnswerRoute, async (c) => {
    const { world, asker } = c.var;
    const staff = requireStaff(asker, 'curator', 'officer');
    const reviewId = checkedReviewId(c.req.valid('param').reviewId);
    const review = await decideReviewAnswer(world, staff, reviewId, c.req.valid('json'));
    return c.json((await deskViews(world, [review]))[0]!, 200);
  })
  .openapi(hersRoute, async (c) => {
    const { world, asker } = c.var;
    const { sellerId } = requireSeller(asker);
    const found = await world.store.reviews.listShownBySeller(sellerId, c.req.valid('query'));
    const reviews = found.items.filter(isShown).map(sellerReview);
    return c.json({ reviews, cursor: found.cursor }, 200);
  })
  .openapi(answerRoute, async (c) => {
    const { offerId: offer, shownId: shown } = c.req.valid('param');
    const offerId = checkedId('offer', offer, 'review.unknown');
    const shownId = checkedId('shownReview', shown, 'review.unknown');
    const seller = requireSeller(c.var.asker);
    const { words } = c.req.valid('json');
    return c.json(sellerReview(await answerReview(c.var.world, seller, { offerId, shownId, words })), 200);
  });
