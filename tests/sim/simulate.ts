import { type History, runHistory } from './history.ts';

export type SimulationReport = {
  histories: number;
  faults: number;
  steps: number;
  violations: number;
  seconds: number;
};

export type SimulationOptions = {
  histories: number;
  seed: number;
  telling?: boolean;
  onHistory?: (history: History) => void;
};

/** As many histories as asked for, each out of its own seed. */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const { seed, telling = false, onHistory } = options;
  const report = { histories: 0, faults: 0, steps: 0, violations: 0, seconds: 0 };
  const begun = performance.now();
  for (let own = seed; own < seed + options.histories; own += 1) {
    const history = await runHistory(own, { telling });
    report.histories += 1;
    report.faults += history.faults;
    report.steps += history.steps;
    report.violations += history.violations.length;
    onHistory?.(history);
  }
  report.seconds = Math.round((performance.now() - begun) / 100) / 10;
  return report;
}

/** What went wrong in a history, and how to see it again. */
export function tellViolations({ seed, violations }: History): void {
  if (violations.length === 0) return;
  console.log(
    `seed ${seed}: ${violations.join('; ')}\n  npm run sim -- --seed ${seed} --histories 1 --story`,
  );
}
