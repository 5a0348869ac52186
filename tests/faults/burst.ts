import { checkBooks } from '@rasa/domain/market/books';
import { readBooks } from '@rasa/store/market/books';
import { type Burst, burstOn } from '../builders/burst.ts';
import { createStage } from '../sim/stage.ts';
import { openDatabase } from './database.ts';
import type { ClientPlant } from './plant.ts';

export type BurstReport = {
  sold: number;
  /** Buyers who were told to come back, though nothing was the matter with their order. */
  gaveUp: string[];
  broken: string[];
  faults: number;
};

/** Two hundred buyers, a hundred of them twice, on one offer of fifty units over a network that fails. */
export async function runBurst(seed: number, plant?: ClientPlant): Promise<BurstReport> {
  const stage = await createStage(seed, {
    units: 50,
    openDatabase: (scheduler) => openDatabase(scheduler, plant),
  });
  const { scheduler, database, offers } = stage;
  let burst: Burst | undefined;
  const thrown = await scheduler.run([
    async () => {
      burst = await burstOn(stage.deps(), offers[0]!);
    },
  ]);
  const facts = readBooks(await database.items());
  await database.close?.();
  return {
    sold: facts.orders.length,
    gaveUp: [...thrown, ...(burst?.refusals ?? [])]
      .filter(({ name }) => name !== 'Refusal')
      .map(({ name, message }) => `${name}: ${message}`),
    broken: checkBooks(facts).map(({ promise, subjectId, what }) => `${promise} ${subjectId} ${what}`),
    faults: database.injected(),
  };
}
