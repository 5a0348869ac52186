import type { Locale } from '@rasa/domain/language';
import { localePath } from './locale.ts';

type Query = Record<string, string | number | undefined>;

function withQuery(pathname: string, query: Query): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? pathname : `${pathname}?${new URLSearchParams(entries)}`;
}

/** Every address of the site, in one language. Pages and parts never write an address themselves. */
export function pathsIn(locale: Locale) {
  const page = (pathname: string, query: Query = {}) => withQuery(localePath(locale, pathname), query);
  const part = encodeURIComponent;
  return {
    /** The same page in another language; `pathname` without prefix, as in `Astro.url`. */
    inLocale: (other: Locale, pathname: string) => localePath(other, pathname),
    home: () => page('/'),
    search: (query: { q?: string; kategori?: string; kab?: string; urut?: string; hal?: number } = {}) =>
      page('/cari', query),
    product: (slug: string) => page(`/produk/${part(slug)}`),
    shop: (slug: string) => page(`/toko/${part(slug)}`),
    cart: () => page('/keranjang'),
    signIn: (query: { lanjut?: string } = {}) => page('/masuk', query),
    workshop: () => page('/lapak'),
    styles: () => page('/gaya'),
  };
}

export type Paths = ReturnType<typeof pathsIn>;
