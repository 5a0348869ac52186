import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';
import { plainHeaders } from './headers.ts';

/** Longer addresses are hardly asked for twice. */
const longestAddress = 400;

/** Where routes say `fromCatalogue`; others are not to wait for the catalogue. */
const fromCatalogue = /^\/api\/(?:offers|shops|suggestions|villages)(?:[/?]|$)/;

function addressOf(c: Context<AppEnv>): string {
  const { url } = c.req;
  return url.slice(url.indexOf('/', 8));
}

/**
 * For answers that are the same for everybody as long as the catalogue has the same version: they are checked, worked
 * out and written once, and then given as they are.
 */
export const remembered: MiddlewareHandler<AppEnv> = async (c, next) => {
  const address = addressOf(c);
  const { answers } = await c.var.world.catalogue.answers();
  const known = answers.get(address);
  if (known !== undefined) return c.body(known, 200, { 'Content-Type': 'application/json' });
  await next();
  if (c.res.status === 200 && address.length <= longestAddress)
    answers.set(address, await c.res.clone().text());
};

/**
 * The same, before anything else is looked at, for whoever brings no cookie: such an answer has nothing to do with who
 * asks, so nobody has to be found, and its headers are always the same.
 */
export const rememberedFirst: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== 'GET' || c.req.header('cookie') !== undefined) return next();
  const address = addressOf(c);
  if (!fromCatalogue.test(address)) return next();
  const { world } = c.var;
  // Where the catalogue cannot be read, that is told further in, with the headers of every answer.
  const shelf = await world.catalogue.answers().catch(() => undefined);
  const known = shelf?.answers.get(address);
  if (known === undefined) return next();
  const headers = { ...plainHeaders(world.environment), 'Content-Type': 'application/json' };
  return new Response(known, { status: 200, headers });
};
