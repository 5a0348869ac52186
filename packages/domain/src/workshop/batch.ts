import { z } from 'zod';
import { idSchema, revisionIdSchema } from '../id.ts';
import { type Content, maxUnits } from '../market/content.ts';
import type { Stock } from '../market/offer.ts';
import { Refusal } from '../refusal.ts';
import { addDays, daySchema, instantSchema, jakartaDay } from '../time.ts';

/** Of one product on one day. */
export const maxBatchesPerDay = 99;

/** `261125-01`: the day of making and a running number; with the product it names one batch for ever. */
export const batchCodeSchema = z.string().regex(/^\d{6}-\d{2}$/);
export const batchCodeOf = (producedOn: string, number: number): string =>
  `${producedOn.replaceAll('-', '').slice(2)}-${String(number).padStart(2, '0')}`;
export const batchNumberOf = (code: string): number => Number(code.slice(-2));

/** What was made in one go, as it stands on its packs. Written once, never changed. */
export const batchSchema = z.object({
  offerId: idSchema('offer'),
  sellerId: idSchema('seller'),
  code: batchCodeSchema,
  /** The approved content that it was made by. */
  revisionId: revisionIdSchema,
  producedOn: daySchema,
  /** The last day on which it is good. */
  bestBefore: daySchema,
  quantity: z.int().min(1).max(maxUnits),
  /** Its units came to the shelf. */
  stocked: z.boolean(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
});
export type Batch = z.infer<typeof batchSchema>;

/** What the seller says. `stocked` is asked, since she may have counted them by hand before. */
export const newBatchSchema = z.object({
  producedOn: daySchema,
  quantity: batchSchema.shape.quantity,
  stocked: z.boolean(),
});
export type NewBatch = z.infer<typeof newBatchSchema>;

/** The last day on which food made that day is good. Days of the calendar, whatever the hour. */
export const bestBeforeOf = (producedOn: string, shelfLifeDays: number): string =>
  addDays(`${producedOn}T00:00:00.000Z`, shelfLifeDays).slice(0, 10);

/** @throws Refusal */
export function decideBatch(
  { stock, content }: { stock: Stock; content: Content },
  wanted: NewBatch,
  { number, at, actorId }: { number: number; at: string; actorId: string },
): Batch {
  const { offerId, sellerId, revisionId, status, available } = stock;
  if (status === 'retired') throw new Refusal('offer.not-in-state', { detail: { state: status } });
  const { producedOn, quantity, stocked } = wanted;
  const today = jakartaDay(at);
  const bestBefore = bestBeforeOf(producedOn, content.shelfLifeDays);
  if (producedOn > today) throw about('producedOn', 'batch.in-future');
  if (bestBefore < today) throw about('producedOn', 'batch.past-best-before');
  if (number > maxBatchesPerDay) throw new Refusal('batch.too-many', { params: { most: maxBatchesPerDay } });
  if (stocked && available + quantity > maxUnits)
    throw new Refusal('field.too-high', {
      params: { most: maxUnits - available },
      fields: { quantity: { code: 'field.too-high', params: { most: maxUnits - available } } },
    });
  return {
    ...{ offerId, sellerId, revisionId, code: batchCodeOf(producedOn, number) },
    ...{ producedOn, bestBefore, quantity, stocked, recordedAt: at, recordedBy: actorId },
  };
}

const about = (field: string, code: 'batch.in-future' | 'batch.past-best-before') =>
  new Refusal(code, { fields: { [field]: { code } } });
