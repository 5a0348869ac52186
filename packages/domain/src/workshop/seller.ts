import { z } from 'zod';
import { idSchema } from '../id.ts';
import { phoneSchema } from '../identity/account.ts';
import { categorySchema } from '../market/category.ts';
import { deliveryWaysSchema } from '../market/delivery.ts';
import { regencyCodeSchema, villageCodeSchema } from '../place.ts';
import { slugOf } from '../slug.ts';
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

const consentInput = z.object({
  showVillage: z.boolean().default(false),
  showOwnerName: z.boolean().default(false),
});

/** What an officer writes down about a new seller; her phone is read apart. */
export const registrationSchema = sellerSchema
  .pick({
    shopName: true,
    ownerName: true,
    regencyCode: true,
    villageCode: true,
    villageName: true,
    districtName: true,
  })
  .extend({
    about: paragraphSchema(600).default(''),
    deliveryWays: deliveryWaysSchema.default({ pickupPointIds: [] }),
    consents: consentInput.default({ showVillage: false, showOwnerName: false }),
    abilityLevel: sellerSchema.shape.abilityLevel.default(1),
  });
export type Registration = z.infer<typeof registrationSchema>;

/** What a seller changes herself. What is left out stays. */
export const shopChangeSchema = z.object({
  shopName: sellerSchema.shape.shopName.optional(),
  about: sellerSchema.shape.about.optional(),
  deliveryWays: deliveryWaysSchema.optional(),
  consents: consentInput.optional(),
});
export type ShopChange = z.infer<typeof shopChangeSchema>;

/** Addresses for a shop of this name, the plainest first. */
export function* slugsFor(shopName: string): Generator<string> {
  const plain = slugOf(shopName);
  const slug = plain.length >= 3 ? plain : ['toko', plain].filter(Boolean).join('-');
  yield slug;
  for (let number = 2; ; number += 1) yield `${slug}-${number}`;
}

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
  /** Of the page of all who make something there. */
  villageCode?: string;
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
    ...(consents.showVillage && {
      ...{ villageName: seller.villageName, districtName: seller.districtName },
      ...(seller.villageCode && { villageCode: seller.villageCode }),
    }),
    ...(consents.showOwnerName && { ownerName: seller.ownerName }),
  };
}
