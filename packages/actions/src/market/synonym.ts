import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import { canonical } from '@rasa/domain/market/content';
import { firstSynonyms, readSynonymLines, type SynonymList } from '@rasa/domain/market/synonym';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

const shownVersions = 12;

/** The list as the search uses it, and the ones before. Version 0 is what was there at first. */
export async function readSynonyms(
  deps: Deps,
  asker: Asker,
): Promise<{ groups: SynonymList['groups']; version: number; versions: SynonymList[] }> {
  requireStaff(asker, 'admin');
  const [list, versions] = await Promise.all([
    deps.store.synonyms.get(),
    deps.store.synonyms.listVersions(shownVersions),
  ]);
  return { groups: list?.groups ?? firstSynonyms, version: list?.version ?? 0, versions };
}

/**
 * An admin changes the whole list. `version` is the one she looked at; without it, whatever stands there.
 * @throws Refusal `synonyms.changed` when another admin was faster, and as `readSynonymLines`
 */
export async function saveSynonyms(
  deps: Deps,
  asker: Asker,
  input: { lines: string; version?: number | undefined },
): Promise<SynonymList> {
  const admin = requireStaff(asker, 'admin');
  const groups = readSynonymLines(input.lines);
  return retrying(deps, async () => {
    const stored = await deps.store.synonyms.get();
    // Sent twice it is the same list, and no other version of it.
    if (stored && canonical(stored.groups) === canonical(groups)) return stored;
    const before = stored?.version ?? 0;
    if (input.version !== undefined && before !== input.version) throw new Refusal('synonyms.changed');
    const at = deps.clock().toISOString();
    const list: SynonymList = {
      ...{ groups, changedAt: at, changedBy: admin.accountId },
      version: before + 1,
    };
    const about = { subjectId: 'synonyms', at, actorId: admin.accountId, detail: { version: list.version } };
    await deps.store.synonyms.save(list, newEvent(deps, { type: 'synonyms.changed', ...about }));
    return list;
  });
}
