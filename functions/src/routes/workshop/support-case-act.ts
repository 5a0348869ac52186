import { z } from '@hono/zod-openapi';
import { useCasePhotos } from '@rasa/actions/workshop/case-photo';
import {
  answerDelivery,
  cancelSupportCase,
  commentOnCase,
  planSupportCase,
  startSupportCase,
} from '@rasa/actions/workshop/support-case';
import type { Asker } from '@rasa/domain/identity/account';
import { requireRole, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import { idrSchema } from '@rasa/domain/money';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema, paragraphSchema } from '@rasa/domain/text';
import { daySchema } from '@rasa/domain/time';
import { maxTasks, taskTitleSchema } from '@rasa/domain/workshop/support-case';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { caseAnswer, caseParams, checkedCaseId } from './support-case.ts';
import { caseDetailSchema, commentView, commentViewSchema } from './support-case-view.ts';

const officer = ['officer'] as const;
const nothing = jsonBody(z.object({}));
const answer = { 200: jsonAnswer(caseDetailSchema, 'The case as it is now') } as const;

const planRoute = defineRoute({
  access: officer,
  method: 'post',
  path: '/support-cases/{caseId}/plan',
  summary: 'Take it on: due day, cost, source of funds and tasks (those it has unless named)',
  tags: ['support'],
  request: {
    params: caseParams,
    body: jsonBody(
      z
        .object({
          dueOn: daySchema.optional(),
          costIdr: idrSchema.optional(),
          fundSource: lineSchema(80).optional(),
          tasks: z.array(taskTitleSchema).max(maxTasks).optional(),
        })
        .openapi('SupportCasePlan'),
    ),
  },
  responses: answer,
});

const startRoute = defineRoute({
  access: officer,
  method: 'post',
  path: '/support-cases/{caseId}/start',
  summary: 'Begin the work',
  tags: ['support'],
  request: { params: caseParams, body: nothing },
  responses: answer,
});

const commentRoute = defineRoute({
  access: ['seller', 'curator', 'officer', 'admin'],
  scope: ['support'],
  method: 'post',
  path: '/support-cases/{caseId}/comments',
  summary: 'Write a message',
  tags: ['support'],
  request: {
    params: caseParams,
    body: jsonBody(z.object({ text: paragraphSchema(600, 1) }).openapi('NewComment')),
  },
  responses: { 201: jsonAnswer(commentViewSchema, 'Written') },
});

/** Open to staff as far as the action, which tells them in words that only the seller may. */
const answerAccess = ['seller', 'curator', 'officer', 'admin'] as const;

const acceptRoute = defineRoute({
  access: answerAccess,
  scope: ['support'],
  method: 'post',
  path: '/support-cases/{caseId}/accept',
  summary: 'The seller takes the result',
  tags: ['support'],
  request: { params: caseParams, body: nothing },
  responses: answer,
});

const sendBackRoute = defineRoute({
  access: answerAccess,
  scope: ['support'],
  method: 'post',
  path: '/support-cases/{caseId}/send-back',
  summary: 'The seller says what does not fit',
  tags: ['support'],
  request: {
    params: caseParams,
    body: jsonBody(z.object({ text: paragraphSchema(600, 3) }).openapi('SendBack')),
  },
  responses: answer,
});

const photoRoute = defineRoute({
  access: ['seller'],
  scope: ['listing'],
  method: 'post',
  path: '/support-cases/{caseId}/photos-used',
  summary: 'Put the photos that she accepted first in the draft of the product',
  tags: ['support'],
  request: { params: caseParams, body: nothing },
  responses: {
    200: jsonAnswer(
      z.object({ listingId: z.string(), pictureIds: z.array(z.string()) }).openapi('CasePhotosUsed'),
      'They stand in the draft; sending it is hers',
    ),
  },
});

const cancelRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['support'],
  method: 'post',
  path: '/support-cases/{caseId}/cancel',
  summary: 'Give it up: the officer, or the seller before anything is planned',
  tags: ['support'],
  request: {
    params: caseParams,
    body: jsonBody(z.object({ text: paragraphSchema(600, 1).optional() }).openapi('CancelSupportCase')),
  },
  responses: answer,
});

/** @throws Refusal that says so in words */
function theSeller(asker: Asker) {
  const principal = requireRole(asker, ...answerAccess);
  if (!principal.roles.includes('seller')) throw new Refusal('case.accept-by-seller-only');
  return requireSeller(principal);
}

export const supportCaseActRoutes = router()
  .openapi(planRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    return c.json(
      await caseAnswer(c, await planSupportCase(c.var.world, staff, caseId, c.req.valid('json'))),
      200,
    );
  })
  .openapi(startRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    return c.json(await caseAnswer(c, await startSupportCase(c.var.world, staff, caseId)), 200);
  })
  .openapi(commentRoute, async (c) => {
    const principal = requireRole(c.var.asker, 'seller', 'curator', 'officer', 'admin');
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const { text } = c.req.valid('json');
    return c.json(commentView(await commentOnCase(c.var.world, principal, caseId, text)), 201);
  })
  .openapi(acceptRoute, async (c) => {
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const accepted = await answerDelivery(c.var.world, theSeller(c.var.asker), caseId, { act: 'accept' });
    return c.json(await caseAnswer(c, accepted), 200);
  })
  .openapi(sendBackRoute, async (c) => {
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const { text } = c.req.valid('json');
    const back = await answerDelivery(c.var.world, theSeller(c.var.asker), caseId, {
      act: 'send_back',
      text,
    });
    return c.json(await caseAnswer(c, back), 200);
  })
  .openapi(photoRoute, async (c) => {
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const { listingId, draft } = await useCasePhotos(c.var.world, requireSeller(c.var.asker), caseId);
    return c.json({ listingId, pictureIds: draft.pictureIds ?? [] }, 200);
  })
  .openapi(cancelRoute, async (c) => {
    const principal = requireRole(c.var.asker, 'seller', 'officer');
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const { text } = c.req.valid('json');
    return c.json(await caseAnswer(c, await cancelSupportCase(c.var.world, principal, caseId, text)), 200);
  });
