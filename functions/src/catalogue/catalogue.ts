import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Packing } from '@rasa/actions/market/catalogue';
import type { CatalogueEntry, CatalogueFilter, Snapshot } from '@rasa/domain/market/catalogue';
import { pick } from '@rasa/domain/market/catalogue';
import type { World } from '../world.ts';
import type { SearchIndex } from './search.ts';

export const gzipPacking: Packing = {
  pack: (text) => promisify(gzip)(text),
  unpack: async (bytes) => (await promisify(gunzip)(bytes)).toString(),
};

/** How old the answer of the version item may be. */
const lookAgainMilliseconds = 1000;

type Loaded = {
  version: number;
  entries: readonly CatalogueEntry[];
  byId: ReadonlyMap<string, CatalogueEntry>;
  /** Built by the first search of this version: most processes are never asked for one. */
  search(): Promise<SearchIndex>;
};

function loadedFrom({ version, entries }: Pick<Snapshot, 'version' | 'entries'>): Loaded {
  let building: Promise<SearchIndex> | undefined;
  return {
    version,
    entries,
    byId: new Map(entries.map((entry) => [entry.offerId, entry])),
    search: () => {
      building ??= import('./search.ts').then(({ searchIndex }) => searchIndex(entries));
      return building;
    },
  };
}

export type Catalogue = {
  list(filter: CatalogueFilter): Promise<CatalogueEntry[]>;
  get(offerId: string): Promise<CatalogueEntry | undefined>;
  /** Of a shop, by its slug. */
  shop(slug: string): Promise<CatalogueEntry[]>;
};

/**
 * The catalogue as this process holds it in memory. One small read a second at most tells whether a newer snapshot
 * is there; requests that come meanwhile share that read.
 */
export function createCatalogue(world: Pick<World, 'store' | 'blobs'>): Catalogue {
  let loaded: Loaded = loadedFrom({ version: 0, entries: [] });
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const newest = await world.store.catalogue.getVersion();
    if (newest && newest.version !== loaded.version) {
      const blob = await world.blobs.get(newest.blobKey);
      if (blob) {
        loaded = loadedFrom(JSON.parse(await gzipPacking.unpack(blob.bytes)) as Snapshot);
      }
    }
    lookedAt = performance.now();
  }

  async function current(): Promise<Loaded> {
    if (performance.now() - lookedAt >= lookAgainMilliseconds) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    }
    return loaded;
  }

  return {
    async list(filter) {
      const { entries, search } = await current();
      const query = filter.query?.trim();
      return pick(query ? (await search()).find(query) : entries, filter);
    },
    async get(offerId) {
      return (await current()).byId.get(offerId);
    },
    async shop(slug) {
      return (await current()).entries.filter((entry) => entry.shop.slug === slug);
    },
  };
}
