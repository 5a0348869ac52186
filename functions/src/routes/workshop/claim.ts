import { z } from '@hono/zod-openapi';
import { claimNext, claimRevision, claimRevisions, releaseRevision } from '@rasa/actions/workshop/claim';
import { seeRevision } from '@rasa/actions/workshop/curation';
import { revisionIdSchema } from '@rasa/domain/id';
import { requireStaff } from '@rasa/domain/identity/permission';
import { maxClaimsAtOnce } from '@rasa/domain/workshop/claim';
import { idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { checkedRevision } from './curation.ts';

const params = z.object({ revisionId: idParam });
const claimedSchema = z.object({ revisionId: z.string(), until: z.string() }).openapi('Claimed');

const claimRoute = defineRoute({
  access: ['curator'],
  method: 'put',
  path: '/revisions/{revisionId}/claim',
  summary: 'Look at it now: others are told who does, and until when',
  tags: ['curation'],
  request: {
    params,
    body: jsonBody(
      z
        .object({ takeOver: z.boolean().default(false).describe('Although somebody else looks at it') })
        .openapi('ClaimRequest'),
    ),
  },
  responses: { 200: jsonAnswer(claimedSchema, 'Hers, for a while') },
});

const releaseRoute = defineRoute({
  access: ['curator'],
  method: 'delete',
  path: '/revisions/{revisionId}/claim',
  summary: 'Let go what she holds',
  tags: ['curation'],
  request: { params },
  responses: { 200: jsonAnswer(z.object({ revisionId: z.string() }).openapi('Released'), 'Not hers') },
});

const manyRoute = defineRoute({
  access: ['curator'],
  method: 'post',
  path: '/curation/claims',
  summary: 'Claim several at once; those that others were quicker with are left out',
  tags: ['curation'],
  request: {
    body: jsonBody(
      z.object({ revisionIds: z.array(revisionIdSchema).min(1).max(maxClaimsAtOnce) }).openapi('Claims'),
    ),
  },
  responses: {
    200: jsonAnswer(
      z.object({ claimed: z.array(claimedSchema), count: z.int(), missed: z.int() }).openapi('ClaimedMany'),
      'Those that are hers now',
    ),
  },
});

const nextRoute = defineRoute({
  access: ['curator'],
  method: 'post',
  path: '/curation/next',
  summary: 'Claim the next one that nobody looks at, the longest waiting first',
  tags: ['curation'],
  request: {
    body: jsonBody(
      z
        .object({ after: revisionIdSchema.optional().describe('From behind this one, which is let go') })
        .openapi('NextRequest'),
    ),
  },
  responses: {
    200: jsonAnswer(z.object({ nextRevisionId: z.string().optional() }).openapi('Next'), 'If there is one'),
  },
});

const claimedView = ({
  revisionId,
  claim,
}: {
  revisionId: string;
  claim?: { until: string } | undefined;
}) => ({
  revisionId,
  until: claim?.until ?? '',
});

export const claimRoutes = router()
  .openapi(claimRoute, async (c) => {
    const curator = requireStaff(c.var.asker, 'curator');
    const revisionId = checkedRevision(c.req.valid('param').revisionId);
    const claimed = await claimRevision(c.var.world, curator, revisionId, c.req.valid('json'));
    return c.json(claimedView(claimed), 200);
  })
  .openapi(releaseRoute, async (c) => {
    const curator = requireStaff(c.var.asker, 'curator');
    const revisionId = checkedRevision(c.req.valid('param').revisionId);
    await releaseRevision(c.var.world, curator, revisionId);
    return c.json({ revisionId }, 200);
  })
  .openapi(manyRoute, async (c) => {
    const curator = requireStaff(c.var.asker, 'curator');
    const { revisionIds } = c.req.valid('json');
    const claimed = (await claimRevisions(c.var.world, curator, revisionIds)).map(claimedView);
    const missed = revisionIds.length - claimed.length;
    return c.json({ claimed, count: claimed.length, missed }, 200);
  })
  .openapi(nextRoute, async (c) => {
    const { world } = c.var;
    const curator = requireStaff(c.var.asker, 'curator');
    const { after } = c.req.valid('json');
    const left = after ? await seeRevision(world, curator, after) : undefined;
    const next = await claimNext(world, curator, left);
    if (after) await releaseRevision(world, curator, after);
    return c.json({ nextRevisionId: next?.revisionId }, 200);
  });
