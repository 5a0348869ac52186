import { z } from '@hono/zod-openapi';
import { idSchema } from '@rasa/domain/id';
import { type CatalogueEntry, catalogueEntrySchema } from '@rasa/domain/market/catalogue';
import { meanStars } from '@rasa/domain/market/rating';
import { shopCardPictures, shopCardVersion } from '@rasa/domain/market/share';
import { facetNames, facetsSchema, maxPageSize, shelfFilterSchema } from '@rasa/domain/market/shelf';
import { preorderSchema, priceStepSchema } from '@rasa/domain/market/terms';
import { Refusal } from '@rasa/domain/refusal';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, named, router } from '../../http/route.ts';

const publicOfferSchema = named('PublicOffer', catalogueEntrySchema);

export const summarySchema = z
  .object({
    offerId: z.string(),
    slug: z.string(),
    name: z.string(),
    category: z.string(),
    netContent: z.object({ value: z.int(), unit: z.enum(['g', 'ml']) }),
    pictureId: z.string().optional(),
    pictureAvif: z.literal(true).optional().describe('The picture exists as AVIF as well'),
    priceIdr: z.int(),
    pricePer100Idr: z.int(),
    soldOut: z.boolean(),
    preorder: preorderSchema.omit({ minimum: true }).optional().describe('Made to order; days of Java'),
    step: priceStepSchema.optional().describe('The least number from which each is cheaper'),
    halal: z.boolean(),
    rating: z
      .object({ count: z.int(), stars: z.number().describe('The mean, to one place') })
      .optional()
      .describe('Where a review of it is shown'),
    shop: z.object({
      shopName: z.string(),
      slug: z.string(),
      regencyCode: z.string(),
      villageName: z.string().optional(),
    }),
  })
  .openapi('OfferSummary');

const coverOf = ([pictureId]: readonly string[], avif: readonly string[] | undefined) => ({
  pictureId,
  ...(pictureId && avif?.includes(pictureId) && { pictureAvif: true as const }),
});

const termsOf = ({ preorder, steps }: Pick<CatalogueEntry, 'preorder' | 'steps'>) => ({
  ...(preorder && {
    preorder: { opensOn: preorder.opensOn, closesOn: preorder.closesOn, readyOn: preorder.readyOn },
  }),
  ...(steps?.[0] && { step: { from: steps[0].from, priceIdr: steps[0].priceIdr } }),
});

export const toSummary = ({
  content,
  shop,
  permits,
  ...entry
}: CatalogueEntry): z.infer<typeof summarySchema> => ({
  offerId: entry.offerId,
  slug: entry.slug,
  name: content.name,
  category: content.category,
  netContent: content.netContent,
  ...coverOf(content.pictureIds, entry.avifPictureIds),
  priceIdr: entry.priceIdr,
  pricePer100Idr: entry.pricePer100Idr,
  soldOut: entry.available === 0,
  ...termsOf(entry),
  halal: permits?.halal !== undefined,
  ...(entry.rating && { rating: { count: entry.rating.count, stars: meanStars(entry.rating) } }),
  shop: {
    shopName: shop.shopName,
    slug: shop.slug,
    regencyCode: shop.regencyCode,
    villageName: shop.villageName,
  },
});

const listRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/offers',
  summary: 'Products on sale, at most 48 a page',
  tags: ['market'],
  fromCatalogue: true,
  request: { query: pageQuery(maxPageSize).extend(shelfFilterSchema.shape) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          offers: z.array(summarySchema),
          total: z.int(),
          facets: facetsSchema.describe('How many each other choice would leave'),
          without: z
            .partialRecord(z.enum(facetNames), z.int())
            .describe('How many there would be if one thing that is asked for were given up'),
          nearest: z
            .string()
            .optional()
            .describe('A search that would find something, where this finds nothing'),
          cursor: z.string().optional(),
        })
        .openapi('OfferPage'),
      'One page; `cursor` leads to the next',
    ),
  },
});

const getRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/offers/{offerId}',
  summary: 'One product, exactly as approved',
  tags: ['market'],
  fromCatalogue: true,
  request: { params: z.object({ offerId: z.string().max(80) }) },
  responses: { 200: jsonAnswer(publicOfferSchema, 'The product') },
});

export const shopSchema = named('PublicShop', catalogueEntrySchema.shape.shop);

const shopRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/shops/{slug}',
  summary: 'One shop and what it sells',
  tags: ['market'],
  fromCatalogue: true,
  request: { params: z.object({ slug: z.string().max(80) }) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          shop: shopSchema,
          offers: z.array(summarySchema),
          cardVersion: z.string().describe('Of its share card, which has it in its address'),
        })
        .openapi('ShopPage'),
      'The shop',
    ),
  },
});

const shopsRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/shops',
  summary: 'Shops that have something on the shelf, the one with the newest product first',
  tags: ['market'],
  fromCatalogue: true,
  request: { query: pageQuery(maxPageSize).pick({ limit: true }) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          shops: z.array(shopSchema.extend(summarySchema.pick({ pictureId: true, pictureAvif: true }).shape)),
        })
        .openapi('Shops'),
      'The shops, each with a picture of one of its products',
    ),
  },
});

const suggestionsRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/suggestions',
  summary: 'What somebody who has typed so far may look for',
  tags: ['market'],
  fromCatalogue: true,
  request: { query: z.object({ typed: z.string().max(10_000) }) },
  responses: {
    200: jsonAnswer(
      z.object({ suggestions: z.array(z.string()) }).openapi('Suggestions'),
      'Words and names of products to search for, the most frequent first; none before two letters',
    ),
  },
});

const maxSuggestions = 8;

/** The position in the list; opaque to callers, and harmless when made up. */
function startOf(cursor: string | undefined): number {
  if (!cursor) return 0;
  const start = Number.parseInt(Buffer.from(cursor, 'base64url').toString(), 10);
  if (!Number.isSafeInteger(start) || start < 0) throw new Refusal('cursor.invalid');
  return start;
}

export const offerRoutes = router()
  .openapi(listRoute, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const start = startOf(cursor);
    const { entries, facets, without, nearest } = await c.var.world.catalogue.list(filter);
    const end = start + limit;
    return c.json(
      {
        offers: entries.slice(start, end).map(toSummary),
        total: entries.length,
        facets,
        without,
        nearest,
        cursor: end < entries.length ? Buffer.from(String(end)).toString('base64url') : undefined,
      },
      200,
    );
  })
  .openapi(suggestionsRoute, async (c) => {
    const { typed } = c.req.valid('query');
    return c.json({ suggestions: await c.var.world.catalogue.complete(typed, maxSuggestions) }, 200);
  })
  .openapi(getRoute, async (c) => {
    const { offerId } = c.req.valid('param');
    const entry = idSchema('offer').safeParse(offerId).success && (await c.var.world.catalogue.get(offerId));
    if (!entry) throw new Refusal('offer.unknown');
    return c.json(entry, 200);
  })
  .openapi(shopsRoute, async (c) => {
    const { limit } = c.req.valid('query');
    const { entries: newest } = await c.var.world.catalogue.list({ sort: 'newest' });
    const shops = new Map<string, z.infer<typeof shopSchema> & ReturnType<typeof coverOf>>();
    for (const { shop, content, avifPictureIds } of newest)
      if (!shops.has(shop.slug))
        shops.set(shop.slug, { ...shop, ...coverOf(content.pictureIds, avifPictureIds) });
    return c.json({ shops: [...shops.values()].slice(0, limit) }, 200);
  })
  .openapi(shopRoute, async (c) => {
    const offers = await c.var.world.catalogue.shop(c.req.valid('param').slug);
    const first = offers[0];
    if (!first) throw new Refusal('seller.unknown');
    const cardVersion = shopCardVersion(offers.slice(0, shopCardPictures));
    return c.json({ shop: first.shop, offers: offers.map(toSummary), cardVersion }, 200);
  });
