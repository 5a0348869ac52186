import { recordBatch } from '@rasa/actions/workshop/batch';
import { jakartaDay } from '@rasa/domain/time';
import type { Timeline } from '../moment.ts';
import type { Shelf } from './listing.ts';

/** What was made in one go: of a product, so many days ago, so many packs. */
const made: readonly [slug: string, daysAgo: number, quantity: number][] = [
  ['lempeng-puli-goreng', 11, 40],
  ['lempeng-puli-goreng', 4, 36],
  ['rengginang-terasi', 9, 30],
  ['peyek-kacang', 6, 25],
  ['lempeng-puli-mentah', 3, 60],
];

/** Days of making of the first shop, counted by hand before: each has its code, and a label can be printed for it. */
export async function makeBatches(at: Timeline, shelf: Shelf): Promise<void> {
  for (const [slug, days, quantity] of made) {
    const { offerId, shop } = shelf.get(slug)!;
    const then = at({ days, at: '10:30' });
    const producedOn = jakartaDay(then.clock().toISOString());
    await recordBatch(then, shop.keeper, offerId, { producedOn, quantity, stocked: false });
  }
}
