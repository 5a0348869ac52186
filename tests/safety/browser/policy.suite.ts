import { createApp } from '@rasa/functions/api';
import { describe, expect, test } from 'vitest';
import { inlineFaults } from '../../builders/inline.ts';
import { ask } from '../access/ask.ts';
import { expectedOf } from '../access/expectation.ts';
import { rowsOf } from '../access/matrix.ts';
import { table } from '../access/table.ts';
import type { Crawled } from '../page/crawl.ts';
import { pagesOf } from '../page/reached.ts';
import { stage } from '../stage/shared-site.ts';
import { cookieFaults, headerFaults } from './policy.ts';

const faultsIn = (pages: readonly Crawled[]): string[] =>
  pages.flatMap(({ path, headers, text }) => {
    const isPage = headers.get('content-type')?.includes('text/html');
    return [...headerFaults(headers), ...(isPage ? inlineFaults(text) : [])].map(
      (fault) => `${path}: ${fault}`,
    );
  });

describe('every page', () => {
  test('of the public sends the whole policy and nothing that it forbids', async () => {
    const pages = await pagesOf('visitor');
    expect(pages.length).toBeGreaterThan(40);
    expect(new Set(pages.map(({ status }) => status)).size).toBeGreaterThan(2);
    expect(faultsIn(pages)).toEqual([]);
  });

  test.each(['seller', 'companion', 'curator', 'officer', 'admin'])(
    'of a %s too, and none of hers is kept by others',
    async (name) => {
      const pages = await pagesOf(name);
      expect(faultsIn(pages)).toEqual([]);
      const hers = pages.filter(({ path }) => /^(\/en)?\/(penjual|staf)/.test(path));
      expect(hers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
      const shared = hers.filter(({ headers }) => /public|s-maxage/.test(headers.get('cache-control') ?? ''));
      expect(shared.map(({ path }) => path)).toEqual([]);
    },
  );
});

test('every answer of the API does, to everybody, whether it lets her in or not', async () => {
  const faults: string[] = [];
  for (const name of Object.keys(table).filter((one) => one.startsWith('GET ')))
    for (const person of stage.people.filter(({ name: who }) =>
      /^(visitor|seller|officer|curator|admin)$/.test(who),
    )) {
      const row = rowsOf(name)[0]!;
      const asked = { person, token: ({ token }: { token: string }) => token, number: 1 };
      const heard = await ask(stage, name, row.send?.(stage.things.near, asked) ?? {}, person);
      const isPrivate = row.access !== 'anyone' && expectedOf(row, person, 'own') === 'open';
      if (isPrivate && /public|s-maxage/.test(heard.headers.get('cache-control') ?? ''))
        faults.push(`${name}: kept by others`);
      faults.push(...headerFaults(heard.headers).map((fault) => `${name} to ${person.name}: ${fault}`));
    }
  expect(faults).toEqual([]);
});

test('so does every refusal, redirect and failure', async () => {
  const { app, world } = stage;
  const post = (path: string, init: RequestInit = {}) =>
    app.request(`http://shop.test${path}`, {
      method: 'POST',
      body: 'a=1',
      ...init,
      headers: {
        origin: 'http://shop.test',
        'content-type': 'application/x-www-form-urlencoded',
        ...init.headers,
      },
    });
  const broken = createApp({
    ...world,
    log: { info: () => undefined, error: () => undefined },
    catalogue: { ...world.catalogue, answers: () => Promise.reject(new Error('broken')) },
  });
  const answers: [number, Response][] = [
    [303, await post('/api/quotes', { headers: { accept: 'text/html' } })],
    [403, await post('/api/quotes', { headers: { origin: 'http://evil.test' } })],
    [404, await post('/api/none')],
    [404, await post('/none')],
    [413, await post('/api/quotes', { body: 'x'.repeat(400_000), headers: { accept: 'application/json' } })],
    [400, await post('/api/quotes', { body: '{', headers: { 'content-type': 'application/json' } })],
    [401, await post('/api/listings', { body: '{}', headers: { accept: 'application/json' } })],
    [
      400,
      await post('/api/webhooks/stripe', { body: '{}', headers: { 'content-type': 'application/json' } }),
    ],
    [500, await broken.request('http://shop.test/api/offers')],
    [404, await app.request('http://shop.test/api/offers', { method: 'OPTIONS' })],
    [200, await app.request('http://shop.test/api/offers', { method: 'HEAD' })],
  ];
  expect(answers.map(([, { status }]) => status)).toEqual(answers.map(([status]) => status));
  expect(
    answers.flatMap(([status, { headers }]) => headerFaults(headers).map((fault) => `${status}: ${fault}`)),
  ).toEqual([]);
});

test('over TLS browsers are told to stay there', async () => {
  const { world } = stage;
  const environment = { ...world.environment, PUBLIC_ORIGIN: 'https://rasadesa.example' };
  const answer = await createApp({ ...world, environment }).request('https://rasadesa.example/api/health');
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8,}; includeSubDomains/);
});

test.each([
  ["script-src 'self' 'unsafe-inline'", 'content-security-policy'],
  ['', 'content-security-policy'],
  ["default-src *; script-src 'self'", 'content-security-policy'],
  ['SAMEORIGIN', 'x-frame-options'],
  ['*', 'access-control-allow-origin'],
  ['session=1; Path=/', 'set-cookie'],
])('the look at headers sees %j as %s', async (value, name) => {
  const { headers } = await stage.app.request('http://shop.test/');
  const changed = new Headers(headers);
  changed.set(name, value);
  expect(headerFaults(changed).length).toBeGreaterThan(0);
});

test.each([
  ['session=1; Path=/; Secure; HttpOnly; SameSite=Lax', '__Host-'],
  ['__Host-a=1; Path=/; HttpOnly; SameSite=Lax', 'Secure'],
  ['__Host-a=1; Path=/; Secure; SameSite=Lax', 'HttpOnly'],
  ['__Host-a=1; Path=/; Secure; HttpOnly', 'SameSite=Lax'],
  ['__Host-a=1; Path=/; Secure; HttpOnly; SameSite=None', 'SameSite=Lax'],
  ['__Host-a=1; Path=/api; Secure; HttpOnly; SameSite=Lax', 'Path=/'],
  ['__Host-a=1; Path=/; Domain=shop.test; Secure; HttpOnly; SameSite=Lax', 'no Domain'],
])('the look at cookies sees that %s lacks %s', (cookie, demand) => {
  expect(cookieFaults(cookie)).toEqual([expect.stringContaining(demand)]);
});
