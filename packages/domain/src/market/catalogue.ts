import { z } from 'zod';
import { endedOn, type PermitCover, publicPermits, publicPermitsSchema } from '../workshop/permit-cover.ts';
import { publicShop, type Seller } from '../workshop/seller.ts';
import { categorySchema } from './category.ts';
import { contentSchema, pricePer100 } from './content.ts';
import { deliveryWaysSchema } from './delivery.ts';
import type { Offer } from './offer.ts';
import { activeSteps, preorderSchema, priceStepSchema } from './terms.ts';

export const publicShopSchema = z.object({
  sellerId: z.string(),
  shopName: z.string(),
  slug: z.string(),
  about: z.string(),
  regencyCode: z.string(),
  villageName: z.string().optional(),
  districtName: z.string().optional(),
  ownerName: z.string().optional(),
});

/** All that the public may know of an offer: an allow-list, made from the approved revision alone. */
export const catalogueEntrySchema = z.object({
  offerId: z.string(),
  slug: z.string(),
  content: contentSchema,
  contentHash: z.string(),
  revisionId: z.string(),
  priceIdr: z.int(),
  pricePer100Idr: z.int(),
  /** Cheaper by number, smallest first. */
  steps: z.array(priceStepSchema).optional(),
  preorder: preorderSchema.optional(),
  available: z.int(),
  approvedAt: z.string(),
  /** Those of its pictures that exist as AVIF as well; left out while none does. */
  avifPictureIds: z.array(z.string()).optional(),
  /** How its seller hands over and for how much, so that a page can tell the fee to a place. */
  delivery: deliveryWaysSchema.optional(),
  /** Numbers that somebody has looked up; others are in `content` as the maker wrote them. */
  permits: publicPermitsSchema.optional(),
  shop: publicShopSchema,
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

export const snapshotSchema = z.object({
  version: z.int(),
  builtAt: z.string(),
  entries: z.array(catalogueEntrySchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Undefined where the public may not see the offer. Sold out ones stay visible, marked. */
export function toEntry(
  { stock, approved }: Offer,
  { seller, cover }: { seller: Seller; cover: PermitCover },
  { slug, today, avif }: { slug: string; today: string; avif?: ReadonlySet<string> },
): CatalogueEntry | undefined {
  if (stock.status !== 'live' || seller.status !== 'active') return undefined;
  if (endedOn(cover, approved, today) !== undefined) return undefined;
  const avifPictureIds = approved.content.pictureIds.filter((pictureId) => avif?.has(pictureId));
  const steps = activeSteps(stock);
  const { preorder } = stock;
  return {
    offerId: stock.offerId,
    slug,
    content: approved.content,
    contentHash: approved.contentHash,
    revisionId: stock.revisionId,
    priceIdr: stock.priceIdr,
    pricePer100Idr: pricePer100(stock.priceIdr, approved.content.netContent),
    ...(steps.length > 0 && { steps }),
    ...(preorder && { preorder }),
    // Less than one order takes is as good as none.
    available: stock.available < (preorder?.minimum ?? 1) ? 0 : stock.available,
    approvedAt: approved.firstApprovedAt,
    ...(avifPictureIds.length > 0 && { avifPictureIds }),
    delivery: seller.deliveryWays,
    permits: publicPermits(cover, approved, today),
    shop: publicShop(seller),
  };
}

export const catalogueSorts = ['relevance', 'newest', 'cheapest', 'dearest', 'name'] as const;

/** Most entries of one page. */
export const maxPageSize = 48;

export const catalogueFilterSchema = z.object({
  query: z.string().max(10_000).optional(),
  category: categorySchema.optional(),
  regency: z.string().max(10).optional(),
  seller: z.string().max(80).optional(),
  sort: z.enum(catalogueSorts).optional(),
});
export type CatalogueFilter = z.infer<typeof catalogueFilterSchema>;

const compare: Record<(typeof catalogueSorts)[number], (a: CatalogueEntry, b: CatalogueEntry) => number> = {
  // The order in which the search found them.
  relevance: () => 0,
  newest: (a, b) => (a.approvedAt > b.approvedAt ? -1 : a.approvedAt < b.approvedAt ? 1 : 0),
  cheapest: (a, b) => a.priceIdr - b.priceIdr,
  dearest: (a, b) => b.priceIdr - a.priceIdr,
  name: (a, b) => a.content.name.localeCompare(b.content.name, 'id'),
};

/** Filters and sorts what the search found, or everything. What can be bought comes first. */
export function pick(entries: readonly CatalogueEntry[], filter: CatalogueFilter): CatalogueEntry[] {
  const sort = filter.sort ?? (filter.query ? 'relevance' : 'newest');
  const inStock = (entry: CatalogueEntry): number => (entry.available > 0 ? 0 : 1);
  return entries
    .filter((entry) => !filter.category || entry.content.category === filter.category)
    .filter((entry) => !filter.regency || entry.shop.regencyCode === filter.regency)
    .filter(
      (entry) => !filter.seller || entry.shop.sellerId === filter.seller || entry.shop.slug === filter.seller,
    )
    .sort((a, b) => inStock(a) - inStock(b) || compare[sort](a, b));
}
