import { z } from '@hono/zod-openapi';
import { countStored } from '@rasa/actions/identity/visitor-limit';
import { orderForToken } from '@rasa/actions/market/order-token';
import { checkProofWanted, confirmTransfer, rejectProof, submitProof } from '@rasa/actions/market/proof';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import { idSchema } from '@rasa/domain/id';
import { requireStaff } from '@rasa/domain/identity/permission';
import { paymentMethodSchema, paymentStatusSchema } from '@rasa/domain/market/payment';
import { refundByHandIdr } from '@rasa/domain/market/refund';
import { idrSchema } from '@rasa/domain/money';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema } from '@rasa/domain/text';
import { addressOf } from '../../http/address.ts';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { fileSchema, multipartBody, uploadedBytes } from '../../http/upload.ts';

const orderParams = z.object({ orderId: z.string().max(60) });
const doneSchema = z.object({ orderId: z.string(), status: paymentStatusSchema }).openapi('PaymentState');

const proofRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/proof',
  summary: 'A picture of the transfer or QRIS payment',
  tags: ['market'],
  request: {
    params: orderParams,
    body: multipartBody(z.object({ token: z.string().max(100), picture: fileSchema }).openapi('ProofUpload')),
  },
  responses: { 201: jsonAnswer(doneSchema, 'Sent to an officer') },
});

const transferSchema = z
  .object({
    orderId: z.string(),
    method: paymentMethodSchema,
    amountIdr: z.int(),
    buyerName: z.string(),
    placedAt: z.string(),
    submittedAt: z.string(),
    pictureId: z.string(),
    tries: z.int(),
  })
  .openapi('Transfer');

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/transfers',
  tells: 'transfer',
  summary: 'Proofs that wait to be compared with the account, oldest first',
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z.object({ transfers: z.array(transferSchema), cursor: z.string().optional() }).openapi('Transfers'),
      'One page',
    ),
  },
});

const refundDueSchema = z
  .object({
    orderId: z.string(),
    method: paymentMethodSchema,
    amountIdr: z.int(),
    refundDueIdr: z.int(),
    buyerName: z.string(),
    buyerPhone: z.string(),
    placedAt: z.string(),
  })
  .openapi('RefundDue');

const refundsRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/transfers/refunds',
  tells: 'transfer',
  summary: 'Money that is owed back and that no provider gives back, the oldest order first',
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z.object({ refunds: z.array(refundDueSchema), cursor: z.string().optional() }).openapi('RefundsDue'),
      'One page',
    ),
  },
});

const confirmRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/transfers/{orderId}/confirmation',
  summary: "The money is in the account, with or without a proof; the amount seen must be the order's",
  tags: ['money'],
  request: {
    params: orderParams,
    body: jsonBody(z.object({ amountIdr: idrSchema }).openapi('TransferSeen')),
  },
  responses: {
    200: jsonAnswer(doneSchema, 'The order is paid, or, where its goods are gone, the money is owed back'),
  },
});

const rejectRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/transfers/{orderId}/rejection',
  summary: 'The picture does not show the payment; the buyer is told why',
  tags: ['money'],
  request: {
    params: orderParams,
    body: jsonBody(z.object({ reason: lineSchema(200, 3) }).openapi('TransferRejection')),
  },
  responses: { 200: jsonAnswer(doneSchema, 'The buyer may send another') },
});

const refundRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/transfers/{orderId}/refund',
  summary: 'What was owed back has been sent by hand; the amount sent must be what is due',
  tags: ['money'],
  request: {
    params: orderParams,
    body: jsonBody(z.object({ amountIdr: idrSchema, reference: lineSchema(60, 3) }).openapi('RefundSent')),
  },
  responses: { 200: jsonAnswer(doneSchema, 'Refunded') },
});

function checkedId(orderId: string): string {
  if (!idSchema('order').safeParse(orderId).success) throw new Refusal('order.unknown');
  return orderId;
}

export const transferRoutes = router()
  .openapi(proofRoute, async (c) => {
    const { world } = c.var;
    const orderId = checkedId(c.req.valid('param').orderId);
    const { token, picture } = c.req.valid('form');
    const whole = await orderForToken(world, orderId, token);
    checkProofWanted(whole);
    const bytes = await uploadedBytes(picture, 'picture');
    if (!bytes)
      throw new Refusal('payment.proof-missing', { fields: { picture: { code: 'payment.proof-missing' } } });
    await countStored(world, 'proof', addressOf(c));
    const proof = await acceptPicture(world, {
      bytes,
      purpose: 'proof',
      ownerId: orderId,
      unitId: whole.order.unitId,
      actorId: 'buyer',
    });
    await submitProof(world, { orderId, token, pictureId: proof.pictureId });
    return c.json({ orderId, status: 'proof_submitted' as const }, 201);
  })
  .openapi(listRoute, async (c) => {
    const { world } = c.var;
    const { unitId } = requireStaff(c.var.asker, 'officer');
    const found = await world.store.orders.listProofsByUnit(unitId, c.req.valid('query'));
    const wholes = await Promise.all(
      found.items.map((payment) => world.store.orders.getWhole(payment.orderId)),
    );
    const transfers = wholes.flatMap((whole) => {
      const proof = whole?.payment.proofs.at(-1);
      if (!whole || !proof || whole.payment.status !== 'proof_submitted') return [];
      return [
        {
          orderId: whole.order.orderId,
          method: whole.payment.method,
          amountIdr: whole.payment.amountIdr,
          buyerName: whole.order.buyer.name,
          placedAt: whole.order.placedAt,
          submittedAt: proof.submittedAt,
          pictureId: proof.pictureId,
          tries: whole.payment.proofs.length,
        },
      ];
    });
    return c.json({ transfers, cursor: found.cursor }, 200);
  })
  .openapi(refundsRoute, async (c) => {
    const { store } = c.var.world;
    const { unitId } = requireStaff(c.var.asker, 'officer');
    const found = await store.orders.listRefundsByUnit(unitId, c.req.valid('query'));
    const wholes = await Promise.all(found.items.map(({ orderId }) => store.orders.getWhole(orderId)));
    const refunds = wholes.flatMap((whole) => {
      if (whole?.payment.status !== 'refund_due') return [];
      const { orderId, method, amountIdr } = whole.payment;
      const refundDueIdr = refundByHandIdr(whole.payment);
      const { buyer, placedAt } = whole.order;
      const { name: buyerName, phone: buyerPhone } = buyer;
      return [{ orderId, method, amountIdr, refundDueIdr, buyerName, buyerPhone, placedAt }];
    });
    return c.json({ refunds, cursor: found.cursor }, 200);
  })
  .openapi(confirmRoute, async (c) => {
    const orderId = checkedId(c.req.valid('param').orderId);
    const officer = requireStaff(c.var.asker, 'officer');
    await confirmTransfer(c.var.world, officer, orderId, c.req.valid('json'));
    const whole = await c.var.world.store.orders.getWhole(orderId);
    return c.json({ orderId, status: whole!.payment.status }, 200);
  })
  .openapi(rejectRoute, async (c) => {
    const orderId = checkedId(c.req.valid('param').orderId);
    const { reason } = c.req.valid('json');
    await rejectProof(c.var.world, requireStaff(c.var.asker, 'officer'), orderId, reason);
    return c.json({ orderId, status: 'pending' as const }, 200);
  })
  .openapi(refundRoute, async (c) => {
    const orderId = checkedId(c.req.valid('param').orderId);
    const officer = requireStaff(c.var.asker, 'officer');
    await confirmRefundByHand(c.var.world, officer, orderId, c.req.valid('json'));
    const whole = await c.var.world.store.orders.getWhole(orderId);
    return c.json({ orderId, status: whole!.payment.status }, 200);
  });
