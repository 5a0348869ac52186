import { z } from 'zod';
import { idSchema, partIdSchema } from '../id.ts';
import { idrSchema } from '../money.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';
import { type Posting, partNetIdr, posting } from './ledger.ts';
import type { OrderPart } from './order.ts';
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

/** Money sent to a seller, for named order parts, so that each leads back to its orders. */
export const payoutSchema = z.object({
  payoutId: idSchema('payout'),
  sellerId: idSchema('seller'),
  unitId: idSchema('unit'),
  status: payoutStatusSchema,
  partIds: z.array(partIdSchema).min(1).max(40),
  itemsIdr: idrSchema,
  deliveryIdr: idrSchema,
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

export const maxPartsPerPayout = 40;

export function payoutSums(parts: readonly OrderPart[]) {
  const deliveryIdr = parts.reduce((all, part) => all + part.delivery.feeIdr, 0);
  const amountIdr = parts.reduce((all, part) => all + partNetIdr(part), 0);
  return { deliveryIdr, itemsIdr: amountIdr - deliveryIdr, amountIdr };
}

/** The merchant of record has sent the money: nothing is owed for these parts any more. */
export function payoutPosting(payout: Payout, at: string): Posting {
  return posting('payout', payout.payoutId, at, [
    { account: `payable:${payout.sellerId}`, amountIdr: payout.itemsIdr },
    { account: `delivery:${payout.sellerId}`, amountIdr: payout.deliveryIdr },
    { account: 'merchant', amountIdr: -payout.amountIdr },
  ]);
}
