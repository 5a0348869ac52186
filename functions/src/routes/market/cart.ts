import { z } from '@hono/zod-openapi';
import { orderForToken } from '@rasa/actions/market/order-token';
import { idSchema } from '@rasa/domain/id';
import { addAgain, type Cart, countUnits, removeFromCart, setQuantity } from '@rasa/domain/market/cart';
import { maxLines, maxQuantity } from '@rasa/domain/market/order';
import { cartLineSchema } from '@rasa/domain/market/quote';
import type { Context } from 'hono';
import { cartOf, keepCart, putInCart } from '../../http/cart-cookie.ts';
import type { AppEnv } from '../../http/context.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

const cartSchema = z
  .object({ lines: z.array(cartLineSchema), units: z.int().describe('All quantities together') })
  .openapi('Cart');
const answer = jsonAnswer(cartSchema, 'The cart as it is now');

const common = { access: 'anyone' as const, tags: ['market'], next: '/keranjang' };
const lineParams = z.object({ offerId: idSchema('offer') });

const getRoute = defineRoute({
  ...common,
  method: 'get',
  path: '/cart',
  summary: 'What this browser has put together; it is kept in its own cookie',
  responses: { 200: answer },
});

const addRoute = defineRoute({
  ...common,
  method: 'post',
  path: '/cart/lines',
  summary: 'Put a product in; more of one that is there adds up, but the same Idempotency-Key only once',
  request: {
    // Known to the cookie itself, so that a repeat sets it again.
    headers: z.object({ 'idempotency-key': z.string().max(80).optional() }),
    body: jsonBody(
      cartLineSchema.extend({ quantity: cartLineSchema.shape.quantity.default(1) }).openapi('CartAddition'),
    ),
  },
  responses: { 200: answer },
});

const changeRoute = defineRoute({
  ...common,
  method: 'patch',
  path: '/cart/lines/{offerId}',
  summary: 'Set how many of a product; none takes it out',
  request: {
    params: lineParams,
    body: jsonBody(z.object({ quantity: z.int().min(0).max(maxQuantity) }).openapi('CartQuantity')),
  },
  responses: { 200: answer },
});

const removeRoute = defineRoute({
  ...common,
  method: 'delete',
  path: '/cart/lines/{offerId}',
  summary: 'Take a product out',
  request: { params: lineParams },
  responses: { 200: answer },
});

const removeSomeRoute = defineRoute({
  ...common,
  method: 'delete',
  path: '/cart/lines',
  summary: 'Take several products out, such as all that cannot be ordered',
  request: {
    body: jsonBody(z.object({ offerIds: z.array(idSchema('offer')).max(maxLines) }).openapi('CartRemoval')),
  },
  responses: { 200: answer },
});

const clearRoute = defineRoute({
  ...common,
  method: 'delete',
  path: '/cart',
  summary: 'Empty the cart',
  responses: { 200: answer },
});

const againRoute = defineRoute({
  ...common,
  method: 'post',
  path: '/cart/orders',
  summary: 'Put in what an earlier order held, for who has its link; the cart says what is sold no more',
  request: {
    body: jsonBody(
      z.object({ orderId: idParam, token: z.string().min(20).max(100) }).openapi('OrderToRepeat'),
    ),
  },
  responses: { 200: answer },
});

const shown = (cart: Cart): z.infer<typeof cartSchema> => ({ lines: [...cart], units: countUnits(cart) });

async function kept(c: Context<AppEnv>, change: (cart: Cart) => Cart): Promise<z.infer<typeof cartSchema>> {
  const cart = change(await cartOf(c));
  await keepCart(c, cart);
  return shown(cart);
}

export const cartRoutes = router()
  .openapi(getRoute, async (c) => c.json(shown(await cartOf(c)), 200))
  .openapi(addRoute, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return c.json(shown(await putInCart(c, c.req.valid('json'), key)), 200);
  })
  .openapi(changeRoute, async (c) => {
    const { offerId } = c.req.valid('param');
    const { quantity } = c.req.valid('json');
    return c.json(await kept(c, (cart) => setQuantity(cart, offerId, quantity)), 200);
  })
  .openapi(removeRoute, async (c) => {
    const { offerId } = c.req.valid('param');
    return c.json(await kept(c, (cart) => removeFromCart(cart, [offerId])), 200);
  })
  .openapi(removeSomeRoute, async (c) => {
    const { offerIds } = c.req.valid('json');
    return c.json(await kept(c, (cart) => removeFromCart(cart, offerIds)), 200);
  })
  .openapi(clearRoute, async (c) => c.json(await kept(c, () => []), 200))
  .openapi(againRoute, async (c) => {
    const { orderId, token } = c.req.valid('json');
    const checked = checkedId('order', orderId, 'order.unknown');
    const { parts } = await orderForToken(c.var.world, checked, token);
    const bought = parts
      .flatMap(({ lines }) => lines)
      .map(({ offerId, quantity }) => ({ offerId, quantity }));
    return c.json(await kept(c, (cart) => addAgain(cart, bought)), 200);
  });
