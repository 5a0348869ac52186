import { parentPort, workerData } from 'node:worker_threads';
import { startTable } from './server.ts';
import type { WorkerMessage, WorkerOptions } from './worker.ts';

/* Runs in the thread that `startTableWorker` starts; ends when it is told to close. */

const { watched, ...options } = workerData as WorkerOptions & { watched: boolean };
const port = parentPort!;
const tell = (message: WorkerMessage) => port.postMessage(message);

const table = await startTable({
  ...options,
  ...(watched && { onChange: (change) => tell({ kind: 'change', change }) }),
});
port.once('message', async () => {
  await table.close();
  port.close();
});
tell({ kind: 'listening', endpoint: table.endpoint, port: table.port });
