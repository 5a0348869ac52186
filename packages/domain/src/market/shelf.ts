import { z } from 'zod';
import { categorySchema } from './category.ts';
import { deliveryMethodSchema } from './delivery.ts';

export const shelfSorts = ['relevance', 'newest', 'rating', 'cheapest', 'dearest', 'name'] as const;
export type ShelfSort = (typeof shelfSorts)[number];

/** Most entries of one page. */
export const maxPageSize = 48;

/** Steps in which buyers think of a price; each begins after the one before. Rupiah, inclusive. */
export const priceBands = [
  { band: 'sampai-10', mostIdr: 10_000 },
  { band: '10-25', mostIdr: 25_000 },
  { band: '25-50', mostIdr: 50_000 },
  { band: 'lebih-50', mostIdr: Number.POSITIVE_INFINITY },
] as const;
export type PriceBand = (typeof priceBands)[number]['band'];
export const priceBandSchema = z.enum(priceBands.map(({ band }) => band) as [PriceBand, ...PriceBand[]]);

export const priceBandOf = (priceIdr: number): PriceBand =>
  priceBands.find(({ mostIdr }) => priceIdr <= mostIdr)!.band;

/** A switch of an address: `1` or not there. */
const switchSchema = z.literal('1').optional();

/** What narrows a list of products, beside the words looked for. */
export const shelfFilterSchema = z.object({
  query: z.string().max(10_000).optional(),
  category: categorySchema.optional(),
  regency: z.string().max(10).optional(),
  price: priceBandSchema.optional(),
  way: deliveryMethodSchema.optional(),
  halal: switchSchema.describe('Only what has a halal certificate'),
  stocked: switchSchema.describe('Only what is on the shelf now'),
  seller: z.string().max(80).optional(),
  sort: z.enum(shelfSorts).optional(),
});
export type ShelfFilter = z.infer<typeof shelfFilterSchema>;

/** The ways to narrow a list that are counted. */
export const facetNames = ['category', 'regency', 'price', 'way', 'halal', 'stocked'] as const;
export type FacetName = (typeof facetNames)[number];

const countsSchema = z.array(z.object({ value: z.string(), count: z.int() }));

/**
 * For each way to narrow, how many products each choice would leave, with everything else that is asked for staying as
 * it is. `halal` and `stocked` have the one choice `1`.
 */
export const facetsSchema = z.object({
  category: countsSchema,
  regency: countsSchema,
  price: countsSchema,
  way: countsSchema,
  halal: countsSchema,
  stocked: countsSchema,
});
export type Facets = z.infer<typeof facetsSchema>;
