import { type CatalogueEntry, type Snapshot, toEntry } from '@rasa/domain/market/catalogue';
import { slugOf } from '@rasa/domain/text';
import { jakartaDay } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { avifAmong } from './catalogue-picture.ts';

/** Compressed JSON, so that a function loads the whole catalogue in one small read. */
export type Packing = { pack(text: string): Promise<Uint8Array>; unpack(bytes: Uint8Array): Promise<string> };

const blobKeyOf = (version: number): string => `private/catalogue/${version}.json.gz`;
/** Readers that load the one before the newest must still find it. */
const keptVersions = 5;

/** Draws the catalogue anew from the offers and names it the newest. @returns its version */
export async function rebuildCatalogue(deps: Deps, packing: Packing): Promise<number> {
  for (;;) {
    const before = await deps.store.catalogue.getVersion();
    const version = (before?.version ?? 0) + 1;
    const offers = await deps.store.offers.listAll();
    const sellerIds = [...new Set(offers.map((offer) => offer.stock.sellerId))];
    const shopOf = await shopsOf(deps, sellerIds);
    const pictureIds = offers.flatMap((offer) => offer.approved.content.pictureIds);
    const avif = await avifAmong(deps, pictureIds, await snapshotAt(deps, packing, before?.blobKey));
    const at = deps.clock().toISOString();
    const entries = offers.flatMap((offer): CatalogueEntry[] => {
      const shop = shopOf.get(offer.stock.sellerId);
      const about = { slug: slugOf(offer.approved.content.name), today: jakartaDay(at), avif };
      const entry = shop && toEntry(offer, shop, about);
      return entry ? [entry] : [];
    });
    const snapshot: Snapshot = { version, builtAt: at, entries };
    await deps.blobs.put(blobKeyOf(version), await packing.pack(JSON.stringify(snapshot)), {
      contentType: 'application/gzip',
    });
    // Somebody else drew one meanwhile, perhaps from older offers than ours: draw again on top of it.
    if (!(await deps.store.catalogue.saveVersion({ version, blobKey: blobKeyOf(version), at }))) continue;
    if (version > keptVersions) await deps.blobs.remove(blobKeyOf(version - keptVersions));
    return version;
  }
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

async function snapshotAt(
  deps: Deps,
  packing: Packing,
  blobKey: string | undefined,
): Promise<Snapshot | undefined> {
  const blob = blobKey ? await deps.blobs.get(blobKey) : undefined;
  return blob && (JSON.parse(await packing.unpack(blob.bytes)) as Snapshot);
}
