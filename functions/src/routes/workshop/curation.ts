import { z } from '@hono/zod-openapi';
import { helpsWith } from '@rasa/actions/identity/mandate';
import { claimNext } from '@rasa/actions/workshop/claim';
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
import { firstPaceDay, medianMinutes } from '@rasa/domain/workshop/decision-time';
import type { Revision } from '@rasa/domain/workshop/listing';
import { permitKindSchema } from '@rasa/domain/workshop/permit-document';
import { pageQuery } from '../../http/cursor.ts';
import { idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { assistedWith } from '../identity/mandate-view.ts';
import { readHelp } from './listing-view.ts';
import { queueEntrySchema, revisionDetailSchema, toQueueEntry, toRevisionDetail } from './revision-view.ts';

const params = z.object({ revisionId: idParam });

export function checkedRevision(revisionId: string): string {
  if (!revisionIdSchema.safeParse(revisionId).success) throw new Refusal('revision.unknown');
  return revisionId;
}

/** Each is read with its shop: never more than 60 items a page, however many wait. */
const queuePage = 24;
/** The products of a permit that has ended are off the shop: they wait for a curator, too. */
const shownEnded = 3;

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
        .object({
          revisions: z.array(queueEntrySchema),
          cursor: z.string().optional(),
          oldestAt: z.string().optional().describe('When the one that waits longest was sent'),
          ended: z
            .array(
              z.object({
                permitId: z.string(),
                kind: permitKindSchema,
                number: z.string(),
                endsOn: z.string().optional(),
                shopName: z.string(),
              }),
            )
            .describe(
              'Permits that have ended and that nobody has seen to; on the first page, the first of them',
            ),
          moreEnded: z.boolean(),
          pace: z.object({
            decided: z.int().describe('In the last thirty days'),
            medianMinutes: z.int().optional().describe('That half of them had waited at most'),
          }),
        })
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
    for (const [index, { target, text, ready, caseKind }] of rows.entries()) {
      const isSilent = text === undefined && !ready?.length;
      if (caseKind && isSilent)
        context.addIssue({ code: 'custom', message: 'field.required', path: [index, 'text'] });
      if (target === undefined && (!isSilent || caseKind))
        context.addIssue({ code: 'custom', message: 'field.required', path: [index, 'target'] });
    }
  })
  .transform((rows) =>
    rows.flatMap(({ target, ...row }) =>
      target === undefined || (row.text === undefined && !row.ready?.length) ? [] : [{ ...row, target }],
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
          andNext: z.boolean().default(false).describe('Claims the next one for her, to go on with'),
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
          nextRevisionId: z.string().optional(),
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
  const [seller, listing, cover, offer, decisions, current, assisted, helps] = await Promise.all([
    store.sellers.get(sellerId),
    store.listings.get(revision.listingId),
    store.permits.getCover(sellerId),
    store.offers.get(offerIdOf(revision.listingId)),
    store.revisions.listDecisions(revision.listingId),
    store.checklists.getCurrent(revision.unitId),
    assistedWith(world, sellerId, subjectIds),
    helpsWith(world, curatorId, { sellerId, subjectIds }),
  ]);
  if (!seller) throw new Error(`revision without seller: ${revision.revisionId}`);
  const decision = decisions.find(({ revisionId }) => revisionId === revision.revisionId);
  const [help, then] = await Promise.all([
    readHelp(world, decisions),
    decision && store.checklists.get(revision.unitId, decision.checklistVersion),
  ]);
  const checklist = then ?? current;
  const { pendingRevisionId } = listing ?? {};
  const facts = { revision, seller, cover, offer, decisions, checklist, help };
  return { ...facts, assisted, helps, pendingRevisionId };
}

export const curationRoutes = router()
  .openapi(queueRoute, async (c) => {
    const { store, clock } = c.var.world;
    const curator = requireStaff(c.var.asker, 'curator');
    const isFirst = c.req.valid('query').cursor === undefined;
    const [found, ended] = await Promise.all([
      store.revisions.listQueue(curator.unitId, c.req.valid('query')),
      isFirst
        ? store.permits.listByUnit(curator.unitId, 'expired', { limit: shownEnded })
        : { items: [], cursor: undefined },
    ]);
    const sellerIds = [...new Set([...found.items, ...ended.items].map((one) => one.sellerId))];
    const sellers = await Promise.all(sellerIds.map((sellerId) => store.sellers.get(sellerId)));
    const shopName = new Map(sellers.flatMap((one) => (one ? [[one.sellerId, one.shopName]] : [])));
    const at = clock().toISOString();
    const counts = await store.decisionTimes.count(curator.unitId, firstPaceDay(at), jakartaDay(at));
    const decided = counts.reduce((sum, one) => sum + one, 0);
    const revisions = found.items.map((one) =>
      toQueueEntry(one, shopName.get(one.sellerId) ?? '', curator, at),
    );
    const [oldest] = isFirst
      ? found.items
      : (await store.revisions.listQueue(curator.unitId, { limit: 1 })).items;
    const pace = { decided, medianMinutes: medianMinutes(counts) };
    return c.json(
      {
        ...{ revisions, cursor: found.cursor, oldestAt: oldest?.submittedAt, pace },
        ended: ended.items.map(({ permitId, kind, number, endsOn, sellerId }) => ({
          ...{ permitId, kind, number, endsOn },
          shopName: shopName.get(sellerId) ?? '',
        })),
        moreEnded: ended.cursor !== undefined,
      },
      200,
    );
  })
  .openapi(getRoute, async (c) => {
    const { world, asker, locale } = c.var;
    const curator = requireStaff(asker, 'curator');
    const revision = await seeRevision(world, curator, checkedRevision(c.req.valid('param').revisionId));
    const facts = await detailOf(world, revision, curator.accountId);
    return c.json(toRevisionDetail(facts, curator, world.clock().toISOString(), locale), 200);
  })
  .openapi(decideRoute, async (c) => {
    const revisionId = checkedRevision(c.req.valid('param').revisionId);
    const curator = requireStaff(c.var.asker, 'curator');
    const { andNext, ...request } = c.req.valid('json');
    const { world } = c.var;
    const { decision, revision, newCaseIds } = await decideRevision(world, curator, revisionId, request);
    const { decisionId, listingId, outcome } = decision;
    const next = andNext ? await claimNext(world, curator, revision) : undefined;
    return c.json(
      {
        ...{ decisionId, revisionId, listingId, outcome, caseIds: newCaseIds },
        nextRevisionId: next?.revisionId,
      },
      201,
    );
  });
