import { settleCheckout } from '@rasa/actions/market/checkout';
import type { Item } from '@rasa/store/table';
import { buyer } from './buyer.ts';
import { type Cast, createCast } from './cast.ts';
import { clockwork, deliverHints, office, payOut, runClock, shop } from './staff.ts';
import { createStage, type StageOptions } from './stage.ts';
import { findViolations, type Violation, watchCommits } from './watch.ts';

export type History = {
  seed: number;
  steps: number;
  faults: number;
  violations: Violation[];
  story: string[];
  /** The table as the history left it. */
  items(): Item[];
};

export type HistoryOptions = Pick<StageOptions, 'plant' | 'openDatabase'> & { telling?: boolean };

/** Rounds in which all that is still open must come to its end, once nothing fails any more. */
const lastRounds = 3;
const dayMilliseconds = 86_400_000;

/** Everything of one market for two days, out of one number. */
export async function runHistory(seed: number, options: HistoryOptions = {}): Promise<History> {
  const { telling = false, ...rest } = options;
  const stage = await createStage(seed, rest);
  const cast = createCast(stage, telling);
  const { scheduler, database, provider } = stage;
  const seen = watchCommits(cast);
  const hints = { injected: 0 };
  deliverHints(cast, hints);
  const buyers = Array.from({ length: 2 + scheduler.pick(4) }, (_, index) => buyer(cast, index + 1));
  const actors = [
    ...buyers,
    ...cast.sellers.map((seller) => shop(cast, seller)),
    office(cast),
    clockwork(cast),
  ];
  const thrown = await scheduler.run(actors);
  thrown.push(...(await scheduler.run([() => comeToRest(cast)])));
  const items = await database.items();
  await database.close?.();
  const violations = [
    ...cast.unexpected.map((what) => `0 ${what}`),
    ...thrown.map(({ name, message }) => `0 ${name}: ${message}`),
    ...seen,
    ...findViolations(cast, items),
  ];
  return {
    ...{ seed, violations, steps: scheduler.steps(), story: cast.story, items: () => items },
    faults: database.injected() + provider.injected() + hints.injected + stage.faults.crashed,
  };
}

/** Nothing fails any more: within days everything charged, held or owed comes to its end. */
async function comeToRest(cast: Cast): Promise<void> {
  const { scheduler, database, provider, faults } = cast;
  faults.crash = 0;
  for (const chances of [database.faults, provider.faults])
    for (const name of Object.keys(chances)) Object.assign(chances, { [name]: 0 });
  for (let round = 1; round <= lastRounds; round += 1) {
    await scheduler.sleep(dayMilliseconds);
    // Providers repeat their hints for days.
    for (const { orderId, status } of provider.sessions())
      if (status === 'paid')
        await cast.act('webhook', `hints at ${orderId}`, (deps) => settleCheckout(deps, orderId));
    await runClock(cast, 0);
    // What came late is paid out too, less what went back of what was paid before.
    await payOut(cast, 'office');
  }
}
