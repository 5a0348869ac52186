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
  return pathname.startsWith('/?') || pathname === '/' ? `/en${pathname.slice(1)}` : `/en${pathname}`;
}

/** One spelling per page: no slash at the end, none doubled. Undefined where the address is right already. */
export function plainPathname(pathname: string): string | undefined {
  const plain = pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  return plain === pathname ? undefined : plain;
}
