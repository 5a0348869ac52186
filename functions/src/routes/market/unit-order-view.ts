import { z } from '@hono/zod-openapi';
import { canConfirm } from '@rasa/actions/market/proof';
import { partIdOfReturn } from '@rasa/domain/id';
import type { Posting } from '@rasa/domain/market/ledger';
import { type Order, orderStatusSchema, partStatusSchema, type WholeOrder } from '@rasa/domain/market/order';
import {
  mismatchSchema,
  type Payment,
  paymentMethodSchema,
  paymentStatusSchema,
} from '@rasa/domain/market/payment';
import { isMismatchOpen, refundByHandIdr } from '@rasa/domain/market/refund';
import { isStuck, type RefundAttempt, refundAttemptSchema } from '@rasa/domain/market/refund-attempt';
import { giveBackSchema, giveBackView } from './complaint-desk-view.ts';
import { partReturnViewSchema, returnViews } from './complaint-view.ts';
import { lineView, orderLineViewSchema, partDeliverySchema } from './order-view.ts';

export const unitOrderEntrySchema = z
  .object({
    orderId: z.string(),
    status: orderStatusSchema,
    method: paymentMethodSchema,
    totalIdr: z.int(),
    buyerName: z.string(),
    sellers: z.int(),
    placedAt: z.string(),
  })
  .openapi('UnitOrderEntry');

export const toEntry = (order: Order): z.infer<typeof unitOrderEntrySchema> => ({
  orderId: order.orderId,
  status: order.status,
  method: order.paymentMethod,
  totalIdr: order.totalIdr,
  buyerName: order.buyer.name,
  sellers: order.partIds.length,
  placedAt: order.placedAt,
});

/** Who did something, without saying which person. */
const actorSchema = z.enum(['buyer', 'clock', 'provider', 'person']);
const actorOf = (by: string): z.infer<typeof actorSchema> => actorSchema.catch('person').parse(by);

const accountSchema = z.enum(['buyer', 'provider', 'merchant', 'commission', 'payable', 'delivery', 'cash']);

const postingViewSchema = z.object({
  /** `sale`, `payment`, `expiry`… or, with `about`, `cancel`, `refund`, `cash`. */
  cause: z.string(),
  /** The shop whose part it is about; `late` or `suffix` where it is none's. */
  about: z.string().optional(),
  at: z.string(),
  entries: z.array(z.object({ account: accountSchema, shopName: z.string().optional(), amountIdr: z.int() })),
});

const refundViewSchema = z.object({
  cause: z.string(),
  about: z.string().optional(),
  amountIdr: z.int(),
  attempt: z.int(),
  status: refundAttemptSchema.shape.status,
  isStuck: z.boolean(),
  startedAt: z.string(),
  askAgainAt: z.string().optional(),
  reference: z.string().optional(),
});

const partViewSchema = z.object({
  partId: z.string(),
  sellerId: z.string(),
  shopName: z.string(),
  status: partStatusSchema,
  lines: z.array(orderLineViewSchema),
  delivery: partDeliverySchema,
  itemsIdr: z.int(),
  commissionIdr: z.int(),
  payoutId: z.string().optional(),
  declineReason: z.string().optional(),
  returns: z.array(partReturnViewSchema),
  /** What may go back now without a complaint. */
  giveBack: giveBackSchema.optional(),
  history: z.array(z.object({ status: partStatusSchema, at: z.string(), by: actorSchema })),
});

/** An order as the officers of its unit see it. */
export const unitOrderSchema = z
  .object({
    ...unitOrderEntrySchema.shape,
    buyer: z.object({ name: z.string(), phone: z.string(), email: z.string().optional() }),
    destination: z
      .object({
        regencyCode: z.string(),
        districtCode: z.string().optional(),
        villageCode: z.string().optional(),
        street: z.string().optional(),
        note: z.string().optional(),
      })
      .optional(),
    itemsIdr: z.int(),
    deliveryIdr: z.int(),
    suffixIdr: z.int(),
    holdEndsAt: z.string().optional(),
    cancelReason: z.string().optional(),
    parts: z.array(partViewSchema),
    payment: z.object({
      method: paymentMethodSchema,
      status: paymentStatusSchema,
      amountIdr: z.int(),
      refundDueIdr: z.int(),
      refundedIdr: z.int(),
      succeededAt: z.string().optional(),
      proofs: z.array(
        z.object({
          pictureId: z.string(),
          submittedAt: z.string(),
          rejected: z.object({ reason: z.string(), at: z.string() }).optional(),
        }),
      ),
      refunds: z.array(refundViewSchema),
      mismatch: mismatchSchema
        .pick({ amountIdr: true, currency: true, seenAt: true, status: true })
        .optional(),
    }),
    postings: z.array(postingViewSchema),
    /** What an officer may do now. */
    acts: z.object({
      confirmTransfer: z.boolean(),
      rejectProof: z.boolean(),
      /** What she has to send by hand; 0 where there is nothing. */
      refundByHandIdr: z.int(),
      returnMismatch: z.boolean(),
    }),
  })
  .openapi('UnitOrder');

type Whole = WholeOrder & { payment: Payment };

export function toUnitOrder(whole: Whole, postings: readonly Posting[]): z.infer<typeof unitOrderSchema> {
  const { order, parts, payment } = whole;
  const { mismatch } = payment;
  return {
    ...toEntry(order),
    buyer: { name: order.buyer.name, phone: order.buyer.phone, email: order.buyer.email },
    destination: order.destination,
    itemsIdr: order.itemsIdr,
    deliveryIdr: order.deliveryIdr,
    suffixIdr: order.suffixIdr,
    holdEndsAt: order.holdEndsAt,
    cancelReason: order.cancelReason,
    parts: parts.map((part) => ({
      partId: part.partId,
      sellerId: part.sellerId,
      shopName: part.shopName,
      status: part.status,
      lines: part.lines.map(lineView),
      delivery: part.delivery,
      itemsIdr: part.itemsIdr,
      commissionIdr: part.commissionIdr,
      payoutId: part.payoutId,
      declineReason: part.declineReason,
      returns: returnViews(part),
      // A complaint is decided at its own desk.
      giveBack: part.complaintId ? undefined : giveBackView(part),
      history: part.history.map(({ status, at, by }) => ({ status, at, by: actorOf(by) })),
    })),
    payment: {
      method: payment.method,
      status: payment.status,
      amountIdr: payment.amountIdr,
      refundDueIdr: payment.refundDueIdr,
      refundedIdr: payment.refundedIdr,
      succeededAt: payment.succeededAt,
      proofs: payment.proofs.map(({ pictureId, submittedAt, rejected }) => ({
        pictureId,
        submittedAt,
        rejected: rejected && { reason: rejected.reason, at: rejected.at },
      })),
      refunds: payment.refunds.map((refund) => refundView(whole, refund)),
      ...(mismatch && {
        mismatch: {
          amountIdr: mismatch.amountIdr,
          currency: mismatch.currency,
          seenAt: mismatch.seenAt,
          status: mismatch.status,
        },
      }),
    },
    postings: postings
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ cause, at, entries }) => ({
        ...split(whole, cause),
        at,
        entries: entries.map(({ account, amountIdr }) => ({ ...accountView(whole, account), amountIdr })),
      })),
    acts: {
      confirmTransfer: canConfirm(payment),
      rejectProof: payment.status === 'proof_submitted',
      refundByHandIdr: handIdr(payment),
      returnMismatch: mismatch?.status === 'open',
    },
  };
}

/** Money beside the order's own that the provider cannot give back is sent by hand too. */
const handIdr = (payment: Payment): number =>
  payment.mismatch?.status === 'returning' && isMismatchOpen(payment)
    ? payment.mismatch.amountIdr
    : refundByHandIdr(payment);

function shopOf({ parts }: Whole, id: string): string | undefined {
  const named = id.startsWith('ret_') ? partIdOfReturn(id) : id;
  return parts.find(({ partId, sellerId }) => partId === named || sellerId === named)?.shopName;
}

/** `cancel:<part>`, `refund:return:<return>`, `refund:late`: what it is, and whose part it is about. */
function split(whole: Whole, text: string): { cause: string; about?: string } {
  const [cause = text, ...rest] = text.split(':');
  const about = rest.map((one) => shopOf(whole, one)).find(Boolean) ?? rest[0];
  return about === undefined ? { cause } : { cause, about };
}

function refundView(whole: Whole, refund: RefundAttempt): z.infer<typeof refundViewSchema> {
  const { cause, amountIdr, attempt, status, startedAt, askAgainAt, reference } = refund;
  const own = split(whole, cause.startsWith('prt_') ? `part:${cause}` : cause);
  return {
    ...own,
    ...{ amountIdr, attempt, status, isStuck: isStuck(refund), startedAt, askAgainAt, reference },
  };
}

function accountView(whole: Whole, account: string) {
  const [name, sellerId] = account.split(':');
  return {
    account: accountSchema.parse(name),
    ...(sellerId && { shopName: shopOf(whole, sellerId) ?? '' }),
  };
}
