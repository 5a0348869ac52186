import { once } from 'node:events';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

export type ProxyOptions = {
  /** The shop's port on this machine. */
  to: number;
  /** The address that its askers come from: on loopback all would have one. */
  from: string;
};

export type RunningProxy = {
  port: number;
  /** As a browser that looked the name up would: the address is the proxy's, the name is the shop's. */
  request(url: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

/** What a proxy adds, beside whatever an asker wrote there herself. */
const withForwarded = (headers: IncomingHttpHeaders, from: string): IncomingHttpHeaders => ({
  ...headers,
  'x-forwarded-for': [headers['x-forwarded-for'], from].filter(Boolean).join(', '),
  'x-forwarded-host': headers.host,
  'x-forwarded-proto': 'https',
});

/** A reverse proxy on loopback, where TLS would end: it passes all on, and says who asked for which name. */
export async function startProxy({ to, from }: ProxyOptions): Promise<RunningProxy> {
  const server = createServer((incoming, answer) => {
    const onwards = ask(
      {
        ...{ host: '127.0.0.1', port: to, path: incoming.url, method: incoming.method },
        headers: withForwarded(incoming.headers, from),
      },
      (shop) => {
        answer.writeHead(shop.statusCode!, shop.rawHeaders);
        shop.pipe(answer);
      },
    );
    onwards.on('error', () => answer.headersSent || answer.writeHead(502).end());
    incoming.pipe(onwards);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async request(url, init = {}) {
      const { pathname, search, host } = new URL(url);
      const headers = { ...Object.fromEntries(new Headers(init.headers)), host };
      const asking = ask({ host: '127.0.0.1', port, path: pathname + search, method: init.method, headers });
      asking.end(init.body === undefined || init.body === null ? undefined : String(init.body));
      const [shop] = (await once(asking, 'response')) as [import('node:http').IncomingMessage];
      const answered = new Headers();
      for (let at = 0; at < shop.rawHeaders.length; at += 2)
        answered.append(shop.rawHeaders[at]!, shop.rawHeaders[at + 1]!);
      const status = shop.statusCode!;
      const hasBody = ![204, 304].includes(status);
      if (!hasBody) shop.resume();
      return new Response(hasBody ? (Readable.toWeb(shop) as ReadableStream) : null, {
        status,
        headers: answered,
      });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
