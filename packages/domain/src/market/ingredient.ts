import type { Bilingual } from '../language.ts';

/** What village kitchens use most, to be chosen by picture; the Indonesian name is what is written on the label. */
export const commonIngredients = {
  singkong: { id: 'singkong', en: 'cassava' },
  pisang: { id: 'pisang', en: 'banana' },
  tempe: { id: 'tempe kedelai', en: 'soy tempeh' },
  'kacang-tanah': { id: 'kacang tanah', en: 'peanut' },
  'tepung-terigu': { id: 'tepung terigu', en: 'wheat flour' },
  'tepung-beras': { id: 'tepung beras', en: 'rice flour' },
  'tepung-tapioka': { id: 'tepung tapioka', en: 'tapioca flour' },
  ketan: { id: 'beras ketan', en: 'glutinous rice' },
  jagung: { id: 'jagung', en: 'corn' },
  kelapa: { id: 'kelapa', en: 'coconut' },
  santan: { id: 'santan', en: 'coconut milk' },
  telur: { id: 'telur ayam', en: 'egg' },
  mentega: { id: 'mentega', en: 'butter' },
  susu: { id: 'susu bubuk', en: 'milk powder' },
  gula: { id: 'gula pasir', en: 'sugar' },
  'gula-merah': { id: 'gula merah', en: 'palm sugar' },
  garam: { id: 'garam', en: 'salt' },
  minyak: { id: 'minyak goreng', en: 'frying oil' },
  'bawang-putih': { id: 'bawang putih', en: 'garlic' },
  'bawang-merah': { id: 'bawang merah', en: 'shallot' },
  cabai: { id: 'cabai', en: 'chilli' },
  ketumbar: { id: 'ketumbar', en: 'coriander' },
  terasi: { id: 'terasi', en: 'shrimp paste' },
  teri: { id: 'ikan teri', en: 'anchovy' },
} as const satisfies Record<string, Bilingual>;

export type Ingredient = keyof typeof commonIngredients;
export const ingredientSlugs = Object.keys(commonIngredients) as Ingredient[];

/** One picture that holds all of theirs, in the order of the list: what is asked for once comes soonest on a slow line. */
export const ingredientSheet = { path: '/drawing/ingredients.webp', columns: 6, rows: 4 } as const;

export function ingredientPlace(slug: Ingredient): { column: number; row: number } {
  const index = ingredientSlugs.indexOf(slug);
  return { column: index % ingredientSheet.columns, row: Math.floor(index / ingredientSheet.columns) };
}
