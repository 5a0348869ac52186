import { describe, expect, test } from 'vitest';
import { table } from '../access/table.ts';
import { addedTo, snapshot } from '../form/snapshot.ts';
import { stage } from '../stage/shared.ts';

const cookieOf = (name: string) => stage.people.find((one) => one.name === name)!.cookie;

type Sent = { type?: string; body: BodyInit };

const form = new FormData();
form.set('title', 'Olahan');
/** Everything that a page of another site can make a browser send, with or without a script. */
const bodies: Record<string, () => Sent> = {
  JSON: () => ({ type: 'application/json', body: '{"name":"Keripik"}' }),
  'a form': () => ({ type: 'application/x-www-form-urlencoded', body: 'name=Keripik' }),
  'a form with files': () => ({ body: form }),
  'plain text': () => ({ type: 'text/plain', body: '{"name":"Keripik"}' }),
  'no type at all': () => ({ body: new Blob(['{"name":"Keripik"}']) }),
  'a type of its own': () => ({ type: 'application/x-any', body: '{"name":"Keripik"}' }),
};

const elsewhere: Record<string, Record<string, string>> = {
  'another site': { origin: 'http://evil.test' },
  'a frame without an origin': { origin: 'null' },
  'a host that begins like ours': { origin: 'http://shop.test.evil.test' },
  'a host below ours': { origin: 'http://sub.shop.test' },
  'our host over TLS': { origin: 'https://shop.test' },
  'our host at another port': { origin: 'http://shop.test:8080' },
  'an empty origin': { origin: '' },
  'another site by its mark': { 'sec-fetch-site': 'cross-site' },
  'a site beside ours': { 'sec-fetch-site': 'same-site' },
  'another site that says our origin': { origin: 'http://shop.test', 'sec-fetch-site': 'cross-site' },
  'a browser that says nothing': {},
};

function send(path: string, method: string, headers: Record<string, string>, { type, body }: Sent) {
  return stage.app.request(`http://shop.test${path}`, {
    method,
    headers: { ...headers, ...(type && { 'content-type': type }) },
    body,
  });
}

describe.each(Object.keys(elsewhere))('a request from %s', (from) => {
  test.each(Object.keys(bodies))('that carries a seller’s cookie is refused, with %s', async (kind) => {
    const headers = { ...elsewhere[from], cookie: cookieOf('seller') };
    for (const path of ['/api/listings', '/api/listings?_method=PUT', '/api/sellers/me?_method=PATCH']) {
      const answer = await send(path, 'POST', headers, bodies[kind]!());
      expect([answer.status, await answer.json()]).toEqual([
        403,
        { error: { code: 'origin.refused', message: expect.any(String) } },
      ]);
    }
  });
});

test('every unsafe route refuses another site, whoever is signed in', async () => {
  const faults: string[] = [];
  const before = await snapshot(stage.world);
  const unsafe = Object.keys(table).filter((name) => !name.startsWith('GET '));
  expect(unsafe.length).toBeGreaterThan(40);
  for (const name of unsafe)
    for (const person of stage.people.filter(({ cookie }) => cookie !== '')) {
      const [method = '', path = ''] = name.split(' ');
      const filled = path.replace(/\{\w+\}/g, 'x');
      const answer = await send(
        filled,
        method,
        { origin: 'http://evil.test', cookie: person.cookie },
        bodies['plain text']!(),
      );
      if (answer.status !== 403) faults.push(`${name} as ${person.name}: ${answer.status}`);
    }
  // It carries no cookie of ours, and is signed by who sends it.
  const signed = faults.filter((fault) => !fault.startsWith('POST /api/webhooks/stripe '));
  expect(signed).toEqual([]);
  expect(addedTo(before, await snapshot(stage.world))).toEqual([]);
});

test('our own pages, and programs without a browser, are let through', async () => {
  const { cookie } = { cookie: cookieOf('seller') };
  const own: Record<string, string>[] = [
    { origin: 'http://shop.test', cookie },
    { origin: 'http://shop.test', 'sec-fetch-site': 'same-origin', cookie },
    { 'sec-fetch-site': 'same-origin', cookie },
  ];
  for (const headers of own) {
    const answer = await send('/api/listings', 'POST', headers, bodies.JSON!());
    expect(answer.status, JSON.stringify(headers)).toBe(201);
  }
  const program = await send('/api/quotes', 'POST', {}, { type: 'application/json', body: '{"lines":[]}' });
  expect(program.status).toBe(200);
});

test('no other site may read an answer, not even by asking first', async () => {
  for (const method of ['OPTIONS', 'GET', 'HEAD'])
    for (const path of ['/api/me', '/api/offers', '/api/listings']) {
      const answer = await stage.app.request(`http://shop.test${path}`, {
        method,
        headers: {
          origin: 'http://evil.test',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
          cookie: cookieOf('seller'),
        },
      });
      const opened = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
      expect(opened, `${method} ${path}`).toEqual([]);
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
});
