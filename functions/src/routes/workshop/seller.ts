import { z } from '@hono/zod-openapi';
import {
  changeShop,
  listSellers,
  readSeller,
  registerSeller,
  setAbility,
} from '@rasa/actions/workshop/seller';
import { deskRoles } from '@rasa/domain/identity/role';
import { registrationSchema, sellerSchema, shopChangeSchema } from '@rasa/domain/workshop/seller';
import { pageQuery } from '../../http/cursor.ts';
import { readPhone } from '../../http/phone.ts';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';

/** For the seller herself and the staff of her unit; the public sees what `publicShop` picks. */
const sellerViewSchema = sellerSchema.omit({ version: true }).openapi('Seller');

const registerRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/sellers',
  summary: "Register a seller of the officer's unit; she signs in with the number given here",
  tags: ['workshop'],
  request: {
    body: jsonBody(registrationSchema.extend({ phone: z.string().min(1).max(40) }).openapi('Registration')),
  },
  responses: { 201: jsonAnswer(sellerViewSchema, 'Registered') },
});

const listRoute = defineRoute({
  access: deskRoles,
  method: 'get',
  path: '/sellers',
  tells: 'seller',
  summary: "Sellers of the asker's own unit, by shop name",
  tags: ['workshop'],
  request: { query: pageQuery(100) },
  responses: {
    200: jsonAnswer(
      z.object({ sellers: z.array(sellerViewSchema), cursor: z.string().optional() }).openapi('Sellers'),
      'One page',
    ),
  },
});

const getRoute = defineRoute({
  access: ['seller', ...deskRoles],
  scope: 'any',
  method: 'get',
  path: '/sellers/{sellerId}',
  tells: 'seller',
  summary: 'A seller, for herself and the staff of her unit',
  tags: ['workshop'],
  request: { params: z.object({ sellerId: z.string().max(60) }) },
  responses: { 200: jsonAnswer(sellerViewSchema, 'The seller') },
});

const changeRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'patch',
  path: '/sellers/me',
  summary: 'Change how the own shop shows itself and hands over; what is left out stays',
  tags: ['workshop'],
  request: { body: jsonBody(named('ShopChange', shopChangeSchema)) },
  responses: { 200: jsonAnswer(sellerViewSchema, 'Changed') },
});

const abilityRoute = defineRoute({
  access: ['companion', 'officer', 'admin'],
  method: 'put',
  path: '/sellers/{sellerId}/ability',
  summary:
    'How much of her screens a seller manages by herself: changes what is shown, never what is allowed',
  tags: ['workshop'],
  request: {
    params: z.object({ sellerId: z.string().max(60) }),
    body: jsonBody(
      z.object({ abilityLevel: z.coerce.number().pipe(sellerSchema.shape.abilityLevel) }).openapi('Ability'),
    ),
  },
  responses: { 200: jsonAnswer(sellerViewSchema, 'Set') },
});

export const sellerRoutes = router()
  .openapi(registerRoute, async (c) => {
    const input = c.req.valid('json');
    const phone = await readPhone(input.phone);
    const seller = await registerSeller(c.var.world, c.var.asker, { ...input, phone });
    return c.json(sellerViewSchema.parse(seller), 201);
  })
  .openapi(listRoute, async (c) => {
    const page = await listSellers(c.var.world, c.var.asker, c.req.valid('query'));
    const sellers = page.items.map((seller) => sellerViewSchema.parse(seller));
    return c.json({ sellers, cursor: page.cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const seller = await readSeller(c.var.world, c.var.asker, c.req.valid('param').sellerId);
    return c.json(sellerViewSchema.parse(seller), 200);
  })
  .openapi(abilityRoute, async (c) => {
    const { sellerId } = c.req.valid('param');
    const { abilityLevel } = c.req.valid('json');
    const seller = await setAbility(c.var.world, c.var.asker, sellerId, abilityLevel);
    return c.json(sellerViewSchema.parse(seller), 200);
  })
  .openapi(changeRoute, async (c) => {
    const seller = await changeShop(c.var.world, c.var.asker, c.req.valid('json'));
    return c.json(sellerViewSchema.parse(seller), 200);
  });
