import type { DomainEvent } from '@rasa/domain/event';
import { jakartaDay } from '@rasa/domain/time';
import { coverWith } from '@rasa/domain/workshop/permit-cover';
import { movePermit } from '@rasa/domain/workshop/permit-document';
import {
  daysLeft,
  type PermitTimerAct,
  permitActDue,
  remindersUntil,
} from '@rasa/domain/workshop/permit-timer';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

export type PermitTimerOutcome = PermitTimerAct['act'] | 'kept';

/**
 * Reminds of an end, or says that it has come, if that is still so: a second run finds nothing to do. That it is over
 * follows from its last day alone; this writes it down, so that people hear of it and the shop is drawn anew.
 */
export async function runPermitTimer(deps: Deps, permitId: string): Promise<PermitTimerOutcome> {
  return retrying(deps, async () => {
    const before = await deps.store.permits.get(permitId);
    const at = deps.clock().toISOString();
    const due = before && permitActDue(before, at);
    if (!before || !due) return 'kept';
    const { sellerId, endsOn = '' } = before;
    const permit =
      due.act === 'expire'
        ? movePermit(before, 'expire', { by: 'clock', at })
        : { ...before, reminded: remindersUntil(endsOn, at), version: before.version + 1 };
    const detail: DomainEvent['detail'] = { sellerId, days: daysLeft(endsOn, jakartaDay(at)) };
    const type = due.act === 'expire' ? 'permit.expired' : 'permit.reminded';
    const cover = await deps.store.permits.getCover(sellerId);
    await deps.store.permits.save(
      [permit],
      coverWith(cover, [permit]),
      newEvent(deps, { type, subjectId: permitId, at, actorId: 'clock', detail }),
    );
    return due.act;
  });
}
