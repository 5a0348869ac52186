import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { categories } from '@rasa/domain/market/category';
import { pictureUrl } from '@rasa/domain/picture';
import { addressIn, publicPages } from './address.ts';
import { tag, xmlDocument } from './xml.ts';

/** Products of one file: less than half of what an answer of a function may weigh. */
export const goodsProducts = 1000;

/** Google's number for food. */
const food = 422;
/** Longest values that Merchant Center takes. */
const [longestName, longestText] = [150, 5000];

const picture = (origin: string, pictureId: string): string => origin + pictureUrl(pictureId, 1280, 'jpg');

function itemOf(origin: string, entry: CatalogueEntry): string {
  const { content, shop } = entry;
  const [first, ...others] = content.pictureIds;
  const unit = content.netContent.unit;
  return [
    '<item>',
    tag('g:id', entry.offerId),
    tag('g:title', content.name.slice(0, longestName)),
    tag('g:description', (content.description || content.name).slice(0, longestText)),
    tag('g:link', addressIn(origin, 'id', publicPages.product(entry))),
    ...(first ? [tag('g:image_link', picture(origin, first))] : []),
    ...others.map((pictureId) => tag('g:additional_image_link', picture(origin, pictureId))),
    tag('g:availability', entry.available > 0 ? 'in_stock' : 'out_of_stock'),
    tag('g:price', `${entry.priceIdr} IDR`),
    tag('g:unit_pricing_measure', `${content.netContent.value} ${unit}`),
    tag('g:unit_pricing_base_measure', `100 ${unit}`),
    tag('g:condition', 'new'),
    tag('g:brand', shop.shopName),
    tag('g:identifier_exists', 'no'),
    tag('g:google_product_category', food),
    tag('g:product_type', categories[content.category].id),
    tag('g:shipping_weight', `${content.shippingWeightGrams} g`),
    '</item>',
  ].join('');
}

/** The format of Google Merchant Center. */
export const goodsFeed = (origin: string, entries: readonly CatalogueEntry[]): string =>
  xmlDocument(
    [
      '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>',
      tag('title', 'Rasa Desa'),
      tag('link', origin),
      tag('description', 'Makanan buatan desa di Jawa Timur'),
      ...entries.map((entry) => itemOf(origin, entry)),
      '</channel></rss>',
    ].join('\n'),
  );
