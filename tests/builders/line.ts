import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';

export type Passed = { method: string; path: string; bytes: number; headers: IncomingMessage['headers'] };

/** What becomes of a request on its way: by default it goes through. */
export type Fate = 'through' | 'unheard' | 'answer-lost' | { status: number; body: string };

export type Speed = { latencyMilliseconds: number; bytesPerSecond: number };

const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * The line between a phone and the shop, as the phone's proxy: it can be cut, lose answers after the shop has done its
 * work, or break in with others, below anything that runs in the browser.
 */
export async function startLine() {
  const sockets = new Set<Socket>();
  const passed: Passed[] = [];
  let fate: (request: Passed) => Fate = () => 'through';
  let isCut = false;
  let speed: Speed | undefined;
  let downBytes = 0;

  /** One after the other, since a line has one width. */
  let queue: Promise<unknown> = Promise.resolve();
  const carry = (bytes: number): Promise<unknown> => {
    downBytes += bytes;
    if (!speed) return queue;
    const { bytesPerSecond } = speed;
    queue = queue.then(() => rest((bytes / bytesPerSecond) * 1000));
    return queue;
  };

  async function pass(ask: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(ask.url ?? '/', `http://${ask.headers.host}`);
    const body = await buffer(ask);
    const one = {
      method: ask.method ?? 'GET',
      path: url.pathname + url.search,
      bytes: body.length,
      headers: ask.headers,
    };
    const decided = isCut ? 'unheard' : fate(one);
    passed.push(one);
    if (speed) await rest(speed.latencyMilliseconds + (body.length / speed.bytesPerSecond) * 1000);
    if (decided === 'unheard') return void ask.socket.destroy();
    if (typeof decided === 'object') {
      answer.writeHead(decided.status, { 'content-type': 'application/json' }).end(decided.body);
      return;
    }
    const { 'proxy-connection': _, ...headers } = ask.headers;
    const through = request(
      { host: url.hostname, port: url.port, path: one.path, method: one.method, headers },
      (heard) => void back(heard, answer, decided === 'answer-lost'),
    );
    through.on('error', () => ask.socket.destroy());
    through.end(body);
  }

  async function back(heard: IncomingMessage, answer: ServerResponse, isLost: boolean): Promise<void> {
    const isText = /text|json|javascript|svg|manifest/.test(heard.headers['content-type'] ?? '');
    const isPacked = heard.headers['content-encoding'] !== undefined;
    const packed = speed && isText && !isPacked ? heard.pipe(createGzip()) : heard;
    const bytes = await buffer(packed);
    await carry(bytes.length + 300);
    if (isLost || isCut) return void answer.socket?.destroy();
    const headers = { ...heard.headers, ...(packed !== heard && { 'content-encoding': 'gzip' }) };
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    answer.writeHead(heard.statusCode ?? 502, headers).end(bytes);
  }

  const server: Server = createServer((ask, answer) => {
    pass(ask, answer).catch(() => ask.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    /** All that was sent, heard by the shop or not. */
    passed,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
      fate = () => 'through';
    },
    decide(by: (request: Passed) => Fate) {
      fate = by;
    },
    /** From now on as slow as a village's line, with texts packed as the CDN packs them. */
    slow(as: Speed) {
      speed = as;
    },
    downBytes: () => downBytes,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
