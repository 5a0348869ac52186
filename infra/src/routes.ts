import type { FunctionName } from './access.ts';

/** A page and what lies below it, in both languages. */
const page = (path: string): string[] =>
  ['', '/en'].flatMap((language) => [`${language}${path}`, `${language}${path}/{proxy+}`]);

/**
 * Who answers which paths: one that is named whole before one that only begins so, and the longest of those. The desk
 * of the staff has a function of its own, so that the one which answers the public has no right to look at the
 * restricted zone.
 */
export const routes: Partial<Record<FunctionName, readonly string[]>> = {
  api: ['/api/{proxy+}'],
  auth: ['/api/sign-in/{proxy+}', '/api/me'],
  staff: [
    '/api/training/{proxy+}',
    '/api/sellers/{sellerId}/clearances',
    '/api/sellers/{sellerId}/clearances/{proxy+}',
    '/api/dead-events',
    '/api/dead-events/{proxy+}',
    ...page('/staf'),
    // What a seller has learnt is read there, too.
    '/api/seller/training',
    ...page('/penjual/pelatihan'),
  ],
  papers: ['/kartu/{proxy+}', '/cetak/{proxy+}'],
  site: ['$default'],
};

/** `{sellerId}` is one step of the path, `{proxy+}` one or more. */
const fits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace('{proxy+}', '.+').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);

const weightOf = (pattern: string): number =>
  pattern.includes('{') ? pattern.length : Number.POSITIVE_INFINITY;

/** The function that API Gateway would ask. */
export function functionFor(path: string): FunctionName {
  const found = Object.entries(routes)
    .flatMap(([name, patterns]) => patterns.map((pattern) => ({ name: name as FunctionName, pattern })))
    .filter(({ pattern }) => fits(pattern, path))
    .sort((a, b) => weightOf(b.pattern) - weightOf(a.pattern))[0];
  return found?.name ?? 'site';
}
