import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import type { Collection } from '@rasa/domain/market/collection';
import type { ShelfFilter } from '@rasa/domain/market/shelf';
import type { World } from '../world.ts';
import type { Found, Shelf } from './shelf.ts';

export type Catalogue = {
  /** What a filter leaves, in its order, with the counts of every other choice. */
  list(filter: ShelfFilter): Promise<Found>;
  get(offerId: string): Promise<CatalogueEntry | undefined>;
  /** Of a shop, by its slug. */
  shop(slug: string): Promise<readonly CatalogueEntry[]>;
  /** Those of a day of Java, each with what of it is still on the shelf; none that is empty. */
  collections(day: string): Promise<(Collection & { entries: CatalogueEntry[] })[]>;
  /** What somebody who has typed so far may mean. */
  complete(typed: string, most: number): Promise<string[]>;
  /** The version, and whole answers made from it. */
  answers(): Promise<Pick<Shelf, 'version' | 'answers'>>;
};

export type CatalogueSource = Pick<World, 'store' | 'blobs'> & {
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number;
};

/** The catalogue of this process; its code, too, is loaded by the first question. */
export function createCatalogue(source: CatalogueSource): Catalogue {
  let opening: Promise<Catalogue> | undefined;
  const open = (): Promise<Catalogue> => {
    opening ??= import('./open.ts').then(({ openCatalogue }) => openCatalogue(source));
    return opening;
  };
  return {
    list: async (filter) => (await open()).list(filter),
    get: async (offerId) => (await open()).get(offerId),
    shop: async (slug) => (await open()).shop(slug),
    complete: async (typed, most) => (await open()).complete(typed, most),
    collections: async (day) => (await open()).collections(day),
    answers: async () => (await open()).answers(),
  };
}
