import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate.ts';

// Refusals are part of every history, and nobody reads where they were thrown.
Error.stackTraceLimit = 0;

/** A share of the histories on a core of its own. */
parentPort?.postMessage(await simulate(workerData as { histories: number; seed: number }));
