import { httpHandler } from '@rasa/functions/lambda/http';
import { createApp } from 'astro/app/entrypoint';

const app = createApp();

/** Answers one request; a local server says who asks in the second argument. */
export const fetch = (request: Request, { clientAddress = '127.0.0.1' } = {}): Promise<Response> =>
  app.render(request, { addCookieHeader: true, clientAddress });

/** Answers API Gateway's HTTP events (payload 2.0). */
export const handler = httpHandler(() => fetch);
