import { isWatched, recordRead } from '@rasa/actions/identity/audit';
import type { PersonalKind } from '@rasa/domain/identity/audit';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';
import { zoneOf } from './zone.ts';

/** Before an answer about other people leaves, it is written down who was told; what cannot be is not told. */
export const toldOf =
  (kind: PersonalKind): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await next();
    const { asker, world } = c.var;
    if (c.res.status !== 200 || asker.kind === 'visitor' || !isWatched(asker)) return;
    const subjectId = Object.values<string>(c.req.param()).join('/');
    await recordRead(world, asker, { kind, subjectId, zone: zoneOf(c.req.path) });
  };
