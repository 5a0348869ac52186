import type { Hono, MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

const allowed = new Set(['PUT', 'PATCH', 'DELETE']);

/** HTML forms can only POST; `?_method=PATCH` in a form's action says what is meant. */
export function methodOverride(app: Hono<AppEnv>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const method = c.req.method === 'POST' ? c.req.query('_method')?.toUpperCase() : undefined;
    if (!method || !allowed.has(method)) return next();
    const url = new URL(c.req.url);
    url.searchParams.delete('_method');
    const { headers, body } = c.req.raw;
    const init: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' };
    return app.fetch(new Request(url, init), c.env);
  };
}
