import { z } from 'zod';
import type { Bilingual } from '../language.ts';

/** Kinds of product; a clearance is given per kind. */
export const categories = {
  keripik: { id: 'Keripik', en: 'Chips' },
  kerupuk: { id: 'Kerupuk & Rengginang', en: 'Crackers' },
  kacang: { id: 'Kacang & Peyek', en: 'Nuts & brittle crackers' },
  bumbu: { id: 'Sambel & Bumbu', en: 'Sauces & seasonings' },
  'kue-kering': { id: 'Kue Kering', en: 'Dry biscuits' },
  'jajanan-manis': { id: 'Jajanan Manis', en: 'Traditional sweets' },
  'lauk-kering': { id: 'Lauk Kering', en: 'Dry side dishes' },
  minuman: { id: 'Minuman Serbuk & Kopi', en: 'Powdered drinks & coffee' },
  'gula-tepung': { id: 'Gula & Tepung', en: 'Sugar & flour' },
  segar: { id: 'Cepat Basi (ambil dekat)', en: 'Short-life, local only' },
} as const satisfies Record<string, Bilingual>;

export type Category = keyof typeof categories;
export const categorySlugs = Object.keys(categories) as [Category, ...Category[]];
export const categorySchema = z.enum(categorySlugs);
