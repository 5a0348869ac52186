import { z } from 'zod';
import { idSchema } from '../id.ts';
import { phoneSchema } from '../identity/account.ts';
import { categorySchema } from '../market/category.ts';
import { deliveryWaysSchema } from '../market/delivery.ts';
import { regencyCodeSchema, villageCodeSchema } from '../place.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { instantSchema } from '../time.ts';

/** A shop and who keeps it. Only what `publicShop` picks is ever shown to the public. */
export const sellerSchema = z.object({
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  shopName: lineSchema(60, 3),
  slug: z.string().regex(/^[a-z0-9-]{3,70}$/),
  about: paragraphSchema(600),
  ownerName: lineSchema(80),
  phone: phoneSchema,
  regencyCode: regencyCodeSchema,
  villageCode: villageCodeSchema.optional(),
  villageName: lineSchema(60),
  districtName: lineSchema(60),
  deliveryWays: deliveryWaysSchema,
  /** Separate and revocable; refusing changes nothing else. */
  consents: z.object({ showVillage: z.boolean(), showOwnerName: z.boolean() }),
  abilityLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  status: z.enum(['active', 'suspended']),
  createdAt: instantSchema,
  version: z.int(),
});
export type Seller = z.infer<typeof sellerSchema>;

/** May a seller offer this kind of product. The market knows that she may, never why. */
export const clearanceSchema = z.object({
  sellerId: idSchema('seller'),
  kind: categorySchema,
  grantedAt: instantSchema,
  grantedBy: z.string(),
});
export type Clearance = z.infer<typeof clearanceSchema>;

export type PublicShop = {
  sellerId: string;
  shopName: string;
  slug: string;
  about: string;
  regencyCode: string;
  villageName?: string;
  districtName?: string;
  ownerName?: string;
};

/** The allow-list: a field that is not picked here cannot reach a public page. */
export function publicShop(seller: Seller): PublicShop {
  const { sellerId, shopName, slug, about, regencyCode, consents } = seller;
  return {
    sellerId,
    shopName,
    slug,
    about,
    regencyCode,
    ...(consents.showVillage && { villageName: seller.villageName, districtName: seller.districtName }),
    ...(consents.showOwnerName && { ownerName: seller.ownerName }),
  };
}
