import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SimulationReport } from './simulate.ts';

/** Histories by their number, and the seed of the first. */
export type Share = { histories: number; seed: number };

const run = (script: URL, share: Share): Promise<SimulationReport> =>
  new Promise((done, failed) => {
    new Worker(script, { workerData: share }).once('message', done).once('error', failed);
  });

/** The same histories as one after the other, shared over the cores; `script` does a share. */
export async function inParallel(script: URL, all: Share): Promise<SimulationReport> {
  const begun = performance.now();
  const cores = Math.min(availableParallelism(), all.histories);
  const size = Math.ceil(all.histories / cores);
  const shares = Array.from({ length: cores }, (_, index) => ({
    histories: Math.max(0, Math.min(size, all.histories - index * size)),
    seed: all.seed + index * size,
  }));
  const reports = await Promise.all(shares.map((share) => run(script, share)));
  const total = (name: keyof SimulationReport) => reports.reduce((sum, one) => sum + one[name], 0);
  return {
    ...{ histories: total('histories'), faults: total('faults'), steps: total('steps') },
    ...{ violations: total('violations'), seconds: Math.round((performance.now() - begun) / 100) / 10 },
  };
}

export const simulateInParallel = (all: Share): Promise<SimulationReport> =>
  inParallel(new URL('./worker.ts', import.meta.url), all);
