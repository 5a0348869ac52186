import { z } from '@hono/zod-openapi';
import {
  linkParticipant,
  listParticipants,
  readParticipant,
  registerParticipant,
} from '@rasa/actions/programme/participant';
import { idSchema } from '@rasa/domain/id';
import { participantSchema } from '@rasa/domain/programme/training';
import { pageQuery } from '../../http/cursor.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

/** Restricted: answered to officers of the participant's own unit alone. */
export const participantViewSchema = participantSchema
  .omit({ version: true, createdBy: true })
  .openapi('Participant');

const params = z.object({ participantId: z.string().max(60) });

const registerRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/participants',
  summary: "Register a participant of the officer's unit",
  tags: ['training'],
  request: {
    body: jsonBody(
      participantSchema
        .pick({ name: true, villageCode: true, note: true, sellerId: true })
        .openapi('ParticipantRegistration'),
    ),
  },
  responses: { 201: jsonAnswer(participantViewSchema, 'Registered') },
});

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/participants',
  tells: 'participant',
  summary: "Participants of the officer's unit, by name",
  tags: ['training'],
  request: { query: pageQuery(100) },
  responses: {
    200: jsonAnswer(
      z
        .object({ participants: z.array(participantViewSchema), cursor: z.string().optional() })
        .openapi('Participants'),
      'One page',
    ),
  },
});

const getRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/participants/{participantId}',
  tells: 'participant',
  summary: "One participant of the officer's unit",
  tags: ['training'],
  request: { params },
  responses: { 200: jsonAnswer(participantViewSchema, 'The participant') },
});

const linkRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/training/participants/{participantId}/seller',
  summary: 'Say which seller a participant is; the same again changes nothing',
  tags: ['training'],
  request: {
    params,
    body: jsonBody(z.object({ sellerId: idSchema('seller') }).openapi('ParticipantLink')),
  },
  responses: { 200: jsonAnswer(participantViewSchema, 'Linked') },
});

export const participantRoutes = router()
  .openapi(registerRoute, async (c) => {
    const participant = await registerParticipant(c.var.world, c.var.asker, c.req.valid('json'));
    return c.json(participantViewSchema.parse(participant), 201);
  })
  .openapi(listRoute, async (c) => {
    const page = await listParticipants(c.var.world, c.var.asker, c.req.valid('query'));
    const participants = page.items.map((one) => participantViewSchema.parse(one));
    return c.json({ participants, cursor: page.cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const { participantId } = c.req.valid('param');
    const participant = await readParticipant(c.var.world, c.var.asker, participantId);
    return c.json(participantViewSchema.parse(participant), 200);
  })
  .openapi(linkRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    const participant = await linkParticipant(c.var.world, c.var.asker, input);
    return c.json(participantViewSchema.parse(participant), 200);
  });
