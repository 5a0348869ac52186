import { z } from 'zod';
import { idSchema, partIdSchema, returnIdSchema } from '../id.ts';
import { idrSchema, sum } from '../money.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';
import { type Posting, partNetIdr, posting } from './ledger.ts';
import type { OrderPart } from './order.ts';
import { nettedReturns, openDeductions, returnNetIdr } from './part-return.ts';
import { payoutDetailsSchema } from './payout-account.ts';

export const payoutStatusSchema = z.enum(['proposed', 'paid', 'confirmed', 'disputed', 'cancelled']);
export type PayoutStatus = z.infer<typeof payoutStatusSchema>;
export type PayoutAct = 'pay' | 'confirm' | 'dispute' | 'settle' | 'cancel';

/** A disputed payout is settled by a new proof, which the seller confirms again. */
export const payoutStates: StateTable<PayoutStatus, PayoutAct> = {
  name: 'payout',
  initial: ['proposed'],
  final: ['confirmed', 'cancelled'],
  states: {
    proposed: { pay: 'paid', cancel: 'cancelled' },
    paid: { confirm: 'confirmed', dispute: 'disputed' },
    disputed: { settle: 'paid', confirm: 'confirmed' },
    confirmed: {},
    cancelled: {},
  },
};

/** What a return, made after its part was paid out, takes from this payout; `deliveryIdr` of it is delivery. */
export const deductionSchema = z.object({
  partId: partIdSchema,
  returnId: returnIdSchema,
  amountIdr: idrSchema,
  deliveryIdr: idrSchema,
});
export type Deduction = z.infer<typeof deductionSchema>;

export const maxPartsPerPayout = 40;
export const maxDeductionsPerPayout = 20;

/** Money sent to a seller, for named order parts, so that each leads back to its orders. */
export const payoutSchema = z.object({
  payoutId: idSchema('payout'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  status: payoutStatusSchema,
  partIds: z.array(partIdSchema).min(1).max(maxPartsPerPayout),
  deductions: z.array(deductionSchema).max(maxDeductionsPerPayout).optional(),
  /** Of the parts, before deductions. */
  itemsIdr: idrSchema,
  deliveryIdr: idrSchema,
  /** What is sent: always more than nothing. */
  amountIdr: idrSchema,
  /** Where it was sent, as it stood then; `number` counts the seller's details. Nothing before it is paid. */
  sentTo: z.object({ number: z.int().optional(), details: payoutDetailsSchema }).optional(),
  proofPictureId: idSchema('picture').optional(),
  reference: lineSchema(60).optional(),
  disputeReason: lineSchema(200).optional(),
  proposedAt: instantSchema,
  proposedBy: z.string(),
  paidAt: instantSchema.optional(),
  paidBy: z.string().optional(),
  confirmedAt: instantSchema.optional(),
  version: z.int(),
});
export type Payout = z.infer<typeof payoutSchema>;

export const deductionsOf = (payout: Pick<Payout, 'deductions'>): readonly Deduction[] =>
  payout.deductions ?? [];

/** It has left the account of the merchant of record; what is sent is never taken back. */
export const isSent = ({ status }: Pick<Payout, 'status'>): boolean =>
  status !== 'proposed' && status !== 'cancelled';

export function payoutSums(parts: readonly OrderPart[], deductions: readonly Deduction[] = []) {
  const grossIdr = sum(parts.map(partNetIdr));
  const deliveryIdr = sum(parts.map(deliveryNetIdr));
  const amountIdr = grossIdr - sum(deductions.map((one) => one.amountIdr));
  return { deliveryIdr, itemsIdr: grossIdr - deliveryIdr, amountIdr };
}

const deliveryNetIdr = (part: OrderPart): number =>
  part.delivery.feeIdr - sum(nettedReturns(part).map((one) => one.deliveryIdr));

/**
 * What may be deducted now, oldest first: returns of parts whose payout has been sent. While it is only proposed, it
 * may still be taken back, and then it never paid for what was returned.
 */
export function deductionsDue(
  parts: readonly OrderPart[],
  isSentPayout: (payoutId: string) => boolean,
): Deduction[] {
  return parts
    .flatMap((part) => openDeductions(part).map((one) => ({ part, one })))
    .filter(({ one }) => returnNetIdr(one) > 0 && isSentPayout(one.afterPayoutId ?? ''))
    .sort((a, b) => (a.one.at < b.one.at ? -1 : 1))
    .map(({ part, one }) => ({
      partId: part.partId,
      returnId: one.returnId,
      amountIdr: returnNetIdr(one),
      deliveryIdr: one.deliveryIdr,
    }));
}

/** Whole ones, oldest first, as long as something is left to send; the others wait for a later payout. */
export function deductionsWithin(due: readonly Deduction[], grossIdr: number): Deduction[] {
  const taken: Deduction[] = [];
  let leftIdr = grossIdr;
  for (const one of due) {
    if (one.amountIdr >= leftIdr || taken.length >= maxDeductionsPerPayout) continue;
    taken.push(one);
    leftIdr -= one.amountIdr;
  }
  return taken;
}

/** The part with its return marked as deducted by this payout, or by none again. */
export function withDeduction(
  part: OrderPart,
  returnIds: readonly string[],
  payoutId: string | undefined,
): OrderPart {
  const returns = part.returns?.map(({ deductedIn, ...one }) =>
    returnIds.includes(one.returnId)
      ? { ...one, ...(payoutId && { deductedIn: payoutId }) }
      : { ...one, ...(deductedIn && { deductedIn }) },
  );
  return { ...part, ...(returns && { returns }) };
}

/** The merchant of record has sent the money: nothing is owed for these parts any more. */
export function payoutPosting(payout: Payout, at: string): Posting {
  const deductions = deductionsOf(payout);
  const deductedIdr = sum(deductions.map((one) => one.amountIdr));
  const deductedDeliveryIdr = sum(deductions.map((one) => one.deliveryIdr));
  return posting('payout', payout.payoutId, at, [
    {
      account: `payable:${payout.sellerId}`,
      amountIdr: payout.itemsIdr - (deductedIdr - deductedDeliveryIdr),
    },
    { account: `delivery:${payout.sellerId}`, amountIdr: payout.deliveryIdr - deductedDeliveryIdr },
    { account: 'merchant', amountIdr: -payout.amountIdr },
  ]);
}
