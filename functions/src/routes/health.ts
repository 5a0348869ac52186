import { z } from '@hono/zod-openapi';
import { defineRoute, jsonAnswer, router } from '../http/route.ts';

const health = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/health',
  summary: 'Is the API up, and which version',
  tags: ['system'],
  responses: {
    200: jsonAnswer(z.object({ ok: z.literal(true), version: z.string() }).openapi('Health'), 'Up'),
  },
});

export const healthRoutes = router().openapi(health, (c) =>
  c.json({ ok: true as const, version: c.var.world.environment.APP_VERSION }, 200),
);
