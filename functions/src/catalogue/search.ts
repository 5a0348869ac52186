import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { categories } from '@rasa/domain/market/category';
import MiniSearch from 'minisearch';

type Row = { id: number; name: string; category: string; ingredients: string; shop: string; place: string };

/** Lower case without accents; the doubled and silent letters that people spell in two ways are made one. */
export const fold = (word: string): string | null =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.)\1+/g, '$1') || null;

/** Descriptions are left out: they double the index and find little. */
export function searchIndex(entries: readonly CatalogueEntry[]) {
  const index = new MiniSearch<Row>({
    fields: ['name', 'category', 'ingredients', 'shop', 'place'],
    processTerm: fold,
    searchOptions: {
      boost: { name: 4, category: 2, shop: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 6 ? 0.3 : term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    entries.map(({ content, shop }, id) => ({
      id,
      name: content.name,
      category: `${categories[content.category].id} ${categories[content.category].en}`,
      ingredients: content.ingredients.join(' '),
      shop: shop.shopName,
      place: [shop.villageName, shop.districtName].filter(Boolean).join(' '),
    })),
  );
  return {
    /** Best first. Finds words begun and words misspelt; every word must be found, else any. */
    find(query: string): CatalogueEntry[] {
      const text = query.slice(0, maxQueryLength);
      const all = index.search(text);
      const found = all.length > 0 ? all : index.search(text, { combineWith: 'OR' });
      return found.map((hit) => entries[hit.id as number]!);
    },
  };
}

export type SearchIndex = ReturnType<typeof searchIndex>;

const maxQueryLength = 80;
