import { z } from 'zod';

export const localeSchema = z.enum(['id', 'en']);
export type Locale = z.infer<typeof localeSchema>;

/** A text in both languages of the shop. */
export type Bilingual = Record<Locale, string>;
