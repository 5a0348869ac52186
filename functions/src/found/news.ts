import type { Locale } from '@rasa/domain/language';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { formatIdr } from '@rasa/domain/money';
import { addressIn, feedPaths, publicPages } from './address.ts';
import { escapeXml, tag, xmlDocument } from './xml.ts';

export const newsItems = 50;

const words = {
  id: { title: 'Rasa Desa · Baru dari dapur', text: 'Makanan desa yang baru dijual di Rasa Desa.' },
  en: { title: 'Rasa Desa · New from the kitchen', text: 'Village food that is newly on sale at Rasa Desa.' },
} as const;

/** RSS 2.0 of what came on sale last. */
export function newsFeed(origin: string, locale: Locale, entries: readonly CatalogueEntry[]): string {
  const self = addressIn(origin, locale, feedPaths.news);
  const items = entries.slice(0, newsItems).map((entry) => {
    const { content, shop } = entry;
    const address = addressIn(origin, locale, publicPages.product(entry));
    return [
      '<item>',
      tag('title', content.name),
      tag('link', address),
      `<guid isPermaLink="false">${escapeXml(entry.offerId)}</guid>`,
      tag('pubDate', new Date(entry.approvedAt).toUTCString()),
      tag('description', `${formatIdr(entry.priceIdr)} · ${shop.shopName}. ${content.description}`.trim()),
      '</item>',
    ].join('');
  });
  return xmlDocument(
    [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
      tag('title', words[locale].title),
      tag('link', addressIn(origin, locale, publicPages.home)),
      tag('description', words[locale].text),
      tag('language', locale),
      `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>`,
      ...items,
      '</channel></rss>',
    ].join('\n'),
  );
}
