import { z } from '@hono/zod-openapi';
import { placeSchema } from '@rasa/domain/workshop/listing-record';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { historyOf } from './history-view.ts';
import { decisionViewSchema } from './listing-view.ts';

export const historySchema = z
  .object({
    listingId: z.string(),
    sellerId: z.string(),
    name: z.string().optional(),
    /** What the public reads now, and whether it is to the letter what was approved. */
    published: z
      .object({ revisionId: z.string(), number: z.int(), contentHash: z.string(), isSame: z.boolean() })
      .optional(),
    entries: z.array(
      z.object({
        kind: z.enum([
          ...([
            'sent',
            'approve',
            'request_changes',
            'reject',
            'withdrawn',
            'suspended',
            'reinstated',
          ] as const),
          ...(['paused', 'resumed', 'retired', 'terms', 'price'] as const),
        ]),
        at: z.string(),
        by: z.object({
          role: z.enum(['seller', 'companion', 'curator', 'officer', 'staff']),
          /** Staff of the unit read every name; the seller those of who helps her. */
          name: z.string().optional(),
        }),
        /** Of what was sent, decided on or taken back. */
        revision: z
          .object({ revisionId: z.string(), number: z.int(), status: z.string(), contentHash: z.string() })
          .optional(),
        priceIdr: z.int().optional(),
        fromIdr: z.int().optional(),
        reasons: decisionViewSchema.shape.reasons.optional(),
        reason: z.string().optional(),
        checklistVersion: z.string().optional(),
      }),
    ),
    before: z.string().optional().describe('Asks for what was before'),
  })
  .openapi('ListingHistory');

const historyRoute = defineRoute({
  access: ['seller', 'curator', 'officer', 'admin'],
  scope: ['listing', 'stock', 'support'],
  method: 'get',
  path: '/listings/{listingId}/history',
  tells: 'seller',
  summary:
    'All that happened to a product, newest first: each revision, decision, pause, price and suspension',
  tags: ['workshop'],
  request: {
    params: z.object({ listingId: idParam }),
    query: z.object({ before: placeSchema.optional() }),
  },
  responses: { 200: jsonAnswer(historySchema, 'One page') },
});

export const historyRoutes = router().openapi(historyRoute, async (c) => {
  const { world, asker, locale } = c.var;
  const listingId = checkedId('listing', c.req.valid('param').listingId, 'listing.unknown');
  return c.json(await historyOf(world, asker, listingId, { ...c.req.valid('query'), locale }), 200);
});
