import type { Locale } from '@rasa/domain/language';

export const defaultLocale: Locale = 'id';

/** Splits `/en/cari` into language and page. Indonesian has no prefix. */
export function splitLocale(pathname: string): { locale: Locale; pathname: string } {
  if (pathname === '/en') return { locale: 'en', pathname: '/' };
  if (pathname.startsWith('/en/')) return { locale: 'en', pathname: pathname.slice('/en'.length) };
  return { locale: defaultLocale, pathname };
}

/** The address of a page in a language; `pathname` has no prefix and may carry a query. */
export function localePath(locale: Locale, pathname: string): string {
  if (locale === defaultLocale) return pathname;
  return pathname === '/' ? '/en' : `/en${pathname}`;
}
