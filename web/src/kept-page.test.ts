import type { AppEnv } from '@rasa/functions/http/context';
import type { World } from '@rasa/functions/world';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { keptByEdge } from './kept-page.ts';

function siteBehind(originKey: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('world', { environment: { ORIGIN_KEY: originKey } } as World);
    await next();
  });
  app.use(keptByEdge);
  app.get('/produk/gone', (c) => c.text('gone', 404));
  app.get('/produk/greeting', (c) => c.text('page', 200, { 'Set-Cookie': '__Host-flash=a' }));
  app.get('*', (c) => c.text('page'));
  return app;
}

const kept = async (path: string, cookie?: string, originKey = 'key'): Promise<string | null> => {
  const answer = await siteBehind(originKey).request(path, cookie ? { headers: { cookie } } : {});
  return answer.headers.get('Cache-Control');
};

it.each(['/', '/en', '/produk', '/en/produk/ofr_1', '/kategori/keripik', '/toko/dapur', '/cari?q=a'])(
  'lets the edge keep %s for some seconds',
  async (path) => {
    expect(await kept(path)).toBe('public, max-age=0, s-maxage=5');
  },
);

it.each([
  '/keranjang',
  '/pesan',
  '/pesanan/ord_1',
  '/masuk',
  '/penjual',
  '/staf',
  '/en/staf/akun',
  '/api/me',
])('never lets it keep %s', async (path) => {
  expect(await kept(path)).toBeNull();
});

it('never lets it keep what somebody with a cookie sees, or an answer that sets one', async () => {
  expect(await kept('/', '__Host-session=a')).toBeNull();
  expect(await kept('/', '__Host-cart=a')).toBeNull();
  expect(await kept('/produk/greeting')).toBeNull();
});

it('never lets it keep a page that is not there, nor any where there is no edge', async () => {
  expect(await kept('/produk/gone')).toBeNull();
  expect(await kept('/', undefined, '')).toBeNull();
});
