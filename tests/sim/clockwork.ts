import type { Deps } from '@rasa/actions/deps';
import { escalateComplaint } from '@rasa/actions/market/complaint';
import { expireHold } from '@rasa/actions/market/hold';
import { runPartTimer } from '@rasa/actions/market/part-timer';
import { reconcileCheckout } from '@rasa/actions/market/reconcile';
import { payRefund } from '@rasa/actions/market/refund';
import { gathered } from '../builders/gather.ts';
import { onBeats, onceOrTwice, page } from './beats.ts';
import type { Cast } from './cast.ts';
import type { Task } from './scheduler.ts';

/** One run of the jobs, or of some of them: they come in any order and none waits for another. */
export async function runClock(cast: Cast, { twice, chance }: { twice: number; chance: number }) {
  const who = 'clock';
  const each = async (what: string, list: (deps: Deps) => AsyncIterable<string>, work: Job) => {
    if (!cast.scheduler.strikes(chance)) return;
    const ids = await cast.act(who, `looks what it ${what}`, (deps) => gathered(list(deps)));
    await Promise.all(
      (ids ?? []).map((id) =>
        onceOrTwice(cast, twice, () => cast.act(who, `${what} ${id}`, (deps) => work(deps, id))),
      ),
    );
  };
  const now = cast.clock().toISOString();
  const { limit } = page;
  await each('asks about', (deps) => deps.store.orders.listCheckoutsDueBy(now, limit), reconcileCheckout);
  await each('ends', (deps) => deps.store.orders.listHoldsEndedBy(now, limit), expireHold);
  await each('moves on', (deps) => deps.store.orders.listPartsDueBy(now, limit), runPartTimer);
  await each('escalates', (deps) => deps.store.complaints.listUnansweredBy(now, limit), escalateComplaint);
  await each('refunds', (deps) => deps.store.orders.listRefundsDueBy(now, limit), payRefund);
}

type Job = (deps: Deps, id: string) => Promise<string>;

export const clockwork = (cast: Cast): Task =>
  onBeats(cast, 0.8, () => runClock(cast, { twice: 0.4, chance: 0.6 }));
