import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { requireRole } from '@rasa/domain/identity/permission';
import {
  type Checklist,
  type ChecklistChange,
  changeChecklist as change,
} from '@rasa/domain/workshop/checklist';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

/** An admin words the unit's checklist anew: another version, from the next decision on. @throws Refusal */
export async function changeChecklist(
  deps: Deps,
  admin: StaffPrincipal,
  input: ChecklistChange,
): Promise<Checklist> {
  requireRole(admin, 'admin');
  const { unitId, accountId: by } = admin;
  return retrying(deps, async () => {
    const at = deps.clock().toISOString();
    const next = change(await deps.store.checklists.getCurrent(unitId), input, { at, by });
    const about = { subjectId: unitId, at, actorId: by, detail: { number: next.number } };
    await deps.store.checklists.save(unitId, next, newEvent(deps, { type: 'checklist.changed', ...about }));
    return next;
  });
}
