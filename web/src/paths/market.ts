import { plainCode, slugOf } from '@rasa/domain/slug';
import { type Page, step } from './page.ts';

/** `dari` is where the next part of a long list begins. */
export type ListQuery = Partial<
  Record<'kab' | 'harga' | 'cara' | 'halal' | 'ada' | 'urut' | 'dari', string | undefined>
>;
export type SearchQuery = ListQuery & { q?: string | undefined; kategori?: string | undefined };

export const marketPaths = (page: Page) => ({
  home: () => page('/'),
  /** RSS of what came on sale last. */
  news: () => page('/produk-baru.xml'),
  products: (query: ListQuery = {}) => page('/produk', query),
  category: (slug: string, query: ListQuery = {}) => page(`/kategori/${step(slug)}`, query),
  search: (query: SearchQuery = {}) => page('/cari', query),
  /** `ke` is the regency to which fees are told. */
  product: (offerId: string, slug: string, query: { ke?: string | undefined } = {}) =>
    page(`/produk/${step(offerId)}/${step(slug)}`, query),
  collection: (slug: string) => page(`/kumpulan/${step(slug)}`),
  /** All who make something in one village. */
  village: (code: string, name: string) => page(`/desa/${plainCode(code)}-${step(slugOf(name))}`),
  /** All that was said of a product. */
  reviews: (offerId: string, query: { lanjut?: string | undefined } = {}) =>
    page(`/produk/${step(offerId)}/ulasan`, query),
  reviewPicture: (offerId: string, shownId: string) =>
    `/api/offers/${step(offerId)}/reviews/${step(shownId)}/picture`,
  shop: (slug: string) => page(`/toko/${step(slug)}`),
  cart: () => page('/keranjang'),
  checkout: () => page('/pesan'),
  /** The token opens the order: this address is for its buyer alone. */
  order: (orderId: string, token: string) => page(`/pesanan/${step(orderId)}`, { token }),
  /** Where its buyer says what she thinks of what came. */
  orderReviews: (orderId: string, token: string) => page(`/pesanan/${step(orderId)}/ulasan`, { token }),
  receipt: (orderId: string, token: string) => page(`/pesanan/${step(orderId)}/nota`, { token }),
});
