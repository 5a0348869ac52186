import { parentPort, workerData } from 'node:worker_threads';
import type { Share } from '../sim/parallel.ts';
import { runOnTable } from './histories.ts';

/** A share of the histories on a core of its own, with databases of its own. */
parentPort?.postMessage(
  await runOnTable({
    ...(workerData as Share),
    onHistory({ seed, violations }) {
      if (violations.length > 0) console.log(`seed ${seed}: ${violations.join('; ')}`);
    },
  }),
);
