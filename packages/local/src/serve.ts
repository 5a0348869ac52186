import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

/** Serves an app on loopback, over IPv4 and where there is one over IPv6, since `localhost` may mean either. */
export async function serveLocally(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const listen = (host: string, wanted: number): Promise<ServerType> => {
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
    return new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(wanted, host, () => done(server));
    });
  };
  const first = await listen('127.0.0.1', port);
  const actual = (first.address() as AddressInfo).port;
  const second = await listen('::1', actual).catch(() => undefined);
  const servers = second ? [first, second] : [first];
  return {
    port: actual,
    close: async () => {
      await Promise.all(
        servers.map((server) => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          return new Promise((done) => server.close(done));
        }),
      );
    },
  };
}
