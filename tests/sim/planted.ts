import { runHistory } from './history.ts';
import { outboxPlants } from './plant/outbox.ts';
import { providerPlants } from './plant/provider.ts';
import { returnPlants } from './plant/return.ts';
import { storePlants } from './plant/store.ts';
import type { Plant } from './stage.ts';
import type { Violation } from './watch.ts';

export const plants = [...storePlants, ...providerPlants, ...returnPlants, ...outboxPlants];

export type Caught = { bug: string; caughtAfter: number | null; violation: Violation | undefined };

export type PlantedOptions = {
  mostHistories: number;
  seed: number;
  /** All of them where nothing else is said. */
  plants?: readonly Plant[];
  onCaught?: (found: Caught) => void;
};

/** For each planted bug, how many histories it takes until something is seen; null where nothing is. */
export async function runPlanted(options: PlantedOptions): Promise<Caught[]> {
  const { onCaught } = options;
  const caught: Caught[] = [];
  for (const plant of options.plants ?? plants) {
    const found: Caught = { bug: plant.bug, caughtAfter: null, violation: undefined };
    for (let count = 1; count <= options.mostHistories && found.caughtAfter === null; count += 1) {
      const { violations } = await runHistory(options.seed + count - 1, { plant });
      // An error that nobody expects may be the plant's own clumsiness; only a broken promise counts.
      const violation = violations.find((one) => !one.startsWith('0 '));
      if (violation) Object.assign(found, { caughtAfter: count, violation });
    }
    onCaught?.(found);
    caught.push(found);
  }
  return caught;
}
