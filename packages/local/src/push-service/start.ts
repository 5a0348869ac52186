import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type PushService, pushService, pushServiceApp } from './app.ts';

export type RunningPushService = Pick<PushService, 'taken' | 'subscribe' | 'unsubscribe'> & {
  /** For PUSH_SERVICE_URL. */
  url: string;
  port: number;
  /** For a front server that shows `/dev/…` under its own address. */
  app: Hono;
  close(): Promise<void>;
};

/** The browsers' push services of one machine, on 127.0.0.1: checked as they check, kept to be read. */
export async function startPushService(
  options: { port?: number; now?: () => Date } = {},
): Promise<RunningPushService> {
  let url = '';
  const now = options.now ?? (() => new Date());
  const service = pushService(() => url, now);
  const app = pushServiceApp(service, () => url, now);
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, port, app, taken: service.taken },
    ...{ subscribe: service.subscribe, unsubscribe: service.unsubscribe },
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
