import { z } from '@hono/zod-openapi';
import { helpsWith } from '@rasa/actions/identity/mandate';
import { assistedSubjects, decideRevision, seeRevision } from '@rasa/actions/workshop/curation';
import { offerIdOf, revisionIdSchema } from '@rasa/domain/id';
import { requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import {
  checkMarksSchema,
  decisionRequestSchema,
  outcomeSchema,
  reasonSchema,
} from '@rasa/domain/workshop/decision';
import type { Revision } from '@rasa/domain/workshop/listing';
import { pageQuery } from '../../http/cursor.ts';
import { idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { assistedWith } from '../identity/mandate-view.ts';
import { queueEntrySchema, revisionDetailSchema, toQueueEntry, toRevisionDetail } from './revision-view.ts';

const params = z.object({ revisionId: idParam });

function checked(revisionId: string): string {
  if (!revisionIdSchema.safeParse(revisionId).success) throw new Refusal('revision.unknown');
  return revisionId;
}

/** Each is read with its shop: never more than 60 items a page, however many wait. */
const queuePage = 28;

const queueRoute = defineRoute({
  access: ['curator'],
  method: 'get',
  path: '/curation/queue',
  summary: 'What waits for a decision, the longest waiting first',
  tags: ['curation'],
  request: { query: pageQuery(queuePage) },
  responses: {
    200: jsonAnswer(
      z
        .object({ revisions: z.array(queueEntrySchema), cursor: z.string().optional() })
        .openapi('CurationQueue'),
      'One page',
    ),
  },
});

const getRoute = defineRoute({
  access: ['curator'],
  method: 'get',
  path: '/revisions/{revisionId}',
  summary: 'What was sent, what is approved now, and what a curator might overlook',
  tags: ['curation'],
  request: { params },
  responses: { 200: jsonAnswer(revisionDetailSchema, 'The revision') },
});

/** A page offers a row of reasons for each item, and free ones; those that say nothing are left out. */
const reasonRowsSchema = z
  .array(reasonSchema.partial())
  .max(60)
  .superRefine((rows, context) => {
    for (const [index, { target, text, caseKind }] of rows.entries()) {
      if (caseKind && text === undefined)
        context.addIssue({ code: 'custom', message: 'field.required', path: [index, 'text'] });
      if (target === undefined && (text !== undefined || caseKind))
        context.addIssue({ code: 'custom', message: 'field.required', path: [index, 'target'] });
    }
  })
  .transform((rows) =>
    rows.flatMap(({ target, text, ...row }) =>
      target === undefined || text === undefined ? [] : [{ ...row, target, text }],
    ),
  )
  .pipe(decisionRequestSchema.shape.reasons);

const decideRoute = defineRoute({
  access: ['curator'],
  method: 'post',
  path: '/revisions/{revisionId}/decisions',
  summary: 'Approve, ask for changes or reject; reasons may open support cases',
  tags: ['curation'],
  request: {
    params,
    body: jsonBody(
      z
        .object({
          outcome: outcomeSchema,
          checks: checkMarksSchema.default({}),
          reasons: reasonRowsSchema.default([]),
        })
        .openapi('DecisionRequest'),
    ),
  },
  responses: {
    201: jsonAnswer(
      z
        .object({
          decisionId: z.string(),
          revisionId: z.string(),
          listingId: z.string(),
          outcome: outcomeSchema,
          caseIds: z.array(z.string()),
        })
        .openapi('Decided'),
      'Decided; with the support cases it opened',
    ),
  },
});

async function detailOf(world: World, revision: Revision, curatorId: string) {
  const { store } = world;
  const { sellerId } = revision;
  const subjectIds = assistedSubjects(revision);
  const [seller, offer, decisions, assisted, helps] = await Promise.all([
    store.sellers.get(revision.sellerId),
    store.offers.get(offerIdOf(revision.listingId)),
    store.revisions.listDecisions(revision.listingId),
    assistedWith(world, sellerId, subjectIds),
    helpsWith(world, curatorId, { sellerId, subjectIds }),
  ]);
  if (!seller) throw new Error(`revision without seller: ${revision.revisionId}`);
  return { revision, seller, offer, decisions, assisted, helps };
}

export const curationRoutes = router()
  .openapi(queueRoute, async (c) => {
    const { store } = c.var.world;
    const { unitId } = requireStaff(c.var.asker, 'curator');
    const found = await store.revisions.listQueue(unitId, c.req.valid('query'));
    const sellerIds = [...new Set(found.items.map((one) => one.sellerId))];
    const sellers = await Promise.all(sellerIds.map((sellerId) => store.sellers.get(sellerId)));
    const shopName = new Map(sellers.flatMap((one) => (one ? [[one.sellerId, one.shopName]] : [])));
    const revisions = found.items.map((one) => toQueueEntry(one, shopName.get(one.sellerId) ?? ''));
    return c.json({ revisions, cursor: found.cursor }, 200);
  })
  .openapi(getRoute, async (c) => {
    const { world, asker, locale } = c.var;
    const curator = requireStaff(asker, 'curator');
    const revision = await seeRevision(world, curator, checked(c.req.valid('param').revisionId));
    const today = jakartaDay(world.clock().toISOString());
    const facts = await detailOf(world, revision, curator.accountId);
    return c.json(toRevisionDetail(facts, curator, today, locale), 200);
  })
  .openapi(decideRoute, async (c) => {
    const revisionId = checked(c.req.valid('param').revisionId);
    const curator = requireStaff(c.var.asker, 'curator');
    const { decision, newCaseIds } = await decideRevision(
      c.var.world,
      curator,
      revisionId,
      c.req.valid('json'),
    );
    const { decisionId, listingId, outcome } = decision;
    return c.json({ decisionId, revisionId, listingId, outcome, caseIds: newCaseIds }, 201);
  });
