import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EngineOptions, openEngine } from './engine.ts';
import type { Faults } from './fault.ts';
import { startHousekeeping } from './housekeeping.ts';
import { answerRequest } from './wire.ts';

export type { Fault, Faults } from './fault.ts';
export type { TableChange } from './storage/draft.ts';

export interface TableOptions extends EngineOptions {
  /** 0, any free one, by default. */
  readonly port?: number | undefined;
  /** Tests only. */
  readonly faults?: Faults | undefined;
  /** Between rounds of deleting expired items, old tokens and old stream records; 30,000 by default. */
  readonly tidyMilliseconds?: number | undefined;
}

export interface RunningTable {
  /** For DYNAMODB_ENDPOINT. */
  readonly endpoint: string;
  readonly port: number;
  /** Ends requests under way, then closes the database. */
  close(): Promise<void>;
}

/** A DynamoDB on 127.0.0.1 for the unmodified AWS SDK. */
export async function startTable(options: TableOptions = {}): Promise<RunningTable> {
  const { port = 0, faults, tidyMilliseconds = 30_000 } = options;
  const engine = await openEngine(options);
  const server = createServer((request, response) => void answerRequest(engine, faults, request, response));
  keepConnections(server);
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    await engine.close();
    throw error;
  }
  const housekeeping = startHousekeeping(engine, tidyMilliseconds);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${actualPort}`,
    port: actualPort,
    async close() {
      await housekeeping.stop();
      await stopServing(server);
      await engine.close();
    },
  };
}

/** Longer than the SDK keeps idle ones, so that it never sends on a connection that is being closed. */
function keepConnections(server: Server): void {
  server.keepAliveTimeout = 120_000;
  server.requestTimeout = 30_000;
}

async function stopServing(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const impatience = setTimeout(() => server.closeAllConnections(), 5_000).unref();
  await closed;
  clearTimeout(impatience);
}
