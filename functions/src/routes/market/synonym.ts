import { z } from '@hono/zod-openapi';
import { readSynonyms, saveSynonyms } from '@rasa/actions/market/synonym';
import { synonymLines } from '@rasa/domain/market/synonym';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

const linesSchema = z.string().describe('A group a line, its words parted by commas');
const versionSchema = z.object({ version: z.int(), lines: linesSchema, changedAt: z.string() });

const getRoute = defineRoute({
  access: ['admin'],
  method: 'get',
  path: '/synonyms',
  summary: 'Words that the search takes for the same food, and how the list was before',
  tags: ['market'],
  responses: {
    200: jsonAnswer(
      z
        .object({
          lines: linesSchema,
          version: z.int().describe('0 until it is changed for the first time'),
          versions: z.array(versionSchema).describe('The newest first'),
        })
        .openapi('Synonyms'),
      'The list',
    ),
  },
});

const putRoute = defineRoute({
  access: ['admin'],
  method: 'put',
  path: '/synonyms',
  summary: 'Change the whole list; the search follows within seconds',
  tags: ['market'],
  request: {
    body: jsonBody(
      z
        .object({
          lines: linesSchema.max(60_000).default(''),
          version: z
            .int()
            .min(0)
            .optional()
            .describe('The one that was looked at: another one is not written over'),
        })
        .openapi('SynonymsInput'),
    ),
  },
  responses: { 200: jsonAnswer(versionSchema.openapi('SynonymsVersion'), 'Changed') },
});

export const synonymRoutes = router()
  .openapi(getRoute, async (c) => {
    const { groups, version, versions } = await readSynonyms(c.var.world, c.var.asker);
    return c.json(
      {
        ...{ lines: synonymLines(groups), version },
        versions: versions.map((one) => ({
          ...{ version: one.version, changedAt: one.changedAt },
          lines: synonymLines(one.groups),
        })),
      },
      200,
    );
  })
  .openapi(putRoute, async (c) => {
    const { groups, version, changedAt } = await saveSynonyms(c.var.world, c.var.asker, c.req.valid('json'));
    return c.json({ version, changedAt, lines: synonymLines(groups) }, 200);
  });
