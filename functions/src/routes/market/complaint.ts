import { z } from '@hono/zod-openapi';
import { openComplaint, wantedComplaint, withdrawComplaint } from '@rasa/actions/market/complaint';
import { orderForToken } from '@rasa/actions/market/order-token';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import { idSchema, partIdSchema } from '@rasa/domain/id';
import { type Complaint, complaintReasonSchema, maxComplaintPictures } from '@rasa/domain/market/complaint';
import { maxQuantity } from '@rasa/domain/market/order';
import { Refusal } from '@rasa/domain/refusal';
import { paragraphSchema } from '@rasa/domain/text';
import { nest } from '../../http/form-value.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { countField, fileSchema, multipartBody, uploadedBytes } from '../../http/upload.ts';
import { invalid } from '../../http/validation.ts';
import type { World } from '../../world.ts';
import { checkedComplaintId } from './complaint-desk.ts';
import { complaintView, complaintViewSchema } from './complaint-view.ts';

const tokenSchema = z.string().min(20).max(100);

const openRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/complaints',
  summary: 'The buyer says what is wrong with a part, with up to three pictures; no lines means all of it',
  tags: ['market'],
  request: {
    params: z.object({ orderId: idParam }),
    body: multipartBody(
      z
        .object({
          token: tokenSchema,
          partId: z.string().max(60),
          reason: complaintReasonSchema,
          words: paragraphSchema(600, 5),
          /** Further fields `lines[0].offerId`, `lines[0].quantity`, as in other forms. */
          pictures: z.union([z.array(fileSchema), fileSchema]).optional(),
        })
        .openapi('NewComplaint'),
    ),
  },
  responses: { 201: jsonAnswer(complaintViewSchema, 'The seller is told') },
});

const withdrawRoute = defineRoute({
  access: 'anyone',
  method: 'post',
  path: '/orders/{orderId}/complaints/{complaintId}/withdrawal',
  summary: 'The buyer takes her complaint back',
  tags: ['market'],
  request: {
    params: z.object({ orderId: idParam, complaintId: idParam }),
    body: jsonBody(z.object({ token: tokenSchema }).openapi('ComplaintWithdrawal')),
  },
  responses: { 200: jsonAnswer(complaintViewSchema, 'Taken back') },
});

const linesSchema = z.object({
  lines: z
    .array(
      z.object({ offerId: idSchema('offer'), quantity: countField.pipe(z.int().min(0).max(maxQuantity)) }),
    )
    .max(30)
    .default([]),
});

/** @throws Refusal `body.invalid` */
function readLines(form: FormData) {
  const read = linesSchema.safeParse(nest(form.entries() as Iterable<[string, string | File]>));
  if (!read.success) throw invalid(read.error.issues);
  return read.data.lines;
}

/** @throws Refusal for too many, too large or no pictures at all, before any is kept */
async function readPictures(given: unknown): Promise<Uint8Array[]> {
  const files = await Promise.all([given].flat().map((one) => uploadedBytes(one, 'pictures')));
  const read = files.filter((one) => one !== undefined);
  if (read.length <= maxComplaintPictures) return read;
  const wrong = { code: 'picture.too-many', params: { most: maxComplaintPictures } } as const;
  throw new Refusal(wrong.code, { params: wrong.params, fields: { pictures: wrong } });
}

async function keepPictures(world: World, complaint: Complaint, files: Uint8Array[]): Promise<string[]> {
  const { sellerId: ownerId, unitId } = complaint;
  const kept: string[] = [];
  for (const bytes of files)
    kept.push(
      (await acceptPicture(world, { bytes, purpose: 'complaint', ownerId, unitId, actorId: 'buyer' }))
        .pictureId,
    );
  return kept;
}

export const complaintRoutes = router()
  .openapi(openRoute, async (c) => {
    const { world } = c.var;
    const orderId = checkedId('order', c.req.valid('param').orderId, 'order.unknown');
    const { pictures, ...said } = c.req.valid('form');
    const input = { ...said, lines: readLines(await c.req.formData()) };
    if (!partIdSchema.safeParse(input.partId).success) throw new Refusal('part.unknown');
    const request = { orderId, ...input };
    const files = await readPictures(pictures);
    const { complaint, part, isNew } = await wantedComplaint(world, request);
    if (!isNew) return c.json(complaintView(complaint, part), 201);
    const pictureIds = await keepPictures(world, complaint, files);
    return c.json(complaintView(await openComplaint(world, { ...request, pictureIds }), part), 201);
  })
  .openapi(withdrawRoute, async (c) => {
    const { world } = c.var;
    const { orderId: named, complaintId } = c.req.valid('param');
    const orderId = checkedId('order', named, 'order.unknown');
    const { token } = c.req.valid('json');
    const input = { orderId, token, complaintId: checkedComplaintId(complaintId) };
    const complaint = await withdrawComplaint(world, input);
    const { parts } = await orderForToken(world, orderId, token);
    const part = parts.find((one) => one.partId === complaint.partId)!;
    return c.json(complaintView(complaint, part), 200);
  });
