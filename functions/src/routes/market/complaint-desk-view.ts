import { z } from '@hono/zod-openapi';
import type { AboutComplaint } from '@rasa/actions/market/complaint';
import { askedLines, type Complaint } from '@rasa/domain/market/complaint';
import { type OrderPart, partStatusSchema } from '@rasa/domain/market/order';
import { canReturn, leftOfDelivery, leftOfLine, returnsOf } from '@rasa/domain/market/part-return';
import { paymentMethodSchema } from '@rasa/domain/market/payment';
import { complaintView, complaintViewSchema, partReturnViewSchema, returnViews } from './complaint-view.ts';
import { orderLineViewSchema } from './order-view.ts';

/** For who may see its pictures. */
export const picturedComplaintSchema = complaintViewSchema
  .extend({ pictureIds: z.array(z.string()) })
  .openapi('PicturedComplaint');

export const picturedComplaint = (complaint: Complaint, part: OrderPart) => ({
  ...complaintView(complaint, part),
  pictureIds: complaint.pictureIds,
});

/** What can still go back of a part, and what of it the buyer asks for. */
export const giveBackSchema = z
  .object({
    /** The number that the next return will have; sent with it, so that none is made twice. */
    number: z.int(),
    lines: z.array(
      orderLineViewSchema.extend({ leftQuantity: z.int(), leftIdr: z.int(), askedQuantity: z.int() }),
    ),
    leftDeliveryIdr: z.int(),
  })
  .openapi('GiveBack');

/** Nothing where nothing can go back now. */
export function giveBackView(
  part: OrderPart,
  complaint?: Complaint,
): z.infer<typeof giveBackSchema> | undefined {
  if (!canReturn(part)) return undefined;
  const asked = complaint ? askedLines(part, complaint) : [];
  return {
    number: returnsOf(part).length + 1,
    lines: part.lines.map(({ offerId, name, pictureId, quantity, priceIdr, lineIdr }) => {
      const left = leftOfLine(part, offerId);
      return {
        ...{ offerId, name, pictureId, quantity, priceIdr, lineIdr },
        ...{ leftQuantity: left.quantity, leftIdr: left.amountIdr },
        askedQuantity: asked.find((line) => line.offerId === offerId)?.quantity ?? 0,
      };
    }),
    leftDeliveryIdr: leftOfDelivery(part),
  };
}

export const unitComplaintSchema = picturedComplaintSchema
  .extend({
    orderId: z.string(),
    placedAt: z.string(),
    shopName: z.string(),
    partStatus: partStatusSchema,
    paymentMethod: paymentMethodSchema,
    deliveryIdr: z.int(),
    itemsIdr: z.int(),
    buyer: z.object({ name: z.string(), phone: z.string() }),
    giveBack: giveBackSchema.optional(),
    returns: z.array(partReturnViewSchema),
  })
  .openapi('UnitComplaint');

export const toUnitComplaint = ({
  order,
  part,
  complaint,
}: AboutComplaint): z.infer<typeof unitComplaintSchema> => ({
  ...picturedComplaint(complaint, part),
  orderId: order.orderId,
  placedAt: order.placedAt,
  shopName: part.shopName,
  partStatus: part.status,
  paymentMethod: part.paymentMethod,
  deliveryIdr: part.delivery.feeIdr,
  itemsIdr: part.itemsIdr,
  buyer: { name: order.buyer.name, phone: order.buyer.phone },
  giveBack: giveBackView(part, complaint),
  returns: returnViews(part),
});

/** The complaint of a part that waits for an answer. */
export const openOf = (part: OrderPart, complaints: readonly Complaint[]): Complaint | undefined =>
  complaints.find(({ complaintId }) => complaintId === part.complaintId);
