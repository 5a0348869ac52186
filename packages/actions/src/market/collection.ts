import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import {
  type Collection,
  type CollectionInput,
  type CollectionList,
  readCollection,
  withChanged,
  withNew,
  without,
} from '@rasa/domain/market/collection';
import { canonical } from '@rasa/domain/market/content';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

const shownVersions = 12;

/** As they are arranged now, and before. Version 0 is none. */
export async function readCollections(
  deps: Deps,
  asker: Asker,
): Promise<{ collections: Collection[]; version: number; versions: CollectionList[] }> {
  requireStaff(asker, 'admin');
  const [list, versions] = await Promise.all([
    deps.store.collections.get(),
    deps.store.collections.listVersions(shownVersions),
  ]);
  return { collections: list?.collections ?? [], version: list?.version ?? 0, versions };
}

/** `version` is the list that was looked at; without it, whatever stands there. */
type Looked = { version?: number | undefined };

async function change(
  deps: Deps,
  asker: Asker,
  { version }: Looked,
  next: (before: readonly Collection[]) => Collection[],
): Promise<CollectionList['collections']> {
  const admin = requireStaff(asker, 'admin');
  return retrying(deps, async () => {
    const stored = await deps.store.collections.get();
    const [before, number] = [stored?.collections ?? [], stored?.version ?? 0];
    const collections = next(before);
    // Sent twice it is the same list, and no other version of it.
    if (canonical(before) === canonical(collections)) return collections;
    if (version !== undefined && version !== number) throw new Refusal('collection.changed');
    const at = deps.clock().toISOString();
    const list = { collections, changedAt: at, changedBy: admin.accountId, version: number + 1 };
    const about = {
      subjectId: 'collections',
      at,
      actorId: admin.accountId,
      detail: { version: list.version },
    };
    await deps.store.collections.save(list, newEvent(deps, { type: 'collections.changed', ...about }));
    return collections;
  });
}

/** @returns its slug. @throws Refusal as `readCollection` and `withNew` */
export async function addCollection(deps: Deps, asker: Asker, input: CollectionInput): Promise<string> {
  requireStaff(asker, 'admin');
  const added = readCollection(input);
  const [first] = await change(deps, asker, {}, (before) => withNew(before, added));
  return first!.slug;
}

/** @throws Refusal `collection.changed` when another admin was faster */
export async function changeCollection(
  deps: Deps,
  asker: Asker,
  slug: string,
  { toFront, version, ...input }: CollectionInput & Looked & { toFront: boolean },
): Promise<void> {
  requireStaff(asker, 'admin');
  const changed = readCollection(input);
  await change(deps, asker, { version }, (before) => withChanged(before, slug, changed, toFront));
}

export const removeCollection = async (deps: Deps, asker: Asker, slug: string): Promise<void> => {
  await change(deps, asker, {}, (before) => without(before, slug));
};
