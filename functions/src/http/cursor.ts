import { z } from '@hono/zod-openapi';

/** Query of every list: an opaque cursor from the answer before, and how many at most. */
export const pageQuery = (most: number) =>
  z.object({
    cursor: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(most).default(Math.min(24, most)),
  });
