import { z } from '@hono/zod-openapi';
import { receiveHint } from '@rasa/actions/market/hint';
import { Refusal } from '@rasa/domain/refusal';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';

const stripeRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/webhooks/stripe',
  summary: 'Signed events of the card provider; each is kept once, and only a hint to look',
  tags: ['system'],
  request: { headers: z.object({ 'stripe-signature': z.string().max(1000).optional() }) },
  responses: { 200: jsonAnswer(z.object({ received: z.literal(true) }).openapi('Received'), 'Understood') },
});

export const webhookRoutes = router().openapi(stripeRoute, async (c) => {
  const { world } = c.var;
  const signature = c.req.valid('header')['stripe-signature'] ?? '';
  // The raw text: any re-writing of the JSON would break the signature.
  const event = await world.checkout.readEvent(await c.req.text(), signature).catch((error: Error) => {
    if (error.name === 'WebhookRefused') throw new Refusal('webhook.refused');
    throw error;
  });
  const { eventId, type, orderId } = event;
  const isNew = await receiveHint(world, event);
  world.log.info('webhook', { eventId, type, orderId, isNew });
  return c.json({ received: true as const }, 200);
});
