import { z } from '@hono/zod-openapi';
import {
  changeSession,
  holdSession,
  listSessions,
  removeSession,
  restoreSession,
} from '@rasa/actions/programme/session';
import { trainingSessionSchema } from '@rasa/domain/programme/training';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

export const sessionViewSchema = trainingSessionSchema
  .omit({ createdBy: true, version: true })
  .openapi('TrainingSession');

const plan = {
  heldOn: true,
  startsAt: true,
  place: true,
  topic: true,
  trainer: true,
  invitedIds: true,
} as const;
const params = z.object({ sessionId: z.string().max(60) });
const session = jsonAnswer(sessionViewSchema, 'The session now');

const holdRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/sessions',
  summary: 'A session of a course was or will be held',
  tags: ['training'],
  request: {
    body: jsonBody(trainingSessionSchema.pick({ courseId: true, ...plan }).openapi('SessionHeld')),
  },
  responses: { 201: jsonAnswer(sessionViewSchema, 'Written down') },
});

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/sessions',
  summary: 'Sessions of one course, latest first; those that were removed say so',
  tags: ['training'],
  request: { query: z.object({ courseId: z.string().max(60) }) },
  responses: {
    200: jsonAnswer(
      z.object({ sessions: z.array(sessionViewSchema) }).openapi('TrainingSessions'),
      'All of them',
    ),
  },
});

const changeRoute = defineRoute({
  access: ['officer'],
  method: 'put',
  path: '/training/sessions/{sessionId}',
  summary: 'Change a session; what is left out is left empty',
  tags: ['training'],
  request: { params, body: jsonBody(trainingSessionSchema.pick(plan).openapi('SessionChange')) },
  responses: { 200: session },
});

const removeRoute = defineRoute({
  access: ['officer'],
  method: 'delete',
  path: '/training/sessions/{sessionId}',
  summary: 'Remove a session: who was there is kept, but counts no more',
  tags: ['training'],
  request: { params },
  responses: { 200: session },
});

const restoreRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/sessions/{sessionId}/restoration',
  summary: 'Put a removed session back as it was',
  tags: ['training'],
  request: { params },
  responses: { 200: session },
});

export const sessionRoutes = router()
  .openapi(holdRoute, async (c) => {
    const held = await holdSession(c.var.world, c.var.asker, c.req.valid('json'));
    return c.json(sessionViewSchema.parse(held), 201);
  })
  .openapi(listRoute, async (c) => {
    const sessions = await listSessions(c.var.world, c.var.asker, c.req.valid('query').courseId);
    return c.json({ sessions: sessions.map((one) => sessionViewSchema.parse(one)) }, 200);
  })
  .openapi(changeRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(sessionViewSchema.parse(await changeSession(c.var.world, c.var.asker, input)), 200);
  })
  .openapi(removeRoute, async (c) => {
    const { sessionId } = c.req.valid('param');
    return c.json(sessionViewSchema.parse(await removeSession(c.var.world, c.var.asker, sessionId)), 200);
  })
  .openapi(restoreRoute, async (c) => {
    const { sessionId } = c.req.valid('param');
    return c.json(sessionViewSchema.parse(await restoreSession(c.var.world, c.var.asker, sessionId)), 200);
  });
