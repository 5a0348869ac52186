import { categories } from '@rasa/domain/market/category';
import type { FacetName } from '@rasa/domain/market/shelf';
import { regencyName } from '@rasa/domain/place';
import type { ListState } from './list-state.ts';

type Said = Pick<App.Locals, 't' | 'locale'>;

export type Narrowing = {
  /** What the API calls it; the words looked for are none of its facets. */
  facet: FacetName | 'query';
  label: string;
  /** The list without it. */
  state: ListState;
};

/** Everything that makes a list shorter, and the list that would be without each. */
export function narrowingsOf(state: ListState, { t, locale }: Said): Narrowing[] {
  const { q, kategori, kab, harga, cara, halal, ada } = state;
  const without = (name: keyof ListState): ListState => ({ ...state, dari: undefined, [name]: undefined });
  return [
    ...(q ? [{ facet: 'query' as const, label: `“${q}”`, state: { ...without('q'), q: '' } }] : []),
    ...(kategori
      ? [{ facet: 'category' as const, label: categories[kategori][locale], state: without('kategori') }]
      : []),
    ...(kab ? [{ facet: 'regency' as const, label: regencyName(kab), state: without('kab') }] : []),
    ...(harga ? [{ facet: 'price' as const, label: t(`list.price-${harga}`), state: without('harga') }] : []),
    ...(cara ? [{ facet: 'way' as const, label: t(`list.way-${cara}`), state: without('cara') }] : []),
    ...(halal ? [{ facet: 'halal' as const, label: t('list.halal'), state: without('halal') }] : []),
    ...(ada ? [{ facet: 'stocked' as const, label: t('list.stocked'), state: without('ada') }] : []),
  ];
}
