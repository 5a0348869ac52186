import type { AppEnv } from '@rasa/functions/http/context';
import type { MiddlewareHandler } from 'hono';
import { splitLocale } from './locale.ts';

/** Pages that are alike for all who bring no cookie. Whatever is not named here is never kept. */
const shared = /^\/(?:cari|produk(?:\/[^/]+)?|kategori\/[^/]+|toko\/[^/]+|(?:desa|kumpulan)\/[^/]+)?$/;

/**
 * A crowd at one page is answered by the edge, and what is sold out or taken off the shop is gone from it within the
 * ten seconds in which it has to be: one for the event, one for the version, five here.
 */
const keeping = 'public, max-age=0, s-maxage=5';

/**
 * Tells the edge which answers it may keep: found pages of the shop, asked for without a cookie and answered without
 * one. Where there is no edge nothing may, since a browser would show what was there before signing in.
 */
export const keptByEdge: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const isBehindEdge = c.var.world.environment.ORIGIN_KEY !== '';
  const isPersonal = c.req.header('cookie') !== undefined || c.res.headers.has('Set-Cookie');
  const isShared = c.res.status === 200 && shared.test(splitLocale(c.req.path).pathname);
  if (isBehindEdge && isShared && !isPersonal) c.header('Cache-Control', keeping);
};
