import { storedPerHour } from '@rasa/domain/identity/visitor-limit';
import { createApp } from '@rasa/functions/api';
import { readFlash } from '@rasa/functions/http/flash';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf } from '../builders/browser.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

let world: TestWorld;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  world = await testWorld();
  app = createApp(world);
  // Stands for the pages: shows the form that was kept for each.
  app.get('/halaman/:name', readFlash, (c) => c.json({ kept: c.var.flash ?? null }));
});
afterEach(() => world[Symbol.asyncDispose]());

type Kept = { values: Record<string, string>; error: { code: string } } | null;

/** A browser that looks at pages as people do. */
function visitor() {
  const browser = browserOf(app);
  const cookies = () => [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const see = async (name: string): Promise<Kept> => {
    const headers = { accept: 'text/html', cookie: cookies() };
    const answer = await app.request(`http://shop.test/halaman/${name}`, { headers });
    return ((await answer.json()) as { kept: Kept }).kept;
  };
  // Of a visitor, so that it is refused however well it is filled in.
  const refused = (name: string, about: string) =>
    browser.form('/api/listings', { name: about, _back: `/halaman/${name}?langkah=2` });
  return { browser, see, refused };
}

test('what was typed waits for its own page, whatever other forms are refused meanwhile', async () => {
  const { see, refused } = visitor();
  expect((await refused('produk', 'Keripik')).headers.get('location')).toBe('/halaman/produk?langkah=2');
  await refused('kode', '000000');
  await refused('kode', '000001');
  expect(await see('produk')).toMatchObject({ values: { name: 'Keripik' }, error: { code: 'session.none' } });
  expect(await see('kode')).toMatchObject({ values: { name: '000001' } });
  expect(await see('lain')).toBeNull();
});

test('a form that goes through forgets what was kept for its page alone', async () => {
  const { browser, see, refused } = visitor();
  await refused('produk', 'Keripik');
  await refused('keranjang', '1');
  expect(await see('keranjang')).not.toBeNull();
  const done = await browser.form('/api/cart?_method=DELETE', { _back: '/halaman/keranjang' });
  expect(done.status).toBe(303);
  expect(await see('keranjang')).toBeNull();
  expect(await see('produk')).toMatchObject({ values: { name: 'Keripik' } });
});

test('a form too large to read leads back with the reason; another caller is told in JSON', async () => {
  const { browser, see } = visitor();
  const send = (headers: Record<string, string>) =>
    app.request('http://shop.test/api/listings', {
      method: 'POST',
      headers: { origin: 'http://shop.test', 'content-length': '9000000', ...headers },
      body: 'picture=x',
    });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const led = await send({ ...form, referer: 'http://shop.test/halaman/foto?dari=kirim' });
  expect([led.status, led.headers.get('location')]).toEqual([303, '/halaman/foto?dari=kirim']);
  for (const cookie of led.headers.getSetCookie()) {
    const [pair = ''] = cookie.split('; ');
    browser.jar.set(pair.split('=')[0]!, pair.split('=')[1]!);
  }
  expect(await see('foto')).toMatchObject({ error: { code: 'body.too-large' } });
  expect((await send({ ...form, accept: 'application/json' })).status).toBe(413);
  expect((await send({ 'content-type': 'application/json' })).status).toBe(413);
});

test('what is kept for visitors of one address has an end, in words and with the way back; others go on', async () => {
  const send = (address: string, accept = 'text/html') =>
    app.request('http://shop.test/api/listings', {
      method: 'POST',
      headers: {
        ...{ origin: 'http://shop.test', accept, 'x-forwarded-for': `${address}, 203.0.113.1` },
        ...{ 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'id' },
      },
      body: new URLSearchParams({ name: 'Keripik', _back: '/halaman/produk?a="><b>' }),
    });
  for (let times = 0; times < storedPerHour.form; times += 1)
    expect((await send('198.51.100.1')).status).toBe(303);
  const refused = await send('198.51.100.1');
  expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
  const page = await refused.text();
  expect(page).toContain('Terlalu sering dicoba.');
  expect(page).toContain('Silakan masuk dulu.');
  expect(page).not.toContain('<b>');
  // A program keeps nothing, and is told as ever.
  expect((await send('198.51.100.1', 'application/json')).status).toBe(401);
  expect((await send('198.51.100.2')).status).toBe(303);
  world.moveClock({ minutes: 60 });
  expect((await send('198.51.100.1')).status).toBe(303);
});
