import { world } from '@rasa/functions/world';
import { createSite } from './site.ts';

let site: ReturnType<typeof createSite> | undefined;

/** What Astro calls for every request. The world is made at the first one. */
export default {
  fetch(request: Request): Response | Promise<Response> {
    site ??= createSite(world());
    return site.fetch(request);
  },
};
