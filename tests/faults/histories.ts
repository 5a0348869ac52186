import { type History, runHistory } from '../sim/history.ts';
import type { SimulationReport } from '../sim/simulate.ts';
import { openDatabase } from './database.ts';
import type { ClientPlant } from './plant.ts';

/** So many histories at once: while one waits for the table, others go on. */
const atOnce = 24;
/** People look half as often as in memory, where a look costs a thousandth. */
const pace = 0.5;

export type FaultOptions = {
  histories: number;
  seed: number;
  plant?: ClientPlant | undefined;
  /** Whether no more histories are begun: the bug was seen. */
  isEnough?: (history: History) => boolean;
  onHistory?: (history: History) => void;
};

/** The simulator's histories on the embedded database, through the SDK with faults in it. */
export async function runOnTable(options: FaultOptions): Promise<SimulationReport> {
  const { histories, seed, plant, onHistory, isEnough = () => false } = options;
  const report = { histories: 0, faults: 0, steps: 0, violations: 0, seconds: 0 };
  const begun = performance.now();
  let next = seed;
  const work = async () => {
    while (next < seed + histories) {
      const own = next;
      next += 1;
      const history = await runHistory(own, {
        pace,
        openDatabase: (scheduler) => openDatabase(scheduler, plant),
      });
      report.histories += 1;
      report.faults += history.faults;
      report.steps += history.steps;
      report.violations += history.violations.length;
      if (isEnough(history)) next = Number.POSITIVE_INFINITY;
      onHistory?.(history);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  report.seconds = Math.round((performance.now() - begun) / 100) / 10;
  return report;
}
