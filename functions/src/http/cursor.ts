import { z } from '@hono/zod-openapi';

/** Query of every list: an opaque cursor from the answer before, and how many at most. */
export const pageQuery = (most: number) =>
  z.object({
    cursor: z.string().max(600).optional(),
    /** More than a page holds is a page. */
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .default(Math.min(24, most))
      .transform((limit) => Math.min(limit, most)),
  });
