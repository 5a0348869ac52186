import { parentPort, workerData } from 'node:worker_threads';
import type { Share } from './parallel.ts';
import { simulate, tellViolations } from './simulate.ts';

// Refusals are part of every history, and nobody reads where they were thrown.
Error.stackTraceLimit = 0;

/** A share of the histories on a core of its own. */
parentPort?.postMessage(await simulate({ ...(workerData as Share), onHistory: tellViolations }));
