import { z } from '@hono/zod-openapi';
import { readAttendance, recordAttendance, recordMarks } from '@rasa/actions/programme/attendance';
import { idSchema } from '@rasa/domain/id';
import type { Asker } from '@rasa/domain/identity/account';
import { markSchema } from '@rasa/domain/programme/attendance';
import { refusalText } from '@rasa/domain/refusal-text';
import { instantSchema } from '@rasa/domain/time';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { courseViewSchema } from './course.ts';
import { sessionViewSchema } from './session.ts';

/** One class; larger ones are sent in parts. */
const mostAtOnce = 200;

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
  tells: 'attendance',
  summary: 'Who was at a session',
  tags: ['training'],
  request: { params },
  responses: { 200: jsonAnswer(attendanceViewSchema, 'The session, its course, and who was there') },
});

const recordRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/sessions/{sessionId}/attendance',
  summary:
    'Record who was at a session; names sent again change nothing, names left out stay unless they are among `seenIds`',
  tags: ['training'],
  request: {
    params,
    body: jsonBody(
      z
        .object({
          participantIds: z.array(idSchema('participant')).max(mostAtOnce).default([]),
          /** Whom the page showed as recorded: who of them is not ticked any more is taken off. */
          seenIds: z.array(idSchema('participant')).max(mostAtOnce).optional(),
        })
        .openapi('Attendance'),
    ),
  },
  responses: { 200: jsonAnswer(attendanceViewSchema, 'Everybody who is recorded now') },
});

const marksAnswerSchema = z
  .object({
    participantIds: z.array(z.string()),
    /** What could not be recorded, and why; all else is. */
    refused: z.array(z.object({ markId: z.string(), code: z.string(), message: z.string() })),
  })
  .openapi('MarksRecorded');

const marksRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/sessions/{sessionId}/marks',
  summary:
    'Ticks that a phone noted, maybe without a network; sent again, they change nothing, and the last word holds',
  tags: ['training'],
  request: {
    params,
    body: jsonBody(
      z
        .object({
          /** The phone’s clock as it sends: the times of the ticks are put right by it. */
          sentAt: instantSchema,
          marks: z.array(markSchema).min(1).max(mostAtOnce),
        })
        .openapi('Marks'),
    ),
  },
  responses: { 200: jsonAnswer(marksAnswerSchema, 'Who is recorded now') },
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
    await recordAttendance(c.var.world, c.var.asker, { sessionId, ...c.req.valid('json') });
    return c.json(await viewOf(c.var.world, c.var.asker, sessionId), 200);
  })
  .openapi(marksRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    const refused = await recordMarks(c.var.world, c.var.asker, input);
    const { participantIds } = await readAttendance(c.var.world, c.var.asker, input.sessionId);
    const told = refused.map(({ markId, code }) => ({
      ...{ markId, code, message: refusalText({ code }, c.var.locale) },
    }));
    return c.json({ participantIds, refused: told }, 200);
  });
