import type { EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import { type OrderPart, partStates } from '@rasa/domain/market/order';
import { type PartTimerAct, partActDue } from '@rasa/domain/market/timer';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { partDetail, partMoved } from './part-move.ts';

const eventOf: Record<PartTimerAct, EventType> = {
  remind: 'part.reminded',
  cancel: 'part.cancelled',
  deliver: 'part.delivered',
  complete: 'part.completed',
};

export type TimerOutcome = PartTimerAct | 'kept';

/**
 * Does what a part's timer says, if it still says so: a person who was faster wins, and a second run finds nothing.
 * What is not delivered in person never counts as cash taken, because only a carrier's parcel has such a timer.
 */
export async function runPartTimer(deps: Deps, partId: string): Promise<TimerOutcome> {
  return retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderIdOfPart(partId));
    const part = whole?.parts.find((one) => one.partId === partId);
    const at = deps.clock().toISOString();
    const act = part && partActDue(part, at);
    if (!whole || !part || !act) return 'kept';
    const changed = act === 'remind' ? reminded(part, at) : moved(part, act, at);
    await deps.store.orders.save(
      act === 'remind' ? { parts: [changed] } : partMoved(whole, [changed], { at, actorId: 'clock' }),
      newEvent(deps, {
        type: eventOf[act],
        subjectId: partId,
        at,
        actorId: 'clock',
        detail: partDetail(part),
      }),
    );
    return act;
  });
}

const reminded = (part: OrderPart, at: string): OrderPart => ({
  ...part,
  remindedAt: at,
  version: part.version + 1,
});

function moved(part: OrderPart, act: Exclude<PartTimerAct, 'remind'>, at: string): OrderPart {
  const status = step(partStates, part.status, act, 'part.not-in-state');
  return {
    ...part,
    status,
    history: [...part.history, { status, at, by: 'clock' }],
    version: part.version + 1,
  };
}
