import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { disturbServer, wrongWithBytes } from './malformed/socket.ts';
import { writtenByHand } from './malformed/wire.ts';

/** 20,000 on demand: `SOCKET_REQUESTS=20000`. */
const requests = Number(process.env.SOCKET_REQUESTS ?? 3000);

let folder: string;
let shop: Child;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-socket-'));
  const env = { OFFERS: '3' };
  shop = await startChild({ folder, port: await freePort(), script: 'tests/builders/shop-child.ts', env });
});
afterAll(async () => {
  await shop?.kill();
  await rm(folder, { recursive: true, force: true });
});

test('no bytes on the wire make the shop fail or fall', async () => {
  const port = Number(new URL(shop.origin).port);
  expect(requests).toBeGreaterThan(writtenByHand);
  expect(await disturbServer(port, { seed: 1, requests })).toEqual([]);
  expect([shop.process.exitCode, shop.process.signalCode]).toEqual([null, null]);
  expect((await fetch(`${shop.origin}/api/health`)).status).toBe(200);
  expect(shop.output()).not.toMatch(/uncaught|unhandled|request failed/i);
});

test('an answer of 500, or one that tells of the code, is seen', () => {
  expect(wrongWithBytes('HTTP/1.1 500 Internal Server Error\r\n\r\n')).toBe('answered 500');
  expect(wrongWithBytes('HTTP/1.1 400 Bad Request\r\n\r\nat run (/srv/node_modules/x)')).toBe(
    'tells of our code',
  );
  expect(wrongWithBytes('HTTP/1.1 400 Bad Request\r\n\r\n')).toBeUndefined();
});
