import type { Message } from '@rasa/clients/message';
import { createAuthApp } from '@rasa/functions/auth/app';
import type { TestSite } from './site.ts';

/**
 * The site behind a front that hands signing in to its own function, as the edge does; what that one sends is kept in
 * `sent`.
 */
export function frontOf({ fetch, world }: TestSite) {
  const sent: Message[] = [];
  // The site's clock is the real one, and both look at the same codes and sessions.
  const auth = createAuthApp({
    ...world,
    clock: () => new Date(),
    messages: { send: async (message) => void sent.push(message) },
  });
  let askers = 0;
  return {
    sent,
    fetch: (request: Request): Response | Promise<Response> => {
      const { pathname } = new URL(request.url);
      // One address may ask for few codes an hour.
      askers += 1;
      request.headers.set('x-forwarded-for', `2001:db8::${askers}, 203.0.113.1`);
      return pathname.startsWith('/api/sign-in/') || pathname === '/api/me'
        ? auth.fetch(request)
        : fetch(request);
    },
  };
}
