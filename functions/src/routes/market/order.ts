import { z } from '@hono/zod-openapi';
import { countStored } from '@rasa/actions/identity/visitor-limit';
import { cancelOrder } from '@rasa/actions/market/cancellation';
import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { orderForToken } from '@rasa/actions/market/order-token';
import { placeOrder } from '@rasa/actions/market/place-order';
import { marketUnit } from '@rasa/actions/market/quote';
import { idSchema } from '@rasa/domain/id';
import { deliveryInputSchema, destinationSchema } from '@rasa/domain/market/delivery';
import { buyerSchema } from '@rasa/domain/market/order';
import { paymentMethodSchema } from '@rasa/domain/market/payment';
import { cartLineSchema } from '@rasa/domain/market/quote';
import { idrSchema, priceIdrSchema } from '@rasa/domain/money';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema } from '@rasa/domain/text';
import { addressOf } from '../../http/address.ts';
import { forgetAddress, rememberAddress } from '../../http/address-cookie.ts';
import { takeFromCart } from '../../http/cart-cookie.ts';
import { readPhone } from '../../http/phone.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { buyerOrderSchema, toBuyerOrder } from './order-view.ts';

const placementSchema = z
  .object({
    lines: z
      .array(cartLineSchema.extend({ priceIdr: priceIdrSchema, revisionId: z.string().max(60).optional() }))
      .min(1)
      .max(200),
    /** The phone as people write it. */
    buyer: buyerSchema.extend({ phone: z.string().max(30) }),
    destination: destinationSchema.optional(),
    deliveries: z.array(deliveryInputSchema).max(50).default([]),
    paymentMethod: paymentMethodSchema,
    expectedTotalIdr: idrSchema,
    remember: z
      .boolean()
      .default(false)
      .describe('This browser remembers who ordered and where it goes; else it forgets what it knew'),
  })
  .openapi('Placement');

const placedSchema = z
  .object({
    orderId: z.string(),
    token: z.string(),
    payment: z.object({
      method: paymentMethodSchema,
      status: z.string(),
      amountIdr: z.int(),
      redirectUrl: z.string().optional(),
    }),
    /** Where a form is led: the payment page, else the order. */
    redirectUrl: z.string(),
  })
  .openapi('Placed');

const placeRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders',
  summary: 'Place an order; the same Idempotency-Key gives the same order',
  tags: ['market'],
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(8).max(80).optional() }),
    body: jsonBody(placementSchema),
  },
  responses: { 201: jsonAnswer(placedSchema, 'Placed, or placed before with this key') },
});

const orderParams = z.object({ orderId: z.string().max(60) });
const tokenSchema = z.string().min(20).max(100);

const getRoute = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/orders/{orderId}',
  summary: 'An order as its buyer sees it',
  tags: ['market'],
  request: { params: orderParams, query: z.object({ token: tokenSchema }) },
  responses: { 200: jsonAnswer(buyerOrderSchema, 'The order') },
});

const checkoutRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/checkout',
  summary: 'Open the payment page of an order that waits for money',
  tags: ['market'],
  request: { params: orderParams, body: jsonBody(z.object({ token: tokenSchema }).openapi('OrderToken')) },
  responses: { 200: jsonAnswer(z.object({ redirectUrl: z.string() }).openapi('Redirect'), 'Where to pay') },
});

const cancelRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/cancellation',
  summary: 'Take an order back before a seller has accepted it; what was paid is returned',
  tags: ['market'],
  request: {
    params: orderParams,
    body: jsonBody(
      z.object({ token: tokenSchema, reason: lineSchema(200, 3).optional() }).openapi('OrderCancellation'),
    ),
  },
  responses: { 200: jsonAnswer(buyerOrderSchema, 'The order, cancelled') },
});

const orderPath = (locale: 'id' | 'en', orderId: string, token: string) =>
  `${locale === 'en' ? '/en' : ''}/pesanan/${orderId}?token=${token}`;

/** The order as its buyer sees it now. */
async function buyerOrder(world: World, orderId: string, token: string) {
  const whole = await orderForToken(world, orderId, token);
  const [unit, complaints] = await Promise.all([
    marketUnit(world),
    world.store.complaints.listByOrder(orderId),
  ]);
  return toBuyerOrder(whole, unit, { complaints, now: world.clock().toISOString() });
}

/** Shape first, so that no odd text reaches a key. */
function checkedId(orderId: string): string {
  if (!idSchema('order').safeParse(orderId).success) throw new Refusal('order.unknown');
  return orderId;
}

export const orderRoutes = router()
  .openapi(placeRoute, async (c) => {
    const { world, locale, asker } = c.var;
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    if (!idempotencyKey) throw new Refusal('idempotency-key.missing');
    const { buyer, remember, ...request } = c.req.valid('json');
    const phone = await readPhone(buyer.phone, 'buyer.phone');
    await countStored(world, 'order', addressOf(c));
    const placed = await placeOrder(
      world,
      { ...request, buyer: { ...buyer, phone } },
      { idempotencyKey, locale, principal: asker.kind === 'account' ? asker.accountId : 'visitor' },
    );
    const { orderId, token } = placed;
    await takeFromCart(
      c,
      request.lines.map((line) => line.offerId),
    );
    if (remember) rememberAddress(c, { name: buyer.name, phone, destination: request.destination });
    else forgetAddress(c);
    // What was placed a moment ago is known; only a card's payment page and a repeat ask for the order as it is now.
    const known = placed.payment?.method === 'stripe' ? undefined : placed.payment;
    const whole = known ? undefined : await orderForToken(world, orderId, token);
    const payment = (known ?? whole?.payment)!;
    const payUrl =
      whole && payment.method === 'stripe' && payment.status === 'pending'
        ? await openCheckout(world, whole).catch((error: Error) => {
            // The order stands; the buyer pays from its page once the provider answers again.
            world.log.error('checkout not opened', { orderId, error });
            return undefined;
          })
        : undefined;
    return c.json(
      {
        orderId,
        token,
        payment: {
          method: payment.method,
          status: payment.status,
          amountIdr: payment.amountIdr,
          redirectUrl: payUrl,
        },
        redirectUrl: payUrl ?? orderPath(locale, orderId, token),
      },
      201,
    );
  })
  .openapi(getRoute, async (c) => {
    const { world } = c.var;
    const orderId = checkedId(c.req.valid('param').orderId);
    const { token } = c.req.valid('query');
    return c.json(await buyerOrder(world, orderId, token), 200);
  })
  .openapi(checkoutRoute, async (c) => {
    const { world } = c.var;
    const orderId = checkedId(c.req.valid('param').orderId);
    const whole = await orderForToken(world, orderId, c.req.valid('json').token);
    // She may have paid in another tab: look before asking again.
    if (whole.payment.checkoutId && (await settleCheckout(world, orderId)) === 'paid')
      return c.json({ redirectUrl: orderPath(c.var.locale, orderId, c.req.valid('json').token) }, 200);
    return c.json({ redirectUrl: await openCheckout(world, whole) }, 200);
  })
  .openapi(cancelRoute, async (c) => {
    const { world } = c.var;
    const orderId = checkedId(c.req.valid('param').orderId);
    const { token, reason } = c.req.valid('json');
    await cancelOrder(world, { orderId, token, reason });
    return c.json(await buyerOrder(world, orderId, token), 200);
  });
