import { z } from '@hono/zod-openapi';
import {
  addCollection,
  changeCollection,
  readCollections,
  removeCollection,
} from '@rasa/actions/market/collection';
import {
  collectionInputSchema,
  collectionListSchema,
  collectionSchema,
} from '@rasa/domain/market/collection';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';

const common = { access: ['admin'] as ['admin'], tags: ['market'] };
const slugParam = z.object({ slug: z.string().max(80) });
const slugAnswer = z.object({ slug: z.string() }).openapi('CollectionSlug');

const listRoute = defineRoute({
  ...common,
  method: 'get',
  path: '/collection-lists',
  summary: 'Every collection as it is arranged now, and how they were before',
  responses: {
    200: jsonAnswer(
      z
        .object({
          collections: z.array(
            collectionSchema.extend({
              products: z
                .array(z.object({ offerId: z.string(), name: z.string().optional() }))
                .describe('In their order; those that are not on the shelf have no name'),
            }),
          ),
          version: z.int().describe('0 until there is one'),
          versions: z.array(collectionListSchema.omit({ changedBy: true })).describe('The newest first'),
        })
        .openapi('CollectionDesk'),
      'All of them',
    ),
  },
});

const inputSchema = named('CollectionInput', collectionInputSchema);

const addRoute = defineRoute({
  ...common,
  method: 'post',
  path: '/collections',
  summary: 'Put products together under a title; it stands first',
  request: { body: jsonBody(inputSchema) },
  responses: { 201: jsonAnswer(slugAnswer, 'Added; the shop follows within seconds') },
});

const changeRoute = defineRoute({
  ...common,
  method: 'put',
  path: '/collections/{slug}',
  summary: 'Say it anew; its address stays',
  request: {
    params: slugParam,
    body: jsonBody(
      collectionInputSchema
        .extend({
          toFront: z.boolean().default(false).describe('Before all others'),
          version: z
            .int()
            .min(0)
            .optional()
            .describe('The list that was looked at: another one is not written over'),
        })
        .openapi('CollectionChange'),
    ),
  },
  responses: { 200: jsonAnswer(slugAnswer, 'Changed') },
});

const removeRoute = defineRoute({
  ...common,
  method: 'delete',
  path: '/collections/{slug}',
  summary: 'Take it off the shop; what it was stays among the versions',
  request: { params: slugParam },
  responses: { 200: jsonAnswer(slugAnswer, 'Removed') },
});

export const collectionDeskRoutes = router()
  .openapi(listRoute, async (c) => {
    const { collections, version, versions } = await readCollections(c.var.world, c.var.asker);
    const named = async (offerId: string) => {
      const entry = await c.var.world.catalogue.get(offerId);
      return { offerId, name: entry?.content.name };
    };
    return c.json(
      {
        version,
        collections: await Promise.all(
          collections.map(async (one) => ({ ...one, products: await Promise.all(one.offerIds.map(named)) })),
        ),
        versions: versions.map(({ changedBy: _, ...one }) => one),
      },
      200,
    );
  })
  .openapi(addRoute, async (c) => {
    return c.json({ slug: await addCollection(c.var.world, c.var.asker, c.req.valid('json')) }, 201);
  })
  .openapi(changeRoute, async (c) => {
    const { slug } = c.req.valid('param');
    await changeCollection(c.var.world, c.var.asker, slug, c.req.valid('json'));
    return c.json({ slug }, 200);
  })
  .openapi(removeRoute, async (c) => {
    const { slug } = c.req.valid('param');
    await removeCollection(c.var.world, c.var.asker, slug);
    return c.json({ slug }, 200);
  });
