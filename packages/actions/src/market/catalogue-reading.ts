import { type CatalogueDelta, joinDeltas, type Snapshot } from '@rasa/domain/market/catalogue-delta';
import type { CatalogueChain, CatalogueLink } from '@rasa/store/market/catalogue';
import type { Deps } from '../deps.ts';

/** Compressed JSON, so that a function loads the whole catalogue in one small read. */
export type Packing = {
  pack(text: string): Promise<Uint8Array>;
  unpack(bytes: Uint8Array): Promise<string>;
};

/** @throws Error where it is gone: the chain has moved on, and whoever reads looks at it again. */
async function read<Value>(deps: Pick<Deps, 'blobs'>, packing: Pick<Packing, 'unpack'>, blobKey: string) {
  const blob = await deps.blobs.get(blobKey);
  if (!blob) throw new Error(`${blobKey} is gone`);
  return JSON.parse(await packing.unpack(blob.bytes)) as Value;
}

export const readBase = (
  deps: Pick<Deps, 'blobs'>,
  packing: Pick<Packing, 'unpack'>,
  { base }: CatalogueChain,
): Promise<Snapshot> => read(deps, packing, base.blobKey);

/** What leads from `version` to the newest, as one; undefined where nothing does, or there is nothing to add. */
export async function readDelta(
  deps: Pick<Deps, 'blobs'>,
  packing: Pick<Packing, 'unpack'>,
  links: readonly CatalogueLink[],
  version: number,
): Promise<CatalogueDelta | undefined> {
  const onward = links.filter((link) => link.version > version);
  if (onward.length === 0 || onward[0]!.after > version) return undefined;
  return joinDeltas(
    await Promise.all(onward.map((link) => read<CatalogueDelta>(deps, packing, link.blobKey))),
  );
}
