import { countStored } from '@rasa/actions/identity/visitor-limit';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addressOf } from './address.ts';
import type { AppEnv, Flash } from './context.ts';

const cookieName = '__Host-flash';
const keptMinutes = 30;
/** So many pages may have a form waiting: a code mistyped at signing in must not push out what was typed before. */
const maxKept = 3;
/** An item of the table holds 400 KB; no form that a person fills in comes near, and none that is open to everybody. */
const maxFlashBytes = { account: 350_000, visitor: 60_000 } as const;
const cookie = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The names in the browser's cookie, newest first. */
const keptNames = (c: Context<AppEnv>): string[] =>
  (getCookie(c, cookieName) ?? '')
    .split('.')
    .filter((name) => /^[\w-]{20,60}$/.test(name))
    .slice(0, maxKept);

function setNames(c: Context<AppEnv>, names: readonly string[]): void {
  if (names.length === 0) deleteCookie(c, cookieName, cookie);
  else setCookie(c, cookieName, names.join('.'), { ...cookie, maxAge: keptMinutes * 60 });
}

/**
 * Keeps a refused form for its page. It is stored on our side under an unguessable name, since an address or a
 * description does not fit a cookie; it ends by itself.
 * @throws Refusal `rate.too-many` where too much is kept already for visitors from there
 */
export async function saveFlash(c: Context<AppEnv>, flash: Flash): Promise<void> {
  const { asker, world } = c.var;
  const { store, clock, secret } = world;
  // Before it is known who asks, it is anybody.
  const kind = asker?.kind ?? 'visitor';
  if (kind === 'visitor') await countStored(world, 'form', addressOf(c));
  const name = secret();
  const text = JSON.stringify(flash);
  const fits = Buffer.byteLength(text) <= maxFlashBytes[kind];
  await store.flashes.save(
    name,
    fits ? text : JSON.stringify({ ...flash, values: {} }),
    new Date(clock().getTime() + keptMinutes * 60_000).toISOString(),
  );
  const others = await otherNames(c, flash.path);
  setNames(c, [name, ...others].slice(0, maxKept));
}

type Kept = { name: string; flash: Flash | undefined };

function keptFlashes(c: Context<AppEnv>): Promise<Kept[]> {
  const { store, clock } = c.var.world;
  const now = clock().toISOString();
  return Promise.all(
    keptNames(c).map(async (name) => {
      const text = await store.flashes.get(name, now);
      return { name, flash: text === undefined ? undefined : (JSON.parse(text) as Flash) };
    }),
  );
}

/** What is still kept for other pages. */
const otherNames = async (c: Context<AppEnv>, path: string): Promise<string[]> =>
  (await keptFlashes(c)).filter(({ flash }) => flash && flash.path !== path).map(({ name }) => name);

/** A form of a page has gone through: what was kept for that page is of no use any more. */
export async function dropFlash(c: Context<AppEnv>, path: string): Promise<void> {
  const others = await otherNames(c, path);
  if (others.length < keptNames(c).length) setNames(c, others);
}

/** Gives a page its refused form. Other pages may come in between, such as signing in again. */
export const readFlash: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('flash', undefined);
  const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  if (wantsPage) {
    const kept = await keptFlashes(c);
    c.set('flash', kept.find(({ flash }) => flash?.path === c.req.path)?.flash);
  }
  await next();
};
