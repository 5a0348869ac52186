import type { Locale } from '@rasa/domain/language';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

const isEnglish = (path: string | undefined): boolean => /^\/en(\/|$|\?)/.test(path ?? '');

/**
 * The address decides for a page and for the form on it; `Accept-Language` for other programs. Indonesian where
 * nothing is said.
 */
export const setLanguage: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('locale', localeOf(c.req.path, c.req.header('referer'), c.req.header('accept-language')));
  await next();
};

function localeOf(path: string, referer: string | undefined, accepted: string | undefined): Locale {
  if (isEnglish(path)) return 'en';
  if (!path.startsWith('/api/')) return 'id';
  if (referer) return isEnglish(URL.parse(referer)?.pathname) ? 'en' : 'id';
  return /^\s*en\b/i.test(accepted ?? '') ? 'en' : 'id';
}
