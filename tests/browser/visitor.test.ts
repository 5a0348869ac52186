import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../builders/child.ts';
import { launchChromium } from '../builders/chromium.ts';
import { type Visitor, visitor } from '../builders/visitor.ts';

const policy = "default-src 'self'; script-src 'self'; style-src 'self'";
const page = (body: string) =>
  `<!doctype html><html lang="id"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Uji</title>${body}</html>`;
const pages: Record<string, string> = {
  '/good': page('<p>Halo</p>'),
  '/wide': page('<img alt="" src="/wide.svg" width="353" height="9">'),
  '/styled': page('<p style="color: red">Halo</p>'),
  '/scripted': page('<script>document.title = "x"</script>'),
  '/broken': page('<img alt="" src="/missing.jpg">'),
};

let server: Server;
let browser: Browser;
let somebody: Visitor;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const body = path === '/wide.svg' ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : pages[path];
    const type = path.endsWith('.svg') ? 'image/svg+xml' : 'text/html';
    const status = path === '/failed' ? 500 : body === undefined && path !== '/favicon.ico' ? 404 : 200;
    response.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body ?? '');
  });
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  browser = await launchChromium();
  somebody = await visitor(browser, `http://127.0.0.1:${port}`, { patienceMs: 300 });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a visitor finds nothing wrong with a page that keeps the rules', async () => {
  await somebody.open('/good');
  await somebody.sees('Halo');
  expect(somebody.faults).toEqual([]);
});

test.each([
  ['/wide', /361 px wide/],
  ['/styled', /<p style=/],
  ['/styled', /security policy/i],
  ['/scripted', /<script>/],
  ['/broken', /404 .*missing\.jpg/],
  ['/failed', /500 /],
])('a visitor finds what is wrong with %s: %s', async (path, fault) => {
  somebody.faults.length = 0;
  await somebody.open(path);
  expect(somebody.faults.join('\n')).toMatch(fault);
});

test('a visitor who waits for what never comes says what she sees instead', async () => {
  await somebody.open('/good');
  await expect(somebody.awaits('Lunas')).rejects.toThrow(/Halo/);
});
