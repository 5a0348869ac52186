import { z } from '@hono/zod-openapi';
import { changeRights, createStaff, listAccounts } from '@rasa/actions/identity/account';
import { accountSchema, emailSchema } from '@rasa/domain/identity/account';
import { staffRoles } from '@rasa/domain/identity/role';
import { localeSchema } from '@rasa/domain/language';
import { lineSchema } from '@rasa/domain/text';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';

const accountViewSchema = accountSchema.omit({ version: true }).openapi('Account');

const rolesSchema = z.array(z.enum(staffRoles)).min(1).max(staffRoles.length);

const listRoute = defineRoute({
  access: ['admin'],
  method: 'get',
  path: '/accounts',
  tells: 'account',
  summary: "Accounts of the admin's unit, by name",
  tags: ['identity'],
  responses: {
    200: jsonAnswer(z.object({ accounts: z.array(accountViewSchema) }).openapi('Accounts'), 'All of them'),
  },
});

const createRoute = defineRoute({
  access: ['admin'],
  method: 'post',
  path: '/accounts',
  summary: "Open an account for somebody who works in the admin's unit",
  tags: ['identity'],
  request: {
    body: jsonBody(
      z
        .object({
          name: lineSchema(80, 2),
          email: emailSchema,
          roles: rolesSchema,
          locale: localeSchema.default('id'),
        })
        .openapi('StaffAccount'),
    ),
  },
  responses: { 201: jsonAnswer(accountViewSchema, 'Opened') },
});

const changeRoute = defineRoute({
  access: ['admin'],
  method: 'patch',
  path: '/accounts/{accountId}',
  summary: 'Disable, enable or change what an account may do; it counts from its next request',
  tags: ['identity'],
  request: {
    params: z.object({ accountId: z.string().max(60) }),
    body: jsonBody(
      z
        .object({ status: accountSchema.shape.status.optional(), roles: rolesSchema.optional() })
        .openapi('RightsChange'),
    ),
  },
  responses: { 200: jsonAnswer(accountViewSchema, 'Changed') },
});

export const accountRoutes = router()
  .openapi(listRoute, async (c) => {
    const accounts = await listAccounts(c.var.world, c.var.asker);
    return c.json({ accounts: accounts.map((account) => accountViewSchema.parse(account)) }, 200);
  })
  .openapi(createRoute, async (c) => {
    const account = await createStaff(c.var.world, c.var.asker, c.req.valid('json'));
    return c.json(accountViewSchema.parse(account), 201);
  })
  .openapi(changeRoute, async (c) => {
    const { accountId } = c.req.valid('param');
    const change = c.req.valid('json');
    const account = await changeRights(c.var.world, c.var.asker, { ...change, accountId });
    return c.json(accountViewSchema.parse(account), 200);
  });
