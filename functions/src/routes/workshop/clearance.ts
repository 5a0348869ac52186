import { z } from '@hono/zod-openapi';
import { grantClearance, listGrants, revokeClearance } from '@rasa/actions/programme/clearance';
import { listClearances } from '@rasa/actions/workshop/clearance';
import { deskRoles } from '@rasa/domain/identity/role';
import { categorySchema } from '@rasa/domain/market/category';
import { grantSchema } from '@rasa/domain/programme/grant';
import type { Clearance } from '@rasa/domain/workshop/seller';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

/** Which kinds, and since when; who gave a clearance is not told, so that nothing hints at why. */
const clearancesSchema = z
  .object({ clearances: z.array(z.object({ kind: categorySchema, grantedAt: z.string() })) })
  .openapi('Clearances');

const toView = (clearances: readonly Clearance[]): z.infer<typeof clearancesSchema> => ({
  clearances: clearances.map(({ kind, grantedAt }) => ({ kind, grantedAt })),
});

const params = z.object({ sellerId: z.string().max(60) });

const listRoute = defineRoute({
  access: ['seller', ...deskRoles],
  scope: 'any',
  method: 'get',
  path: '/sellers/{sellerId}/clearances',
  summary: 'Kinds of product that a seller may offer, for herself and the staff of her unit',
  tags: ['workshop'],
  request: { params },
  responses: { 200: jsonAnswer(clearancesSchema, 'Her clearances') },
});

const grantRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/sellers/{sellerId}/clearances',
  summary: 'Clear a seller for a kind of product by hand; the reason stays in the restricted zone',
  tags: ['workshop'],
  request: {
    params,
    body: jsonBody(grantSchema.pick({ kind: true, reason: true }).openapi('ClearanceGrant')),
  },
  responses: { 200: jsonAnswer(clearancesSchema, 'Her clearances now') },
});

const revokeRoute = defineRoute({
  access: ['officer'],
  method: 'delete',
  path: '/sellers/{sellerId}/clearances/{kind}',
  summary: 'Take a clearance back',
  tags: ['workshop'],
  request: { params: params.extend({ kind: categorySchema }) },
  responses: { 200: jsonAnswer(clearancesSchema, 'Her clearances now') },
});

const grantsRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/grants/{sellerId}',
  summary: 'Why a seller was cleared by hand',
  tags: ['training'],
  request: { params },
  responses: {
    200: jsonAnswer(
      z
        .object({ grants: z.array(grantSchema.pick({ kind: true, reason: true, grantedAt: true })) })
        .openapi('ClearanceGrants'),
      'As they stand',
    ),
  },
});

export const clearanceRoutes = router()
  .openapi(grantsRoute, async (c) => {
    const grants = await listGrants(c.var.world, c.var.asker, c.req.valid('param').sellerId);
    const told = grants.map(({ kind, reason, grantedAt }) => ({ kind, reason, grantedAt }));
    return c.json({ grants: told }, 200);
  })
  .openapi(listRoute, async (c) => {
    const { sellerId } = c.req.valid('param');
    return c.json(toView(await listClearances(c.var.world, c.var.asker, sellerId)), 200);
  })
  .openapi(grantRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(toView(await grantClearance(c.var.world, c.var.asker, input)), 200);
  })
  .openapi(revokeRoute, async (c) => {
    const input = c.req.valid('param');
    return c.json(toView(await revokeClearance(c.var.world, c.var.asker, input)), 200);
  });
