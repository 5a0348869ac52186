import { type CatalogueRating, meanStars } from '@rasa/domain/market/rating';
import { mostStars } from '@rasa/domain/market/review';
import type { Preorder, PriceStep } from '@rasa/domain/market/terms';
import { pictureUrl } from '@rasa/domain/picture';
import type { JsonLd } from '../../common/json-ld.ts';

export type Product = {
  offerId: string;
  priceIdr: number;
  available: number;
  content: {
    name: string;
    description: string;
    pictureIds: readonly string[];
    netContent: { value: number; unit: 'g' | 'ml' };
  };
  shop: { shopName: string };
  steps?: readonly PriceStep[] | undefined;
  preorder?: Preorder | undefined;
  /** Only where something is shown. */
  rating?: CatalogueRating | undefined;
};

/** What buyers said, as search engines read it: as much as the page itself shows. */
const ratingData = (rating: CatalogueRating) => ({
  aggregateRating: {
    '@type': 'AggregateRating',
    ratingValue: meanStars(rating),
    reviewCount: rating.count,
    bestRating: mostStars,
    worstRating: 1,
  },
  review: rating.latest.map(({ stars, words, signedAs, writtenOn }) => ({
    '@type': 'Review',
    reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: mostStars, worstRating: 1 },
    author: { '@type': 'Person', name: signedAs ?? 'Pembeli Rasa Desa' },
    datePublished: writtenOn,
    ...(words && { reviewBody: words }),
  })),
});

/** UN/CEFACT, as schema.org asks for. */
const unitCodes = { g: 'GRM', ml: 'MLT' } as const;

const amount = (value: number, unit: keyof typeof unitCodes): JsonLd => ({
  '@type': 'QuantitativeValue',
  value,
  unitCode: unitCodes[unit],
});

/** A product with its price, as search engines show it. */
export function productData(product: Product, at: { origin: string; address: string; shop: string }): JsonLd {
  const { content, shop } = product;
  const { value, unit } = content.netContent;
  return {
    '@type': 'Product',
    '@id': at.address,
    sku: product.offerId,
    name: content.name,
    description: content.description || content.name,
    image: content.pictureIds.map((pictureId) => at.origin + pictureUrl(pictureId, 1280, 'jpg')),
    ...(product.rating && product.rating.count > 0 && ratingData(product.rating)),
    brand: { '@type': 'Brand', name: shop.shopName },
    offers: {
      '@type': 'Offer',
      url: at.address,
      price: product.priceIdr,
      priceCurrency: 'IDR',
      itemCondition: 'https://schema.org/NewCondition',
      availability: `https://schema.org/${product.available === 0 ? 'OutOfStock' : product.preorder ? 'PreOrder' : 'InStock'}`,
      seller: { '@type': 'Organization', name: shop.shopName, url: at.shop },
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: product.priceIdr,
        priceCurrency: 'IDR',
        referenceQuantity: {
          ...amount(value, unit),
          valueReference: amount(100, unit),
        },
      },
    },
  };
}
