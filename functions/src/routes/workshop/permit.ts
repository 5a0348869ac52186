import { z } from '@hono/zod-openapi';
import { helpsWith } from '@rasa/actions/identity/mandate';
import {
  confirmRecipe,
  handlePermit,
  readPaper,
  refusePermit,
  seePermit,
  submitPermit,
  verifyPermit,
} from '@rasa/actions/workshop/permit';
import { idSchema, revisionIdSchema } from '@rasa/domain/id';
import { hasRole, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema } from '@rasa/domain/text';
import { daySchema, jakartaDay } from '@rasa/domain/time';
import { newPermitSchema, type PermitDocument } from '@rasa/domain/workshop/permit-document';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import { pageQuery } from '../../http/cursor.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField, uploadedBytes } from '../../http/upload.ts';
import {
  deskOf,
  permitDetailSchema,
  permitFacts,
  permitViewSchema,
  toPermitView,
  unseenIn,
  unseenSchema,
} from './permit-view.ts';

const params = z.object({ permitId: idParam });
const checked = (permitId: string) => checkedId('permit', permitId, 'permit.unknown');
const tags = ['permits'];
const scope = ['listing', 'support'] as const;
const everybody = ['seller', 'curator', 'officer'] as const;

const listRoute = defineRoute({
  access: ['seller'],
  scope,
  method: 'get',
  path: '/permits',
  tells: 'permit',
  summary: "The seller's permits, newest first, and the numbers that her products name without one",
  tags,
  responses: {
    200: jsonAnswer(
      z.object({ permits: z.array(permitViewSchema), unseen: z.array(unseenSchema) }).openapi('Permits'),
      'All of them',
    ),
  },
});

const submitRoute = defineRoute({
  access: ['seller'],
  scope,
  method: 'post',
  path: '/permits',
  summary: 'Send a permit with a picture or PDF of it; staff look it up before it counts',
  tags,
  request: {
    body: multipartBody(
      z
        .object({
          ...newPermitSchema.shape,
          issuedOn: optionalField(daySchema),
          endsOn: optionalField(daySchema),
          listingId: optionalField(idSchema('listing')),
          renewsId: optionalField(idSchema('permit')),
          paper: fileSchema.optional(),
        })
        .openapi('NewPermit'),
    ),
  },
  responses: { 201: jsonAnswer(permitViewSchema, 'Kept; nobody has looked it up yet') },
});

const queueRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'get',
  path: '/permits/queue',
  tells: 'permit',
  summary: "Permits of the asker's unit that wait to be looked up, or that have ended",
  tags,
  request: {
    query: pageQuery(28).extend({ group: z.enum(['unverified', 'expired']).default('unverified') }),
  },
  responses: {
    200: jsonAnswer(
      z
        .object({
          permits: z.array(permitViewSchema.extend({ shopName: z.string() }).openapi('QueuedPermit')),
          cursor: z.string().optional(),
        })
        .openapi('PermitQueue'),
      'One page, the one that waits longest first',
    ),
  },
});

const getRoute = defineRoute({
  access: everybody,
  scope,
  method: 'get',
  path: '/permits/{permitId}',
  tells: 'permit',
  summary: 'A permit, with what helps staff to look it up',
  tags,
  request: { params },
  responses: { 200: jsonAnswer(permitDetailSchema, 'The permit') },
});

const paperRoute = defineRoute({
  access: everybody,
  scope,
  method: 'get',
  path: '/permits/{permitId}/paper',
  tells: 'permit',
  summary: 'The PDF of a permit; its picture is read as a picture',
  tags,
  request: { params },
  responses: {
    200: { description: 'The PDF', content: { 'application/pdf': { schema: fileSchema } } },
  },
});

const verifyRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'post',
  path: '/permits/{permitId}/verification',
  summary: 'It was looked up by hand; what was seen is kept',
  tags,
  request: {
    params,
    body: jsonBody(z.object({ note: lineSchema(300, 3) }).openapi('PermitVerification')),
  },
  responses: { 200: jsonAnswer(permitDetailSchema, 'It counts from now on') },
});

const refuseRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'post',
  path: '/permits/{permitId}/refusal',
  summary: 'It is not what it says, or cannot be read; the seller is told why',
  tags,
  request: {
    params,
    body: jsonBody(
      z
        .object({
          reason: lineSchema(300, 3),
          /** As the asker saw it. */
          status: z.enum(['unverified', 'verified']).default('unverified'),
        })
        .openapi('PermitRefusal'),
    ),
  },
  responses: { 200: jsonAnswer(permitDetailSchema, 'Refused') },
});

const handleRoute = defineRoute({
  access: ['curator', 'officer'],
  method: 'post',
  path: '/permits/{permitId}/handling',
  summary: 'The end of a permit was seen to: it waits for staff no longer',
  tags,
  request: {
    params,
    body: jsonBody(z.object({ note: lineSchema(300, 3) }).openapi('PermitHandling')),
  },
  responses: { 200: jsonAnswer(permitDetailSchema, 'Noted') },
});

const recipeRoute = defineRoute({
  access: ['curator'],
  method: 'post',
  path: '/permits/{permitId}/recipes',
  summary: 'The halal certificate covers the ingredients of a revision, says a curator who has read it',
  tags,
  request: {
    params,
    body: jsonBody(
      z.object({ revisionId: revisionIdSchema, reason: lineSchema(300, 3) }).openapi('RecipeConfirmation'),
    ),
  },
  responses: { 200: jsonAnswer(permitDetailSchema, 'Covered') },
});

const missing = () => new Refusal('file.missing', { fields: { paper: { code: 'file.missing' } } });

/** The permit as the asker may see it. */
async function detail(c: Context<AppEnv>, permit: PermitDocument) {
  const { world, asker, locale } = c.var;
  const facts = await permitFacts(world, permit.sellerId);
  const view = toPermitView(permit, facts);
  const isStaff =
    asker.kind === 'account' && asker.unitId === permit.unitId && hasRole(asker, 'curator', 'officer');
  if (!isStaff) return view;
  const { accountId } = asker;
  const about = { sellerId: permit.sellerId, subjectIds: [permit.permitId] };
  const isHers = permit.submittedBy.actorId === accountId || asker.sellerId === permit.sellerId;
  const mayDecide = !isHers && !(await helpsWith(world, accountId, about));
  return { ...view, desk: await deskOf(world, permit, { today: facts.today, locale, mayDecide }) };
}

export const permitRoutes = router()
  .openapi(listRoute, async (c) => {
    const { sellerId } = requireSeller(c.var.asker);
    const facts = await permitFacts(c.var.world, sellerId);
    const permits = facts.all.map((one) => toPermitView(one, facts));
    return c.json({ permits, unseen: unseenIn(facts.listings, facts.all) }, 200);
  })
  .openapi(submitRoute, async (c) => {
    const { world } = c.var;
    const seller = requireSeller(c.var.asker);
    const { paper, ...wanted } = c.req.valid('form');
    const bytes = await uploadedBytes(paper, 'paper');
    if (!bytes) throw missing();
    const permit = await submitPermit(world, seller, { ...wanted, bytes });
    return c.json(toPermitView(permit, await permitFacts(world, seller.sellerId)), 201);
  })
  .openapi(queueRoute, async (c) => {
    const { store, clock } = c.var.world;
    const { unitId } = requireStaff(c.var.asker, 'curator', 'officer');
    const { group, ...page } = c.req.valid('query');
    const found = await store.permits.listByUnit(unitId, group, page);
    const today = jakartaDay(clock().toISOString());
    const sellers = await Promise.all(found.items.map(({ sellerId }) => store.sellers.get(sellerId)));
    const permits = found.items.map((one, index) => ({
      ...toPermitView(one, { all: [], listings: [], today }),
      shopName: sellers[index]?.shopName ?? '',
    }));
    return c.json({ permits, cursor: found.cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const permitId = checked(c.req.valid('param').permitId);
    return c.json(await detail(c, await seePermit(c.var.world, c.var.asker, permitId)), 200);
  })
  .openapi(paperRoute, async (c) => {
    const permitId = checked(c.req.valid('param').permitId);
    const bytes = await readPaper(c.var.world, c.var.asker, permitId);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${permitId}.pdf"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  })
  .openapi(verifyRoute, async (c) => {
    const permitId = checked(c.req.valid('param').permitId);
    const staff = requireStaff(c.var.asker, 'curator', 'officer');
    const { note } = c.req.valid('json');
    return c.json(await detail(c, await verifyPermit(c.var.world, staff, permitId, note)), 200);
  })
  .openapi(recipeRoute, async (c) => {
    const permitId = checked(c.req.valid('param').permitId);
    const curator = requireStaff(c.var.asker, 'curator');
    const permit = await confirmRecipe(c.var.world, curator, permitId, c.req.valid('json'));
    return c.json(await detail(c, permit), 200);
  })
  .openapi(handleRoute, async (c) => {
    const permitId = checked(c.req.valid('param').permitId);
    const staff = requireStaff(c.var.asker, 'curator', 'officer');
    const { note } = c.req.valid('json');
    return c.json(await detail(c, await handlePermit(c.var.world, staff, permitId, note)), 200);
  })
  .openapi(refuseRoute, async (c) => {
    const permitId = checked(c.req.valid('param').permitId);
    const staff = requireStaff(c.var.asker, 'curator', 'officer');
    const seen = c.req.valid('json');
    return c.json(await detail(c, await refusePermit(c.var.world, staff, permitId, seen)), 200);
  });
