import { z } from '@hono/zod-openapi';
import { acceptPicture, readPicture } from '@rasa/actions/workshop/picture';
import { idSchema } from '@rasa/domain/id';
import { requireSeller } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField, uploadedBytes } from '../../http/upload.ts';

export const uploadedSchema = z
  .object({ pictureId: z.string(), status: z.enum(['processing', 'ready', 'refused']) })
  .openapi('UploadedPicture');

const uploadRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/pictures',
  summary: 'Upload a picture: of a product, or a document that stays private',
  tags: ['workshop'],
  request: {
    body: multipartBody(
      z
        .object({
          picture: fileSchema.optional(),
          purpose: z.enum(['product', 'document']),
          /** Made by the phone, so that a repeat changes nothing. */
          pictureId: optionalField(idSchema('picture')),
        })
        .openapi('PictureUpload'),
    ),
  },
  responses: { 201: jsonAnswer(uploadedSchema, 'Kept; it is prepared in the background') },
});

const readRoute = defineRoute({
  access: ['seller', 'curator', 'officer', 'admin'],
  scope: 'any',
  method: 'get',
  path: '/pictures/{pictureId}',
  summary: 'A picture for those who may see it, encoded anew',
  tags: ['workshop'],
  request: { params: z.object({ pictureId: idParam }) },
  responses: {
    200: {
      description: 'The picture',
      content: { 'image/jpeg': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
});

/** @throws Refusal where no file was chosen */
export async function requiredPicture(value: unknown): Promise<Uint8Array> {
  const bytes = await uploadedBytes(value, 'picture');
  if (!bytes) throw new Refusal('picture.missing', { fields: { picture: { code: 'picture.missing' } } });
  return bytes;
}

export const pictureRoutes = router()
  .openapi(uploadRoute, async (c) => {
    const { world } = c.var;
    const { sellerId, accountId } = requireSeller(c.var.asker);
    const { picture, purpose, pictureId } = c.req.valid('form');
    const bytes = await requiredPicture(picture);
    const seller = await world.store.sellers.get(sellerId);
    if (!seller) throw new Refusal('seller.unknown');
    const { unitId } = seller;
    const kept = await acceptPicture(world, {
      ...{ bytes, purpose, pictureId, unitId },
      ...{ ownerId: sellerId, actorId: accountId },
    });
    return c.json({ pictureId: kept.pictureId, status: kept.status }, 201);
  })
  .openapi(readRoute, async (c) => {
    const pictureId = checkedId('picture', c.req.valid('param').pictureId, 'picture.unknown');
    const { bytes, contentType } = await readPicture(c.var.world, c.var.asker, pictureId);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': contentType,
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=300',
    });
  });
