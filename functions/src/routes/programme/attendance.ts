import { z } from '@hono/zod-openapi';
import { readAttendance, recordAttendance } from '@rasa/actions/programme/attendance';
import { idSchema } from '@rasa/domain/id';
import type { Asker } from '@rasa/domain/identity/account';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { courseViewSchema, sessionViewSchema } from './course.ts';

/** One class; larger ones are sent in parts. */
const mostAtOnce = 100;

const attendanceViewSchema = z
  .object({
    session: sessionViewSchema,
    course: courseViewSchema,
    participantIds: z.array(z.string()),
  })
  .openapi('SessionAttendance');

const params = z.object({ sessionId: z.string().max(60) });

const getRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/sessions/{sessionId}/attendance',
  summary: 'Who was at a session',
  tags: ['training'],
  request: { params },
  responses: { 200: jsonAnswer(attendanceViewSchema, 'The session, its course, and who was there') },
});

const recordRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/sessions/{sessionId}/attendance',
  summary: 'Record who was at a session; names sent again change nothing, names left out stay',
  tags: ['training'],
  request: {
    params,
    body: jsonBody(
      z
        .object({ participantIds: z.array(idSchema('participant')).min(1).max(mostAtOnce) })
        .openapi('Attendance'),
    ),
  },
  responses: { 200: jsonAnswer(attendanceViewSchema, 'Everybody who is recorded now') },
});

async function viewOf(world: World, asker: Asker, sessionId: string) {
  const { session, course, participantIds } = await readAttendance(world, asker, sessionId);
  return {
    session: sessionViewSchema.parse(session),
    course: courseViewSchema.parse(course),
    participantIds,
  };
}

export const attendanceRoutes = router()
  .openapi(getRoute, async (c) => {
    const { sessionId } = c.req.valid('param');
    return c.json(await viewOf(c.var.world, c.var.asker, sessionId), 200);
  })
  .openapi(recordRoute, async (c) => {
    const { sessionId } = c.req.valid('param');
    const { participantIds } = c.req.valid('json');
    await recordAttendance(c.var.world, c.var.asker, { sessionId, participantIds });
    return c.json(await viewOf(c.var.world, c.var.asker, sessionId), 200);
  });
