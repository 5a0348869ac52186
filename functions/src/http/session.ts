import type { Account, Asker } from '@rasa/domain/identity/account';
import { sessionDays } from '@rasa/domain/identity/sign-in';
import { Refusal } from '@rasa/domain/refusal';
import { addDays } from '@rasa/domain/time';
import type { SignInSession } from '@rasa/store/identity/session';
import type { Context, MiddlewareHandler } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { AppEnv } from './context.ts';

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

const askerOf = ({ accountId, name, roles, unitId, sellerId, locale }: Account): Asker => ({
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
  return account?.status === 'active' ? { asker: askerOf(account), session } : { asker: { kind: 'visitor' } };
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
  await next();
};
