import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import { actorSchema } from '../identity/account.ts';
import type { OfferStatus, Stock } from '../market/offer.ts';
import { priceIdrSchema } from '../money.ts';
import { instantSchema } from '../time.ts';

/** What a seller does to a product besides sending it, of which nothing else would keep the time and the hand. */
const recordedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('withdrawn'), revisionId: revisionIdSchema }),
  z.object({ kind: z.enum(['paused', 'resumed', 'retired', 'terms']) }),
  z.object({ kind: z.literal('price'), fromIdr: priceIdrSchema, toIdr: priceIdrSchema }),
]);
export type Recorded = z.infer<typeof recordedSchema>;

/** Written in the transaction of what it tells of, and never changed. */
export const listingRecordSchema = z.object({
  listingId: idSchema('listing'),
  at: instantSchema,
  by: actorSchema,
  /** Sorts those of one moment. */
  eventId: z.string(),
  what: z.array(recordedSchema).min(1),
});
export type ListingRecord = z.infer<typeof listingRecordSchema>;

const statusKinds: Partial<Record<OfferStatus, 'paused' | 'resumed' | 'retired'>> = {
  paused: 'paused',
  live: 'resumed',
  retired: 'retired',
};

/** What there is to tell of a change that a seller makes to what is on the shop; units have their movements. */
export function recordedChange(
  before: Pick<Stock, 'priceIdr'>,
  { status, priceIdr }: Partial<Pick<Stock, 'status' | 'priceIdr'>>,
): Recorded[] {
  const kind = status && statusKinds[status];
  return [
    ...(priceIdr === undefined
      ? []
      : [{ kind: 'price' as const, fromIdr: before.priceIdr, toIdr: priceIdr }]),
    ...(kind ? [{ kind }] : []),
  ];
}

/** Names a record to who reads on from it: what was before. */
export const placeOf = ({ at, eventId }: Pick<ListingRecord, 'at' | 'eventId'>): string => `${at}#${eventId}`;
export const placeSchema = z.string().regex(/^[\dT:.Z-]{20,24}#evt_\w{1,40}$/);
export const timeOfPlace = (place: string): string => place.slice(0, place.indexOf('#'));
