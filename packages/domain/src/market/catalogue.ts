import { z } from 'zod';
import { endedOn, type PermitCover, publicPermits, publicPermitsSchema } from '../workshop/permit-cover.ts';
import { publicShop, type Seller } from '../workshop/seller.ts';
import { contentSchema, pricePer100 } from './content.ts';
import { deliveryWaysSchema } from './delivery.ts';
import type { Offer } from './offer.ts';
import { catalogueRating, catalogueRatingSchema, type Rating } from './rating.ts';
import { activeSteps, preorderSchema, priceStepSchema } from './terms.ts';

export const publicShopSchema = z.object({
  sellerId: z.string(),
  shopName: z.string(),
  slug: z.string(),
  about: z.string(),
  regencyCode: z.string(),
  villageCode: z.string().optional(),
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
  /** Where a review of it is shown: how many, their stars, and the newest. */
  rating: catalogueRatingSchema.optional(),
  shop: publicShopSchema,
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** Undefined where the public may not see the offer. Sold out ones stay visible, marked. */
export function toEntry(
  { stock, approved }: Offer,
  { seller, cover }: { seller: Seller; cover: PermitCover },
  about: { slug: string; today: string; avif?: ReadonlySet<string>; rating?: Rating | undefined },
): CatalogueEntry | undefined {
  const { slug, today, avif } = about;
  const rating = catalogueRating(about.rating);
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
    ...(rating && { rating }),
    shop: publicShop(seller),
  };
}
