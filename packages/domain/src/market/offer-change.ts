import { z } from 'zod';
import { priceIdrSchema } from '../money.ts';
import { Refusal } from '../refusal.ts';
import { step } from '../state-table.ts';
import { maxUnits, unitsSchema } from './content.ts';
import { checkPriceChange, type OfferAct, offerStates, type Stock } from './offer.ts';

/**
 * What a seller changes without review. Units are either set, together with the number she saw, so that an order
 * that came in between is not wiped out, or added and taken by `stockDelta`.
 */
export const offerChangeSchema = z
  .object({
    priceIdr: priceIdrSchema.optional(),
    /** The price she saw; another one now is refused rather than overwritten. */
    expectedPriceIdr: priceIdrSchema.optional(),
    available: unitsSchema.optional(),
    expectedAvailable: unitsSchema.optional(),
    stockDelta: z.int().min(-maxUnits).max(maxUnits).optional(),
    paused: z.boolean().optional(),
    /** For good: a retired offer never comes back. */
    retired: z.boolean().optional(),
  })
  .refine(({ available, expectedAvailable }) => available === undefined || expectedAvailable !== undefined, {
    path: ['expectedAvailable'],
    message: 'field.required',
  })
  .refine(({ available, stockDelta }) => available === undefined || stockDelta === undefined, {
    path: ['stockDelta'],
    message: 'field.invalid',
  });
export type OfferChange = z.infer<typeof offerChangeSchema>;

export type DecidedChange = {
  expected: Partial<Pick<Stock, 'status' | 'priceIdr' | 'available'>>;
  set: Partial<Pick<Stock, 'status' | 'priceIdr'>>;
  /** Units that come to the shelf, or leave it when negative. */
  quantity: number;
};

/** @returns undefined where all is so already. @throws Refusal */
export function decideOfferChange(stock: Stock, change: OfferChange): DecidedChange | undefined {
  if (stock.status === 'retired')
    throw new Refusal('offer.not-in-state', { detail: { state: stock.status } });
  const decided: DecidedChange = { expected: {}, set: {}, quantity: quantityOf(stock, change) };
  if (change.available !== undefined) decided.expected.available = stock.available;
  if (change.priceIdr !== undefined && change.priceIdr !== stock.priceIdr) {
    if (change.expectedPriceIdr !== undefined && change.expectedPriceIdr !== stock.priceIdr)
      throw new Refusal('offer.price-moved', { detail: { priceIdr: stock.priceIdr } });
    checkPriceChange(stock.approvedPriceIdr, change.priceIdr);
    decided.expected.priceIdr = stock.priceIdr;
    decided.set.priceIdr = change.priceIdr;
  }
  const act = actOf(stock, change);
  if (act) {
    decided.expected.status = stock.status;
    decided.set.status = step(offerStates, stock.status, act, 'offer.not-in-state');
  }
  const changesNothing = decided.quantity === 0 && Object.keys(decided.set).length === 0;
  return changesNothing ? undefined : decided;
}

function actOf(stock: Stock, { paused, retired }: OfferChange): OfferAct | undefined {
  if (retired) return 'retire';
  if (paused === undefined || stock.status === (paused ? 'paused' : 'live')) return undefined;
  return paused ? 'pause' : 'resume';
}

function quantityOf(stock: Stock, { available, expectedAvailable, stockDelta = 0 }: OfferChange): number {
  if (available !== undefined && expectedAvailable !== stock.available)
    throw new Refusal('offer.stock-changed', { detail: { available: stock.available } });
  const quantity = available === undefined ? stockDelta : available - stock.available;
  if (stock.available + quantity < 0)
    throw new Refusal('offer.short-stock', {
      fields: { stockDelta: { code: 'offer.short-stock' } },
      detail: { available: stock.available },
    });
  if (stock.available + quantity > maxUnits)
    throw new Refusal('field.too-high', { params: { most: maxUnits } });
  return quantity;
}
