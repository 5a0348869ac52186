import { createApp } from 'astro/app/entrypoint';
import { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';

type Bindings = { event?: LambdaEvent; clientAddress?: string };

const app = createApp();

/** The address that API Gateway saw; a header could be forged. */
function sourceIp(event: LambdaEvent | undefined): string | undefined {
  const context = event?.requestContext;
  return context && 'http' in context ? context.http.sourceIp : undefined;
}

const root = new Hono<{ Bindings: Bindings }>();
root.all('*', (c) =>
  app.render(c.req.raw, {
    addCookieHeader: true,
    clientAddress: sourceIp(c.env?.event) ?? c.env?.clientAddress ?? '127.0.0.1',
  }),
);

/** Answers one request; a local server passes `{ clientAddress }` as the second argument. */
export const fetch = (request: Request, env: Bindings = {}): Response | Promise<Response> =>
  root.fetch(request, env);

/** Answers API Gateway's HTTP events (payload 2.0). */
export const handler = handle(root);
