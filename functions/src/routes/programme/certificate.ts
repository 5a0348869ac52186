import { z } from '@hono/zod-openapi';
import { readCertificate } from '@rasa/actions/programme/certificate';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';

export const certificateViewSchema = z
  .object({
    name: z.string(),
    course: z.string(),
    sessions: z.int(),
    earnedOn: z.string(),
    unit: z.string(),
    seal: z.string(),
  })
  .openapi('Certificate');

const certificateRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/training/courses/{courseId}/certificates/{participantId}',
  tells: 'participant',
  summary:
    'What is printed on the certificate of a skill that was earned, with the seal that lets it be drawn',
  tags: ['training'],
  request: { params: z.object({ courseId: idParam, participantId: idParam }) },
  responses: {
    200: jsonAnswer(certificateViewSchema, 'The certificate'),
  },
});

export const certificateRoutes = router().openapi(certificateRoute, async (c) => {
  const params = c.req.valid('param');
  const courseId = checkedId('course', params.courseId, 'course.unknown');
  const participantId = checkedId('participant', params.participantId, 'participant.unknown');
  const about = { courseId, participantId };
  const { certificate, seal } = await readCertificate(c.var.world, c.var.asker, about);
  return c.json({ ...certificate, seal }, 200);
});
