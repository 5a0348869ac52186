import { createAuthApp } from '../auth/app.ts';
import { world } from '../world.ts';
import { httpHandler } from './http.ts';

/** `/api/sign-in/*` and `/api/me`, where the router sends them. */
export const handler = httpHandler(() => {
  const app = createAuthApp(world());
  return (request) => app.fetch(request);
});
