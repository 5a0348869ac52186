import { readBase, readDelta } from '@rasa/actions/market/catalogue-reading';
import { isShownOn } from '@rasa/domain/market/collection';
import type { CatalogueChain } from '@rasa/store/market/catalogue';
import type { Catalogue, CatalogueSource } from './catalogue.ts';
import { gzipPacking } from './packing.ts';
import { findOn, type Shelf, searchOf, shelfAfter, shelfInstead, shelfOf } from './shelf.ts';

/** How old the answer of the version item may be. */
const lookAgainMilliseconds = 1000;

/** What this process holds next: what has changed is laid over it where that leads on from it, else all is read. */
async function loadAfter(source: CatalogueSource, held: Shelf, chain: CatalogueChain): Promise<Shelf> {
  const onward =
    held.version < chain.version && (await readDelta(source, gzipPacking, chain.links, held.version));
  if (onward) return shelfAfter(held, onward);
  const base = shelfInstead(held, await readBase(source, gzipPacking, chain));
  const delta = await readDelta(source, gzipPacking, chain.links, base.version);
  return delta ? shelfAfter(base, delta) : base;
}

const tries = 3;

/**
 * The catalogue as this process holds it in memory. One small read a second at most tells whether there is a newer
 * version; requests that come meanwhile share that read.
 */
export function openCatalogue({ now = () => performance.now(), ...source }: CatalogueSource): Catalogue {
  let held: Shelf = shelfOf({ version: 0, entries: [], synonyms: [] });
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    for (let left = tries; ; ) {
      const chain = await source.store.catalogue.getChain();
      if (!chain || chain.version === held.version) break;
      try {
        held = await loadAfter(source, held, chain);
        break;
      } catch (error) {
        // A file that the chain names may be gone, since the chain has moved on meanwhile.
        left -= 1;
        if (left === 0) throw error;
      }
    }
    lookedAt = now();
  }

  async function current(): Promise<Shelf> {
    if (now() - lookedAt >= lookAgainMilliseconds) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    }
    return held;
  }

  return {
    list: async (filter) => findOn(await current(), filter),
    get: async (offerId) => (await current()).byId.get(offerId)?.entry,
    shop: async (slug) => (await findOn(await current(), { seller: slug })).entries,
    complete: async (typed, most) => (await searchOf(await current())).complete(typed, most),
    async collections(day) {
      const { collections, byId } = await current();
      return collections
        .filter((one) => isShownOn(one, day))
        .map((one) => ({
          ...one,
          entries: one.offerIds.flatMap((offerId) => byId.get(offerId)?.entry ?? []),
        }))
        .filter(({ entries }) => entries.length > 0);
    },
    answers: current,
  };
}
