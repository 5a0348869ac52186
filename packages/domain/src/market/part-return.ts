import { z } from 'zod';
import { complaintIdSchema, idSchema, returnIdOf, returnIdSchema } from '../id.ts';
import { idrSchema, sum } from '../money.ts';
import { Refusal } from '../refusal.ts';
import { instantSchema } from '../time.ts';
import type { OrderPart } from './order.ts';
import { isCash } from './payment.ts';

/** What a seller or an officer gives back of one line: units, money, or both. */
export const returnLineInputSchema = z.object({
  offerId: idSchema('offer'),
  /** Units that the buyer keeps no longer; 0 where only money goes back. */
  quantity: z.int().min(0).default(0),
  /** Whole rupiah; left out, the price of the units. */
  amountIdr: idrSchema.optional(),
  /** Units that can be sold again go back on the shelf. */
  restock: z.boolean().default(false),
});
export type ReturnLineInput = z.input<typeof returnLineInputSchema>;

export const returnInputSchema = z.object({
  lines: z.array(returnLineInputSchema).max(30).default([]),
  deliveryIdr: idrSchema.default(0),
});
export type ReturnInput = z.input<typeof returnInputSchema>;

/** Money and units given back after hand-over. It never changes, but for the payout that deducts it. */
export const partReturnSchema = z.object({
  returnId: returnIdSchema,
  lines: z.array(
    z.object({
      offerId: idSchema('offer'),
      quantity: z.int().min(0),
      amountIdr: idrSchema,
      restock: z.boolean(),
    }),
  ),
  itemsIdr: idrSchema,
  deliveryIdr: idrSchema,
  /** The share of the frozen commission that falls away with it. */
  commissionIdr: idrSchema,
  complaintId: complaintIdSchema.optional(),
  /** The part was in this payout already: what it brought is deducted from a later one. */
  afterPayoutId: idSchema('payout').optional(),
  deductedIn: idSchema('payout').optional(),
  at: instantSchema,
  by: z.string(),
});
export type PartReturn = z.infer<typeof partReturnSchema>;

type Returned = Pick<OrderPart, 'returns'>;
export const returnsOf = (part: Returned): readonly PartReturn[] => part.returns ?? [];

/** What goes back to the buyer. */
export const returnTotalIdr = (one: PartReturn): number => one.itemsIdr + one.deliveryIdr;
/** What it takes from the seller. */
export const returnNetIdr = (one: PartReturn): number => one.itemsIdr - one.commissionIdr + one.deliveryIdr;

const isAfterPayout = (part: OrderPart, one: PartReturn): boolean =>
  one.afterPayoutId !== undefined && one.afterPayoutId === part.payoutId;

/** Returns that are already in the sum that a payout sends, or would send, for the part. */
export const nettedReturns = (part: OrderPart): PartReturn[] =>
  returnsOf(part).filter((one) => !isAfterPayout(part, one));

/** Returns of a part that had been paid out in full, and that no later payout has deducted yet. */
export const openDeductions = (part: OrderPart): PartReturn[] =>
  returnsOf(part).filter((one) => isAfterPayout(part, one) && !one.deductedIn);

/** Of one line, what is still with the buyer and not given back. */
export function leftOfLine(part: OrderPart, offerId: string): { quantity: number; amountIdr: number } {
  const line = part.lines.find((one) => one.offerId === offerId);
  const back = returnsOf(part)
    .flatMap((one) => one.lines)
    .filter((one) => one.offerId === offerId);
  return {
    quantity: (line?.quantity ?? 0) - sum(back.map((one) => one.quantity)),
    amountIdr: (line?.lineIdr ?? 0) - sum(back.map((one) => one.amountIdr)),
  };
}

/** Of the delivery fee, what was not given back. */
export const leftOfDelivery = (part: OrderPart): number =>
  part.delivery.feeIdr - sum(returnsOf(part).map((one) => one.deliveryIdr));

/** Units that went back on the shelf, of one line. */
export const restockedOf = (part: OrderPart, offerId: string): number =>
  sum(
    returnsOf(part)
      .flatMap((one) => one.lines)
      .filter((line) => line.offerId === offerId && line.restock)
      .map((line) => line.quantity),
  );

export const isWhollyReturned = (part: OrderPart): boolean =>
  part.lines.every((line) => leftOfLine(part, line.offerId).quantity === 0);

/**
 * The next return of a part; nothing can be given back twice or above what was paid for it.
 * @throws Refusal `return.not-possible` before the food or its money changed hands, `return.above-sold`,
 * `return.nothing`
 */
export function planReturn(
  part: OrderPart,
  input: ReturnInput,
  by: { at: string; by: string; complaintId?: string | undefined },
): PartReturn {
  if (!canReturn(part)) throw new Refusal('return.not-possible', { detail: { state: part.status } });
  const wanted = returnInputSchema.parse(input);
  if (new Set(wanted.lines.map((line) => line.offerId)).size < wanted.lines.length)
    throw new Refusal('body.invalid');
  const lines = wanted.lines
    .map((line, index) => planLine(part, line, `lines[${index}]`))
    .filter((line) => line.quantity > 0 || line.amountIdr > 0);
  if (wanted.deliveryIdr > leftOfDelivery(part)) throw aboveSold('deliveryIdr', leftOfDelivery(part));
  const itemsIdr = sum(lines.map((line) => line.amountIdr));
  if (lines.length === 0 && wanted.deliveryIdr === 0) throw new Refusal('return.nothing');
  const { complaintId, at } = by;
  return {
    returnId: returnIdOf(part.partId, returnsOf(part).length + 1),
    lines,
    itemsIdr,
    deliveryIdr: wanted.deliveryIdr,
    commissionIdr: commissionBack(part, itemsIdr),
    ...(complaintId && { complaintId }),
    ...(part.payoutId && { afterPayoutId: part.payoutId }),
    at,
    by: by.by,
  };
}

/** Paid in cash, there is money to give back only once it was handed over. */
export function canReturn(part: OrderPart): boolean {
  if (part.status === 'delivered' || part.status === 'completed') return true;
  return part.status === 'shipped' && !isCash(part.paymentMethod);
}

/** Whether this is what was asked for, sent once more. */
export function isSameReturn(made: PartReturn, input: ReturnInput): boolean {
  const wanted = returnInputSchema.parse(input);
  const lines = wanted.lines.filter((line) => line.quantity > 0 || (line.amountIdr ?? 0) > 0);
  const isMade = (line: (typeof lines)[number]): boolean =>
    made.lines.some(
      (one) =>
        one.offerId === line.offerId &&
        one.quantity === line.quantity &&
        one.restock === (line.restock && line.quantity > 0) &&
        (line.amountIdr ?? one.amountIdr) === one.amountIdr,
    );
  return lines.length === made.lines.length && lines.every(isMade) && wanted.deliveryIdr === made.deliveryIdr;
}

const aboveSold = (field: string, most: number): Refusal =>
  new Refusal('return.above-sold', {
    params: { most },
    fields: { [field]: { code: 'return.above-sold', params: { most } } },
  });

function planLine(part: OrderPart, input: z.output<typeof returnLineInputSchema>, path: string) {
  const { offerId, quantity, restock } = input;
  const left = leftOfLine(part, offerId);
  if (quantity > left.quantity) throw aboveSold(`${path}.quantity`, left.quantity);
  const priceIdr = part.lines.find((line) => line.offerId === offerId)?.priceIdr ?? 0;
  // Money given back before for units that were kept may leave less than their price.
  const amountIdr = input.amountIdr ?? Math.min(quantity * priceIdr, left.amountIdr);
  if (amountIdr > left.amountIdr) throw aboveSold(`${path}.amountIdr`, left.amountIdr);
  return { offerId, quantity, amountIdr, restock: restock && quantity > 0 };
}

/** Counted over all returns so far, so that rounding never gives back more than was taken, and all of it at the end. */
function commissionBack(part: OrderPart, itemsIdr: number): number {
  const before = returnsOf(part);
  const returnedIdr = sum(before.map((one) => one.itemsIdr)) + itemsIdr;
  if (part.itemsIdr === 0) return 0;
  const share = (BigInt(part.commissionIdr) * BigInt(returnedIdr)) / BigInt(part.itemsIdr);
  return Number(share) - sum(before.map((one) => one.commissionIdr));
}
