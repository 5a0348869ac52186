import { createApp } from '../api.ts';
import { world } from '../world.ts';
import { httpHandler } from './http.ts';

/** `/api` alone; the site's own function answers it as well, beside its pages. */
export const handler = httpHandler(() => {
  const app = createApp(world());
  return (request) => app.fetch(request);
});
