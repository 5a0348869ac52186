import { z } from '@hono/zod-openapi';
import { openSupportCase, seeCase } from '@rasa/actions/workshop/support-case';
import { idSchema } from '@rasa/domain/id';
import { hasRole, maySeeSeller, requireRole, requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema, paragraphSchema } from '@rasa/domain/text';
import { addDays, jakartaDay } from '@rasa/domain/time';
import {
  isOpen,
  type SupportCase,
  type SupportCaseStatus,
  supportCaseKindSchema,
  supportCaseStatusSchema,
} from '@rasa/domain/workshop/support-case';
import type { DueDays } from '@rasa/store/workshop/support-case';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import { pageQuery } from '../../http/cursor.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { assistedWith } from '../identity/mandate-view.ts';
import { caseDetailSchema, caseSummarySchema, toCaseDetail, toCaseSummary } from './support-case-view.ts';

const roles = ['seller', 'curator', 'officer', 'admin'] as const;

export const caseParams = z.object({ caseId: idParam });
export const checkedCaseId = (caseId: string) => checkedId('supportCase', caseId, 'case.unknown');

const openRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['support'],
  method: 'post',
  path: '/support-cases',
  summary: 'Ask for help with branding, packaging, permit or photos; officers name the seller',
  tags: ['support'],
  request: {
    body: jsonBody(
      z
        .object({
          kind: supportCaseKindSchema,
          title: lineSchema(120, 3).optional(),
          listingId: idSchema('listing').optional(),
          sellerId: idSchema('seller').optional(),
          text: paragraphSchema(600, 1).optional(),
        })
        .openapi('NewSupportCase'),
    ),
  },
  responses: { 201: jsonAnswer(caseDetailSchema, 'Asked for') },
});

const listRoute = defineRoute({
  access: roles,
  scope: ['support'],
  method: 'get',
  path: '/support-cases',
  tells: 'support',
  summary: "A seller's own cases, newest first; for staff the unit's, by what is due first",
  tags: ['support'],
  request: {
    query: pageQuery(48).extend({
      /** Without one, staff are given the first of every open state. */
      status: supportCaseStatusSchema.optional(),
      /** For staff: one seller's. */
      sellerId: idSchema('seller').optional(),
      /** For staff: who does it. */
      officer: z.union([z.literal('me'), idSchema('account')]).optional(),
      /** For staff: promised for a day that has passed, for the next seven days, or for none yet. */
      due: z.enum(['overdue', 'week', 'none']).optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      z
        .object({
          cases: z.array(caseSummarySchema),
          cursor: z.string().optional(),
          /** States of which there are more than are shown. */
          more: z.array(supportCaseStatusSchema).optional(),
        })
        .openapi('SupportCases'),
      'One page',
    ),
  },
});

const getRoute = defineRoute({
  access: roles,
  scope: ['support'],
  method: 'get',
  path: '/support-cases/{caseId}',
  tells: 'support',
  summary: 'A case with its tasks, files and messages',
  tags: ['support'],
  request: { params: caseParams },
  responses: { 200: jsonAnswer(caseDetailSchema, 'The case') },
});

/** The case as the asker may see it. */
export async function caseAnswer(c: Context<AppEnv>, supportCase: SupportCase) {
  const { world, asker, locale } = c.var;
  const [seller, comments, assisted] = await Promise.all([
    world.store.sellers.get(supportCase.sellerId),
    world.store.supportCases.listComments(supportCase.caseId),
    assistedWith(world, supportCase.sellerId, [supportCase.caseId]),
  ]);
  const facts = { supportCase, shopName: seller?.shopName ?? '', comments };
  return { ...toCaseDetail(facts, requireRole(asker, ...roles), locale), assisted };
}

type Query = z.infer<typeof listRoute.request.query>;

function dueDays(c: Context<AppEnv>, due: Query['due']): DueDays | undefined {
  const now = c.var.world.clock().toISOString();
  const today = jakartaDay(now);
  if (due === 'overdue') return { before: today };
  if (due === 'week') return { from: today, before: jakartaDay(addDays(now, 8)) };
  return due;
}

async function listCases(c: Context<AppEnv>, query: Query) {
  const { store } = c.var.world;
  const { asker } = c.var;
  const { status, sellerId, cursor, limit } = query;
  const ofSeller = async (id: string) => {
    const cases = await store.supportCases.listBySeller(id);
    return { items: status ? cases.filter((one) => one.status === status) : cases };
  };
  const principal = requireRole(asker, ...roles);
  if (sellerId) {
    const seller = await store.sellers.get(sellerId);
    if (!seller || !maySeeSeller(asker, seller, 'curator', 'officer', 'admin'))
      throw new Refusal('seller.unknown');
    return ofSeller(sellerId);
  }
  if (principal.sellerId && hasRole(principal, 'seller')) return ofSeller(principal.sellerId);
  const { unitId, accountId } = requireStaff(asker, 'curator', 'officer', 'admin');
  const officerId = query.officer === 'me' ? accountId : query.officer;
  const asked = { limit, officerId, due: dueDays(c, query.due) };
  if (status) return store.supportCases.listByUnit(unitId, status, { ...asked, cursor });
  const open = supportCaseStatusSchema.options.filter(isOpen);
  const pages = await Promise.all(open.map((one) => store.supportCases.listByUnit(unitId, one, asked)));
  const more = open.filter((_, n) => pages[n]?.cursor !== undefined);
  return { items: pages.flatMap((page) => page.items), more };
}

export const supportCaseRoutes = router()
  .openapi(openRoute, async (c) => {
    const principal = requireRole(c.var.asker, 'seller', 'officer');
    const supportCase = await openSupportCase(c.var.world, principal, c.req.valid('json'));
    return c.json(await caseAnswer(c, supportCase), 201);
  })
  .openapi(listRoute, async (c) => {
    const { world, locale } = c.var;
    const found: { items: SupportCase[]; cursor?: string; more?: SupportCaseStatus[] } = await listCases(
      c,
      c.req.valid('query'),
    );
    const sellerIds = [...new Set(found.items.map((one) => one.sellerId))];
    const sellers = await Promise.all(sellerIds.map((sellerId) => world.store.sellers.get(sellerId)));
    const shopName = new Map(sellers.flatMap((one) => (one ? [[one.sellerId, one.shopName]] : [])));
    const cases = found.items.map((one) => toCaseSummary(one, shopName.get(one.sellerId) ?? '', locale));
    return c.json({ cases, cursor: found.cursor, more: found.more }, 200);
  })
  .openapi(getRoute, async (c) => {
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    return c.json(await caseAnswer(c, await seeCase(c.var.world, c.var.asker, caseId)), 200);
  });
