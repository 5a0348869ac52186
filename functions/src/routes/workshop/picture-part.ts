import { z } from '@hono/zod-openapi';
import { heldPictureParts, keepPicturePart } from '@rasa/actions/workshop/picture-part';
import { requireSeller } from '@rasa/domain/identity/permission';
import { maxParts } from '@rasa/domain/picture-part';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { fileSchema, multipartBody } from '../../http/upload.ts';
import { requiredPicture } from './picture.ts';

/** SHA-256 of the whole photo, in hex. */
export const pictureHashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const partCountSchema = z.coerce.number().int().min(1).max(maxParts);

const keepRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'put',
  path: '/picture-parts/{hash}/{number}',
  summary: 'A piece of a photo, kept for a day until the whole is put together',
  tags: ['workshop'],
  request: {
    params: z.object({
      hash: pictureHashSchema,
      number: z.coerce
        .number()
        .int()
        .min(0)
        .max(maxParts - 1),
    }),
    body: multipartBody(z.object({ picture: fileSchema.optional() }).openapi('PicturePart')),
  },
  responses: { 200: jsonAnswer(z.object({ number: z.int() }).openapi('KeptPicturePart'), 'Kept') },
});

const heldRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'get',
  path: '/picture-parts/{hash}',
  summary: 'Which pieces of a photo have arrived',
  tags: ['workshop'],
  request: {
    params: z.object({ hash: pictureHashSchema }),
    query: z.object({ count: partCountSchema }),
  },
  responses: {
    200: jsonAnswer(z.object({ held: z.array(z.int()) }).openapi('HeldPictureParts'), 'Their numbers'),
  },
});

export const picturePartRoutes = router()
  .openapi(keepRoute, async (c) => {
    const { hash, number } = c.req.valid('param');
    const bytes = await requiredPicture(c.req.valid('form').picture);
    await keepPicturePart(c.var.world, requireSeller(c.var.asker), { hash, number, bytes });
    return c.json({ number }, 200);
  })
  .openapi(heldRoute, async (c) => {
    const { hash } = c.req.valid('param');
    const { count } = c.req.valid('query');
    const held = await heldPictureParts(c.var.world, requireSeller(c.var.asker), { hash, count });
    return c.json({ held }, 200);
  });
