import type { CatalogueEntry } from './catalogue.ts';
import type { Collection } from './collection.ts';
import type { SynonymList } from './synonym.ts';

/** The whole catalogue in one file. */
export type Snapshot = {
  version: number;
  builtAt: string;
  entries: readonly CatalogueEntry[];
  synonyms: SynonymList['groups'];
  /** Older files have none. */
  collections?: readonly Collection[] | undefined;
};

/**
 * What has changed since: each offer as it is at `version`, or gone. It may be laid over any state from `after` on, and
 * twice, and the outcome is the same.
 */
export type CatalogueDelta = {
  after: number;
  version: number;
  entries: readonly CatalogueEntry[];
  gone: readonly string[];
  synonyms?: SynonymList['groups'] | undefined;
  collections?: readonly Collection[] | undefined;
};

/** Several, one after another, as one: the last word on each offer. */
export function joinDeltas(deltas: readonly CatalogueDelta[]): CatalogueDelta {
  const last = new Map<string, CatalogueEntry | undefined>();
  for (const { entries, gone } of deltas) {
    for (const offerId of gone) last.set(offerId, undefined);
    for (const entry of entries) last.set(entry.offerId, entry);
  }
  const synonyms = deltas.findLast((delta) => delta.synonyms !== undefined)?.synonyms;
  const collections = deltas.findLast((delta) => delta.collections !== undefined)?.collections;
  return {
    after: deltas[0]!.after,
    version: deltas.at(-1)!.version,
    entries: [...last.values()].filter((entry) => entry !== undefined),
    gone: [...last].flatMap(([offerId, entry]) => (entry ? [] : [offerId])),
    ...(synonyms && { synonyms }),
    ...(collections && { collections }),
  };
}
