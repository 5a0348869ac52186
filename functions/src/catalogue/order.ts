import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { ratingWeight } from '@rasa/domain/market/rating';
import type { ShelfSort } from '@rasa/domain/market/shelf';
import type { Row } from './row.ts';

export type Order = Exclude<ShelfSort, 'relevance'>;
type Compare = (a: CatalogueEntry, b: CatalogueEntry) => number;

const collator = new Intl.Collator('id');
/** Ids begin with their time, so that equals stand in an order that is the same in every process. */
const byId: Compare = (a, b) => (a.offerId > b.offerId ? -1 : a.offerId < b.offerId ? 1 : 0);

const compares: Record<Order, Compare> = {
  newest: (a, b) => (a.approvedAt > b.approvedAt ? -1 : a.approvedAt < b.approvedAt ? 1 : 0),
  rating: (a, b) => ratingWeight(b.rating) - ratingWeight(a.rating),
  cheapest: (a, b) => a.priceIdr - b.priceIdr,
  dearest: (a, b) => b.priceIdr - a.priceIdr,
  name: (a, b) => collator.compare(a.content.name, b.content.name),
};

const rowCompare =
  (order: Order) =>
  (a: Row, b: Row): number =>
    compares[order](a.entry, b.entry) || byId(a.entry, b.entry);

export const sorted = (rows: readonly Row[], order: Order): Row[] => rows.toSorted(rowCompare(order));

/** A sorted list again, after some of it went and some came: far cheaper than sorting it anew. */
export function resorted(
  before: readonly Row[],
  changed: ReadonlySet<string>,
  come: readonly Row[],
  order: Order,
): Row[] {
  const compare = rowCompare(order);
  const coming = come.toSorted(compare);
  const after: Row[] = [];
  let next = 0;
  for (const row of before) {
    if (changed.has(row.entry.offerId)) continue;
    while (next < coming.length && compare(coming[next]!, row) < 0) after.push(coming[next++]!);
    after.push(row);
  }
  for (; next < coming.length; next += 1) after.push(coming[next]!);
  return after;
}
