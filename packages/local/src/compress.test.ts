import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compressed } from './compress.ts';

const words = 'Keripik tempe dari dapur desa. '.repeat(200);
const app = new Hono();
app.use(compressed);
app.get('/page', (c) => {
  c.header('Set-Cookie', 'a=1', { append: true });
  c.header('Set-Cookie', 'b=2', { append: true });
  return c.html(words);
});
app.get('/short', (c) => c.html('Halo'));
app.get('/picture', (c) => c.body(words, 200, { 'Content-Type': 'image/webp' }));
app.get('/moved', (c) => c.redirect('/page'));

const ask = (path: string, accepted?: string) =>
  app.request(path, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test('words are packed the best way that the asker takes', async () => {
  const packed = await ask('/page', 'gzip, deflate, br;q=0.9');
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('vary')).toBe('Accept-Encoding');
  expect(packed.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(brotliDecompressSync(await bytesOf(packed)).toString()).toBe(words);
  const other = await ask('/page', 'gzip, br;q=0');
  expect(other.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await bytesOf(other)).toString()).toBe(words);
});

test('who takes nothing packed, and what gains nothing by it, gets it as it is', async () => {
  for (const [path, accepted] of [
    ['/page'],
    ['/page', 'identity'],
    ['/short', 'br'],
    ['/picture', 'br'],
  ] as const)
    expect((await ask(path, accepted)).headers.get('content-encoding'), path).toBe(null);
  expect(await (await ask('/page')).text()).toBe(words);
  expect((await ask('/moved', 'br')).headers.get('location')).toBe('/page');
});
