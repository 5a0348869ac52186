import { type Page, step } from './page.ts';

export type SearchQuery = { q?: string; kategori?: string; kab?: string; urut?: string; hal?: number };

export const marketPaths = (page: Page) => ({
  home: () => page('/'),
  search: (query: SearchQuery = {}) => page('/cari', query),
  product: (slug: string) => page(`/produk/${step(slug)}`),
  shop: (slug: string) => page(`/toko/${step(slug)}`),
  cart: () => page('/keranjang'),
});
