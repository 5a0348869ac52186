import type { Snapshot } from '@rasa/domain/market/catalogue-delta';
import type { Deps } from '../deps.ts';

/**
 * Which of the pictures exist as AVIF. What the snapshot before knew stays known, since no file is ever taken away; so
 * only the others are looked up, and at 30,000 offers these are the few new ones.
 */
export async function avifAmong(
  deps: Deps,
  pictureIds: readonly string[],
  before: Pick<Snapshot, 'entries'> | undefined,
): Promise<ReadonlySet<string>> {
  const known = new Set(before?.entries.flatMap((entry) => entry.avifPictureIds ?? []));
  const unknown = [...new Set(pictureIds)].filter((pictureId) => !known.has(pictureId));
  const pictures = unknown.length > 0 ? await deps.store.pictures.getMany(unknown) : [];
  for (const { pictureId, avif } of pictures) if (avif) known.add(pictureId);
  return known;
}
