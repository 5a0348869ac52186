import { OpenAPIHono } from '@hono/zod-openapi';
import { Refusal } from '@rasa/domain/refusal';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './http/context.ts';
import { answerError } from './http/error.ts';
import { readFlash } from './http/flash.ts';
import { securityHeaders } from './http/headers.ts';
import { setLanguage } from './http/language.ts';
import { checkOrigin } from './http/origin.ts';
import { findAsker } from './http/session.ts';
import { healthRoutes } from './routes/health.ts';
import type { World } from './world.ts';

/** API Gateway passes 6 MB at most, and base64 makes a third of that. */
const maxBodyBytes = 4_400_000;

const routes = new OpenAPIHono<AppEnv>().route('/', healthRoutes);

export type Api = typeof routes;

const limitBody = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new Refusal('body.too-large');
  },
});

/**
 * The one Hono app: what every request passes, then the API. Pages are mounted on it after (`web/src/fetch.ts`) and
 * reach data through `/api` alone.
 */
export function createApp(world: World): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>();
  const giveWorld: MiddlewareHandler<AppEnv> = async (c, next) => {
    c.set('world', world);
    await next();
  };
  app.onError(answerError);
  app.use(giveWorld, setLanguage, securityHeaders, checkOrigin, limitBody, findAsker, readFlash);
  app.route('/api', routes);
  app.all('/api/*', () => {
    throw new Refusal('route.unknown');
  });
  return app;
}
