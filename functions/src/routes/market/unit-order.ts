import { z } from '@hono/zod-openapi';
import { findByNumber } from '@rasa/actions/market/order-number';
import { unitOrder } from '@rasa/actions/market/unit-order';
import { idSchema } from '@rasa/domain/id';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import { type Order, type OrderStatus, orderStatusSchema } from '@rasa/domain/market/order';
import { Refusal } from '@rasa/domain/refusal';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { toEntry, toUnitOrder, unitOrderEntrySchema, unitOrderSchema } from './unit-order-view.ts';

/** A rare state is looked for in this many pages at most; the cursor goes on from there. */
const mostPages = 8;

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/unit-orders',
  tells: 'order',
  summary: "The unit's orders, newest first; by number, short or whole, or by state",
  tags: ['market'],
  request: {
    query: pageQuery(48).extend({
      number: z.string().max(40).optional(),
      status: orderStatusSchema.optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      z
        .object({ orders: z.array(unitOrderEntrySchema), cursor: z.string().optional() })
        .openapi('UnitOrders'),
      'One page; with a state it may be short though there are more',
    ),
  },
});

const getRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/unit-orders/{orderId}',
  tells: 'order',
  summary: 'One order with its parts, payment, proofs, postings and refunds; each reading is in the log',
  tags: ['market'],
  request: { params: z.object({ orderId: z.string().max(60) }) },
  responses: { 200: jsonAnswer(unitOrderSchema, 'The order') },
});

type Asked = { cursor?: string | undefined; limit: number; status?: OrderStatus | undefined };

async function listed(world: World, { unitId }: StaffPrincipal, { cursor, limit, status }: Asked) {
  const orders: Order[] = [];
  let next = cursor;
  for (let page = 1; page <= mostPages; page += 1) {
    const found = await world.store.orders.listOrdersByUnit(unitId, { limit, cursor: next });
    orders.push(...found.items.filter((order) => status === undefined || order.status === status));
    next = found.cursor;
    if (!next || status === undefined || orders.length >= limit) break;
  }
  return { orders, cursor: next };
}

export const unitOrderRoutes = router()
  .openapi(listRoute, async (c) => {
    const { world } = c.var;
    const officer = requireStaff(c.var.asker, 'officer');
    const { number, ...asked } = c.req.valid('query');
    const { orders, cursor } = number
      ? { orders: await findByNumber(world, officer, number), cursor: undefined }
      : await listed(world, officer, asked);
    return c.json({ orders: orders.map(toEntry), cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const { world } = c.var;
    const officer = requireStaff(c.var.asker, 'officer');
    const { orderId } = c.req.valid('param');
    if (!idSchema('order').safeParse(orderId).success) throw new Refusal('order.unknown');
    const whole = await unitOrder(world, officer, orderId);
    return c.json(toUnitOrder(whole, await world.store.orders.listPostings(orderId)), 200);
  });
