import type { Operation } from '../stage/operation.ts';

type Routed = { routes: { method: string; path: string }[] };

/** The document itself, and what draws it for people. */
const aboutTheDocument = ['GET /api/openapi.json', 'GET /api/docs', 'GET /api/docs.css'];

/** Middleware before every route, and the one answer for addresses that do not exist. */
const catchAll = /^ALL (\/\*|\/api\/\*)$/;

const asWritten = (path: string): string => path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');

/** What the router itself would answer and the document does not tell of. */
export function unlistedRoutes({ routes }: Routed, operations: readonly Operation[]): string[] {
  const listed = new Set([...operations.map(({ name }) => name), ...aboutTheDocument]);
  const answered = routes.map(({ method, path }) => `${method} ${asWritten(path)}`);
  return [...new Set(answered)].filter((name) => !listed.has(name) && !catchAll.test(name));
}
