import { z } from 'zod';
import { priceIdrSchema } from '../money.ts';
import { type FieldRefusal, Refusal } from '../refusal.ts';
import { addDays, daySchema, jakartaDay } from '../time.ts';
import type { Stock } from './offer.ts';
import { maxQuantity } from './order.ts';

export const maxPriceSteps = 3;
/** Longest time ahead for which food is promised, in days. */
const furthestDays = 180;

/** From so many units of one order on, each of them costs this. */
export const priceStepSchema = z.object({ from: z.int().min(2).max(maxQuantity), priceIdr: priceIdrSchema });
export type PriceStep = z.infer<typeof priceStepSchema>;

/** Made only after orders came in: days of Java, both ends included, and the least that one order takes. */
export const preorderSchema = z.object({
  opensOn: daySchema,
  closesOn: daySchema,
  /** When what was ordered is made. */
  readyOn: daySchema,
  minimum: z.int().min(1).max(maxQuantity),
});
export type Preorder = z.infer<typeof preorderSchema>;

/** How an offer is sold beside its price; said anew as a whole. */
export const termsSchema = z.object({
  steps: z.array(priceStepSchema).max(maxPriceSteps).default([]),
  preorder: preorderSchema.optional(),
});
export type Terms = z.infer<typeof termsSchema>;

type Priced = Pick<Stock, 'priceIdr' | 'approvedPriceIdr' | 'steps'>;

/** Steps that count: cheaper than one unit, and no further below the price a curator saw than she may go alone. */
export const activeSteps = ({ priceIdr, approvedPriceIdr, steps = [] }: Priced): PriceStep[] =>
  steps.filter((step) => step.priceIdr < priceIdr && step.priceIdr * 3 >= approvedPriceIdr);

/** What each of so many costs, in whole rupiah. */
export const unitPrice = (stock: Priced, quantity: number): number =>
  activeSteps(stock).findLast(({ from }) => from <= quantity)?.priceIdr ?? stock.priceIdr;

/** The next number from which it is cheaper. */
export const nextStep = (stock: Priced, quantity: number): PriceStep | undefined =>
  activeSteps(stock).find(({ from }) => from > quantity);

export const preorderStates = ['before', 'open', 'over'] as const;

/** @param day of Java, as `2026-12-01` */
export const preorderState = (
  { opensOn, closesOn }: Pick<Preorder, 'opensOn' | 'closesOn'>,
  day: string,
): (typeof preorderStates)[number] => (day < opensOn ? 'before' : day > closesOn ? 'over' : 'open');

const wrong = (fields: Record<string, FieldRefusal>): void => {
  if (Object.keys(fields).length > 0) throw new Refusal('body.invalid', { fields });
};

function checkSteps(stock: Stock, steps: readonly PriceStep[]): void {
  const fields: Record<string, FieldRefusal> = {};
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before && step.from <= before.from) fields[`steps[${index}].from`] = { code: 'offer.step-order' };
    if (step.priceIdr >= (before?.priceIdr ?? stock.priceIdr))
      fields[`steps[${index}].priceIdr`] = { code: 'offer.step-dearer' };
    else if (step.priceIdr * 3 < stock.approvedPriceIdr)
      fields[`steps[${index}].priceIdr`] = {
        code: 'offer.price-needs-review',
        params: { approvedPriceIdr: stock.approvedPriceIdr },
      };
  }
  wrong(fields);
}

function checkPreorder({ opensOn, closesOn, readyOn }: Preorder, now: string): void {
  const today = jakartaDay(now);
  const fields: Record<string, FieldRefusal> = {};
  if (closesOn < opensOn || closesOn < today) fields['preorder.closesOn'] = { code: 'offer.day-order' };
  if (readyOn < closesOn) fields['preorder.readyOn'] = { code: 'offer.day-order' };
  else if (readyOn > jakartaDay(addDays(now, furthestDays)))
    fields['preorder.readyOn'] = { code: 'offer.day-too-far', params: { most: furthestDays } };
  wrong(fields);
}

/** @throws Refusal by field: steps rise in number and fall in price, days follow each other */
export function checkTerms(stock: Stock, { steps, preorder }: Terms, now: string): void {
  if (stock.status === 'retired')
    throw new Refusal('offer.not-in-state', { detail: { state: stock.status } });
  checkSteps(stock, steps);
  if (preorder) checkPreorder(preorder, now);
}
