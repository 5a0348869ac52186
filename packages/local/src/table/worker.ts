import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RunningTable, TableChange, TableOptions } from './server.ts';

/** What crosses to the worker: everything but functions. */
export type WorkerOptions = Omit<TableOptions, 'faults' | 'now' | 'onChange'>;

export type WorkerMessage =
  | { readonly kind: 'listening'; readonly endpoint: string; readonly port: number }
  | { readonly kind: 'change'; readonly change: TableChange };

/**
 * `startTable` in a thread of its own, so that the database and its callers use two cores. `onChange` is called in this
 * thread, shortly after the write is acknowledged or just before.
 */
export async function startTableWorker(
  options: WorkerOptions & Pick<TableOptions, 'onChange'> = {},
): Promise<RunningTable> {
  const { onChange, ...workerData } = options;
  const watched = onChange !== undefined;
  const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
    workerData: { ...workerData, watched },
  });
  const [message] = (await once(worker, 'message')) as [WorkerMessage];
  if (message.kind !== 'listening') throw new Error(`The table's worker said ${message.kind} first`);
  worker.on('message', (later: WorkerMessage) => {
    if (later.kind === 'change') onChange?.(later.change);
  });
  return {
    endpoint: message.endpoint,
    port: message.port,
    async close() {
      const exited = once(worker, 'exit');
      worker.postMessage('close');
      await exited;
    },
  };
}
