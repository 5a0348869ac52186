import { z } from '@hono/zod-openapi';
import { endMandate, listMandatesOf, readRecording } from '@rasa/actions/identity/mandate';
import { readSeller } from '@rasa/actions/workshop/seller';
import { requireRole, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import { pageQuery } from '../../http/cursor.ts';
import { chosenMandate, dropChosen } from '../../http/helping-cookie.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { assistedActSchema, assistedViews, mandateListSchema, mandateViews } from './mandate-view.ts';

const tags = ['identity'];
const params = z.object({ mandateId: idParam });
const checked = (mandateId: string) => checkedId('mandate', mandateId, 'mandate.unknown');

const endRoute = defineRoute({
  access: ['seller', 'companion', 'officer'],
  scope: 'any',
  method: 'post',
  path: '/mandates/{mandateId}/end',
  summary: 'Take a mandate back; it counts from the next request',
  tags,
  request: { params, body: jsonBody(z.object({})) },
  responses: {
    200: jsonAnswer(
      z.object({ mandateId: z.string(), status: z.literal('revoked') }).openapi('MandateEnded'),
      'Ended',
    ),
  },
});

const recordingRoute = defineRoute({
  access: ['seller', 'companion', 'officer'],
  scope: 'any',
  method: 'get',
  path: '/mandates/{mandateId}/recording',
  tells: 'mandate',
  summary: "The seller's voice, or what she drew",
  tags,
  request: { params },
  responses: { 200: { description: 'The file, closed to all others' } },
});

const ofSellerRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'get',
  path: '/seller/mandates',
  summary: 'Who helps the seller, and what they did in her name, newest first',
  tags,
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      mandateListSchema
        .extend({ acts: z.array(assistedActSchema), cursor: z.string().optional() })
        .openapi('SellerMandates'),
      'All mandates, one page of acts',
    ),
  },
});

const forOfficerRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/sellers/{sellerId}/mandates',
  tells: 'mandate',
  summary: "Who may help a seller of the officer's unit",
  tags,
  request: { params: z.object({ sellerId: idParam }) },
  responses: { 200: jsonAnswer(mandateListSchema, 'All of them') },
});

export const sellerMandateRoutes = router()
  .openapi(endRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'companion', 'officer');
    const { mandateId } = await endMandate(c.var.world, asker, checked(c.req.valid('param').mandateId));
    if (chosenMandate(c) === mandateId) dropChosen(c);
    return c.json({ mandateId, status: 'revoked' as const }, 200);
  })
  .openapi(recordingRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'companion', 'officer');
    const mandateId = checked(c.req.valid('param').mandateId);
    const { bytes, contentType } = await readRecording(c.var.world, asker, mandateId);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': contentType,
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  })
  .openapi(ofSellerRoute, async (c) => {
    const { world } = c.var;
    const { sellerId } = requireSeller(c.var.asker);
    const [mandates, acts] = await Promise.all([
      listMandatesOf(world, sellerId),
      world.store.assistedActs.listBySeller(sellerId, c.req.valid('query')),
    ]);
    return c.json(
      {
        mandates: await mandateViews(world, mandates),
        acts: await assistedViews(world, acts.items),
        cursor: acts.cursor,
      },
      200,
    );
  })
  .openapi(forOfficerRoute, async (c) => {
    const { world, asker } = c.var;
    const sellerId = checkedId('seller', c.req.valid('param').sellerId, 'seller.unknown');
    await readSeller(world, requireStaff(asker, 'officer'), sellerId);
    return c.json({ mandates: await mandateViews(world, await listMandatesOf(world, sellerId)) }, 200);
  });
