import { expect, test } from 'vitest';
import { stage } from '../stage/shared.ts';
import type { Person } from '../stage/stage.ts';

const person = (name: string): Person => stage.people.find((one) => one.name === name)!;

async function send(as: string, method: string, path: string, type: string, body?: string) {
  const response = await stage.app.request(`http://shop.test${path}`, {
    method,
    headers: {
      ...{ origin: 'http://shop.test', cookie: person(as).cookie, 'content-type': type },
      'x-forwarded-for': '198.51.100.99, 203.0.113.1',
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const isJson = text.startsWith('{');
  const code = isJson ? ((JSON.parse(text) as { error?: { code: string } }).error?.code ?? '') : '';
  return { status: response.status, code, to: response.headers.get('location'), text };
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

test.each([
  ['letters that no header can carry', '/%F0%9F%98%80'],
  ['a NUL', '/%00'],
  ['a line break', '/a%0d%0aSet-Cookie:x=1'],
  ['another host', '//evil.example'],
])('a form that wants to go on to an address with %s is led to the start', async (_, back) => {
  for (const field of ['_back', '_next']) {
    const answer = await send('seller', 'POST', '/api/listings', form, `${field}=${back}&name=Keripik`);
    expect(answer).toMatchObject({ status: 303, to: '/' });
  }
});

test('a form of nothing but names is refused without being read', async () => {
  for (const body of [
    'a=&'.repeat(70_000),
    Array.from({ length: 40_000 }, (_, index) => `k${index}`).join('&'),
  ])
    expect(await send('seller', 'POST', '/api/listings', form, body)).toMatchObject({ status: 303, to: '/' });
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  const parts = `${part.repeat(60_000)}--x--\r\n`;
  expect(
    await send('seller', 'POST', '/api/pictures', 'multipart/form-data; boundary=x', parts),
  ).toMatchObject({ status: 303, to: '/' });
});

test('words may be 300 KB, and what is too long to be kept for its page is refused without it', async () => {
  const long = `name=${'%01'.repeat(90_000)}&_back=/penjual`;
  expect(await send('seller', 'POST', '/api/listings', form, long)).toMatchObject({
    status: 303,
    to: '/penjual',
  });
  const tooLong = JSON.stringify({ name: 'x'.repeat(310_000) });
  expect(await send('seller', 'POST', '/api/listings', json, tooLong)).toMatchObject({
    status: 413,
    code: 'body.too-large',
  });
});

test('a picture may be larger than words', async () => {
  const data = `--x\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n${'x'.repeat(2_000_000)}\r\n--x--\r\n`;
  const answer = await send('seller', 'POST', '/api/pictures', 'multipart/form-data; boundary=x', data);
  expect(answer).toMatchObject({ status: 303 });
});

test('a cursor that looks like ours but leads nowhere is refused', async () => {
  const key = { pk: 'x', sk: 'y', boardPk: `UNIT#${stage.things.near.unitId}#SELLERS`, boardSk: '' };
  const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
  expect(await send('officer', 'GET', `/api/sellers?cursor=${cursor}`, json)).toMatchObject({
    status: 400,
    code: 'cursor.invalid',
  });
});

test('halves of characters and the names of every object are plain text', async () => {
  const begun = await send('seller', 'POST', '/api/listings', json, '{"name":"Keripik \\ud800 Tempe"}');
  expect(begun.status).toBe(201);
  const { listingId } = JSON.parse(begun.text) as { listingId: string };
  const shown = await send('seller', 'GET', `/api/listings/${listingId}`, json);
  expect(JSON.parse(shown.text)).toMatchObject({ draft: { name: 'Keripik Tempe' } });
  expect(await send('seller', 'POST', '/api/listings', json, '{"name":"__proto__"}')).toMatchObject({
    status: 201,
  });
});

test('ten thousand wrong answers are told in at most a hundred sentences', async () => {
  const kinds = Array(60_000).fill(1);
  const course = JSON.stringify({ title: 'Olahan', kinds, sessionsNeeded: 1 });
  const answer = await send('officer', 'POST', '/api/training/courses', json, course);
  expect(answer).toMatchObject({ status: 422, code: 'body.invalid' });
  expect(answer.text.length).toBeLessThan(20_000);
});
