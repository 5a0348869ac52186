import { z } from '@hono/zod-openapi';
import { readUnit, removeQris, saveQris, saveUnit } from '@rasa/actions/identity/unit';
import { idSchema } from '@rasa/domain/id';
import type { Asker } from '@rasa/domain/identity/account';
import { hasRole } from '@rasa/domain/identity/permission';
import { staffRoles } from '@rasa/domain/identity/role';
import { merchantSchema, pickupPointSchema, type Unit, unitSchema } from '@rasa/domain/identity/unit';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { fileSchema, multipartBody } from '../../http/upload.ts';
import { requiredPicture } from '../workshop/picture.ts';

const unitViewSchema = unitSchema
  .omit({ version: true })
  .partial({ merchant: true, cashLimitIdr: true })
  .openapi('Unit');

const unitInputSchema = unitSchema
  .omit({ unitId: true, version: true })
  .extend({
    merchant: merchantSchema.omit({ qrisPictureId: true }),
    pickupPoints: z
      .array(pickupPointSchema.extend({ pickupPointId: idSchema('pickupPoint').optional() }))
      .max(50)
      .default([]),
  })
  .openapi('UnitInput');

const params = z.object({ unitId: z.string().max(60) });

const getRoute = defineRoute({
  access: 'signed-in',
  method: 'get',
  path: '/units/{unitId}',
  summary: "The asker's own unit; sellers see its places and commission, staff also its merchant",
  tags: ['identity'],
  request: { params },
  responses: { 200: jsonAnswer(unitViewSchema, 'The unit') },
});

const putRoute = defineRoute({
  access: ['admin'],
  method: 'put',
  path: '/units/{unitId}',
  summary: "Change the admin's own unit",
  tags: ['identity'],
  request: { params, body: jsonBody(unitInputSchema) },
  responses: { 200: jsonAnswer(unitViewSchema, 'Changed') },
});

const putQrisRoute = defineRoute({
  access: ['admin'],
  method: 'put',
  path: '/units/{unitId}/qris',
  summary: 'Set the QRIS sign that buyers scan to pay the merchant of record',
  tags: ['identity'],
  request: { params, body: multipartBody(z.object({ picture: fileSchema.optional() }).openapi('QrisSign')) },
  responses: { 200: jsonAnswer(unitViewSchema, 'Set; it is prepared in the background') },
});

const deleteQrisRoute = defineRoute({
  access: ['admin'],
  method: 'delete',
  path: '/units/{unitId}/qris',
  summary: 'Offer QRIS no more',
  tags: ['identity'],
  request: { params },
  responses: { 200: jsonAnswer(unitViewSchema, 'Not offered any more') },
});

function viewFor(asker: Asker, unit: Unit): z.infer<typeof unitViewSchema> {
  const isStaff = asker.kind === 'account' && hasRole(asker, ...staffRoles);
  const { merchant: _, cashLimitIdr: __, ...shared } = unit;
  return unitViewSchema.parse(isStaff ? unit : shared);
}

export const unitRoutes = router()
  .openapi(getRoute, async (c) => {
    const { asker, world } = c.var;
    return c.json(viewFor(asker, await readUnit(world, asker, c.req.valid('param').unitId)), 200);
  })
  .openapi(putRoute, async (c) => {
    const { asker, world } = c.var;
    const unit = await saveUnit(world, asker, c.req.valid('param').unitId, c.req.valid('json'));
    return c.json(viewFor(asker, unit), 200);
  })
  .openapi(putQrisRoute, async (c) => {
    const { asker, world } = c.var;
    const bytes = await requiredPicture(c.req.valid('form').picture);
    return c.json(viewFor(asker, await saveQris(world, asker, c.req.valid('param').unitId, bytes)), 200);
  })
  .openapi(deleteQrisRoute, async (c) => {
    const { asker, world } = c.var;
    return c.json(viewFor(asker, await removeQris(world, asker, c.req.valid('param').unitId)), 200);
  });
