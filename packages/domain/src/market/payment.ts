import { z } from 'zod';
import { idSchema } from '../id.ts';
import { idrSchema } from '../money.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { addMinutes, instantSchema } from '../time.ts';
import { refundAttemptSchema } from './refund-attempt.ts';

export const paymentMethodSchema = z.enum(['bank_transfer', 'static_qris', 'cod', 'pay_at_pickup', 'stripe']);
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** Cash goes to the seller at hand-over; nothing is held meanwhile. */
export const isCash = (method: PaymentMethod): boolean => method === 'cod' || method === 'pay_at_pickup';
/** An officer compares a picture with the account. */
export const needsProof = (method: PaymentMethod): boolean =>
  method === 'bank_transfer' || method === 'static_qris';

export const paymentStatusSchema = z.enum([
  'pending',
  'proof_submitted',
  'succeeded',
  'failed',
  'expired',
  'refund_due',
  'refunded',
  'partly_refunded',
]);
export type PaymentStatus = z.infer<typeof paymentStatusSchema>;
export type PaymentAct =
  | 'submit_proof'
  | 'reject_proof'
  | 'succeed'
  | 'fail'
  | 'expire'
  | 'owe_refund'
  | 'refund_all'
  | 'refund_part';

export const paymentStates: StateTable<PaymentStatus, PaymentAct> = {
  name: 'payment',
  initial: ['pending'],
  final: ['succeeded', 'failed', 'expired', 'refunded', 'partly_refunded'],
  states: {
    pending: { submit_proof: 'proof_submitted', succeed: 'succeeded', fail: 'failed', expire: 'expired' },
    proof_submitted: {
      submit_proof: 'proof_submitted',
      reject_proof: 'pending',
      succeed: 'succeeded',
      expire: 'expired',
    },
    succeeded: { owe_refund: 'refund_due' },
    failed: {},
    // Money may come after the hold has ended.
    expired: { owe_refund: 'refund_due', succeed: 'succeeded' },
    refund_due: { refund_all: 'refunded', refund_part: 'partly_refunded', owe_refund: 'refund_due' },
    refunded: {},
    partly_refunded: { owe_refund: 'refund_due' },
  },
};

/** Minutes for which stock is held; Stripe's sessions live at least 30. */
export const holdMinutes: Record<PaymentMethod, number | undefined> = {
  stripe: 30,
  bank_transfer: 24 * 60,
  static_qris: 24 * 60,
  cod: undefined,
  pay_at_pickup: undefined,
};
/** A payment begun in the last moment may still arrive. */
export const cardGraceMinutes = 5;
/** A payment page is read again this often until it is settled. */
export const askAgainMinutes = 15;
/** Stripe's least is about US$ 0.50. */
export const cardMinimumIdr = 10_000;

/** Pictures that a buyer may send for one order. */
export const maxProofs = 5;
/** After a proof was turned down there is at least this long for another. */
const anotherProofMinutes = 24 * 60;

/** When the hold ends after a proof was turned down; with the last one there is nothing more to wait for. */
export function holdAfterRejection(
  holdEndsAt: string | undefined,
  proofs: number,
  at: string,
): string | undefined {
  const later = addMinutes(at, anotherProofMinutes);
  return proofs < maxProofs && (holdEndsAt ?? '') < later ? later : holdEndsAt;
}

export const proofSchema = z.object({
  pictureId: idSchema('picture'),
  submittedAt: instantSchema,
  rejected: z.object({ reason: lineSchema(200), at: instantSchema, by: z.string() }).optional(),
});

/**
 * What came is not what was asked for: another amount, another money, or for another order. It pays for nothing, and an
 * officer gives it back exactly as it came.
 */
export const mismatchSchema = z.object({
  checkoutId: z.string(),
  providerPaymentId: z.string().optional(),
  /** As it came; 0 where it is not rupiah. */
  amountIdr: idrSchema,
  currency: z.string(),
  seenAt: instantSchema,
  status: z.enum(['open', 'returning', 'returned']),
  /** Who said that it goes back. */
  by: z.string().optional(),
});
export type Mismatch = z.infer<typeof mismatchSchema>;

export const paymentSchema = z.object({
  orderId: idSchema('order'),
  method: paymentMethodSchema,
  status: paymentStatusSchema,
  /** What the buyer is asked to pay, the transfer's suffix included. */
  amountIdr: idrSchema,
  refundDueIdr: idrSchema,
  refundedIdr: idrSchema,
  checkoutId: z.string().optional(),
  checkoutUrl: z.string().optional(),
  /** When the provider is asked again by itself, in case its word got lost; none once its page can bring no money. */
  askAgainAt: instantSchema.optional(),
  providerPaymentId: z.string().optional(),
  proofs: z.array(proofSchema),
  /** How each refund stands, one entry for each cause. */
  refunds: z.array(refundAttemptSchema).default([]),
  mismatch: mismatchSchema.optional(),
  confirmedBy: z.string().optional(),
  succeededAt: instantSchema.optional(),
  unitId: idSchema('unit'),
  version: z.int(),
});
export type Payment = z.infer<typeof paymentSchema>;
