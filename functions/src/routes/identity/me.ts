import { z } from '@hono/zod-openapi';
import { roleSchema } from '@rasa/domain/identity/role';
import { homeOf } from '@rasa/domain/identity/sign-in';
import { type Locale, localeSchema } from '@rasa/domain/language';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { readAsked } from '../../http/sign-in-cookie.ts';

/** English pages stand under `/en`. */
export const homeIn = (locale: Locale, account: Parameters<typeof homeOf>[0]): string =>
  `${locale === 'en' ? '/en' : ''}${homeOf(account)}`;

const meSchema = z
  .object({
    account: z
      .object({
        accountId: z.string(),
        name: z.string(),
        roles: z.array(roleSchema),
        unitId: z.string().optional(),
        sellerId: z.string().optional(),
        locale: localeSchema,
      })
      .nullable(),
    home: z.string(),
  })
  .openapi('Me');

const me = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/me',
  summary: 'Who is signed in; `account` is null for a visitor',
  tags: ['identity'],
  responses: { 200: jsonAnswer(meSchema, 'The account, or null') },
});

const pendingSchema = z
  .object({
    pending: z.object({ channel: z.enum(['phone', 'mail']), hint: z.string() }).nullable(),
  })
  .openapi('PendingSignIn');

const pending = defineRoute({
  access: 'anyone',
  method: 'get',
  path: '/sign-in/pending',
  summary: 'Where this browser asked for a code to be sent, mostly covered',
  tags: ['identity'],
  responses: { 200: jsonAnswer(pendingSchema, 'The covered number or e-mail, or null') },
});

/** `0812-••••-7890`, `a•••@unit.test`: enough to see a slip of the finger. */
export const hintOf = (to: string): string =>
  to.startsWith('+62')
    ? `0${to.slice(3, 6)}-••••-${to.slice(-4)}`
    : to.replace(/^(.)[^@]*/, (_, first: string) => `${first}•••`);

export const meRoutes = router()
  .openapi(me, (c) => {
    const { asker, locale } = c.var;
    if (asker.kind === 'visitor') return c.json({ account: null, home: locale === 'en' ? '/en' : '/' }, 200);
    const { kind: _, helping: __, ...account } = asker;
    return c.json({ account, home: homeIn(locale, account) }, 200);
  })
  .openapi(pending, async (c) => {
    const asked = await readAsked(c);
    if (!asked) return c.json({ pending: null }, 200);
    const { channel, to } = asked.receiver;
    return c.json({ pending: { channel, hint: hintOf(to) } }, 200);
  });
