import { z } from '@hono/zod-openapi';
import { addVoiceNote, readVoiceNote, removeVoiceNote } from '@rasa/actions/workshop/voice-note';
import { idSchema } from '@rasa/domain/id';
import { requireSeller } from '@rasa/domain/identity/permission';
import { listingStatusSchema } from '@rasa/domain/workshop/listing';
import { voiceTypes } from '@rasa/domain/workshop/voice-note';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField } from '../../http/upload.ts';

const params = z.object({ listingId: idParam });
const checked = (listingId: string) => checkedId('listing', listingId, 'listing.unknown');
const path = '/listings/{listingId}/voice-note';
const tags = ['workshop'];

const stateSchema = z
  .object({
    listingId: z.string(),
    status: listingStatusSchema,
    version: z.int(),
    voiceId: z.string().optional(),
  })
  .openapi('VoiceNoteState');

const addRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path,
  summary: 'Say what the product is, in place of writing it; an earlier recording goes',
  tags,
  request: {
    params,
    body: multipartBody(
      z
        .object({ voice: fileSchema.optional(), voiceId: optionalField(idSchema('voice')) })
        .openapi('VoiceNoteUpload'),
    ),
  },
  responses: { 201: jsonAnswer(stateSchema, 'Kept') },
});

const readRoute = defineRoute({
  access: ['seller', 'curator', 'officer', 'admin'],
  scope: ['listing'],
  method: 'get',
  path,
  summary: 'What the maker says of her product, to be written down',
  tags,
  request: { params },
  responses: {
    200: {
      description: 'The recording',
      content: Object.fromEntries(
        Object.values(voiceTypes).map((type) => [
          type,
          { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
        ]),
      ),
    },
  },
});

const removeRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'delete',
  path,
  summary: 'Take the recording away',
  tags,
  request: { params },
  responses: { 200: jsonAnswer(stateSchema, 'Gone') },
});

export const voiceNoteRoutes = router()
  .openapi(addRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    const { voice, voiceId } = c.req.valid('form');
    const bytes = new Uint8Array(voice instanceof File ? await voice.arrayBuffer() : []);
    const seller = requireSeller(c.var.asker);
    const listing = await addVoiceNote(c.var.world, seller, listingId, { bytes, voiceId });
    const { status, version, voiceNote } = listing;
    return c.json({ listingId, status, version, voiceId: voiceNote?.voiceId }, 201);
  })
  .openapi(readRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    const { bytes, contentType } = await readVoiceNote(c.var.world, c.var.asker, listingId);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': contentType,
      'Content-Disposition': 'inline',
      'Cache-Control': 'private, max-age=300',
    });
  })
  .openapi(removeRoute, async (c) => {
    const listingId = checked(c.req.valid('param').listingId);
    const listing = await removeVoiceNote(c.var.world, requireSeller(c.var.asker), listingId);
    return c.json({ listingId, status: listing.status, version: listing.version }, 200);
  });
