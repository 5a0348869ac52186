import { z } from '@hono/zod-openapi';
import { addPushDevice, removePushDevice } from '@rasa/actions/identity/push-device';
import { requireSeller } from '@rasa/domain/identity/permission';
import { subscriptionSchema } from '@rasa/domain/identity/push-device';
import { localeSchema } from '@rasa/domain/language';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

const keyRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'get',
  path: '/push-key',
  summary: 'What a browser is told to listen to; null where this shop sends no push',
  tags: ['identity'],
  responses: {
    200: jsonAnswer(z.object({ publicKey: z.string().nullable() }).openapi('PushKey'), 'The key'),
  },
});

const addRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'post',
  path: '/push-devices',
  summary: 'This browser wants to hear what waits; the same one again changes nothing',
  tags: ['identity'],
  request: {
    body: jsonBody(
      z
        .object({ ...subscriptionSchema.shape, locale: localeSchema.default('id') })
        .openapi('PushSubscription'),
    ),
  },
  responses: {
    200: jsonAnswer(z.object({ deviceId: z.string() }).openapi('PushDevice'), 'It will hear'),
  },
});

const removeRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'delete',
  path: '/push-devices/{deviceId}',
  summary: 'This browser wants to hear no more; nothing happens where it did not',
  tags: ['identity'],
  request: { params: z.object({ deviceId: z.string().max(64) }) },
  responses: { 200: jsonAnswer(z.object({}), 'It will hear no more') },
});

export const pushDeviceRoutes = router()
  .openapi(keyRoute, (c) => c.json({ publicKey: c.var.world.pushes.publicKey ?? null }, 200))
  .openapi(addRoute, async (c) => {
    const input = c.req.valid('json');
    const { deviceId } = await addPushDevice(c.var.world, requireSeller(c.var.asker), input);
    return c.json({ deviceId }, 200);
  })
  .openapi(removeRoute, async (c) => {
    const { deviceId } = c.req.valid('param');
    await removePushDevice(c.var.world, requireSeller(c.var.asker), deviceId);
    return c.json({}, 200);
  });
