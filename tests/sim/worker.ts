import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate.ts';

/** A share of the histories on a core of its own. */
parentPort?.postMessage(await simulate(workerData as { histories: number; seed: number }));
