import { z } from 'zod';
import { shamingWords } from '../dignity.ts';
import { idSchema } from '../id.ts';
import { localeSchema } from '../language.ts';
import { type FieldRefusal, Refusal } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { daySchema, instantSchema } from '../time.ts';

const maxCollections = 24;
const maxCollected = 48;

const titleSchema = lineSchema(60, 3);
const wordsSchema = paragraphSchema(400);

/** Products that somebody has put together and in order, with words of her own; shown on the days between. */
export const collectionSchema = z.object({
  /** Of its page: made of the first title, and never another. */
  slug: z.string().min(1).max(60),
  title: z.object({ id: titleSchema, en: titleSchema }),
  words: z.object({ id: wordsSchema, en: wordsSchema }),
  offerIds: z.array(idSchema('offer')).min(1).max(maxCollected),
  /** Days of Java, both ends included. */
  from: daySchema.optional(),
  until: daySchema.optional(),
});
export type Collection = z.infer<typeof collectionSchema>;

export const collectionListSchema = z.object({
  collections: z.array(collectionSchema).max(maxCollections),
  changedAt: instantSchema,
  changedBy: z.string(),
  version: z.int(),
});
export type CollectionList = z.infer<typeof collectionListSchema>;

/** As an admin writes it: a product a line, by its address or its number. */
export const collectionInputSchema = collectionSchema.omit({ slug: true, offerIds: true }).extend({
  words: collectionSchema.shape.words
    .extend({ id: wordsSchema.default(''), en: wordsSchema.default('') })
    .default({ id: '', en: '' }),
  products: z.string().max(12_000).default(''),
});
export type CollectionInput = z.infer<typeof collectionInputSchema>;

const offerNumber = /ofr_[0-9A-HJKMNP-TV-Z]{26}/;

/** @throws Refusal with the line that names no product */
function readProducts(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const ids = lines.flatMap((line, at) => {
    if (!line) return [];
    const [offerId] = offerNumber.exec(line) ?? [];
    if (!offerId) throw wrong({ products: { code: 'collection.line-wrong', params: { line: at + 1 } } });
    return [offerId];
  });
  const unique = [...new Set(ids)];
  if (unique.length === 0) throw wrong({ products: { code: 'field.required' } });
  if (unique.length > maxCollected)
    throw wrong({ products: { code: 'collection.too-many-products', params: { most: maxCollected } } });
  return unique;
}

const wrong = (fields: Record<string, FieldRefusal>): Refusal => new Refusal('body.invalid', { fields });

/** These words stand on public pages beside people's names. */
function checkWords({ title, words }: CollectionInput): void {
  const fields: Record<string, FieldRefusal> = {};
  for (const locale of localeSchema.options)
    for (const [name, text] of [
      ['title', title[locale]],
      ['words', words[locale]],
    ] as const) {
      const [found] = shamingWords(text);
      if (found)
        fields[`${name}.${locale}`] = { code: 'collection.word-shames', params: { word: found.word } };
    }
  if (Object.keys(fields).length > 0) throw wrong(fields);
}

/** @throws Refusal by field */
export function readCollection(input: CollectionInput): Omit<Collection, 'slug'> {
  checkWords(input);
  const { title, words, from, until, products } = input;
  if (from && until && until < from) throw wrong({ until: { code: 'offer.day-order' } });
  return { title, words, ...(from && { from }), ...(until && { until }), offerIds: readProducts(products) };
}

/** A new one stands first. @throws Refusal where there are enough, or one has that address */
export function withNew(before: readonly Collection[], added: Omit<Collection, 'slug'>): Collection[] {
  const slug = slugOf(added.title.id);
  if (!slug) throw wrong({ 'title.id': { code: 'field.invalid' } });
  if (before.some((one) => one.slug === slug))
    throw wrong({ 'title.id': { code: 'collection.title-taken' } });
  if (before.length >= maxCollections)
    throw new Refusal('collection.too-many', { params: { most: maxCollections } });
  return [{ slug, ...added }, ...before];
}

/** Its address stays, and so does its place unless it is brought to the front. @throws Refusal `collection.unknown` */
export function withChanged(
  before: readonly Collection[],
  slug: string,
  changed: Omit<Collection, 'slug'>,
  toFront: boolean,
): Collection[] {
  if (!before.some((one) => one.slug === slug)) throw new Refusal('collection.unknown');
  const next = { slug, ...changed };
  if (toFront) return [next, ...before.filter((one) => one.slug !== slug)];
  return before.map((one) => (one.slug === slug ? next : one));
}

/** Done twice it is the same. */
export const without = (before: readonly Collection[], slug: string): Collection[] =>
  before.filter((one) => one.slug !== slug);

/** @param day of Java */
export const isShownOn = ({ from, until }: Collection, day: string): boolean =>
  (!from || from <= day) && (!until || day <= until);
