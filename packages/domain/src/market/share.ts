import type { CatalogueEntry } from './catalogue.ts';

/** Changes with everything that a product's share card shows, so that its address never shows what is old. */
export const cardVersion = ({
  contentHash,
  priceIdr,
  shop,
}: Pick<CatalogueEntry, 'contentHash' | 'priceIdr'> & {
  shop: Pick<CatalogueEntry['shop'], 'shopName'>;
}): string => shortHash(`${contentHash} ${priceIdr} ${shop.shopName}`);

/** The same for a shop's, which shows its newest products. */
export const shopCardVersion = (entries: readonly Pick<CatalogueEntry, 'contentHash' | 'shop'>[]): string =>
  shortHash(
    entries.map(({ contentHash, shop }) => `${contentHash} ${shop.shopName} ${shop.about}`).join(' '),
  );

/** Pictures on a shop's card. */
export const shopCardPictures = 4;

/** FNV-1a, 32 bits: tells versions apart, proves nothing. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}

export type CardShapeName = 'lebar' | 'persegi';

/** Addresses of what is drawn for sharing, without the site's origin. */
export const sharePaths = {
  productCard: (offerId: string, version: string, shape: CardShapeName) =>
    `/kartu/produk/${offerId}/${version}/${shape}.jpg`,
  shopCard: (slug: string, version: string, shape: CardShapeName) =>
    `/kartu/toko/${encodeURIComponent(slug)}/${version}/${shape}.jpg`,
  productPoster: (offerId: string, size: 'a4' | 'a6') => `/cetak/produk/${offerId}/poster-${size}.pdf`,
  shopPoster: (slug: string, size: 'a4' | 'a6') =>
    `/cetak/toko/${encodeURIComponent(slug)}/poster-${size}.pdf`,
};
