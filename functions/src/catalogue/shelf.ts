import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import type { CatalogueDelta, Snapshot } from '@rasa/domain/market/catalogue-delta';
import type { Collection } from '@rasa/domain/market/collection';
import type { Facets, ShelfFilter } from '@rasa/domain/market/shelf';
import { type Narrowed, narrow } from './facet.ts';
import { createMemory, type Memory } from './memory.ts';
import { type Order, resorted, sorted } from './order.ts';
import { type Row, toRow } from './row.ts';
import type { Search } from './search.ts';

/** Lists worked out for one version. Each holds a place for every product in it. */
const keptLists = 100;
/** Characters of answers kept for one version. */
const keptCharacters = 24_000_000;

export type Found = {
  entries: readonly CatalogueEntry[];
  facets: Facets;
  without: Narrowed['without'];
  /** A search that would find something, where this one found nothing. */
  nearest?: string | undefined;
};

/** The catalogue of one version, with what was worked out from it. */
export type Shelf = {
  version: number;
  synonyms: Snapshot['synonyms'];
  collections: readonly Collection[];
  /** By what they say, so that each is held once. */
  shared: Map<string, object>;
  byId: ReadonlyMap<string, Row>;
  orders: Partial<Record<Order, Row[]>>;
  /** Of all versions of this process: kept up, not made anew. */
  search: Promise<Search> | undefined;
  lists: Memory<Found>;
  /** Whole answers by their address, as they were sent. */
  answers: Memory<string>;
};

const withMemory = (shelf: Omit<Shelf, 'lists' | 'answers'>): Shelf => ({
  ...shelf,
  lists: createMemory(keptLists),
  answers: createMemory(keptCharacters, (text) => text.length),
});

/** One shop, and one way to hand over, is one object, however many products name it. */
function sharing(entries: readonly CatalogueEntry[], shared: Shelf['shared']): readonly CatalogueEntry[] {
  const one = <Value extends object>(value: Value): Value => {
    const name = JSON.stringify(value);
    const known = (shared.get(name) as Value | undefined) ?? value;
    shared.set(name, known);
    return known;
  };
  // In place: they were read for this shelf alone, and twice as many would be held for a moment.
  for (const entry of entries)
    Object.assign(entry, { shop: one(entry.shop), ...(entry.delivery && { delivery: one(entry.delivery) }) });
  return entries;
}

export function shelfOf({ version, entries, synonyms, collections = [] }: Omit<Snapshot, 'builtAt'>): Shelf {
  const shared: Shelf['shared'] = new Map();
  const byId = new Map(sharing(entries, shared).map((entry) => [entry.offerId, toRow(entry)]));
  return withMemory({ version, synonyms, collections, shared, byId, orders: {}, search: undefined });
}

/** A whole version in place of another: the search is kept up, since making it anew takes long. */
export function shelfInstead(before: Shelf, snapshot: Snapshot): Shelf {
  const shelf = shelfOf(snapshot);
  if (!before.search) return shelf;
  const { version, entries, synonyms } = snapshot;
  const gone = [...before.byId.keys()].filter((offerId) => !shelf.byId.has(offerId));
  const delta = { after: before.version, version, entries, gone, synonyms };
  return { ...shelf, search: searchWith(before.search, delta) };
}

async function searchWith(search: Promise<Search>, delta: CatalogueDelta): Promise<Search> {
  const kept = await search;
  for (const offerId of delta.gone) kept.remove(offerId);
  for (const entry of delta.entries) kept.put(entry);
  if (delta.synonyms) kept.setSynonyms(delta.synonyms);
  return kept;
}

/** The next version: what has not changed is taken over. */
export function shelfAfter(before: Shelf, delta: CatalogueDelta): Shelf {
  const come = sharing(delta.entries, before.shared).map(toRow);
  const byId = new Map(before.byId);
  for (const offerId of delta.gone) byId.delete(offerId);
  for (const row of come) byId.set(row.entry.offerId, row);
  const changed = new Set([...delta.gone, ...delta.entries.map(({ offerId }) => offerId)]);
  const orders = Object.entries(before.orders).map(([name, rows]) => [
    name,
    resorted(rows, changed, come, name as Order),
  ]);
  return withMemory({
    version: delta.version,
    synonyms: delta.synonyms ?? before.synonyms,
    collections: delta.collections ?? before.collections,
    shared: before.shared,
    byId,
    orders: Object.fromEntries(orders) as Shelf['orders'],
    search: before.search && searchWith(before.search, delta),
  });
}

const ordered = (shelf: Shelf, order: Order): Row[] => {
  shelf.orders[order] ??= sorted([...shelf.byId.values()], order);
  return shelf.orders[order];
};

/** So many products are taken in before others have their turn. */
const atOnce = 500;

async function buildSearch({ synonyms, byId }: Shelf): Promise<Search> {
  const { createSearch } = await import('./search.ts');
  const search = createSearch(synonyms);
  let taken = 0;
  for (const { entry } of byId.values()) {
    search.put(entry);
    taken += 1;
    if (taken % atOnce === 0) await new Promise((done) => setImmediate(done));
  }
  return search;
}

/** Built by the first search: most processes are never asked for one. */
export function searchOf(shelf: Shelf): Promise<Search> {
  shelf.search ??= buildSearch(shelf);
  return shelf.search;
}

async function candidates(shelf: Shelf, query: string | undefined, sort: ShelfFilter['sort']) {
  if (!query) return ordered(shelf, !sort || sort === 'relevance' ? 'newest' : sort);
  const ids = (await searchOf(shelf)).find(query);
  const rows = ids.flatMap((offerId) => shelf.byId.get(offerId) ?? []);
  return !sort || sort === 'relevance' ? rows : sorted(rows, sort);
}

const isOf = (seller: string) => (row: Row) =>
  row.entry.shop.sellerId === seller || row.entry.shop.slug === seller;

/** Narrowed, counted and sorted; what was asked before is answered from memory. */
export async function findOn(shelf: Shelf, filter: ShelfFilter): Promise<Found> {
  const { query: words, seller, sort, ...rest } = filter;
  const query = words?.trim();
  const { category, regency, price, way, halal, stocked } = rest;
  const name = JSON.stringify([query, seller, sort, category, regency, price, way, halal, stocked]);
  const before = shelf.lists.get(name);
  if (before) return before;
  const rows = await candidates(shelf, query, sort);
  const { rows: narrowed, ...counts } = narrow(seller ? rows.filter(isOf(seller)) : rows, rest);
  const found: Found = {
    entries: narrowed.map(({ entry }) => entry),
    ...counts,
    ...(rows.length === 0 && query && { nearest: (await searchOf(shelf)).nearest(query) }),
  };
  // A long search is hardly asked twice.
  if (name.length < 400) shelf.lists.set(name, found);
  return found;
}
