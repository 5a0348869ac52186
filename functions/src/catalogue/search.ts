import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { categories } from '@rasa/domain/market/category';
import MiniSearch, { type QueryCombination } from 'minisearch';
import { fold, foldedWords } from './fold.ts';
import { createSynonyms, type Synonyms } from './synonym.ts';
import { createVocabulary } from './vocabulary.ts';

type Row = {
  id: string;
  name: string;
  joined: string;
  category: string;
  ingredients: string;
  shop: string;
  place: string;
};

const maxQueryLength = 80;
const maxWords = 8;
/** What stands for a word is found after the word itself. */
const synonymBoost = 0.8;

const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, at) => words[at]! + word);

/** Descriptions are left out: they double the index and find little. */
const toRow = ({ offerId, content, shop }: CatalogueEntry): Row => ({
  id: offerId,
  name: content.name,
  // Whoever writes two words as one finds them.
  joined: pairs(foldedWords(content.name)).join(' '),
  category: `${categories[content.category].id} ${categories[content.category].en}`,
  ingredients: content.ingredients.join(' '),
  shop: shop.shopName,
  place: [shop.villageName, shop.districtName].filter(Boolean).join(' '),
});

/** Each word, or what means the same; all of them must be found. */
function wholeQuery(words: readonly string[], synonyms: Synonyms): QueryCombination {
  const queries: QueryCombination[] = [];
  for (let start = 0; start < words.length; ) {
    const { length, phrases } = synonyms.at(words, start);
    const [own, ...others] = phrases.map((phrase) => ({ combineWith: 'AND', queries: phrase }) as const);
    queries.push(
      others.length === 0
        ? own!
        : {
            combineWith: 'OR',
            queries: [
              own!,
              ...others.map((other) => ({ ...other, fuzzy: false, boostTerm: () => synonymBoost })),
            ],
          },
    );
    start += length;
  }
  return { combineWith: 'AND', queries };
}

/** The same with two words at a time written as one. */
const joinedQuery = (words: readonly string[]): QueryCombination => ({
  combineWith: 'OR',
  queries: pairs(words).map((pair, at) => ({
    combineWith: 'AND',
    queries: [...words.slice(0, at), pair, ...words.slice(at + 2)],
  })),
});

/** The words of the shop and where they are: kept up as offers come and go. */
export function createSearch(groups: readonly (readonly string[])[]) {
  const vocabulary = createVocabulary();
  const index = new MiniSearch<Row>({
    fields: ['name', 'joined', 'category', 'ingredients', 'shop', 'place'],
    processTerm: fold,
    searchOptions: {
      boost: { name: 4, category: 2, shop: 2 },
      prefix: (term) => term.length > 1,
      // A word that the shop itself uses is not misspelt.
      fuzzy: (term) => (vocabulary.has(term) || term.length < 4 ? false : term.length > 7 ? 2 : 1),
    },
  });
  const known = new Map<string, CatalogueEntry>();
  let synonyms = createSynonyms(groups);

  const remove = (offerId: string): void => {
    const before = known.get(offerId);
    if (!before) return;
    known.delete(offerId);
    index.discard(offerId);
    vocabulary.remove(before);
  };
  const add = (entry: CatalogueEntry): void => {
    known.set(entry.offerId, entry);
    index.add(toRow(entry));
    vocabulary.add(entry);
  };
  const isAlike = (a: CatalogueEntry, b: CatalogueEntry): boolean =>
    a.contentHash === b.contentHash && JSON.stringify(a.shop) === JSON.stringify(b.shop);

  return {
    /** Stock and price move often; only what is said in words is looked at again. */
    put(entry: CatalogueEntry): void {
      const before = known.get(entry.offerId);
      if (before && isAlike(before, entry)) return;
      remove(entry.offerId);
      add(entry);
    },
    remove,
    setSynonyms(next: readonly (readonly string[])[]): void {
      synonyms = createSynonyms(next);
    },

    /** Ids, best first. Finds words begun and misspelt; every word must be found, else any. */
    find(query: string): string[] {
      const words = foldedWords(query.slice(0, maxQueryLength)).slice(0, maxWords);
      if (words.length === 0) return [];
      const tries: QueryCombination[] = [
        wholeQuery(words, synonyms),
        ...(words.length > 1
          ? [joinedQuery(words), { combineWith: 'OR', queries: words } satisfies QueryCombination]
          : []),
      ];
      for (const one of tries) {
        const hits = index.search(one);
        if (hits.length > 0) return hits.map((hit) => hit.id as string);
      }
      return [];
    },
    nearest: (query: string) => vocabulary.nearest(query.slice(0, maxQueryLength)),
    complete: (typed: string, most: number) => vocabulary.complete(typed.slice(0, maxQueryLength), most),
  };
}

export type Search = ReturnType<typeof createSearch>;
