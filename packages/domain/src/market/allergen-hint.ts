import type { Bilingual } from '../language.ts';

/** The allergens a label must set in bold (BPOM 31/2018 as amended 2021). Sesame is not on the list. */
export const allergens = {
  gluten: { id: 'Serealia mengandung gluten', en: 'Cereals containing gluten' },
  egg: { id: 'Telur', en: 'Egg' },
  fish: { id: 'Ikan', en: 'Fish' },
  crustacean: { id: 'Udang, kepiting', en: 'Crustaceans' },
  mollusc: { id: 'Kerang, cumi', en: 'Molluscs' },
  peanut: { id: 'Kacang tanah', en: 'Peanut' },
  soy: { id: 'Kedelai', en: 'Soy' },
  milk: { id: 'Susu', en: 'Milk' },
  tree_nut: { id: 'Kacang pohon', en: 'Tree nuts' },
  sulphite: { id: 'Sulfit', en: 'Sulphite' },
} as const satisfies Record<string, Bilingual>;

export type Allergen = keyof typeof allergens;

/** Words in an ingredient that give an allergen away. A help for seller and curator, never a proof. */
const giveaways: readonly [Allergen, RegExp][] = [
  ['gluten', /\b(terigu|gandum|barley|oat|havermut|kecap)\b/],
  ['egg', /\btelur\b/],
  ['fish', /\b(ikan|teri|tongkol|tuna|lele|bandeng|wader|tengiri|abon ikan|petis ikan)\b/],
  ['crustacean', /\b(udang|ebi|rebon|terasi|kepiting|rajungan|petis)\b/],
  ['mollusc', /\b(cumi|kerang|keong|gurita)\b/],
  ['peanut', /\bkacang( tanah)?\b(?! (hijau|kedelai|mete|almond|merah|tolo))/],
  ['soy', /\b(kedelai|kedele|tempe|tahu|kecap|tauco)\b/],
  ['milk', /\b(susu|keju|mentega|butter|krim|whey)\b/],
  ['tree_nut', /\b(mete|mede|almond|kenari|walnut|hazelnut)\b/],
  ['sulphite', /\b(sulfit|metabisulfit)\b/],
];

export type AllergenSpan = { allergen: Allergen; start: number; end: number };

/** Where in an ingredient the words stand that give an allergen away: those are set in bold. */
export function allergenSpans(ingredient: string): AllergenSpan[] {
  const text = ingredient.toLowerCase();
  // A letter may be longer in lower case; then no place in one tells the place in the other.
  const sameLength = text.length === ingredient.length;
  return giveaways.flatMap(([allergen, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: found, index }) =>
      sameLength
        ? { allergen, start: index, end: index + found.length }
        : { allergen, start: 0, end: ingredient.length },
    ),
  );
}

export function allergensIn(ingredients: readonly string[]): Allergen[] {
  const text = ingredients.map((ingredient) => ingredient.toLowerCase());
  return giveaways
    .filter(([, pattern]) => text.some((ingredient) => pattern.test(ingredient)))
    .map(([allergen]) => allergen);
}
