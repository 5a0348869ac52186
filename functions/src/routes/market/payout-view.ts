import { z } from '@hono/zod-openapi';
import { orderIdOfPart } from '@rasa/domain/id';
import { partNetIdr } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import { nettedReturns, returnNetIdr } from '@rasa/domain/market/part-return';
import { deductionsOf, type Payout, payoutStatusSchema } from '@rasa/domain/market/payout';
import { maskedDetails, maskedDetailsSchema } from '@rasa/domain/market/payout-account';
import { sum } from '@rasa/domain/money';

export const payoutViewSchema = z
  .object({
    payoutId: z.string(),
    sellerId: z.string(),
    status: payoutStatusSchema,
    partIds: z.array(z.string()),
    itemsIdr: z.int(),
    deliveryIdr: z.int(),
    deductedIdr: z.int(),
    amountIdr: z.int(),
    sentTo: z.object(maskedDetailsSchema.shape).optional(),
    reference: z.string().optional(),
    proofPictureId: z.string().optional(),
    disputeReason: z.string().optional(),
    proposedAt: z.string(),
    paidAt: z.string().optional(),
    confirmedAt: z.string().optional(),
  })
  .openapi('Payout');
export type PayoutView = z.infer<typeof payoutViewSchema>;

export const payoutView = (payout: Payout): PayoutView =>
  payoutViewSchema.parse({
    ...payout,
    deductedIdr: sum(deductionsOf(payout).map((one) => one.amountIdr)),
    sentTo: payout.sentTo && maskedDetails(payout.sentTo.details),
  });

/** Each order and line that a payout pays for, and what it deducts. */
export const payoutDetailSchema = payoutViewSchema
  .extend({
    parts: z.array(
      z.object({
        partId: z.string(),
        orderId: z.string(),
        placedAt: z.string(),
        lines: z.array(
          z.object({ name: z.string(), quantity: z.int(), priceIdr: z.int(), lineIdr: z.int() }),
        ),
        itemsIdr: z.int(),
        deliveryIdr: z.int(),
        commissionIdr: z.int(),
        /** Given back before it was paid out. */
        returnedIdr: z.int(),
        netIdr: z.int(),
      }),
    ),
    deductions: z.array(z.object({ partId: z.string(), orderId: z.string(), amountIdr: z.int() })),
  })
  .openapi('PayoutDetail');

export function payoutDetail(
  payout: Payout,
  parts: ReadonlyMap<string, OrderPart>,
): z.infer<typeof payoutDetailSchema> {
  const shown = payout.partIds.flatMap((id) => parts.get(id) ?? []);
  return payoutDetailSchema.parse({
    ...payoutView(payout),
    parts: shown.map((part) => ({
      ...part,
      deliveryIdr: part.delivery.feeIdr,
      returnedIdr: sum(nettedReturns(part).map(returnNetIdr)),
      netIdr: partNetIdr(part),
    })),
    deductions: deductionsOf(payout).map((one) => ({ ...one, orderId: orderIdOfPart(one.partId) })),
  });
}
