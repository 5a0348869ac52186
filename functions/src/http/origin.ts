import { Refusal } from '@rasa/domain/refusal';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Signed by who sends it, and never with our cookies. */
const signedPaths = new Set(['/api/webhooks/stripe']);

/**
 * Every unsafe method, whatever its content type: a browser tells where a request comes from, and only our own pages
 * may make one that carries our cookies. A caller without a browser sends neither header and no cookie of ours.
 */
export const checkOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!safe.has(c.req.method) && !signedPaths.has(c.req.path)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const siteFits = site === undefined || site === 'same-origin' || site === 'none';
    const originFits = origin === undefined || origin === c.var.world.environment.PUBLIC_ORIGIN;
    const toldByBrowser = site !== undefined || origin !== undefined;
    const cookieAlone = !toldByBrowser && c.req.header('cookie') !== undefined;
    if (!siteFits || !originFits || cookieAlone) throw new Refusal('origin.refused');
  }
  await next();
};
