import { z } from '@hono/zod-openapi';
import { changeChecklist } from '@rasa/actions/workshop/checklist';
import { requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import {
  type Checklist,
  checkableSchema,
  checklistChangeSchema,
  isMachineItem,
} from '@rasa/domain/workshop/checklist';
import { defineRoute, jsonAnswer, jsonBody, named, router } from '../../http/route.ts';
import type { World } from '../../world.ts';

const versionSchema = z.object({
  version: z.string(),
  changedAt: z.string().optional(),
  /** Whose work it is, by name. */
  changedBy: z.string().optional(),
});

const checklistViewSchema = versionSchema
  .extend({
    isCurrent: z.boolean(),
    items: z.array(
      checkableSchema.extend({ isMachine: z.boolean().describe('Cannot be retired, only reworded') }),
    ),
    /** The newest first. */
    versions: z.array(versionSchema),
  })
  .openapi('Checklist');

const getRoute = defineRoute({
  access: ['curator', 'admin'],
  method: 'get',
  path: '/curation/checklist',
  summary: 'What curators look at, as it is now or was in a version',
  tags: ['curation'],
  request: { query: z.object({ version: z.string().max(20).optional() }) },
  responses: { 200: jsonAnswer(checklistViewSchema, 'The checklist') },
});

const putRoute = defineRoute({
  access: ['admin'],
  method: 'put',
  path: '/curation/checklist',
  summary: 'Add, reword, retire or reorder items: makes another version',
  tags: ['curation'],
  request: { body: jsonBody(named('ChecklistChange', checklistChangeSchema)) },
  responses: { 200: jsonAnswer(checklistViewSchema, 'The new version') },
});

async function viewOf({ store }: World, unitId: string, version?: string) {
  const versions = await store.checklists.list(unitId);
  const shown = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (!shown) throw new Refusal('checklist.unknown');
  const accountIds = [...new Set(versions.flatMap(({ changedBy }) => changedBy ?? []))];
  const accounts = await Promise.all(accountIds.map((id) => store.accounts.get(id)));
  const names = new Map(accounts.flatMap((one) => (one ? [[one.accountId, one.name]] : [])));
  const head = ({ version, changedAt, changedBy }: Checklist) => ({
    ...{ version, changedAt },
    changedBy: changedBy && names.get(changedBy),
  });
  return {
    ...head(shown),
    isCurrent: shown === versions[0],
    items: shown.items.map((one) => ({ ...one, isMachine: isMachineItem(one.item) })),
    versions: versions.map(head),
  };
}

export const checklistRoutes = router()
  .openapi(getRoute, async (c) => {
    const { unitId } = requireStaff(c.var.asker, 'curator', 'admin');
    return c.json(await viewOf(c.var.world, unitId, c.req.valid('query').version), 200);
  })
  .openapi(putRoute, async (c) => {
    const admin = requireStaff(c.var.asker, 'admin');
    await changeChecklist(c.var.world, admin, c.req.valid('json'));
    return c.json(await viewOf(c.var.world, admin.unitId), 200);
  });
