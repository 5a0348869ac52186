import { z } from 'zod';
import { idSchema } from '../id.ts';
import type { Content } from '../market/content.ts';
import { Refusal } from '../refusal.ts';
import { daySchema } from '../time.ts';
import { numberKey, type PermitDocument, permitKindSchema, recipeOf } from './permit-document.ts';

/** Permits of one seller that still mean something. */
export const maxPermits = 60;

const entrySchema = z.object({
  permitId: idSchema('permit'),
  kind: permitKindSchema,
  number: z.string(),
  covers: z.array(z.string()),
  listingId: idSchema('listing').optional(),
  endsOn: daySchema.optional(),
  status: z.enum(['unverified', 'verified', 'expired']),
  /** By listing. */
  recipes: z.record(z.string(), z.array(z.string())),
});
type Entry = z.infer<typeof entrySchema>;

/**
 * What a seller's permits mean for her products, in one small item beside her shop: read where something is sold,
 * written with every permit, so that two changes at once never pass each other.
 */
export const permitCoverSchema = z.object({
  sellerId: idSchema('seller'),
  entries: z.array(entrySchema),
  version: z.int(),
});
export type PermitCover = z.infer<typeof permitCoverSchema>;

export const noCover = (sellerId: string): PermitCover => ({ sellerId, entries: [], version: 0 });

function entryOf(permit: PermitDocument): Entry | undefined {
  const { permitId, kind, number, covers, listingId, endsOn, status, recipes } = permit;
  if (status === 'refused' || status === 'replaced') return undefined;
  return {
    ...{ permitId, kind, number, covers, status },
    ...(listingId && { listingId }),
    ...(endsOn && { endsOn }),
    recipes: Object.fromEntries(
      Object.entries(recipes).map(([id, all]) => [id, all.map(({ recipe }) => recipe)]),
    ),
  };
}

/** @throws Refusal `permit.too-many` */
export function coverWith(cover: PermitCover, permits: readonly PermitDocument[]): PermitCover {
  const changed = new Set(permits.map(({ permitId }) => permitId));
  const kept = cover.entries.filter(({ permitId }) => !changed.has(permitId));
  const entries = [...kept, ...permits.flatMap((one) => entryOf(one) ?? [])];
  if (entries.length > maxPermits) throw new Refusal('permit.too-many', { params: { most: maxPermits } });
  return { ...cover, entries, version: cover.version + 1 };
}

/** A number is sent once: while it waits, or while it is good. */
export const isThere = (
  cover: PermitCover,
  { kind, number }: Pick<PermitDocument, 'kind' | 'number'>,
): boolean =>
  cover.entries.some((one) => one.kind === kind && one.status !== 'expired' && one.number === number);

/** Of one number that a product names. `recipe`: verified, but not for these ingredients. */
export const seenSchema = z.enum(['none', 'unverified', 'verified', 'ended', 'recipe']);
export type Seen = z.infer<typeof seenSchema>;

export type Standing = {
  seen: Seen;
  /** As printed on the paper that counts: the renewed one, where the product still names the old. */
  number: string;
  permitId?: string;
  /** Its last day, where one is known. */
  endsOn?: string;
};

type Product = { listingId: string; content: Content };
type Numbered = { kind: Entry['kind']; number: string };

function entriesFor({ entries }: PermitCover, { kind, number }: Numbered, listingId: string): Entry[] {
  const key = numberKey(number);
  return entries.filter(
    (one) =>
      one.kind === kind &&
      one.covers.includes(key) &&
      (one.listingId === undefined || one.listingId === listingId),
  );
}

/** The one with the latest end, one without an end before all. */
const latest = (entries: readonly Entry[]): Entry | undefined =>
  entries.toSorted((a, b) => ((a.endsOn ?? '~') < (b.endsOn ?? '~') ? 1 : -1))[0];

const isGood = ({ endsOn }: Entry, today: string): boolean => endsOn === undefined || endsOn >= today;

function standing(cover: PermitCover, named: Numbered, listingId: string, today: string): Standing {
  const entries = entriesFor(cover, named, listingId);
  const looked = latest(entries.filter(({ status }) => status !== 'unverified'));
  const found = looked ?? entries[0];
  if (!found) return { seen: 'none', number: named.number };
  const { permitId, number, endsOn } = found;
  const seen = found.status === 'unverified' ? 'unverified' : isGood(found, today) ? 'verified' : 'ended';
  return { seen, permitId, number, ...(endsOn && { endsOn }) };
}

/** A P-IRT number says itself in which year it ends. */
const yearsEnd = ({ kind, number }: Numbered): string | undefined =>
  kind === 'pirt' && numberKey(number).length === 15 ? `20${numberKey(number).slice(13)}-12-31` : undefined;

/** What stands behind the permit number of a product, if it names one. `today` is a calendar day. */
export function permitStanding(cover: PermitCover, { listingId, content }: Product, today: string) {
  const { permit } = content;
  if (!permit) return undefined;
  const found = standing(cover, permit, listingId, today);
  if (found.seen !== 'none' && found.seen !== 'unverified') return found;
  const endsOn = yearsEnd(permit);
  if (!endsOn) return found;
  return endsOn < today ? { ...found, endsOn, seen: 'ended' as const } : { ...found, endsOn };
}

/** What stands behind its halal number. A certificate is for a recipe: other ingredients ask for it again. */
export function halalStanding(cover: PermitCover, { listingId, content }: Product, today: string) {
  const { halalNumber, ingredients } = content;
  if (halalNumber === undefined) return undefined;
  const named = { kind: 'halal' as const, number: halalNumber };
  const found = standing(cover, named, listingId, today);
  if (found.seen !== 'verified') return found;
  const entry = cover.entries.find(({ permitId }) => permitId === found.permitId);
  const isCovered = entry?.recipes[listingId]?.includes(recipeOf(ingredients));
  return isCovered ? found : { ...found, seen: 'recipe' as const };
}

/** The last day of the permit without which it may not be sold, where that day is over; its units stay. */
export function endedOn(cover: PermitCover, product: Product, today: string): string | undefined {
  const found = permitStanding(cover, product, today);
  return found?.seen === 'ended' ? found.endsOn : undefined;
}

/** What the public may read of them: only what somebody has looked up. */
export const publicPermitsSchema = z.object({
  permit: z.string().optional(),
  halal: z.string().optional(),
});
export type PublicPermits = z.infer<typeof publicPermitsSchema>;

export function publicPermits(cover: PermitCover, product: Product, today: string): PublicPermits {
  const [permit, halal] = [permitStanding(cover, product, today), halalStanding(cover, product, today)];
  return {
    ...(permit?.seen === 'verified' && { permit: permit.number }),
    ...(halal?.seen === 'verified' && { halal: halal.number }),
  };
}
