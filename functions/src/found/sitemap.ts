import { localeSchema } from '@rasa/domain/language';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { categorySlugs } from '@rasa/domain/market/category';
import { pictureUrl } from '@rasa/domain/picture';
import { addressIn, feedPaths, publicPages } from './address.ts';
import { tag, xmlDocument } from './xml.ts';

/** Products of one file: less than half of what an answer of a function may weigh. */
export const sitemapProducts = 2000;

const locales = localeSchema.options;

const namespaces = [
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
].join(' ');

const urlSet = (urls: readonly string[]): string =>
  xmlDocument(`<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>`);

/** A page in each language, and each naming the others. */
function urlsOf(origin: string, path: string, pictureId?: string): string[] {
  const others = locales
    .map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${addressIn(origin, locale, path)}"/>`,
    )
    .join('');
  const picture = pictureId
    ? `<image:image>${tag('image:loc', origin + pictureUrl(pictureId, 1280, 'jpg'))}</image:image>`
    : '';
  return locales.map(
    (locale) => `<url>${tag('loc', addressIn(origin, locale, path))}${others}${picture}</url>`,
  );
}

/** Every file there is, of a catalogue of so many products. */
export function sitemapIndex(origin: string, products: number): string {
  const files = Math.ceil(products / sitemapProducts);
  const paths = [
    feedPaths.sitemapPages,
    ...Array.from({ length: files }, (_, index) => feedPaths.sitemapProducts(index + 1)),
  ];
  const entries = paths.map((path) => `<sitemap>${tag('loc', origin + path)}</sitemap>`).join('\n');
  return xmlDocument(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</sitemapindex>`,
  );
}

/** Those whose makers say where they are. */
const villagePaths = (entries: readonly CatalogueEntry[]): Set<string> =>
  new Set(
    entries.flatMap(({ shop: { villageCode, villageName } }) =>
      villageCode && villageName ? publicPages.village(villageCode, villageName) : [],
    ),
  );

/** Lists, collections, villages and shops. */
export const sitemapOfPages = (
  origin: string,
  entries: readonly CatalogueEntry[],
  collections: readonly { slug: string }[],
): string =>
  urlSet(
    [
      publicPages.home,
      publicPages.products,
      ...categorySlugs.map(publicPages.category),
      ...collections.map(({ slug }) => publicPages.collection(slug)),
      ...villagePaths(entries),
      ...new Set(entries.map(({ shop }) => publicPages.shop(shop.slug))),
    ].flatMap((path) => urlsOf(origin, path)),
  );

export const sitemapOfProducts = (origin: string, entries: readonly CatalogueEntry[]): string =>
  urlSet(entries.flatMap((entry) => urlsOf(origin, publicPages.product(entry), entry.content.pictureIds[0])));
