import { z } from '@hono/zod-openapi';
import { type AuditZone, listAudit } from '@rasa/actions/identity/audit';
import { personalKindSchema } from '@rasa/domain/identity/audit';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import type { World } from '../../world.ts';

/** Of whom is kept, and not told here: an admin needs to know no order and no participant. */
const auditSchema = z
  .object({
    entries: z.array(
      z.object({
        at: z.string(),
        accountId: z.string(),
        /** Who read it, by name. */
        name: z.string(),
        kind: personalKindSchema,
        helpingSellerId: z.string().optional(),
        number: z.int(),
        hash: z.string(),
      }),
    ),
    cursor: z.string().optional(),
  })
  .openapi('Audit');

const definitionOf = <Path extends string>(path: Path, summary: string) =>
  defineRoute({
    access: ['admin'],
    method: 'get',
    path,
    summary,
    tags: ['accounts'],
    request: { query: z.object({ cursor: z.string().max(2000).optional() }) },
    responses: { 200: jsonAnswer(auditSchema, 'Newest first') },
  });

const marketRoute = definitionOf('/audit', 'Who of the unit’s staff read what of people');
const programmeRoute = definitionOf('/training/audit', 'The same, of the restricted zone');

const pageSize = 50;

async function pageOf(world: World, { unitId }: StaffPrincipal, zone: AuditZone, cursor: string | undefined) {
  const page = await listAudit(world, unitId, { zone, limit: pageSize, cursor });
  const accountIds = [...new Set(page.items.map(({ accountId }) => accountId))];
  const accounts = await Promise.all(accountIds.map((id) => world.store.accounts.get(id)));
  const names = new Map(accounts.flatMap((one) => (one ? [[one.accountId, one.name]] : [])));
  return {
    entries: page.items.map(({ at, accountId, kind, helpingSellerId, number, hash }) => ({
      ...{ at, accountId, kind, helpingSellerId, number, hash },
      name: names.get(accountId) ?? accountId,
    })),
    cursor: page.cursor,
  };
}

export const auditRoutes = router()
  .openapi(marketRoute, async (c) => {
    const admin = requireStaff(c.var.asker, 'admin');
    return c.json(await pageOf(c.var.world, admin, 'market', c.req.valid('query').cursor), 200);
  })
  .openapi(programmeRoute, async (c) => {
    const admin = requireStaff(c.var.asker, 'admin');
    return c.json(await pageOf(c.var.world, admin, 'programme', c.req.valid('query').cursor), 200);
  });
