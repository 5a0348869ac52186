import { z } from '@hono/zod-openapi';
import {
  contestComplaint,
  decideComplaint,
  sellerComplaint,
  settleComplaint,
  unitComplaint,
} from '@rasa/actions/market/complaint';
import { returnOwnPart, returnUnitPart } from '@rasa/actions/market/part-return';
import { complaintIdSchema, partIdSchema } from '@rasa/domain/id';
import { hasRole, requireRole, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import { returnInputSchema } from '@rasa/domain/market/part-return';
import { Refusal } from '@rasa/domain/refusal';
import { paragraphSchema } from '@rasa/domain/text';
import { pageQuery } from '../../http/cursor.ts';
import { idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';
import {
  picturedComplaint,
  picturedComplaintSchema,
  toUnitComplaint,
  unitComplaintSchema,
} from './complaint-desk-view.ts';
import { complaintView, complaintViewSchema, partReturnViewSchema, returnViews } from './complaint-view.ts';

/** Shape first, so that no odd text reaches a key. */
export function checkedComplaintId(complaintId: string): string {
  if (!complaintIdSchema.safeParse(complaintId).success) throw new Refusal('complaint.unknown');
  return complaintId;
}

const complaintParams = z.object({ complaintId: idParam });

const listRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/complaints',
  tells: 'complaint',
  summary: 'Complaints that an officer decides, oldest first',
  tags: ['money'],
  request: { query: pageQuery(48) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          complaints: z.array(
            complaintViewSchema.extend({ shopName: z.string() }).openapi('DisputedComplaint'),
          ),
          cursor: z.string().optional(),
        })
        .openapi('Complaints'),
      'One page',
    ),
  },
});

const getRoute = defineRoute({
  access: ['officer'],
  method: 'get',
  path: '/complaints/{complaintId}',
  tells: 'complaint',
  summary: "A complaint beside its order, with both sides' words",
  tags: ['money'],
  request: { params: complaintParams },
  responses: { 200: jsonAnswer(unitComplaintSchema, 'The complaint') },
});

const decideRoute = defineRoute({
  access: ['officer'],
  method: 'post',
  path: '/complaints/{complaintId}/decision',
  summary: 'Give back what is right, or refuse; both sides read the words',
  tags: ['money'],
  request: {
    params: complaintParams,
    body: jsonBody(
      returnInputSchema
        .extend({ act: z.enum(['settle', 'refuse']), words: paragraphSchema(600, 5) })
        .openapi('ComplaintDecision'),
    ),
  },
  responses: { 200: jsonAnswer(unitComplaintSchema, 'Decided') },
});

const answerRoute = defineRoute({
  access: ['seller'],
  scope: ['order'],
  method: 'post',
  path: '/complaints/{complaintId}/answer',
  summary: 'The seller does not agree and tells her side; an officer decides',
  tags: ['market'],
  request: {
    params: complaintParams,
    body: jsonBody(z.object({ words: paragraphSchema(600, 5) }).openapi('ComplaintAnswer')),
  },
  responses: { 200: jsonAnswer(picturedComplaintSchema, 'An officer decides') },
});

const settleRoute = defineRoute({
  access: ['seller'],
  scope: 'herself',
  method: 'post',
  path: '/complaints/{complaintId}/settlement',
  summary: 'The seller agrees and gives back what was asked, or more',
  tags: ['market'],
  request: { params: complaintParams, body: jsonBody(named('ComplaintSettlement', returnInputSchema)) },
  responses: { 200: jsonAnswer(picturedComplaintSchema, 'Settled') },
});

const returnRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: 'herself',
  method: 'post',
  path: '/order-parts/{partId}/returns/{number}',
  summary: 'Give back food, money or both without a complaint; the number makes it happen once',
  tags: ['money'],
  request: {
    params: z.object({ partId: z.string().max(60), number: z.coerce.number().int().min(1).max(9999) }),
    body: jsonBody(named('NewPartReturn', returnInputSchema)),
  },
  responses: {
    200: jsonAnswer(
      z
        .object({ partId: z.string(), status: z.string(), returns: z.array(partReturnViewSchema) })
        .openapi('PartReturns'),
      'Given back',
    ),
  },
});

export const complaintDeskRoutes = router()
  .openapi(listRoute, async (c) => {
    const { store } = c.var.world;
    const officer = requireStaff(c.var.asker, 'officer');
    const found = await store.complaints.listDisputedByUnit(officer.unitId, c.req.valid('query'));
    const all = await Promise.all(
      found.items.map(({ complaintId }) => unitComplaint(c.var.world, officer, complaintId)),
    );
    // The board may lag behind.
    const waiting = all.filter(({ complaint }) => complaint.status === 'disputed');
    const complaints = waiting.map(({ complaint, part }) => ({
      ...complaintView(complaint, part),
      shopName: part.shopName,
    }));
    return c.json({ complaints, cursor: found.cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const complaintId = checkedComplaintId(c.req.valid('param').complaintId);
    const officer = requireStaff(c.var.asker, 'officer');
    const about = await unitComplaint(c.var.world, officer, complaintId);
    return c.json(toUnitComplaint(about), 200);
  })
  .openapi(decideRoute, async (c) => {
    const { world } = c.var;
    const complaintId = checkedComplaintId(c.req.valid('param').complaintId);
    const officer = requireStaff(c.var.asker, 'officer');
    const { act, words, ...given } = c.req.valid('json');
    await decideComplaint(
      world,
      officer,
      complaintId,
      act === 'settle' ? { act, words, given } : { act, words },
    );
    return c.json(toUnitComplaint(await unitComplaint(world, officer, complaintId)), 200);
  })
  .openapi(answerRoute, async (c) => {
    const { world } = c.var;
    const complaintId = checkedComplaintId(c.req.valid('param').complaintId);
    const seller = requireSeller(c.var.asker);
    await contestComplaint(world, seller, complaintId, c.req.valid('json').words);
    const { complaint, part } = await sellerComplaint(world, seller, complaintId);
    return c.json(picturedComplaint(complaint, part), 200);
  })
  .openapi(settleRoute, async (c) => {
    const { world } = c.var;
    const complaintId = checkedComplaintId(c.req.valid('param').complaintId);
    const seller = requireSeller(c.var.asker);
    await settleComplaint(world, seller, complaintId, c.req.valid('json'));
    const { complaint, part } = await sellerComplaint(world, seller, complaintId);
    return c.json(picturedComplaint(complaint, part), 200);
  })
  .openapi(returnRoute, async (c) => {
    const { world } = c.var;
    const asker = requireRole(c.var.asker, 'seller', 'officer');
    const { partId, number } = c.req.valid('param');
    if (!partIdSchema.safeParse(partId).success) throw new Refusal('part.unknown');
    const request = { ...c.req.valid('json'), number };
    const part = hasRole(asker, 'seller')
      ? await returnOwnPart(world, requireSeller(asker), partId, request)
      : await returnUnitPart(world, requireStaff(asker, 'officer'), partId, request);
    return c.json({ partId, status: part.status, returns: returnViews(part) }, 200);
  });
