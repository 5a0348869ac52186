import { z } from '@hono/zod-openapi';
import { canCancel } from '@rasa/actions/market/cancellation';
import type { Unit } from '@rasa/domain/identity/unit';
import { type Complaint, canComplain } from '@rasa/domain/market/complaint';
import { deliveryMethodSchema } from '@rasa/domain/market/delivery';
import {
  type OrderPart,
  orderStatusSchema,
  partStatusSchema,
  type WholeOrder,
} from '@rasa/domain/market/order';
import { leftOfLine } from '@rasa/domain/market/part-return';
import {
  needsProof,
  type Payment,
  paymentMethodSchema,
  paymentStatusSchema,
} from '@rasa/domain/market/payment';
import { complaintView, complaintViewSchema, partReturnViewSchema, returnViews } from './complaint-view.ts';

export const orderLineViewSchema = z
  .object({
    offerId: z.string(),
    name: z.string(),
    pictureId: z.string().optional(),
    quantity: z.int(),
    priceIdr: z.int(),
    lineIdr: z.int(),
    readyOn: z.string().optional().describe('The day a pre-order will be made'),
  })
  .openapi('OrderLine');

export const partDeliverySchema = z.object({
  method: deliveryMethodSchema,
  feeIdr: z.int(),
  pickupPointId: z.string().optional(),
  pickupPointName: z.string().optional(),
  carrierName: z.string().optional(),
  trackingNumber: z.string().optional(),
});

export const partHistorySchema = z.array(z.object({ status: partStatusSchema, at: z.string() }));

const buyerPartSchema = z
  .object({
    partId: z.string(),
    shopName: z.string(),
    status: partStatusSchema,
    lines: z.array(orderLineViewSchema),
    delivery: partDeliverySchema.extend({
      pickupAddress: z.string().optional(),
      pickupHours: z.string().optional(),
    }),
    itemsIdr: z.int(),
    declineReason: z.string().optional(),
    /** She did not come for what she would have paid in cash. */
    noShow: z.boolean(),
    history: partHistorySchema,
    /** Whether she may say now that something is wrong. */
    canComplain: z.boolean(),
    /** Of each line, units that did not go back yet. */
    left: z.array(z.object({ offerId: z.string(), quantity: z.int() })),
    complaints: z.array(complaintViewSchema),
    returns: z.array(partReturnViewSchema),
  })
  .openapi('BuyerOrderPart');

/** What the link of an order shows: her own order, no account needed. */
export const buyerOrderSchema = z
  .object({
    orderId: z.string(),
    status: orderStatusSchema,
    placedAt: z.string(),
    buyerName: z.string(),
    /** Whether she may still take it back. */
    canCancel: z.boolean(),
    parts: z.array(buyerPartSchema),
    itemsIdr: z.int(),
    deliveryIdr: z.int(),
    totalIdr: z.int(),
    payment: z.object({
      method: paymentMethodSchema,
      status: paymentStatusSchema,
      amountIdr: z.int(),
      refundDueIdr: z.int(),
      refundedIdr: z.int(),
      payBefore: z.string().optional(),
      canPayOnline: z.boolean(),
      canSendProof: z.boolean(),
      proofRejectedReason: z.string().optional(),
      /** Money came that is not what the order asks for: it goes back, or is back. */
      mismatch: z.enum(['returning', 'returned']).optional(),
      transferTo: z
        .object({ bankName: z.string(), accountNumber: z.string(), accountHolder: z.string() })
        .optional(),
      qrisPictureId: z.string().optional(),
    }),
  })
  .openapi('BuyerOrder');

export const lineView = (line: OrderPart['lines'][number]): z.infer<typeof orderLineViewSchema> => ({
  offerId: line.offerId,
  name: line.name,
  pictureId: line.pictureId,
  quantity: line.quantity,
  priceIdr: line.priceIdr,
  lineIdr: line.lineIdr,
  readyOn: line.readyOn,
});

/** Who did each step is not the buyer's business. */
export const historyView = (part: OrderPart) => part.history.map(({ status, at }) => ({ status, at }));

export function toBuyerOrder(
  { order, parts, payment }: WholeOrder & { payment: Payment },
  unit: Unit,
  { complaints, now }: { complaints: readonly Complaint[]; now: string },
): z.infer<typeof buyerOrderSchema> {
  const waits = order.status === 'awaiting_payment' || order.status === 'awaiting_verification';
  const { merchant } = unit;
  const pointOf = (id: string | undefined) => unit.pickupPoints.find((point) => point.pickupPointId === id);
  return {
    orderId: order.orderId,
    status: order.status,
    placedAt: order.placedAt,
    buyerName: order.buyer.name,
    canCancel: canCancel({ order, parts }),
    parts: parts.map((part) => ({
      partId: part.partId,
      shopName: part.shopName,
      status: part.status,
      lines: part.lines.map(lineView),
      delivery: {
        ...part.delivery,
        pickupAddress: pointOf(part.delivery.pickupPointId)?.address,
        pickupHours: pointOf(part.delivery.pickupPointId)?.openHours,
      },
      itemsIdr: part.itemsIdr,
      declineReason: part.declineReason,
      noShow: part.noShow ?? false,
      history: historyView(part),
      canComplain: part.payable && canComplain(part, now),
      left: part.lines.map(({ offerId }) => ({ offerId, quantity: leftOfLine(part, offerId).quantity })),
      complaints: complaints
        .filter(({ partId }) => partId === part.partId)
        .map((complaint) => complaintView(complaint, part)),
      returns: returnViews(part),
    })),
    itemsIdr: order.itemsIdr,
    deliveryIdr: order.deliveryIdr,
    totalIdr: order.totalIdr,
    payment: {
      method: payment.method,
      status: payment.status,
      amountIdr: payment.amountIdr,
      refundDueIdr: payment.refundDueIdr,
      refundedIdr: payment.refundedIdr,
      payBefore: waits ? order.holdEndsAt : undefined,
      canPayOnline: payment.method === 'stripe' && payment.status === 'pending' && !payment.mismatch,
      canSendProof: waits && needsProof(payment.method),
      proofRejectedReason: payment.status === 'pending' ? payment.proofs.at(-1)?.rejected?.reason : undefined,
      ...(payment.mismatch && {
        mismatch: payment.mismatch.status === 'returned' ? ('returned' as const) : ('returning' as const),
      }),
      ...(waits &&
        payment.method === 'bank_transfer' && {
          transferTo: {
            bankName: merchant.bankName,
            accountNumber: merchant.accountNumber,
            accountHolder: merchant.accountHolder,
          },
        }),
      ...(waits && payment.method === 'static_qris' && { qrisPictureId: merchant.qrisPictureId }),
    },
  };
}
