import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/**
 * The network address that a request came from, as our outermost proxy saw it: what stands before in the header was
 * written by the asker. Without proxies nothing tells addresses apart, and undefined is given back.
 */
export function addressOf(c: Context<AppEnv>): string | undefined {
  const { PROXY_HOPS } = c.var.world.environment;
  if (PROXY_HOPS === 0) return undefined;
  const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return chain.at(-PROXY_HOPS) || chain[0] || 'unknown';
}
