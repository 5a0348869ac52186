import { z } from '@hono/zod-openapi';
import { eventZones, listDeadEvents, reviveEvent, reviveEvents } from '@rasa/actions/dead-event';
import { defineRoute, jsonAnswer, jsonBody, router } from '../http/route.ts';

const zoneSchema = z.enum(eventZones);

const deadEventSchema = z
  .object({
    zone: zoneSchema,
    eventId: z.string(),
    type: z.string(),
    isReadable: z.boolean().describe('One that is not has to be repaired before it is sent again'),
    at: z.string(),
    diedAt: z.string(),
    attempts: z.int(),
    lastError: z.string(),
  })
  .openapi('DeadEvent');

const listRoute = defineRoute({
  access: ['admin'],
  method: 'get',
  path: '/dead-events',
  summary: 'Events that could not be handed over, the longest first',
  tags: ['system'],
  responses: {
    200: jsonAnswer(
      z.object({ events: z.array(deadEventSchema), hasMore: z.boolean() }).openapi('DeadEvents'),
      'Of both zones',
    ),
  },
});

const reviveRoute = defineRoute({
  access: ['admin'],
  method: 'post',
  path: '/dead-events/{zone}/{eventId}/revival',
  summary: 'Hand one over again; who has had it before does not get it twice',
  tags: ['system'],
  request: { params: z.object({ zone: zoneSchema, eventId: z.string().max(60) }) },
  responses: { 200: jsonAnswer(z.object({ eventId: z.string() }).openapi('RevivedEvent'), 'It waits again') },
});

const reviveAllRoute = defineRoute({
  access: ['admin'],
  method: 'post',
  path: '/dead-events/revival',
  summary: 'Hand all over again that can be read',
  tags: ['system'],
  request: { body: jsonBody(z.object({}).openapi('Revival')) },
  responses: {
    200: jsonAnswer(z.object({ revived: z.int() }).openapi('RevivedEvents'), 'How many wait again'),
  },
});

export const deadEventRoutes = router()
  .openapi(listRoute, async (c) => {
    const { events, hasMore } = await listDeadEvents(c.var.world, c.var.asker);
    return c.json({ events: events.map((event) => deadEventSchema.parse(event)), hasMore }, 200);
  })
  .openapi(reviveAllRoute, async (c) =>
    c.json({ revived: await reviveEvents(c.var.world, c.var.asker) }, 200),
  )
  .openapi(reviveRoute, async (c) => {
    const { zone, eventId } = c.req.valid('param');
    await reviveEvent(c.var.world, c.var.asker, { zone, eventId });
    return c.json({ eventId }, 200);
  });
