import type { Locale } from '@rasa/domain/language';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { plainCode, slugOf } from '@rasa/domain/slug';

/** Pages that everybody may find, without the site's origin and the language's prefix. */
export const publicPages = {
  home: '/',
  products: '/produk',
  category: (slug: string) => `/kategori/${slug}`,
  product: ({ offerId, slug }: Pick<CatalogueEntry, 'offerId' | 'slug'>) =>
    `/produk/${offerId}/${encodeURIComponent(slug)}`,
  collection: (slug: string) => `/kumpulan/${encodeURIComponent(slug)}`,
  village: (code: string, name: string) => `/desa/${plainCode(code)}-${slugOf(name)}`,
  shop: (slug: string) => `/toko/${encodeURIComponent(slug)}`,
};

/** What programs read: the addresses that search engines and readers of news are given. */
export const feedPaths = {
  sitemap: '/sitemap.xml',
  sitemapPages: '/sitemap/halaman.xml',
  sitemapProducts: (page: number) => `/sitemap/produk-${page}.xml`,
  news: '/produk-baru.xml',
  goods: (page: number) => `/umpan/produk-${page}.xml`,
};

/** Indonesian has no prefix. */
export function addressIn(origin: string, locale: Locale, path: string): string {
  if (locale === 'id') return origin + path;
  return `${origin}/en${path === '/' ? '' : path}`;
}
