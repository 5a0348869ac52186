import { z } from '@hono/zod-openapi';
import { returnMismatch } from '@rasa/actions/market/mismatch';
import { payRefund } from '@rasa/actions/market/refund';
import { idSchema } from '@rasa/domain/id';
import { requireStaff } from '@rasa/domain/identity/permission';
import { mismatchSchema } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

const stateSchema = mismatchSchema.shape.status;

const mismatchViewSchema = z
  .object({
    orderId: z.string(),
    buyerName: z.string(),
    buyerPhone: z.string(),
    placedAt: z.string(),
    askedIdr: z.int(),
    /** 0 where it is not rupiah. */
    cameIdr: z.int(),
    currency: z.string(),
    seenAt: z.string(),
    status: stateSchema,
  })
  .openapi('Mismatch');

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/mismatches',
  tells: 'transfer',
  summary: 'Money that came by card and fits no order, until it is given back',
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z
        .object({ mismatches: z.array(mismatchViewSchema), cursor: z.string().optional() })
        .openapi('Mismatches'),
      'One page',
    ),
  },
});

const returnRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/mismatches/{orderId}/return',
  summary: 'Give it back through the provider, exactly as it came',
  tags: ['money'],
  request: { params: z.object({ orderId: z.string().max(60) }), body: jsonBody(z.object({})) },
  responses: {
    200: jsonAnswer(
      z.object({ orderId: z.string(), status: stateSchema }).openapi('MismatchState'),
      'It goes back, or is back',
    ),
  },
});

export const mismatchRoutes = router()
  .openapi(listRoute, async (c) => {
    const { store } = c.var.world;
    const { unitId } = requireStaff(c.var.asker, 'officer');
    const found = await store.orders.listMismatchesByUnit(unitId, c.req.valid('query'));
    const wholes = await Promise.all(found.items.map(({ orderId }) => store.orders.getWhole(orderId)));
    const mismatches = wholes.flatMap((whole) => {
      const mismatch = whole?.payment.mismatch;
      if (!whole || !mismatch || mismatch.status === 'returned') return [];
      const { orderId, buyer, placedAt } = whole.order;
      const { amountIdr: cameIdr, currency, seenAt, status } = mismatch;
      return [
        {
          ...{ orderId, buyerName: buyer.name, buyerPhone: buyer.phone, placedAt },
          ...{ askedIdr: whole.payment.amountIdr, cameIdr, currency, seenAt, status },
        },
      ];
    });
    return c.json({ mismatches, cursor: found.cursor }, 200);
  })
  .openapi(returnRoute, async (c) => {
    const { world } = c.var;
    const { orderId } = c.req.valid('param');
    if (!idSchema('order').safeParse(orderId).success) throw new Refusal('order.unknown');
    await returnMismatch(world, requireStaff(c.var.asker, 'officer'), orderId);
    await payRefund(world, orderId).catch((error: Error) => {
      // It is written down that it goes back, so the job does it.
      world.log.error('mismatch not returned yet', { orderId, error });
    });
    const whole = await world.store.orders.getWhole(orderId);
    return c.json({ orderId, status: whole!.payment.mismatch!.status }, 200);
  });
