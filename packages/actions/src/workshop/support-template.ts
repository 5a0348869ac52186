import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import { canonical } from '@rasa/domain/market/content';
import { Refusal } from '@rasa/domain/refusal';
import { type SupportCaseKind, supportCaseKindSchema } from '@rasa/domain/workshop/support-case';
import { firstTemplates, type SupportTemplate } from '@rasa/domain/workshop/support-template';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

const shownVersions = 12;

/** The tasks with which a case of the kind begins now. */
export async function usualTasks(
  { store }: Pick<Deps, 'store'>,
  of: { unitId: string; kind: SupportCaseKind },
): Promise<readonly string[]> {
  return (await store.supportTemplates(of).get())?.tasks ?? firstTemplates[of.kind];
}

export type KindTemplate = {
  kind: SupportCaseKind;
  tasks: readonly string[];
  version: number;
  versions: SupportTemplate[];
};

/** What the asker's unit usually does, by kind. Version 0 is what was there at first. */
export async function readTemplates({ store }: Pick<Deps, 'store'>, asker: Asker): Promise<KindTemplate[]> {
  const { unitId } = requireStaff(asker, 'officer', 'admin');
  return Promise.all(
    supportCaseKindSchema.options.map(async (kind) => {
      const versions = await store.supportTemplates({ unitId, kind }).listVersions(shownVersions);
      const [newest] = versions;
      return { kind, tasks: newest?.tasks ?? firstTemplates[kind], version: newest?.version ?? 0, versions };
    }),
  );
}

/**
 * An admin changes what her unit usually does for a kind of help; cases that are open keep their tasks. `version` is the
 * one she looked at; without it, whatever stands there.
 * @throws Refusal `support-template.changed` when another admin was faster
 */
export async function saveTemplate(
  deps: Deps,
  asker: Asker,
  input: { kind: SupportCaseKind; tasks: readonly string[]; version?: number | undefined },
): Promise<SupportTemplate> {
  const { unitId, accountId: changedBy } = requireStaff(asker, 'admin');
  const { kind } = input;
  const tasks = [...input.tasks];
  const templates = deps.store.supportTemplates({ unitId, kind });
  return retrying(deps, async () => {
    const stored = await templates.get();
    // Sent twice it is the same list, and no other version of it.
    if (stored && canonical(stored.tasks) === canonical(tasks)) return stored;
    const before = stored?.version ?? 0;
    if (input.version !== undefined && before !== input.version)
      throw new Refusal('support-template.changed');
    const changedAt = deps.clock().toISOString();
    const next: SupportTemplate = { unitId, kind, tasks, changedAt, changedBy, version: before + 1 };
    const about = { subjectId: unitId, at: changedAt, actorId: changedBy, detail: { version: next.version } };
    await templates.save(next, newEvent(deps, { type: 'support-template.changed', ...about }));
    return next;
  });
}
