import { z } from '@hono/zod-openapi';
import { countStored } from '@rasa/actions/identity/visitor-limit';
import { orderForToken } from '@rasa/actions/market/order-token';
import { withdrawReview, writeReview } from '@rasa/actions/market/review';
import { readReviewPicture } from '@rasa/actions/market/review-desk';
import { idSchema, partIdSchema, reviewIdSchema } from '@rasa/domain/id';
import { mostStars, publicReviewSchema, reviewInputSchema } from '@rasa/domain/market/review';
import { Refusal } from '@rasa/domain/refusal';
import { addressOf } from '../../http/address.ts';
import { pageQuery } from '../../http/cursor.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField, uploadedBytes } from '../../http/upload.ts';
import { orderReviews, orderReviewsSchema, ownReview, ownReviewSchema } from './review-view.ts';

const tokenSchema = z.string().min(20).max(100);
const orderParams = z.object({ orderId: idParam });

const ownRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/orders/{orderId}/reviews',
  summary: 'What the buyer may say of each line of an order, and has said',
  tags: ['market'],
  request: { params: orderParams, query: z.object({ token: tokenSchema }) },
  responses: { 200: jsonAnswer(orderReviewsSchema, 'Each line of the order') },
});

const writeRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/reviews',
  summary: 'The buyer says what she thinks of a line that arrived; anew, until it is shown',
  tags: ['market'],
  request: {
    params: orderParams,
    body: multipartBody(
      z
        .object({
          token: tokenSchema,
          partId: z.string().max(60),
          offerId: z.string().max(80),
          stars: z.coerce.number().pipe(z.int().min(1).max(mostStars)),
          words: reviewInputSchema.shape.words.optional(),
          signature: reviewInputSchema.shape.signature,
          picture: fileSchema.optional(),
          dropPicture: optionalField(z.enum(['on', 'true'])),
        })
        .openapi('NewReview'),
    ),
  },
  responses: { 201: jsonAnswer(ownReviewSchema, 'Staff reads it before it is shown') },
});

const withdrawRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/reviews/{reviewId}/withdrawal',
  summary: 'The buyer takes her review back: words, name and picture are gone',
  tags: ['market'],
  request: {
    params: orderParams.extend({ reviewId: idParam }),
    body: jsonBody(z.object({ token: tokenSchema }).openapi('ReviewWithdrawal')),
  },
  responses: { 200: jsonAnswer(ownReviewSchema, 'Taken back') },
});

const publicSchema = named('PublicReview', publicReviewSchema);

const listRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/offers/{offerId}/reviews',
  summary: 'What buyers said of a product, newest first',
  tags: ['market'],
  // Each change of what is shown moves the catalogue, too.
  fromCatalogue: true,
  request: { params: z.object({ offerId: idParam }), query: pageQuery(24) },
  responses: {
    200: jsonAnswer(
      z.object({ reviews: z.array(publicSchema), cursor: z.string().optional() }).openapi('PublicReviews'),
      'One page',
    ),
  },
});

const pictureRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/offers/{offerId}/reviews/{shownId}/picture',
  summary: 'What a buyer showed, encoded anew, as long as her review is shown',
  tags: ['market'],
  request: { params: z.object({ offerId: idParam, shownId: idParam }) },
  responses: {
    200: {
      description: 'The picture',
      content: { 'image/jpeg': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
});

const orderOf = (orderId: string): string => checkedId('order', orderId, 'order.unknown');

/** Shape first, so that no odd text reaches a key. */
export function checkedReviewId(reviewId: string): string {
  if (!reviewIdSchema.safeParse(reviewId).success) throw new Refusal('review.unknown');
  return reviewId;
}

export const reviewRoutes = router()
  .openapi(ownRoute, async (c) => {
    const { world } = c.var;
    const orderId = orderOf(c.req.valid('param').orderId);
    const whole = await orderForToken(world, orderId, c.req.valid('query').token);
    return c.json(orderReviews(whole, await world.store.reviews.listByOrder(orderId)), 200);
  })
  .openapi(writeRoute, async (c) => {
    const { world } = c.var;
    const orderId = orderOf(c.req.valid('param').orderId);
    const { picture: file, dropPicture, words = '', ...said } = c.req.valid('form');
    if (!partIdSchema.safeParse(said.partId).success) throw new Refusal('part.unknown');
    if (!idSchema('offer').safeParse(said.offerId).success) throw new Refusal('offer.unknown');
    const picture = await uploadedBytes(file, 'picture');
    await countStored(world, 'review', addressOf(c));
    const request = { ...said, words, orderId, picture, dropPicture: dropPicture !== undefined };
    return c.json(ownReview(await writeReview(world, request)), 201);
  })
  .openapi(withdrawRoute, async (c) => {
    const { orderId: named, reviewId } = c.req.valid('param');
    const request = { orderId: orderOf(named), token: c.req.valid('json').token };
    const review = await withdrawReview(c.var.world, { ...request, reviewId: checkedReviewId(reviewId) });
    return c.json(ownReview(review), 200);
  })
  .openapi(listRoute, async (c) => {
    const { catalogue, store } = c.var.world;
    const offerId = checkedId('offer', c.req.valid('param').offerId, 'offer.unknown');
    // Of what is not on the shelf nothing is told.
    if (!(await catalogue.get(offerId))) throw new Refusal('offer.unknown');
    const { items: reviews, cursor } = await store.reviews.listShownByOffer(offerId, c.req.valid('query'));
    return c.json({ reviews, cursor }, 200);
  })
  .openapi(pictureRoute, async (c) => {
    const { offerId: offer, shownId: shown } = c.req.valid('param');
    const offerId = checkedId('offer', offer, 'review.unknown');
    const shownId = checkedId('shownReview', shown, 'review.unknown');
    const { bytes, contentType } = await readReviewPicture(c.var.world, { offerId, shownId });
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': contentType,
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      // No longer than it may be out of public view.
      'Cache-Control': 'public, max-age=60',
    });
  });
