import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
}, 120_000);
afterAll(() => site[Symbol.asyncDispose]());

const get = (pathname: string) =>
  site.fetch(new Request(`http://shop.test${pathname}`, { headers: { accept: 'text/html' } }));

/** API Gateway's event for a GET, payload 2.0. */
const gatewayEvent = (rawPath: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers: { host: 'shop.test', accept: 'text/html' },
  requestContext: { domainName: 'shop.test', http: { method: 'GET', path: rawPath, sourceIp: '192.0.2.7' } },
  isBase64Encoded: false,
});

test('API Gateway gets the home page from the handler', async () => {
  const answer = await site.handler(gatewayEvent('/'));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'content-type': expect.stringContaining('text/html') });
  expect(answer.body).toContain('<html lang="id">');
  expect(answer.body).toContain('<h1>Rasa desa, langsung dari dapur pembuatnya</h1>');
});

test('the API answers through the same door', async () => {
  const answer = await get('/api/health');
  expect(await answer.json()).toMatchObject({ ok: true });
  expect((await get('/api/none')).status).toBe(404);
});

test('one page file speaks both languages and names both to search engines', async () => {
  const [id, en] = await Promise.all(['/', '/en'].map(async (path) => (await get(path)).text()));
  expect(en).toContain('<html lang="en">');
  for (const html of [id, en]) {
    expect(html).toContain('hreflang="id" href="http://shop.test/"');
    expect(html).toContain('hreflang="en" href="http://shop.test/en"');
  }
  expect(id).toContain('href="/en" lang="en"');
  expect(en).toContain('href="/" lang="id"');
});

test('the switch of language keeps the page and its query', async () => {
  expect(await (await get('/en/gaya?x=1')).text()).toContain('href="/gaya?x=1" lang="id"');
});

test('another spelling of an address leads to the page in the same language', async () => {
  for (const [from, to] of [
    ['/en/gaya/?x=1', '/en/gaya?x=1'],
    ['//evil.example/', '/evil.example'],
  ] as const) {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  }
});

test('a page that does not exist helps on in the language of the address', async () => {
  const answer = await get('/en/nothing-here');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('This page does not exist');
});

test('a refused form leads back to its page, which says why in its language', async () => {
  const refused = await site.fetch(
    new Request('http://shop.test/api/quotes', {
      method: 'POST',
      headers: { origin: 'http://shop.test', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _back: '/en', 'lines[0].quantity': 'x' }),
    }),
  );
  expect([refused.status, refused.headers.get('location')]).toEqual([303, '/en']);
  const cookie = refused.headers.getSetCookie().map((one) => one.split(';')[0]);
  const page = await site.fetch(
    new Request('http://shop.test/en', { headers: { accept: 'text/html', cookie: cookie.join('; ') } }),
  );
  const html = await page.text();
  expect(html).toContain('role="alert"');
  expect(html).toContain('Not sent yet');
});

test('every page carries the security headers and nothing that they forbid', async () => {
  for (const path of ['/', '/en', '/gaya', '/none', '/403', '/500']) {
    const answer = await get(path);
    expect(answer.headers.get('content-security-policy'), path).toContain("script-src 'self'");
    expect(inlineFaults(await answer.text()), path).toEqual([]);
  }
});

test('the look for inline styles and scripts finds each kind', () => {
  for (const bad of [
    '<style>a{}</style>',
    '<script>1</script>',
    '<script type="module">1</script>',
    '<p class="a" style="color:red">',
    '<img src="/a.png" onerror="x()">',
    '<a href="javascript:x()">',
  ])
    expect(inlineFaults(bad), bad).toHaveLength(1);
  expect(inlineFaults('<script src="/a.js"></script><p class="style">')).toEqual([]);
});
