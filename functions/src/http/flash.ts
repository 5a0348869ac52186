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

/** A form has gone through: what was refused before is of no use any more. */
export function dropFlash(c: Context<AppEnv>): void {
  if (getCookie(c, cookieName)) deleteCookie(c, cookieName, cookie);
}

const parse = (text: string | undefined): Flash | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Flash);

/** Gives a page its refused form, if it is the page the form belongs to. */
export const readFlash: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('flash', undefined);
  const name = getCookie(c, cookieName);
  const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  if (name && wantsPage) {
    const flash = /^[\w-]{20,60}$/.test(name)
      ? parse(await c.var.world.store.flashes.get(name, c.var.world.clock().toISOString()))
      : undefined;
    const path = c.req.path;
    // Another page may come in between, such as signing in again: what was typed waits for its own page.
    if (flash?.path === path) c.set('flash', flash);
  }
  await next();
};
