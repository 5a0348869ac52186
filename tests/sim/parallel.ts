import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SimulationReport } from './simulate.ts';

const run = (share: { histories: number; seed: number }): Promise<SimulationReport> =>
  new Promise((done, failed) => {
    new Worker(new URL('./worker.ts', import.meta.url), { workerData: share })
      .once('message', done)
      .once('error', failed);
  });

/** The same histories as one after the other, shared over the cores. */
export async function simulateInParallel(options: {
  histories: number;
  seed: number;
}): Promise<SimulationReport> {
  const begun = performance.now();
  const cores = Math.min(availableParallelism(), options.histories);
  const size = Math.ceil(options.histories / cores);
  const shares = Array.from({ length: cores }, (_, index) => ({
    histories: Math.max(0, Math.min(size, options.histories - index * size)),
    seed: options.seed + index * size,
  }));
  const reports = await Promise.all(shares.map(run));
  const total = (name: keyof SimulationReport) => reports.reduce((all, one) => all + one[name], 0);
  return {
    ...{ histories: total('histories'), faults: total('faults'), steps: total('steps') },
    ...{ violations: total('violations'), seconds: Math.round((performance.now() - begun) / 100) / 10 },
  };
}
