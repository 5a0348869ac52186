import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ExtractSchema } from 'hono/types';
import type { AppEnv } from './http/context.ts';
import { createDoor } from './http/door.ts';
import { openApiDocument } from './openapi.ts';
import type { backRoutes } from './routes/back.ts';
import { frontRoutes } from './routes/front.ts';
import type { World } from './world.ts';

export type Api = OpenAPIHono<AppEnv, ExtractSchema<typeof frontRoutes> & ExtractSchema<typeof backRoutes>>;

const loadBack = () => import('./back.ts');

/**
 * The one Hono app: what every request passes, then the API. Pages are mounted on it after (`web/src/fetch.ts`) and
 * reach data through `/api` alone.
 */
export function createApp(world: World): OpenAPIHono<AppEnv> {
  const app = createDoor(world);
  const { APP_VERSION, PUBLIC_ORIGIN } = world.environment;
  const document = async () =>
    openApiDocument([app.openAPIRegistry, (await loadBack()).backRegistry], {
      version: APP_VERSION,
      origin: PUBLIC_ORIGIN,
    });
  app.get('/api/openapi.json', async (c) => c.json(await document()));
  app.get('/api/docs', async (c) => {
    const { docsPage } = await import('./docs-page.ts');
    return c.html(docsPage(await document()));
  });
  app.get('/api/docs.css', async (c) => {
    const { docsStyle } = await import('./docs-page.ts');
    return c.body(docsStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  app.route('/api', frontRoutes);
  app.all('/api/*', async (c) => (await loadBack()).answerAtTheBack(c));
  return app;
}
