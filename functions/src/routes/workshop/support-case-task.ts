import { z } from '@hono/zod-openapi';
import { addCaseTask, dropCaseTask, setCaseTask } from '@rasa/actions/workshop/support-case';
import { idSchema } from '@rasa/domain/id';
import { requireStaff } from '@rasa/domain/identity/permission';
import { taskSchema } from '@rasa/domain/workshop/support-case';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { caseAnswer, caseParams, checkedCaseId } from './support-case.ts';
import { caseDetailSchema } from './support-case-view.ts';

const officer = ['officer'] as const;
const answer = { 200: jsonAnswer(caseDetailSchema, 'The case as it is now') } as const;

const markRoute = defineRoute({
  access: officer,
  method: 'post',
  path: '/support-cases/{caseId}/tasks',
  summary: 'Mark a task as done, or as open again',
  tags: ['support'],
  request: {
    params: caseParams,
    body: jsonBody(
      z.object({ taskId: idSchema('task'), done: z.boolean().default(true) }).openapi('TaskMark'),
    ),
  },
  responses: answer,
});

const addRoute = defineRoute({
  access: officer,
  method: 'put',
  path: '/support-cases/{caseId}/tasks',
  summary: 'One task more; a title that is there already is there once',
  tags: ['support'],
  request: { params: caseParams, body: jsonBody(taskSchema.pick({ title: true }).openapi('NewTask')) },
  responses: answer,
});

const dropRoute = defineRoute({
  access: officer,
  method: 'delete',
  path: '/support-cases/{caseId}/tasks/{taskId}',
  summary: 'A task that is not needed after all',
  tags: ['support'],
  request: { params: caseParams.extend({ taskId: idParam }) },
  responses: answer,
});

export const supportCaseTaskRoutes = router()
  .openapi(markRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const marked = await setCaseTask(c.var.world, staff, caseId, c.req.valid('json'));
    return c.json(await caseAnswer(c, marked), 200);
  })
  .openapi(addRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const added = await addCaseTask(c.var.world, staff, caseId, c.req.valid('json').title);
    return c.json(await caseAnswer(c, added), 200);
  })
  .openapi(dropRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const { caseId, taskId } = c.req.valid('param');
    const checked = checkedId('task', taskId, 'case.task-unknown');
    return c.json(
      await caseAnswer(c, await dropCaseTask(c.var.world, staff, checkedCaseId(caseId), checked)),
      200,
    );
  });
