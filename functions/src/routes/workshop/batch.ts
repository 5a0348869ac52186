import { z } from '@hono/zod-openapi';
import { listBatches, recordBatch } from '@rasa/actions/workshop/batch';
import { readLabel } from '@rasa/actions/workshop/label';
import { requireSeller } from '@rasa/domain/identity/permission';
import { jakartaDay } from '@rasa/domain/time';
import { type Batch, batchSchema, newBatchSchema } from '@rasa/domain/workshop/batch';
import { labelItems } from '@rasa/domain/workshop/label';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';

const shape = batchSchema.omit({ revisionId: true, recordedBy: true, sellerId: true, offerId: true });
const batchView = named('Batch', shape);
const toView = ({ code, producedOn, bestBefore, quantity, stocked, recordedAt }: Batch) => ({
  ...{ code, producedOn, bestBefore, quantity, stocked, recordedAt },
});

const params = z.object({ offerId: idParam });
const checked = (offerId: string) => checkedId('offer', offerId, 'offer.unknown');

const listRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['stock'],
  method: 'get',
  path: '/offers/{offerId}/batches',
  summary: 'What was made of a product, newest first, for its maker and the officers of her unit',
  tags: ['workshop'],
  request: { params },
  responses: {
    200: jsonAnswer(
      z
        .object({
          offerId: z.string(),
          listingId: z.string(),
          name: z.string(),
          /** In Asia/Jakarta. */
          today: z.string(),
          available: z.int(),
          shelfLifeDays: z.int(),
          batches: z.array(batchView),
        })
        .openapi('Batches'),
      'The last ones',
    ),
  },
});

const recordRoute = defineRoute({
  access: ['seller'],
  scope: ['stock'],
  method: 'post',
  path: '/offers/{offerId}/batches',
  summary: 'Write down what was made on a day; its units may come to the shelf by it',
  tags: ['workshop'],
  request: {
    params,
    body: jsonBody(named('NewBatch', newBatchSchema)),
  },
  responses: { 201: jsonAnswer(batchView, 'With its code and the day until which it is good') },
});

const labelRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['stock'],
  method: 'get',
  path: '/offers/{offerId}/label',
  summary: 'What is printed on the label of a product, and what is still missing',
  tags: ['workshop'],
  request: { params, query: z.object({ batch: z.string().max(20).optional() }) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          offerId: z.string(),
          listingId: z.string(),
          name: z.string(),
          batch: batchView.optional(),
          hasLogo: z.boolean(),
          problems: z.array(
            z.object({
              item: z.enum(labelItems),
              problem: z.enum([
                'batch-missing',
                'batch-of-older-recipe',
                'permit-missing',
                'permit-expired',
                'allergen-not-named',
                'letters-unprintable',
                'halal-missing',
                'origin-missing',
              ]),
              /** Without it nothing is printed, or it may be due. */
              weight: z.enum(['must', 'ask']),
              about: z.array(z.string()),
            }),
          ),
        })
        .openapi('Label'),
      'The label of the batch, or of the newest one',
    ),
  },
});

export const batchRoutes = router()
  .openapi(listRoute, async (c) => {
    const offerId = checked(c.req.valid('param').offerId);
    const { offer, batches } = await listBatches(c.var.world, c.var.asker, offerId);
    const { listingId, content } = offer.approved;
    return c.json(
      {
        ...{ offerId, listingId, name: content.name, available: offer.stock.available },
        today: jakartaDay(c.var.world.clock().toISOString()),
        ...{ shelfLifeDays: content.shelfLifeDays, batches: batches.map(toView) },
      },
      200,
    );
  })
  .openapi(recordRoute, async (c) => {
    const offerId = checked(c.req.valid('param').offerId);
    const wanted = c.req.valid('json');
    return c.json(toView(await recordBatch(c.var.world, requireSeller(c.var.asker), offerId, wanted)), 201);
  })
  .openapi(labelRoute, async (c) => {
    const offerId = checked(c.req.valid('param').offerId);
    const { batch: code } = c.req.valid('query');
    const found = await readLabel(c.var.world, c.var.asker, offerId, code || undefined);
    const { listingId, content } = found.offer.approved;
    return c.json(
      {
        ...{ offerId, listingId, name: content.name, hasLogo: found.logoPictureId !== undefined },
        ...{ batch: found.batch && toView(found.batch), problems: found.problems },
      },
      200,
    );
  });
