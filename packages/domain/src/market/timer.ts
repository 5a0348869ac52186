import { addMinutes } from '../time.ts';
import { arrivalAssumedDays, type OrderPart, type PartStatus, sellerAnswerHours } from './order.ts';

/** What the clock does with a part that nobody touches. */
export type PartTimerAct = 'remind' | 'cancel' | 'deliver' | 'complete';

export type PartTimer = { act: PartTimerAct; afterHours: number };

/** For each state the timers that run in it, soonest first; a state without any rests until a person acts. */
export const partTimers: Partial<Record<PartStatus, readonly PartTimer[]>> = {
  new: [
    { act: 'remind', afterHours: 12 },
    { act: 'cancel', afterHours: sellerAnswerHours },
  ],
  shipped: [{ act: 'deliver', afterHours: arrivalAssumedDays * 24 }],
  /** Time for the buyer to say that something is wrong. */
  delivered: [{ act: 'complete', afterHours: 48 }],
};

export type PartDue = { act: PartTimerAct; at: string };

/** When the part came into its state; for a new one, when its seller could first see it. */
const since = (part: OrderPart): string =>
  part.status === 'new' ? (part.openedAt ?? part.placedAt) : (part.history.at(-1)?.at ?? part.placedAt);

function timersOf(part: OrderPart): PartDue[] {
  // What its seller cannot see yet she need not answer.
  if (!part.payable) return [];
  // Nothing is over while somebody has to decide about it.
  if (part.complaintId) return [];
  // Only a carrier's parcel arrives unseen; she who brings it herself says so.
  if (part.status === 'shipped' && part.delivery.method !== 'carrier') return [];
  const running = partTimers[part.status] ?? [];
  return running
    .filter(({ act }) => act !== 'remind' || !part.remindedAt)
    .map(({ act, afterHours }) => ({ act, at: addMinutes(since(part), afterHours * 60) }));
}

/** The next thing that the clock has to do with a part, and when. */
export const partDue = (part: OrderPart): PartDue | undefined => timersOf(part)[0];

/** What is due now: the latest of what has come due, so that nobody is reminded of what is over. */
export const partActDue = (part: OrderPart, now: string): PartTimerAct | undefined =>
  timersOf(part).findLast(({ at }) => at <= now)?.act;
