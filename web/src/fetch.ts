import { theSite } from './site.ts';

/** What Astro calls for every request. */
export default { fetch: (request: Request): Response | Promise<Response> => theSite().fetch(request) };
