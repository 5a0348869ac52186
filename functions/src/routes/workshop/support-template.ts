import { z } from '@hono/zod-openapi';
import { readTemplates, saveTemplate } from '@rasa/actions/workshop/support-template';
import { supportCaseKindSchema, supportCaseNames } from '@rasa/domain/workshop/support-case';
import { templateTasksSchema } from '@rasa/domain/workshop/support-template';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

const versionSchema = z.object({ version: z.int(), tasks: z.array(z.string()), changedAt: z.string() });

const listRoute = defineRoute({
  access: ['officer', 'admin'],
  method: 'get',
  path: '/support-templates',
  summary: 'The tasks with which a new case of each kind begins, and how they were before',
  tags: ['support'],
  responses: {
    200: jsonAnswer(
      z
        .object({
          templates: z.array(
            z.object({
              kind: supportCaseKindSchema,
              kindName: z.string(),
              tasks: z.array(z.string()),
              version: z.int().describe('0 until it is changed for the first time'),
              versions: z.array(versionSchema).describe('The newest first'),
            }),
          ),
        })
        .openapi('SupportTemplates'),
      'By kind',
    ),
  },
});

const changeRoute = defineRoute({
  access: ['admin'],
  method: 'put',
  path: '/support-templates/{kind}',
  summary: 'Change them for cases that are opened from now on',
  tags: ['support'],
  request: {
    params: z.object({ kind: supportCaseKindSchema }),
    body: jsonBody(
      z
        .object({
          tasks: templateTasksSchema,
          version: z
            .int()
            .min(0)
            .optional()
            .describe('The one that was looked at: another one is not written over'),
        })
        .openapi('SupportTemplateInput'),
    ),
  },
  responses: { 200: jsonAnswer(versionSchema.openapi('SupportTemplateVersion'), 'Changed') },
});

const shown = ({ version, tasks, changedAt }: z.infer<typeof versionSchema>) => ({
  ...{ version, tasks, changedAt },
});

export const supportTemplateRoutes = router()
  .openapi(listRoute, async (c) => {
    const { world, asker, locale } = c.var;
    const templates = (await readTemplates(world, asker)).map(({ kind, tasks, version, versions }) => ({
      ...{ kind, kindName: supportCaseNames[kind][locale] },
      ...{ tasks: [...tasks], version, versions: versions.map(shown) },
    }));
    return c.json({ templates }, 200);
  })
  .openapi(changeRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(shown(await saveTemplate(c.var.world, c.var.asker, input)), 200);
  });
