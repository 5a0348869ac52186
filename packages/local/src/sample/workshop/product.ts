import { allergenSchema } from '@rasa/domain/market/allergen';
import { categorySchema } from '@rasa/domain/market/category';
import { type Draft, legalClasses, sellingUnits, storageKinds } from '@rasa/domain/market/content';
import { priceIdrSchema } from '@rasa/domain/money';
import { regencyOf } from '@rasa/domain/place';
import { z } from 'zod';
import catalogue from '../catalogue.json' with { type: 'json' };
import { descriptions } from './description.ts';
import { type ShopPlan, shopOf, shopPlans } from './shop-list.ts';

const productSchema = z.object({
  slug: z.string(),
  name: z.object({ id: z.string(), en: z.string() }),
  category: categorySchema,
  legalClass: z.enum(legalClasses),
  pirtGroup: z.string().nullable(),
  unit: z.string().transform((unit) => z.enum(sellingUnits).catch('kemasan').parse(unit)),
  packCode: z.int(),
  netContent: z.object({ value: z.int(), unit: z.enum(['g', 'ml']) }),
  shippingWeightG: z.int(),
  priceIdr: priceIdrSchema,
  shelfLifeDays: z.int(),
  storage: z.string().transform((kind) => z.enum(storageKinds).catch('kering').parse(kind)),
  ingredients: z.array(z.string()),
  allergens: z.array(allergenSchema),
  halalRoute: z.enum(['self', 'regular', 'check']),
});
type Product = z.infer<typeof productSchema>;

export const products: readonly Product[] = catalogue.products.map((one) => productSchema.parse(one));

export function productOf(slug: string): Product {
  const product = products.find((one) => one.slug === slug);
  if (!product) throw new Error(`not in the sample catalogue: ${slug}`);
  return product;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** Fermented sweets, for which the catalogue leaves the group open, are flour's and rice's. */
const fermentedGroup = '06';

/** Right in shape: packaging, group, regency, running numbers of product and producer, year of the end. */
function pirtNumber(product: Product, shop: ShopPlan, year: number): string {
  const running = shop.products.indexOf(product.slug) + 1;
  const producer = 40 + 17 * shopPlans.indexOf(shop);
  const regency = regencyOf(shop.villageCode).replace('.', '');
  const ends = digits((year % 100) + 1 + (producer % 4), 2);
  const group = product.pirtGroup ?? fermentedGroup;
  return `P-IRT ${product.packCode}${group}${regency}${digits(running, 2)}${digits(producer, 4)}-${ends}`;
}

/** `ID`, the province, running digits, month and year of issue. */
function halalNumber(product: Product, year: number): string {
  const running = 11_000_000 + 104_729 * (products.indexOf(product) + 1);
  return `ID35110${digits(running, 8)}${digits(1 + (running % 12), 2)}${digits((year % 100) - 1, 2)}`;
}

/** Right in shape, but in no list of BPOM: what a curator finds out by looking it up. */
const unknownMd = 'BPOM RI MD 255913001234';

/** Not asked for yet. */
const withoutHalal = new Set(['gethuk-pisang', 'ledre-pisang', 'kue-manco', 'nugget-tempe-beku']);

function permitOf(product: Product, year: number): Pick<Draft, 'legalClass' | 'permit'> {
  if (product.legalClass === 'md_required')
    return { legalClass: 'md_required', permit: { kind: 'md', number: unknownMd } };
  const isFermented = product.legalClass === 'check' && product.category === 'jajanan-manis';
  if (product.legalClass !== 'pirt' && !isFermented) return { legalClass: product.legalClass };
  return {
    legalClass: 'pirt',
    permit: { kind: 'pirt', number: pirtNumber(product, shopOf(product.slug), year) },
  };
}

/** Everything that a maker writes about a product but its pictures; `year` is the present one. */
export function draftOf(product: Product, year: number): Draft {
  const { name, category, ingredients, allergens, netContent, unit, shelfLifeDays, storage } = product;
  const hasHalal = product.halalRoute !== 'check' && !withoutHalal.has(product.slug);
  return {
    ...{ category, ingredients, allergens, netContent, unit, shelfLifeDays, storage },
    name: name.id,
    description: descriptions[product.slug] ?? '',
    shippingWeightGrams: product.shippingWeightG,
    ...permitOf(product, year),
    ...(hasHalal && { halalNumber: halalNumber(product, year) }),
    priceIdr: product.priceIdr,
    stock: stockOf(product),
  };
}

/** Handmade: some dozens, less of what takes long. */
const stockOf = (product: Product): number =>
  product.priceIdr > 24_000 ? 24 : 30 + 6 * (products.indexOf(product) % 5);
