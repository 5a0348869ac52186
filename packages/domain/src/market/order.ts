import { z } from 'zod';
import { complaintIdSchema, idSchema, partIdSchema, revisionIdSchema } from '../id.ts';
import { emailSchema, phoneSchema } from '../identity/account.ts';
import { localeSchema } from '../language.ts';
import { idrSchema, priceIdrSchema } from '../money.ts';
import type { StateTable } from '../state-table.ts';
import { lineSchema } from '../text.ts';
import { daySchema, instantSchema } from '../time.ts';
import { deliveryMethodSchema, destinationSchema } from './delivery.ts';
import { partReturnSchema } from './part-return.ts';
import { paymentMethodSchema } from './payment.ts';

export const maxLines = 30;
export const maxSellers = 10;
export const maxQuantity = 999;

export const orderStatusSchema = z.enum([
  'awaiting_payment',
  'awaiting_verification',
  'placed',
  'paid',
  'partly_fulfilled',
  'fulfilled',
  'completed',
  'cancelled',
  'expired',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;
export type OrderAct =
  | 'submit_proof'
  | 'reject_proof'
  | 'pay'
  | 'cancel'
  | 'expire'
  | 'fulfil_some'
  | 'fulfil_all'
  | 'complete';

export const orderStates: StateTable<OrderStatus, OrderAct> = {
  name: 'order',
  initial: ['awaiting_payment', 'placed'],
  final: ['completed', 'cancelled', 'expired'],
  states: {
    awaiting_payment: {
      submit_proof: 'awaiting_verification',
      pay: 'paid',
      cancel: 'cancelled',
      expire: 'expired',
    },
    awaiting_verification: {
      submit_proof: 'awaiting_verification',
      reject_proof: 'awaiting_payment',
      pay: 'paid',
      cancel: 'cancelled',
      expire: 'expired',
    },
    placed: {
      cancel: 'cancelled',
      fulfil_some: 'partly_fulfilled',
      fulfil_all: 'fulfilled',
      complete: 'completed',
    },
    paid: {
      cancel: 'cancelled',
      fulfil_some: 'partly_fulfilled',
      fulfil_all: 'fulfilled',
      complete: 'completed',
    },
    partly_fulfilled: { fulfil_some: 'partly_fulfilled', fulfil_all: 'fulfilled', complete: 'completed' },
    fulfilled: { complete: 'completed' },
    completed: {},
    cancelled: {},
    // Late money takes the stock again where there is some.
    expired: { pay: 'paid' },
  },
};

export const partStatusSchema = z.enum([
  'new',
  'accepted',
  'packed',
  'ready_for_pickup',
  'shipped',
  'delivered',
  'completed',
  'declined',
  'cancelled',
  'returned',
]);
export type PartStatus = z.infer<typeof partStatusSchema>;
export const partActs = ['accept', 'decline', 'pack', 'ready', 'ship', 'deliver', 'no_show'] as const;
export type SellerPartAct = (typeof partActs)[number];
export type PartAct = SellerPartAct | 'cancel' | 'complete' | 'return' | 'revive';

export const partStates: StateTable<PartStatus, PartAct> = {
  name: 'order part',
  initial: ['new'],
  final: ['completed', 'declined', 'cancelled', 'returned'],
  states: {
    new: { accept: 'accepted', decline: 'declined', cancel: 'cancelled' },
    accepted: { pack: 'packed', decline: 'declined', cancel: 'cancelled' },
    packed: {
      ready: 'ready_for_pickup',
      ship: 'shipped',
      deliver: 'delivered',
      no_show: 'cancelled',
      cancel: 'cancelled',
    },
    ready_for_pickup: { deliver: 'delivered', no_show: 'cancelled', cancel: 'cancelled' },
    shipped: { deliver: 'delivered', no_show: 'cancelled', return: 'returned' },
    delivered: { complete: 'completed', return: 'returned' },
    completed: { return: 'returned' },
    declined: {},
    // Late money on an order whose hold had ended.
    cancelled: { revive: 'new' },
    returned: {},
  },
};

/** The seller answers within this time, or her part is cancelled and refunded. */
export const sellerAnswerHours = 48;
/** After hand-over to a carrier, arrival is assumed. */
export const arrivalAssumedDays = 7;

export const orderLineSchema = z.object({
  offerId: idSchema('offer'),
  revisionId: revisionIdSchema,
  name: z.string(),
  pictureId: z.string().optional(),
  quantity: z.int().min(1).max(maxQuantity),
  /** As sold; later changes of the offer do not reach it. */
  priceIdr: priceIdrSchema,
  lineIdr: idrSchema,
  /** Ordered before it is made: the day it will be there. */
  readyOn: daySchema.optional(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

export const buyerSchema = z.object({
  name: lineSchema(80, 2),
  phone: phoneSchema,
  email: emailSchema.optional(),
});
export type Buyer = z.infer<typeof buyerSchema>;

/** What one seller has to do with one order. */
export const orderPartSchema = z.object({
  partId: partIdSchema,
  orderId: idSchema('order'),
  sellerId: idSchema('seller'),
  shopName: z.string(),
  lines: z.array(orderLineSchema).min(1),
  delivery: z.object({
    method: deliveryMethodSchema,
    feeIdr: idrSchema,
    pickupPointId: z.string().optional(),
    pickupPointName: z.string().optional(),
    carrierName: lineSchema(40).optional(),
    trackingNumber: lineSchema(40).optional(),
  }),
  itemsIdr: idrSchema,
  /** Frozen at sale. */
  commissionIdr: idrSchema,
  status: partStatusSchema,
  paymentMethod: paymentMethodSchema,
  /** Open to the seller only once this is so: paid, or cash at hand-over. */
  payable: z.boolean(),
  /** Since when it is open to her. */
  openedAt: instantSchema.optional(),
  /** She was reminded to answer, once. */
  remindedAt: instantSchema.optional(),
  payoutId: z.string().optional(),
  declineReason: lineSchema(200).optional(),
  /** Cash was to be paid at hand-over and nobody took the food. */
  noShow: z.boolean().optional(),
  /** What was given back after hand-over, oldest first. */
  returns: z.array(partReturnSchema).optional(),
  /** A complaint that is not decided: timers and payouts wait for it. */
  complaintId: complaintIdSchema.optional(),
  history: z.array(
    z.object({
      status: partStatusSchema,
      at: instantSchema,
      by: z.string(),
      /** The seller in whose name a companion did it. */
      onBehalfOf: z.string().optional(),
    }),
  ),
  placedAt: instantSchema,
  version: z.int(),
});
export type OrderPart = z.infer<typeof orderPartSchema>;

/** One payment, one or more sellers. */
export const orderSchema = z.object({
  orderId: idSchema('order'),
  /** SHA-256 of the link's secret; the secret itself is only in the buyer's link. */
  tokenHash: z.string(),
  buyer: buyerSchema,
  /** A keyed hash of her phone number: what counts for the buyer, beside no number. Older orders have none. */
  buyerKey: z.string().optional(),
  /** Which of her slots for unpaid orders it took; held as long as it is unpaid. */
  unpaidSlot: z.int().min(1).optional(),
  destination: destinationSchema.optional(),
  status: orderStatusSchema,
  paymentMethod: paymentMethodSchema,
  partIds: z.array(partIdSchema).min(1).max(maxSellers),
  itemsIdr: idrSchema,
  deliveryIdr: idrSchema,
  /** Added to a transfer so that it can be told apart on the bank statement. */
  suffixIdr: z.int().min(0).max(999),
  totalIdr: idrSchema,
  locale: localeSchema,
  unitId: idSchema('unit'),
  placedAt: instantSchema,
  holdEndsAt: instantSchema.optional(),
  /** The buyer's own words, where she gave some. */
  cancelReason: lineSchema(200).optional(),
  version: z.int(),
});
export type Order = z.infer<typeof orderSchema>;

/** The short number that people say; the whole id is in links. */
export const shortNumber = (orderId: string): string => orderId.slice(-6);

export type WholeOrder = { order: Order; parts: OrderPart[] };

const restingPart: readonly PartStatus[] = ['completed', 'declined', 'cancelled', 'returned'];
const handedOver: readonly PartStatus[] = ['delivered', 'completed', 'returned'];
const dropped: readonly PartStatus[] = ['declined', 'cancelled'];

/** Nobody is owed anything for it any more. */
export const isDropped = (part: Pick<OrderPart, 'status'>): boolean => dropped.includes(part.status);

/** The food came to the buyer, and whatever was to be paid in cash was; also where some of it went back later. */
export const isArrived = ({ status }: Pick<OrderPart, 'status'>): boolean => handedOver.includes(status);

/** What the parts together make of the order, from the moment it is paid or placed on. */
export function orderActOf(statuses: readonly PartStatus[]): OrderAct | undefined {
  if (statuses.every((status) => dropped.includes(status))) return 'cancel';
  const alive = statuses.filter((status) => !dropped.includes(status));
  if (alive.every((status) => restingPart.includes(status))) return 'complete';
  if (alive.every((status) => handedOver.includes(status))) return 'fulfil_all';
  return alive.some((status) => handedOver.includes(status)) ? 'fulfil_some' : undefined;
}
