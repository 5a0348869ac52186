import { readHelping } from '@rasa/actions/identity/mandate';
import type { Account, Asker, Principal } from '@rasa/domain/identity/account';
import { hasRole, helpingAs, helpingOf } from '@rasa/domain/identity/permission';
import { sessionDays } from '@rasa/domain/identity/sign-in';
import { Refusal } from '@rasa/domain/refusal';
import { addDays } from '@rasa/domain/time';
import type { SignInSession } from '@rasa/store/identity/session';
import type { Context, MiddlewareHandler } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { AppEnv } from './context.ts';
import { chosenMandate } from './helping-cookie.ts';

/** Opaque, signed with AUTH_SECRET. What it stands for is in the table alone. */
export const sessionCookie = '__Host-session';
export const sessionCookieAttributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** A session that was not moved on for this long is moved on by a visit. */
const extendAfterDays = 1;

/** The session's token as the browser shows it, if the signature is ours. */
export async function sessionToken(c: Context<AppEnv>): Promise<string | undefined> {
  const { AUTH_SECRET } = c.var.world.environment;
  const token = await getSignedCookie(c, AUTH_SECRET, sessionCookie);
  return token || undefined;
}

const principalOf = ({ accountId, name, roles, unitId, sellerId, locale }: Account): Principal => ({
  kind: 'account',
  accountId,
  name,
  roles,
  locale,
  ...(unitId && { unitId }),
  ...(sellerId && { sellerId }),
});

/** Sixty days count from the last visit. @returns false when the session ended meanwhile. */
async function moveOn(c: Context<AppEnv>, session: SignInSession, now: string): Promise<boolean> {
  if (session.expiresAt > addDays(now, sessionDays - extendAfterDays)) return true;
  const { store, environment } = c.var.world;
  if (!(await store.sessions.saveExtended(session.token, addDays(now, sessionDays), now)))
    return (await store.sessions.get(session.token)) !== undefined;
  await setSignedCookie(c, sessionCookie, session.token, environment.AUTH_SECRET, {
    ...sessionCookieAttributes,
    maxAge: sessionDays * 24 * 60 * 60,
  });
  return true;
}

type Found = { asker: Asker; session?: SignInSession };

async function lookUp(c: Context<AppEnv>, now: string): Promise<Found> {
  const { store } = c.var.world;
  const token = await sessionToken(c);
  const session = token && (await store.sessions.get(token));
  if (!session || session.expiresAt <= now) return { asker: { kind: 'visitor' } };
  const account = await store.accounts.get(session.accountId);
  if (account?.status !== 'active') return { asker: { kind: 'visitor' } };
  return { asker: await withHelping(c, principalOf(account)), session };
}

/** A companion who has chosen a seller asks in the seller's name, as long as her mandate is live. */
async function withHelping(c: Context<AppEnv>, principal: Principal): Promise<Principal> {
  const mandateId = hasRole(principal, 'companion') ? chosenMandate(c) : undefined;
  const helping = mandateId && (await readHelping(c.var.world, principal, mandateId));
  return helping ? helpingAs(principal, helping) : principal;
}

/** Where nothing may be written: looked up as anywhere, and not moved on. */
export const readAsker: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('asker', (await lookUp(c, c.var.world.clock().toISOString())).asker);
  await next();
};

/** Who is asking, looked up anew on each request, so that a revoked session, role or account bites at once. */
export const findAsker: MiddlewareHandler<AppEnv> = async (c, next) => {
  const now = c.var.world.clock().toISOString();
  const found = await lookUp(c, now);
  const isOver = found.session && !(await moveOn(c, found.session, now));
  const asker: Asker = isOver ? { kind: 'visitor' } : found.asker;
  const meant = c.req.header('for-account');
  // A phone's queue is sent by the account that filled it, whoever signed in on that phone meanwhile.
  if (meant !== undefined && asker.kind === 'account' && asker.accountId !== meant)
    throw new Refusal('session.other-account');
  c.set('asker', asker);
  const helping = asker.kind === 'account' ? helpingOf(asker) : undefined;
  if (helping) c.set('world', { ...c.var.world, actingFor: helping.sellerId });
  await next();
};
