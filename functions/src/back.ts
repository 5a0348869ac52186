import { OpenAPIHono } from '@hono/zod-openapi';
import { Refusal } from '@rasa/domain/refusal';
import type { Context } from 'hono';
import type { AppEnv, Variables } from './http/context.ts';
import { answerError } from './http/error.ts';
import { backRoutes } from './routes/back.ts';

/** What the door found out of a request: nothing is looked up twice. */
const found = new WeakMap<Request, Variables>();

/** Stands behind the front's door; errors are answered as they are there. */
const app = new OpenAPIHono<AppEnv>();
app.onError(answerError);
app.use(async (c, next) => {
  const { world, asker, locale, flash } = found.get(c.req.raw)!;
  c.set('world', world);
  c.set('asker', asker);
  c.set('locale', locale);
  c.set('flash', flash);
  await next();
});
app.route('/api', backRoutes);
app.all('*', () => {
  throw new Refusal('route.unknown');
});

export const backRegistry = app.openAPIRegistry;

/** Answers what the front does not. What the door said of the answer before, such as a cookie, stays with it. */
export async function answerAtTheBack(c: Context<AppEnv>): Promise<Response> {
  const request = c.req.raw;
  found.set(request, c.var);
  const answer = await app.fetch(request, c.env);
  return c.newResponse(answer.body, answer);
}
