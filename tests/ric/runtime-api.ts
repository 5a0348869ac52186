import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Failure = { errorType?: string; errorMessage?: string };
type Waiting = { event: object; done(answer: unknown): void; failed(error: Error): void };

/** What a function asks of Lambda, version 2018-06-01: the next event, and where its answer goes. */
export type RuntimeApi = {
  /** For AWS_LAMBDA_RUNTIME_API. */
  address: string;
  /** Resolves when the function asks for its first event. @throws Error that it gave instead */
  loaded: Promise<void>;
  invoke(event: object): Promise<unknown>;
  close(): Promise<void>;
};

const said = ({ errorType = 'Error', errorMessage = '' }: Failure): Error =>
  new Error(`${errorType}: ${errorMessage}`);

export async function startRuntimeApi(secondsEach = 25): Promise<RuntimeApi> {
  const queue: Waiting[] = [];
  const underWay = new Map<string, Waiting>();
  const asking: ServerResponse[] = [];
  const { promise: loaded, resolve: isLoaded, reject: isBroken } = Promise.withResolvers<void>();
  // Whoever waits for it is told; nobody has to.
  loaded.catch(() => undefined);
  let count = 0;

  function handOut(): void {
    while (asking.length > 0 && queue.length > 0) {
      const [answer, one] = [asking.shift()!, queue.shift()!];
      const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
      underWay.set(id, one);
      answer.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': id,
        'lambda-runtime-deadline-ms': String(Date.now() + secondsEach * 1000),
        'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:ap-southeast-3:123456789012:function:tried',
      });
      answer.end(JSON.stringify(one.event));
    }
  }

  async function takeBack(request: IncomingMessage, id: string, kind: string): Promise<void> {
    const body = await json(request);
    const one = underWay.get(id);
    underWay.delete(id);
    if (kind === 'response') one?.done(body);
    else one?.failed(said(body as Failure));
  }

  const server = createServer(async (request, answer) => {
    const path = (request.url ?? '').replace('/2018-06-01/runtime/', '');
    if (path === 'invocation/next') {
      isLoaded();
      asking.push(answer);
      handOut();
      return;
    }
    const [, id, kind] = /^invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    if (id && kind) await takeBack(request, id, kind);
    else if (path === 'init/error') isBroken(said((await json(request)) as Failure));
    answer.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    loaded,
    invoke: (event) =>
      new Promise((done, failed) => {
        queue.push({ event, done, failed });
        handOut();
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
