import type { AppEnv } from '@rasa/functions/http/context';
import type { MiddlewareHandler } from 'hono';
import { splitLocale } from './locale.ts';

/** Pages that are alike for all who bring no cookie. Whatever is not named here is never kept. */
const shared = /^\/(?:cari|produk(?:\/[^/]+)?|kategori\/[^/]+|toko\/[^/]+)?$/;

/** Half a minute as it is; then, while a new one is drawn, the old one for at most five. */
const keeping = 'public, max-age=0, s-maxage=30, stale-while-revalidate=300';

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
