import { httpHandler } from '@rasa/functions/lambda/http';
import { jsonLog } from '@rasa/functions/log';
import { createApp } from 'astro/app/entrypoint';

const app = createApp();

// Of two parts of a page that fail at once, Astro awaits one. The other must not end a process that serves others.
process.on('unhandledRejection', (error) => jsonLog().error('part of a page failed unseen', { error }));

/** Answers one request; a local server says who asks in the second argument. */
export const fetch = (request: Request, { clientAddress = '127.0.0.1' } = {}): Promise<Response> =>
  app.render(request, { addCookieHeader: true, clientAddress });

/** Answers API Gateway's HTTP events (payload 2.0). */
export const handler = httpHandler(() => fetch);
