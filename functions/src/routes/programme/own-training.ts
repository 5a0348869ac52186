import { z } from '@hono/zod-openapi';
import { readOwnTraining } from '@rasa/actions/programme/own-training';
import { categorySchema } from '@rasa/domain/market/category';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { certificateViewSchema } from './certificate.ts';

const ownRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'get',
  path: '/seller/training',
  summary: 'What the seller has learnt, what she may sell, and the sessions that she is expected at next',
  tags: ['training'],
  responses: {
    200: jsonAnswer(
      z
        .object({
          skills: z.array(certificateViewSchema),
          kinds: z.array(categorySchema),
          next: z.array(
            z.object({
              course: z.string(),
              topic: z.string(),
              heldOn: z.string(),
              startsAt: z.string().optional(),
              place: z.string(),
              trainer: z.string().optional(),
            }),
          ),
        })
        .openapi('OwnTraining'),
      'Hers alone',
    ),
  },
});

export const ownTrainingRoutes = router().openapi(ownRoute, async (c) => {
  const { skills, kinds, next } = await readOwnTraining(c.var.world, c.var.asker);
  return c.json(
    {
      skills: skills.map(({ certificate, seal }) => ({ ...certificate, seal })),
      kinds,
      next: next.map(({ course, session: { topic, heldOn, startsAt, place, trainer } }) => ({
        ...{ course: course.title, topic, heldOn, place },
        ...(startsAt && { startsAt }),
        ...(trainer && { trainer }),
      })),
    },
    200,
  );
});
