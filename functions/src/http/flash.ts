import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv, Flash } from './context.ts';

const cookieName = '__Host-flash';
const keptMinutes = 30;
const cookie = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/**
 * Keeps a refused form for its page. It is stored on our side under an unguessable name, since an address or a
 * description does not fit a cookie; it ends by itself.
 */
export async function saveFlash(c: Context<AppEnv>, flash: Flash): Promise<void> {
  const { store, clock, secret } = c.var.world;
  const name = secret();
  await store.flashes.save(
    name,
    JSON.stringify(flash),
    new Date(clock().getTime() + keptMinutes * 60_000).toISOString(),
  );
  setCookie(c, cookieName, name, { ...cookie, maxAge: keptMinutes * 60 });
}

async function keptFlash({ var: { world } }: Context<AppEnv>, name: string): Promise<Flash | undefined> {
  if (!/^[\w-]{20,60}$/.test(name)) return undefined;
  const text = await world.store.flashes.get(name, world.clock().toISOString());
  return text === undefined ? undefined : (JSON.parse(text) as Flash);
}

/** A form of a page has gone through: what was kept for that page is of no use any more. */
export async function dropFlash(c: Context<AppEnv>, path: string): Promise<void> {
  const name = getCookie(c, cookieName);
  const flash = name && (await keptFlash(c, name));
  if (flash && flash.path === path) deleteCookie(c, cookieName, cookie);
}

/** Gives a page its refused form, if it is the page the form belongs to. */
export const readFlash: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('flash', undefined);
  const name = getCookie(c, cookieName);
  const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  if (name && wantsPage) {
    const flash = await keptFlash(c, name);
    // Another page may come in between, such as signing in again: what was typed waits for its own page.
    if (flash?.path === c.req.path) c.set('flash', flash);
  }
  await next();
};
