import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { type Category, categorySlugs } from '@rasa/domain/market/category';
import { deliveryMethodSchema, deliveryMethodsOf } from '@rasa/domain/market/delivery';
import { priceBandOf, priceBands } from '@rasa/domain/market/shelf';
import { eastJavaRegencies } from '@rasa/domain/place';

/** What can be counted, by facet: the place of a value in its list is its number. */
export const facetValues = {
  category: categorySlugs as readonly string[],
  regency: eastJavaRegencies.map(({ code }) => code) as readonly string[],
  price: priceBands.map(({ band }) => band) as readonly string[],
  way: deliveryMethodSchema.options as readonly string[],
} as const;

const numbered = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, number) => [value, number]));
const categoryNumbers = numbered(facetValues.category);
const regencyNumbers = numbered(facetValues.regency);
const priceNumbers = numbered(facetValues.price);

/** An offer as lists look at it: numbers instead of words, so that 30,000 are gone through in a moment. */
export type Row = {
  entry: CatalogueEntry;
  category: number;
  /** -1 where its place has no name here. */
  regency: number;
  price: number;
  /** A bit for each way. */
  ways: number;
  halal: boolean;
  stocked: boolean;
};

export function toRow(entry: CatalogueEntry): Row {
  const { content, shop, priceIdr } = entry;
  return {
    entry,
    category: categoryNumbers.get(content.category satisfies Category) ?? -1,
    regency: regencyNumbers.get(shop.regencyCode) ?? -1,
    price: priceNumbers.get(priceBandOf(priceIdr))!,
    ways: (entry.delivery ? deliveryMethodsOf(entry.delivery) : []).reduce(
      (bits, way) => bits | (1 << facetValues.way.indexOf(way)),
      0,
    ),
    halal: entry.permits?.halal !== undefined,
    stocked: entry.available > 0,
  };
}
