import type { Item } from '@rasa/store/table';
import { buyer } from './buyer.ts';
import { type Cast, createCast } from './cast.ts';
import { clockwork, runClock } from './clockwork.ts';
import { createDispatcher, type Dispatcher, deliverHints } from './dispatcher.ts';
import { office, workOff } from './office.ts';
import { shop } from './shop.ts';
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

export type HistoryOptions = Pick<StageOptions, 'plant' | 'openDatabase' | 'pace'> & { telling?: boolean };

/**
 * Days between the rounds in which all that is open must come to its end, once nothing fails any more: complaints are
 * answered within two days, and parcels arrive within seven.
 */
const lastRounds = [1, 2, 8, 1];
const dayMilliseconds = 86_400_000;

/** Everything of one market for two days, out of one number. */
export async function runHistory(seed: number, options: HistoryOptions = {}): Promise<History> {
  const { telling = false, ...rest } = options;
  const stage = await createStage(seed, rest);
  const cast = createCast(stage, telling);
  const { scheduler, database, provider } = stage;
  const seen = watchCommits(cast);
  const dispatcher = createDispatcher(cast);
  const hints = deliverHints(cast, dispatcher);
  const buyers = Array.from({ length: 2 + scheduler.pick(3) }, (_, index) => buyer(cast, index + 1));
  const actors = [
    ...buyers,
    ...cast.sellers.map((seller) => shop(cast, seller)),
    office(cast),
    clockwork(cast),
    dispatcher.task,
  ];
  const thrown = await scheduler.run(actors);
  thrown.push(...(await scheduler.run([() => comeToRest(cast, { dispatcher, hints })])));
  const items = await database.items();
  await database.close?.();
  const violations = [
    ...cast.unexpected.map((what) => `0 ${what}`),
    ...thrown.map(({ name, message }) => `0 ${name}: ${message}`),
    ...seen,
    ...findViolations(cast, items),
    ...dispatcher.violations(items),
  ];
  return {
    ...{ seed, violations, steps: scheduler.steps(), story: cast.story, items: () => items },
    faults: database.injected() + provider.injected() + hints.injected() + stage.faults.crashed,
  };
}

type Post = { dispatcher: Dispatcher; hints: ReturnType<typeof deliverHints> };

/** Nothing fails any more: within days everything charged, held, owed or complained of comes to its end. */
async function comeToRest(cast: Cast, { dispatcher, hints }: Post): Promise<void> {
  const { scheduler, database, provider, faults } = cast;
  Object.assign(faults, { crash: 0, consumer: 0 });
  for (const chances of [database.faults, provider.faults])
    for (const name of Object.keys(chances)) Object.assign(chances, { [name]: 0 });
  for (const days of lastRounds) {
    await scheduler.sleep(days * dayMilliseconds);
    await hints.tellAgain();
    await dispatcher.wake('payment');
    await runClock(cast, { twice: 0, chance: 1 });
    await workOff(cast);
  }
  await dispatcher.drain();
}
