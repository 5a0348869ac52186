import { createPapersApp } from '../papers/app.ts';
import { world } from '../world.ts';
import { httpHandler } from './http.ts';

/** `/kartu/*` and `/cetak/*`, where the router sends them. */
export const handler = httpHandler(() => {
  const app = createPapersApp(world());
  return (request) => app.fetch(request);
});
