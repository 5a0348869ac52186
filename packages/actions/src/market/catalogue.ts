import { type CatalogueEntry, toEntry } from '@rasa/domain/market/catalogue';
import { type CatalogueDelta, joinDeltas, type Snapshot } from '@rasa/domain/market/catalogue-delta';
import type { Collection } from '@rasa/domain/market/collection';
import type { Offer } from '@rasa/domain/market/offer';
import { firstSynonyms, type SynonymList } from '@rasa/domain/market/synonym';
import { slugOf } from '@rasa/domain/slug';
import { addMinutes, jakartaDay } from '@rasa/domain/time';
import type { CatalogueChain, CatalogueLink } from '@rasa/store/market/catalogue';
import type { Deps } from '../deps.ts';
import { avifAmong } from './catalogue-picture.ts';
import { type Packing, readBase, readDelta } from './catalogue-reading.ts';

/** What may have changed: offers, everything of some sellers, the lists that admins write. */
export type CatalogueChange = {
  offerIds: readonly string[];
  sellerIds: readonly string[];
  synonyms: boolean;
  collections: boolean;
};

/** So many links are joined into one; a reader that begins loads the base and fewer than this. */
const mostLinks = 12;
/** When this much has changed since the base, a new one is made. */
const mostChanged = 1500;
/** Readers that load an older chain must still find its files. */
const keptMinutes = 10;

/** Under a name of its own: two that draw the same version at once must not write over each other. */
async function write(deps: Deps, packing: Packing, value: Snapshot | CatalogueDelta): Promise<string> {
  const blobKey = `private/catalogue/${value.version}-${deps.secret()}.json.gz`;
  const bytes = await packing.pack(JSON.stringify(value));
  await deps.blobs.put(blobKey, bytes, { contentType: 'application/gzip' });
  return blobKey;
}

/** Shops with what their permits mean. */
async function shopsOf({ store: { sellers, permits } }: Deps, sellerIds: readonly string[]) {
  const found = await Promise.all(
    sellerIds.map(async (sellerId) => {
      const [seller, cover] = await Promise.all([sellers.get(sellerId), permits.getCover(sellerId)]);
      return seller && ([sellerId, { seller, cover }] as const);
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

async function entriesOf(deps: Deps, offers: readonly Offer[], before?: Snapshot): Promise<CatalogueEntry[]> {
  const shopOf = await shopsOf(deps, [...new Set(offers.map((offer) => offer.stock.sellerId))]);
  const pictureIds = offers.flatMap((offer) => offer.approved.content.pictureIds);
  const avif = await avifAmong(deps, pictureIds, before);
  const ratings = await deps.store.reviews.listRatings(offers.map(({ stock }) => stock.offerId));
  const ratingOf = new Map(ratings.map((rating) => [rating.offerId, rating]));
  const today = jakartaDay(deps.clock().toISOString());
  return offers.flatMap((offer) => {
    const shop = shopOf.get(offer.stock.sellerId);
    const rating = ratingOf.get(offer.stock.offerId);
    const about = { slug: slugOf(offer.approved.content.name), today, avif, rating };
    return (shop && toEntry(offer, shop, about)) ?? [];
  });
}

const synonymsOf = async (deps: Deps): Promise<SynonymList['groups']> =>
  (await deps.store.synonyms.get())?.groups ?? firstSynonyms;

const collectionsOf = async (deps: Deps): Promise<readonly Collection[]> =>
  (await deps.store.collections.get())?.collections ?? [];

/** Removes what has been out of the chain for long enough. @returns what has not */
async function sweep(deps: Deps, replaced: CatalogueChain['replaced'], now: string) {
  const oldest = addMinutes(now, -keptMinutes);
  await Promise.all(
    replaced.filter(({ at }) => at < oldest).map(({ blobKey }) => deps.blobs.remove(blobKey)),
  );
  return replaced.filter(({ at }) => at >= oldest);
}

const filesOf = ({ base, links }: CatalogueChain): string[] => [
  base.blobKey,
  ...links.map(({ blobKey }) => blobKey),
];

/** Names the next version. @returns false when somebody else was first: what was read may be older than theirs. */
async function name(deps: Deps, before: CatalogueChain | undefined, next: CatalogueChain): Promise<boolean> {
  const kept = new Set(filesOf(next));
  const replaced = before ? filesOf(before).filter((blobKey) => !kept.has(blobKey)) : [];
  const all = [...next.replaced, ...replaced.map((blobKey) => ({ blobKey, at: next.at }))];
  return deps.store.catalogue.saveChain({ ...next, replaced: await sweep(deps, all, next.at) });
}

/** Draws the whole catalogue anew from the offers and names it the newest. @returns its version */
export async function rebuildCatalogue(deps: Deps, packing: Packing): Promise<number> {
  for (;;) {
    const before = await deps.store.catalogue.getChain();
    const version = (before?.version ?? 0) + 1;
    const known = before && (await readBase(deps, packing, before));
    const entries = await entriesOf(deps, await deps.store.offers.listAll(), known);
    const at = deps.clock().toISOString();
    const [synonyms, collections] = await Promise.all([synonymsOf(deps), collectionsOf(deps)]);
    const blobKey = await write(deps, packing, { version, builtAt: at, entries, synonyms, collections });
    const base = { version, blobKey };
    const next = { version, base, links: [], replaced: before?.replaced ?? [], at };
    if (await name(deps, before, next)) return version;
  }
}

/** What is true now of everything that may have changed. */
async function deltaOf(deps: Deps, change: CatalogueChange, after: number): Promise<CatalogueDelta> {
  const ofSellers = await Promise.all(change.sellerIds.map((id) => deps.store.offers.listBySeller(id)));
  const offerIds = [...new Set([...change.offerIds, ...ofSellers.flat().map(({ stock }) => stock.offerId)])];
  const entries = await entriesOf(deps, await deps.store.offers.getMany(offerIds));
  const shown = new Set(entries.map(({ offerId }) => offerId));
  return {
    ...{ after, version: after + 1, entries },
    gone: offerIds.filter((offerId) => !shown.has(offerId)),
    ...(change.synonyms && { synonyms: await synonymsOf(deps) }),
    ...(change.collections && { collections: await collectionsOf(deps) }),
  };
}

/** The chain with one more link; many links become one, and much change becomes a new base. */
async function chainAfter(
  deps: Deps,
  packing: Packing,
  before: CatalogueChain,
  delta: CatalogueDelta,
): Promise<CatalogueChain> {
  const at = deps.clock().toISOString();
  const { version } = delta;
  const { base, links, replaced } = before;
  const append = async (joined: CatalogueDelta, kept: readonly CatalogueLink[]): Promise<CatalogueChain> => {
    const blobKey = await write(deps, packing, joined);
    return { version, base, links: [...kept, { after: joined.after, version, blobKey }], replaced, at };
  };
  if (links.length < mostLinks) return append(delta, links);
  const earlier = await readDelta(deps, packing, links, base.version);
  const whole = earlier ? joinDeltas([earlier, delta]) : delta;
  if (whole.entries.length + whole.gone.length < mostChanged) return append(whole, []);
  const old = await readBase(deps, packing, before);
  const changed = new Set([...whole.gone, ...whole.entries.map(({ offerId }) => offerId)]);
  const blobKey = await write(deps, packing, {
    ...{ version, builtAt: at, synonyms: whole.synonyms ?? old.synonyms },
    collections: whole.collections ?? old.collections,
    entries: [...old.entries.filter(({ offerId }) => !changed.has(offerId)), ...whole.entries],
  });
  // Who holds a version after the old base is led over to the new one, and need not read it.
  const bridge = { after: base.version, version, blobKey: await write(deps, packing, whole) };
  return { version, base: { version, blobKey }, links: [bridge], replaced, at };
}

/**
 * Brings the catalogue up to what is true now of what may have changed; the rest is not read. Whoever finds another
 * version named meanwhile reads anew, so that an older truth never stands on a newer one.
 * @returns its version
 */
export async function changeCatalogue(
  deps: Deps,
  packing: Packing,
  change: CatalogueChange,
): Promise<number> {
  for (;;) {
    const before = await deps.store.catalogue.getChain();
    if (!before) return rebuildCatalogue(deps, packing);
    const delta = await deltaOf(deps, change, before.version);
    const next = await chainAfter(deps, packing, before, delta);
    if (await name(deps, before, next)) return next.version;
  }
}
