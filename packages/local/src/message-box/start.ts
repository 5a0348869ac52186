import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { messageBoxApp } from './app.ts';
import { openJournal } from './journal.ts';
import type { Boxed } from './message.ts';

export type MessageBoxOptions = {
  /** Without one, all is forgotten at the end. */
  folder?: string;
  /** 0 or nothing: any free one. */
  port?: number;
  now?: () => Date;
};

export type RunningMessageBox = {
  /** For MESSAGE_BOX_URL. */
  url: string;
  port: number;
  /** For a front server that shows `/dev/…` under its own address. */
  app: Hono;
  /** Oldest first. */
  list(filter?: { to?: string; after?: number }): Boxed[];
  close(): Promise<void>;
};

/** WhatsApp, SMS and mail of one machine, on 127.0.0.1: kept to be read, never sent. */
export async function startMessageBox(options: MessageBoxOptions = {}): Promise<RunningMessageBox> {
  const journal = openJournal(options.folder, options.now ?? (() => new Date()));
  const app = messageBoxApp(journal);
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    app,
    list: journal.list,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
