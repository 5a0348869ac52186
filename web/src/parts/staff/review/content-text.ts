import { allergens } from '@rasa/domain/market/allergen';
import { categories } from '@rasa/domain/market/category';
import type { Content } from '@rasa/domain/market/content';

type Words = Pick<App.Locals, 't' | 'locale'>;
export type ContentField = keyof Content;

/** Of the content, in the order in which a label and a buyer meet them. */
export const contentFields = [
  'name',
  'description',
  'category',
  'ingredients',
  'allergens',
  'netContent',
  'unit',
  'shippingWeightGrams',
  'shelfLifeDays',
  'storage',
  'legalClass',
  'permit',
  'halalNumber',
  'pictureIds',
] as const satisfies readonly ContentField[];

export const netText = ({ value, unit }: Content['netContent']): string => `${value} ${unit}`;

/** A field of the content as a person reads it: a text, or the items of a list. Pictures are their ids. */
export function fieldText(field: ContentField, content: Content, { t, locale }: Words): string | string[] {
  const texts: Record<ContentField, () => string | string[]> = {
    name: () => content.name,
    description: () => content.description,
    category: () => categories[content.category][locale],
    ingredients: () => content.ingredients,
    allergens: () => content.allergens.map((one) => allergens[one][locale]),
    netContent: () => netText(content.netContent),
    unit: () => t(`staff-content.unit-${content.unit}`),
    shippingWeightGrams: () => `${content.shippingWeightGrams} g`,
    shelfLifeDays: () => t('staff-content.days', { count: content.shelfLifeDays }),
    storage: () => t(`staff-content.storage-${content.storage}`),
    legalClass: () => t(`staff-content.legal-${content.legalClass.replaceAll('_', '-') as LegalKey}`),
    permit: () => content.permit?.number ?? '',
    halalNumber: () => content.halalNumber ?? '',
    pictureIds: () => content.pictureIds,
  };
  return texts[field]();
}

type LegalKey = 'pirt' | 'exempt-short-life' | 'md-required' | 'check';

/** The key of a field's name: `netContent` is `staff-field.net-content`. */
export const fieldKey = (field: ContentField | 'priceIdr') =>
  `staff-field.${fieldKeys[field]}` as `staff-field.${(typeof fieldKeys)[typeof field]}`;

const fieldKeys = {
  name: 'name',
  description: 'description',
  category: 'category',
  ingredients: 'ingredients',
  allergens: 'allergens',
  netContent: 'net',
  unit: 'unit',
  shippingWeightGrams: 'shipping-weight',
  shelfLifeDays: 'shelf-life',
  storage: 'storage',
  legalClass: 'legal',
  permit: 'permit',
  halalNumber: 'halal',
  pictureIds: 'pictures',
  priceIdr: 'price',
} as const satisfies Record<ContentField | 'priceIdr', string>;
