import { z } from '@hono/zod-openapi';
import { fulfilPart, ownPart } from '@rasa/actions/market/part';
import { trackPart } from '@rasa/actions/market/part-tracking';
import { partIdSchema } from '@rasa/domain/id';
import { requireSeller } from '@rasa/domain/identity/permission';
import type { Complaint } from '@rasa/domain/market/complaint';
import {
  type Order,
  type OrderPart,
  partActs,
  partStates,
  partStatusSchema,
} from '@rasa/domain/market/order';
import { isCash, paymentMethodSchema } from '@rasa/domain/market/payment';
import { mayTrack } from '@rasa/domain/market/tracking';
import { Refusal } from '@rasa/domain/refusal';
import { can } from '@rasa/domain/state-table';
import { lineSchema } from '@rasa/domain/text';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { assistedActSchema, assistedWith } from '../identity/mandate-view.ts';
import {
  giveBackSchema,
  giveBackView,
  openOf,
  picturedComplaint,
  picturedComplaintSchema,
} from './complaint-desk-view.ts';
import { partReturnViewSchema, returnViews } from './complaint-view.ts';
import {
  historyView,
  lineView,
  orderLineViewSchema,
  partDeliverySchema,
  partHistorySchema,
} from './order-view.ts';

const sellerPartSchema = z
  .object({
    partId: z.string(),
    orderId: z.string(),
    placedAt: z.string(),
    status: partStatusSchema,
    paymentMethod: paymentMethodSchema,
    lines: z.array(orderLineViewSchema),
    delivery: partDeliverySchema,
    itemsIdr: z.int(),
    /** What the buyer pays in cash at hand-over; 0 when it is paid already. */
    cashIdr: z.int(),
    declineReason: z.string().optional(),
    /** A complaint waits for her answer, or for an officer's. */
    hasComplaint: z.boolean(),
    noShow: z.boolean(),
    history: partHistorySchema,
    /** What she may do next. */
    acts: z.array(z.enum(partActs)),
    /** Carrier and receipt may be given now, or put right. */
    mayTrack: z.boolean(),
  })
  .openapi('SellerOrderPart');

const sellerPartDetailSchema = sellerPartSchema
  .extend({
    /** The buyer's own words, where she took the order back and gave some. */
    cancelReason: z.string().optional(),
    buyer: z.object({ name: z.string(), phone: z.string() }),
    destination: z
      .object({
        regencyCode: z.string(),
        districtCode: z.string().optional(),
        villageCode: z.string().optional(),
        street: z.string().optional(),
        note: z.string().optional(),
      })
      .optional(),
    /** Newest first. */
    complaints: z.array(picturedComplaintSchema),
    returns: z.array(partReturnViewSchema),
    giveBack: giveBackSchema.optional(),
    /** What companions did with it in her name, newest first. */
    assisted: z.array(assistedActSchema),
    /** It is in a payout: an officer gives money back. */
    isInPayout: z.boolean(),
  })
  .openapi('SellerOrderPartDetail');

export function actsOf(part: OrderPart): (typeof partActs)[number][] {
  const pickup = part.delivery.method === 'pickup';
  return partActs.filter((act) => {
    if (!can(partStates, part.status, act)) return false;
    if (act === 'no_show') return isCash(part.paymentMethod);
    if (act === 'ready') return pickup;
    if (act === 'ship') return !pickup;
    // From the packing table it goes out first; handing over comes after.
    return act !== 'deliver' || part.status !== 'packed';
  });
}

function toSellerPart(part: OrderPart): z.infer<typeof sellerPartSchema> {
  const cash = isCash(part.paymentMethod);
  return {
    partId: part.partId,
    orderId: part.orderId,
    placedAt: part.placedAt,
    status: part.status,
    paymentMethod: part.paymentMethod,
    lines: part.lines.map(lineView),
    delivery: part.delivery,
    itemsIdr: part.itemsIdr,
    cashIdr: cash ? part.itemsIdr + part.delivery.feeIdr : 0,
    declineReason: part.declineReason,
    hasComplaint: part.complaintId !== undefined,
    noShow: part.noShow ?? false,
    history: historyView(part),
    acts: actsOf(part),
    mayTrack: mayTrack(part),
  };
}

const toDetail = (
  order: Order,
  part: OrderPart,
  complaints: readonly Complaint[],
): Omit<z.infer<typeof sellerPartDetailSchema>, 'assisted'> => ({
  ...toSellerPart(part),
  cancelReason:
    part.status === 'cancelled' && part.history.at(-1)?.by === 'buyer' ? order.cancelReason : undefined,
  buyer: { name: order.buyer.name, phone: order.buyer.phone },
  destination: part.delivery.method === 'pickup' ? undefined : order.destination,
  complaints: complaints
    .filter(({ partId }) => partId === part.partId)
    .map((complaint) => picturedComplaint(complaint, part))
    .reverse(),
  returns: returnViews(part),
  giveBack: giveBackView(part, openOf(part, complaints)),
  isInPayout: part.payoutId !== undefined,
});

const listRoute = defineRoute({
  access: ['seller'],
  scope: ['order'],
  method: 'get',
  path: '/seller/orders',
  tells: 'order',
  summary: "The seller's parts of orders, newest first",
  tags: ['market'],
  request: { query: pageQuery(48).extend({ group: z.enum(['open', 'done']).default('open') }) },
  responses: {
    200: jsonAnswer(
      z.object({ parts: z.array(sellerPartSchema), cursor: z.string().optional() }).openapi('SellerOrders'),
      'One page',
    ),
  },
});

const partParams = z.object({ partId: z.string().max(60) });

const getRoute = defineRoute({
  access: ['seller'],
  scope: ['order'],
  method: 'get',
  path: '/order-parts/{partId}',
  tells: 'order',
  summary: 'One part with what the seller needs to deliver it',
  tags: ['market'],
  request: { params: partParams },
  responses: { 200: jsonAnswer(sellerPartDetailSchema, 'The part') },
});

const actRoute = defineRoute({
  access: ['seller'],
  scope: ['order'],
  method: 'post',
  path: '/order-parts/{partId}/{act}',
  summary: 'The next step: accept, decline, pack, ready, ship or deliver; or the buyer never came to pay',
  tags: ['market'],
  next: '/penjual/pesanan/{partId}',
  request: {
    params: partParams.extend({ act: z.enum(partActs) }),
    body: jsonBody(
      z
        .object({
          reason: lineSchema(200, 3).optional(),
          carrierName: lineSchema(40).optional(),
          trackingNumber: lineSchema(40).optional(),
        })
        .openapi('PartAct'),
    ),
  },
  responses: { 200: jsonAnswer(sellerPartSchema, 'The part after the step') },
});

const trackingRoute = defineRoute({
  access: ['seller'],
  scope: ['order'],
  method: 'put',
  path: '/order-parts/{partId}/tracking',
  summary: 'Carrier and receipt of a parcel that is on its way, given later or put right',
  tags: ['market'],
  next: '/penjual/pesanan/{partId}',
  request: {
    params: partParams,
    body: jsonBody(
      z
        .object({
          carrierName: lineSchema(40, 2),
          trackingNumber: lineSchema(40, 3),
          /** What she saw: both, joined by ` · `, or `-` for neither. */
          expectedTracking: lineSchema(90).optional(),
        })
        .openapi('PartTracking'),
    ),
  },
  responses: { 200: jsonAnswer(sellerPartSchema, 'The part with its receipt') },
});

function checkedId(partId: string): string {
  if (!partIdSchema.safeParse(partId).success) throw new Refusal('part.unknown');
  return partId;
}

export const sellerOrderRoutes = router()
  .openapi(listRoute, async (c) => {
    const { sellerId } = requireSeller(c.var.asker);
    const { group, ...page } = c.req.valid('query');
    const found = await c.var.world.store.orders.listPartsBySeller(sellerId, group, page);
    const parts = found.items.filter((part) => part.payable).map(toSellerPart);
    return c.json({ parts, cursor: found.cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const partId = checkedId(c.req.valid('param').partId);
    const { order, part } = await ownPart(c.var.world, requireSeller(c.var.asker), partId);
    const complaints = await c.var.world.store.complaints.listByOrder(order.orderId);
    const assisted = await assistedWith(c.var.world, part.sellerId, [partId]);
    return c.json({ ...toDetail(order, part, complaints), assisted }, 200);
  })
  .openapi(actRoute, async (c) => {
    const { partId, act } = c.req.valid('param');
    const input = { act, ...c.req.valid('json') };
    const part = await fulfilPart(c.var.world, requireSeller(c.var.asker), checkedId(partId), input);
    return c.json(toSellerPart(part), 200);
  })
  .openapi(trackingRoute, async (c) => {
    const partId = checkedId(c.req.valid('param').partId);
    const part = await trackPart(c.var.world, requireSeller(c.var.asker), partId, c.req.valid('json'));
    return c.json(toSellerPart(part), 200);
  });
