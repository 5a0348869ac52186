import { z } from 'zod';
import { idSchema } from '../id.ts';
import { priceIdrSchema } from '../money.ts';
import type { RefusalCode } from '../refusal-code.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { allergenSchema } from './allergen.ts';
import { categorySchema } from './category.ts';

/** `ons` is 100 g in daily speech; it is refused as input and gram offered instead. */
export const sellingUnits = [
  'kemasan',
  'pcs',
  'toples',
  'botol',
  'kotak',
  'renteng',
  'lusin',
  'dus',
] as const;
export const storageKinds = ['kering', 'sejuk', 'dingin', 'beku'] as const;
export const legalClasses = ['pirt', 'exempt_short_life', 'md_required', 'check'] as const;

export const maxPictures = 6;
/** Units of one product that may stand on the shelf. */
export const maxUnits = 100_000;
export const unitsSchema = z.int().min(0).max(maxUnits);

export const netContentSchema = z.object({
  value: z.int().min(1).max(50_000),
  unit: z.enum(['g', 'ml'], {
    error: ({ input }) => (input === 'ons' ? ('quantity.unit-ons' satisfies RefusalCode) : undefined),
  }),
});

export const permitSchema = z.object({
  kind: z.enum(['pirt', 'md']),
  /** As printed; its shape is checked, its truth is a curator's. */
  number: lineSchema(40),
});

/**
 * What the public sees of a product, as the maker wrote it and a curator approved it.
 * Price and stock live beside it, since they change without review.
 */
export const contentSchema = z.object({
  name: lineSchema(80, 3),
  description: paragraphSchema(1000),
  category: categorySchema,
  ingredients: z.array(lineSchema(80)).min(1).max(40),
  allergens: z.array(allergenSchema).max(10),
  netContent: netContentSchema,
  unit: z.enum(sellingUnits),
  shippingWeightGrams: z.int().min(1).max(100_000),
  shelfLifeDays: z.int().min(1).max(1095),
  storage: z.enum(storageKinds),
  legalClass: z.enum(legalClasses),
  permit: permitSchema.optional(),
  halalNumber: lineSchema(40).optional(),
  pictureIds: z.array(idSchema('picture')).min(1).max(maxPictures),
});
export type Content = z.infer<typeof contentSchema>;

/** A draft may miss anything; what is there must already be well formed. */
export const draftSchema = contentSchema.partial().extend({
  ingredients: z.array(lineSchema(80)).max(40).optional(),
  pictureIds: z.array(idSchema('picture')).max(maxPictures).optional(),
  netContent: netContentSchema.partial().optional(),
  permit: permitSchema.partial().optional(),
  priceIdr: priceIdrSchema.optional(),
  stock: unitsSchema.optional(),
});
export type Draft = z.infer<typeof draftSchema>;
export const draftFields = Object.keys(draftSchema.shape) as [keyof Draft, ...(keyof Draft)[]];

/** Rupiah per 100 g or 100 ml, rounded, so that two sizes can be compared. */
export const pricePer100 = (priceIdr: number, netContent: Content['netContent']): number =>
  Math.round((priceIdr * 100) / netContent.value);

/** The fields in which one content is another than `before`. */
export const changedFields = (before: Content, after: Content): (keyof Content)[] =>
  (Object.keys(contentSchema.shape) as (keyof Content)[]).filter(
    (field) => canonical(after[field] ?? null) !== canonical(before[field] ?? null),
  );

/** The content as text that is equal exactly when the content is: keys sorted, nothing undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
