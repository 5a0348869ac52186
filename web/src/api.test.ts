import { expect, test } from 'vitest';
import { apiFor, load } from './api.ts';
import { pathsIn } from './paths.ts';

const page = () => {
  const locals = { to: pathsIn('en'), here: '/en/keranjang?x=1' } as App.Locals;
  return {
    locals,
    redirect: (to: string) => new Response(null, { status: 302, headers: { location: to } }),
    rewrite: async (to: unknown) => new Response(String(to)),
  };
};
const answering = (status: number, body: unknown) =>
  apiFor(new Request('http://shop.test/en'), 'en', () => Response.json(body, { status })).health.$get();
const refusal = { error: { code: 'permission.denied', message: 'Not for you.' } };

test('the API is asked in the name of the visitor, in the language of the page', async () => {
  const asked: Headers[] = [];
  const request = new Request('http://shop.test/en', {
    headers: { cookie: '__Host-session=1', 'accept-language': 'id', 'x-other': 'no' },
  });
  const api = apiFor(request, 'en', (url, init) => {
    expect(url).toBe('http://shop.test/api/health');
    asked.push(new Headers(init.headers));
    return Response.json({ ok: true, version: '1' });
  });
  expect(await load(page(), api.health.$get())).toEqual({ data: { ok: true, version: '1' } });
  expect(asked.map((headers) => Object.fromEntries(headers))).toEqual([
    { 'accept-language': 'en', cookie: '__Host-session=1' },
  ]);
});

test('a visitor who must sign in comes back to the same page after', async () => {
  const { response } = await load(page(), answering(401, refusal));
  expect(response?.headers.get('location')).toBe('/en/masuk?lanjut=%2Fen%2Fkeranjang%3Fx%3D1');
});

test('what does not exist is the 404 page, and other refusals say why', async () => {
  expect((await load(page(), answering(404, refusal))).response?.status).toBe(404);
  const shown = page();
  const { response, error } = await load(shown, answering(403, refusal));
  expect(await response?.text()).toBe('/403');
  expect(error?.code).toBe('permission.denied');
  expect(shown.locals.refusal).toEqual({ status: 403, message: 'Not for you.' });
});

test('a page that is refused several answers at once becomes the 403 page once', async () => {
  let rewritten = 0;
  const shown = {
    ...page(),
    rewrite: async () => {
      rewritten += 1;
      return new Response('/403');
    },
  };
  const loaded = await Promise.all([1, 2, 3, 4].map(() => load(shown, answering(403, refusal))));
  expect([rewritten, new Set(loaded.map(({ response }) => response)).size]).toEqual([1, 1]);
});

test('a broken API breaks the page, so that it is noticed', async () => {
  await expect(load(page(), answering(500, refusal))).rejects.toThrow('the API answered 500');
});
