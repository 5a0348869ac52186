import type { Account } from '@rasa/domain/identity/account';
import { createApp } from '@rasa/functions/api';
import { createAuthApp } from '@rasa/functions/auth/app';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, browserOf, refusalCode } from '../builders/browser.ts';
import { latestCode, type MailboxWorld, mailboxWorld } from '../builders/mailbox.ts';
import { savedAccount, savedSeller, savedUnit } from '../builders/people.ts';

const phone = '+6281234567890';
const email = 'rina@unit.test';

let world: MailboxWorld;
let unitId: string;
let seller: Account;
let auth: ReturnType<typeof createAuthApp>;
let api: ReturnType<typeof createApp>;

beforeEach(async () => {
  world = await mailboxWorld();
  ({ unitId } = await savedUnit(world));
  ({ account: seller } = await savedSeller(world, unitId, { phone }));
  await savedAccount(world, { email, unitId, roles: ['curator'] });
  auth = createAuthApp(world);
  api = createApp(world);
});
afterEach(() => world[Symbol.asyncDispose]());

const code = (to = phone) => latestCode(world.sent, to);
const wrongCode = () => (code() === '000000' ? '000001' : '000000');
/** What an asker can see of an answer. */
const visible = ({ status, headers, body }: Answer) => ({
  status,
  body,
  headers: [...headers.entries()].filter(([name]) => name !== 'set-cookie'),
  cookies: headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=…')),
});

test('a seller signs in with the code sent to her phone, however she writes the number', async () => {
  const browser = browserOf(auth);
  expect(await browser.post('/api/sign-in/codes', { phone: '0812 3456 7890' })).toMatchObject({
    status: 202,
  });
  expect(world.sent).toMatchObject([{ channel: 'whatsapp', to: phone, template: 'sign-in-code' }]);
  const answer = await browser.post('/api/sign-in/sessions', { phone: '62812-3456-7890', code: code() });
  expect(answer.body).toEqual({ account: { name: 'Siti', roles: ['seller'] }, home: '/penjual' });
  const me = await browserOf(api, { cookies: cookiesOf(browser) }).get('/api/me');
  expect(me.body.account).toMatchObject({ accountId: seller.accountId, sellerId: seller.sellerId });
});

const cookiesOf = (browser: { jar: Map<string, string> }) =>
  [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');

async function signedIn() {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  await browser.post('/api/sign-in/sessions', { code: code() });
  return browserOf(api, { cookies: cookiesOf(browser) });
}

test('staff sign in by e-mail, and the page they are led to is theirs', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { email: 'RINA@unit.test' });
  const answer = await browser.post('/api/sign-in/sessions', { code: code(email) });
  expect(answer.body).toMatchObject({ account: { roles: ['curator'] }, home: '/staf' });
});

test('a staff account with a phone is not opened by a code to that phone', async () => {
  await savedAccount(world, { phone: '+6281111111111', email: 'x@unit.test', unitId, roles: ['officer'] });
  await browserOf(auth).post('/api/sign-in/codes', { phone: '081111111111' });
  expect(world.sent).toEqual([]);
});

test('the session cookie cannot be read by scripts, sent across sites or set by another host', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const { headers } = await browser.post('/api/sign-in/sessions', { code: code() });
  const cookie = headers.getSetCookie().find((one) => one.startsWith('__Host-session='));
  expect(cookie?.replace(/=[^;]*/, '')).toBe(
    '__Host-session; Max-Age=5184000; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
  expect(cookie).not.toContain('Domain');
});

test('unknown numbers and addresses are answered as known ones are, and nothing is sent', async () => {
  const known = visible(await browserOf(auth).post('/api/sign-in/codes', { phone }));
  const unknown = visible(await browserOf(auth).post('/api/sign-in/codes', { phone: '0812 9999 9999' }));
  const nobody = visible(await browserOf(auth).post('/api/sign-in/codes', { email: 'nobody@unit.test' }));
  expect(unknown).toEqual(known);
  expect(nobody).toEqual(known);
  expect(world.sent.map(({ to }) => to)).toEqual([phone]);
});

test('guesses at an unknown number are answered as guesses at a known one', async () => {
  const guesses = async (to: string) => {
    const browser = browserOf(auth);
    await browser.post('/api/sign-in/codes', { phone: to });
    const answers = [];
    for (let guess = 1; guess <= 6; guess += 1)
      answers.push(visible(await browser.post('/api/sign-in/sessions', { code: wrongCode() })));
    return answers;
  };
  const known = await guesses(phone);
  expect(await guesses('0812 9999 9999')).toEqual(known);
});

test('a disabled account is answered as an unknown one', async () => {
  await world.store.accounts.save({ ...seller, status: 'disabled', version: 2 }, changed(seller));
  expect(await browserOf(auth).post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
  expect(world.sent).toEqual([]);
});

const changed = (account: Account) => ({
  eventId: world.newId('event'),
  type: 'account.changed' as const,
  subjectId: account.accountId,
  at: world.clock().toISOString(),
  actorId: 'test',
  detail: {},
});

/** Each has its own copy of the sign-in library, as functions on several machines have. */
const manyAsking = (cookies: string, given: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      browserOf(createAuthApp(world), { cookies }).post('/api/sign-in/sessions', { code: given }),
    ),
  );

test('a code opens once, also when it is given on many machines at once', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const cookies = cookiesOf(browser);
  const tries = await manyAsking(cookies, code(), 20);
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(tries.filter(({ status }) => status >= 500)).toEqual([]);
  const later = await browserOf(auth, { cookies }).post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(later)).toBe('sign-in.code-expired');
});

test('after five wrong guesses the right code opens nothing', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const codes = [];
  for (let guess = 1; guess <= 5; guess += 1)
    codes.push(refusalCode(await browser.post('/api/sign-in/sessions', { code: wrongCode() })));
  expect(codes).toEqual([...Array(4).fill('sign-in.code-wrong'), 'sign-in.too-many-guesses']);
  const right = await browser.post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(right)).toBe('sign-in.code-expired');
});

test('guesses on many machines at once are counted, each that was compared', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const answers = [];
  for (let wave = 1; wave <= 5; wave += 1)
    answers.push(...(await manyAsking(cookiesOf(browser), wrongCode(), 20)));
  const refusals = answers.map(refusalCode);
  expect(refusals.filter((one) => one === 'sign-in.too-many-guesses').length).toBeLessThanOrEqual(1);
  expect(refusals).not.toContain(undefined);
  const right = await browser.post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(right)).toBe('sign-in.code-expired');
});

test('a code is good for five minutes', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  world.moveClock({ minutes: 4.9 });
  await browser.post('/api/sign-in/sessions', { code: wrongCode() });
  world.moveClock({ minutes: 0.1 });
  const late = await browser.post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(late)).toBe('sign-in.code-expired');
});

test('a new code replaces the one before', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const old = code();
  do {
    world.moveClock({ minutes: 11 });
    await browser.post('/api/sign-in/codes', { phone });
  } while (code() === old);
  expect(refusalCode(await browser.post('/api/sign-in/sessions', { code: old }))).toBe('sign-in.code-wrong');
  expect(await browser.post('/api/sign-in/sessions', { code: code() })).toMatchObject({ status: 200 });
});

test('a code is of no use in another browser, and its guesses there cost the asker none', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const sent = code();
  const bare = browserOf(auth);
  expect(refusalCode(await bare.post('/api/sign-in/sessions', { phone, code: sent }))).toBe(
    'sign-in.code-expired',
  );
  const other = browserOf(auth);
  await other.post('/api/sign-in/codes', { phone: '0812 9999 9999' });
  for (let guess = 1; guess <= 6; guess += 1)
    expect(await other.post('/api/sign-in/sessions', { phone, code: sent })).not.toMatchObject({
      status: 200,
    });
  expect(await browser.post('/api/sign-in/sessions', { code: sent })).toMatchObject({ status: 200 });
});

test('neither a code nor its browser can be read from the table', async () => {
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const cookie = decodeURIComponent(browser.jar.get('__Host-sign-in') ?? '').split('.')[0] ?? '';
  const asked = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as { browser: string };
  const rows = (await storedRows()).filter(({ pk }) => pk?.S?.startsWith('AUTH#verification#'));
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${code()}|${asked.browser}|81234567890`));
});

async function storedRows() {
  const { DynamoDBClient, ScanCommand } = await import('@aws-sdk/client-dynamodb');
  const client = new DynamoDBClient({
    region: world.environment.AWS_REGION,
    endpoint: world.environment.DYNAMODB_ENDPOINT ?? '',
  });
  const { Items } = await client.send(new ScanCommand({ TableName: world.environment.MARKET_TABLE }));
  client.destroy();
  return Items ?? [];
}

test('two hundred requests for one number at once send three codes at most', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      browserOf(auth, { address: `198.51.100.${index}` }).post('/api/sign-in/codes', { phone }),
    ),
  );
  expect(world.sent).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(3);
  expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
});

test('codes to one number are three in ten minutes, five in an hour, ten in a day', async () => {
  const ask = async (index: number) =>
    (await browserOf(auth, { address: `192.0.2.${index}` }).post('/api/sign-in/codes', { phone })).status;
  const passed: number[] = [];
  // Every two minutes of a day and a bit.
  for (let turn = 0; turn < 24 * 30; turn += 1) {
    if ((await ask(turn % 250)) === 202) passed.push(turn * 2);
    world.moveClock({ minutes: 2 });
  }
  const most = (minutes: number) =>
    Math.max(...passed.map((from) => passed.filter((at) => at >= from && at < from + minutes).length));
  expect([most(10), most(60), passed.length]).toEqual([3, 5, 10]);
}, 60_000);

test('one network address asks for ten codes an hour, whatever it writes into the header', async () => {
  const ask = (index: number, forwarded: string) =>
    browserOf(auth, { address: `${forwarded}, 198.51.100.99` }).post('/api/sign-in/codes', {
      phone: `0812 5555 ${1000 + index}`,
    });
  const statuses = [];
  for (let index = 0; index < 12; index += 1) statuses.push((await ask(index, `10.0.0.${index}`)).status);
  expect(statuses).toEqual([...Array(10).fill(202), 429, 429]);
});

test('when the day’s budget is used up, nothing more is sent and everybody is told the same', async () => {
  world.signInDailyBudget = 2;
  await savedSeller(world, unitId, { phone: '+6281234567891', slug: 'dua' });
  for (const to of [phone, '+6281234567891'])
    expect(await browserOf(auth).post('/api/sign-in/codes', { phone: to })).toMatchObject({ status: 202 });
  for (const to of [phone, '0812 9999 9999'])
    expect(refusalCode(await browserOf(auth).post('/api/sign-in/codes', { phone: to }))).toBe(
      'sign-in.unavailable',
    );
  expect(world.sent).toHaveLength(2);
  world.moveClock({ days: 1 });
  expect(await browserOf(auth).post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
});

test('a message that no service takes is answered like any other', async () => {
  const quiet = { ...world, log: { info: () => undefined, error: () => undefined } };
  const failing = createAuthApp({
    ...quiet,
    messages: { send: async () => Promise.reject(new Error('down')) },
  });
  expect(await browserOf(failing).post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
});

test('a revoked session, a disabled account and a changed role bite on the next request', async () => {
  const browser = await signedIn();
  const account = async () => (await browser.get('/api/me')).body.account;
  expect(await account()).toMatchObject({ roles: ['seller'] });

  await world.store.accounts.save({ ...seller, roles: ['companion'], version: 2 }, changed(seller));
  expect(await account()).toMatchObject({ roles: ['companion'] });
  await world.store.accounts.save({ ...seller, status: 'disabled', version: 3 }, changed(seller));
  expect(await account()).toBeNull();
  await world.store.accounts.save({ ...seller, version: 4 }, changed(seller));
  expect(await account()).not.toBeNull();
  await world.store.sessions.removeByAccount(seller.accountId);
  expect(await account()).toBeNull();
});

test('signing out ends the session, not only the cookie', async () => {
  const browser = await signedIn();
  const cookies = cookiesOf(browser);
  const out = browserOf(auth, { cookies });
  expect(await out.delete('/api/sign-in/session')).toMatchObject({ status: 200, body: { signedOut: true } });
  expect(out.jar.has('__Host-session')).toBe(false);
  expect((await browserOf(api, { cookies }).get('/api/me')).body.account).toBeNull();
});

test('a session ends sixty days after the last visit, not after the sign-in', async () => {
  const browser = await signedIn();
  world.moveClock({ days: 59 });
  const visit = await browser.get('/api/me');
  expect(visit.body.account).not.toBeNull();
  expect(visit.headers.getSetCookie().join()).toContain('Max-Age=5184000');
  world.moveClock({ days: 59 });
  expect((await browser.get('/api/me')).body.account).not.toBeNull();
  world.moveClock({ days: 60 });
  expect((await browser.get('/api/me')).body.account).toBeNull();
});

test('a session removed while it is being moved on is not brought back', async () => {
  const browser = await signedIn();
  world.moveClock({ days: 10 });
  const token = decodeURIComponent(browser.jar.get('__Host-session') ?? '').split('.')[0] ?? '';
  await world.store.sessions.removeByAccount(seller.accountId);
  const { store, clock } = world;
  expect(await store.sessions.saveExtended(token, '2030-01-01T00:00:00.000Z', clock().toISOString())).toBe(
    false,
  );
  expect(await store.sessions.get(token)).toBeUndefined();
});

test('a cookie that we did not sign is nobody’s', async () => {
  const browser = await signedIn();
  const cookie = browser.jar.get('__Host-session') ?? '';
  for (const forged of [
    cookie.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a')),
    cookie.split('.')[0],
    '.',
  ])
    expect(
      (await browserOf(api, { cookies: `__Host-session=${forged}` }).get('/api/me')).body.account,
    ).toBeNull();
});

test('forms work: each step leads on, and a wrong code leads back to its page', async () => {
  const browser = browserOf(auth);
  const asked = await browser.form('/api/sign-in/codes', { phone: '0812 3456 7890', _next: '/masuk/kode' });
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/masuk/kode']);
  expect((await browser.get('/api/sign-in/pending')).body).toEqual({
    pending: { channel: 'phone', hint: '0812-••••-7890' },
  });
  const wrong = await browser.form('/api/sign-in/sessions', { code: wrongCode(), _back: '/masuk/kode' });
  expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/masuk/kode']);
  const right = await browser.form('/api/sign-in/sessions', { code: code(), _back: '/masuk/kode' });
  expect([right.status, right.headers.get('location')]).toEqual([303, '/penjual']);
  expect(browser.jar.has('__Host-session')).toBe(true);
});

test('a request from another site signs nobody in', async () => {
  const browser = browserOf(auth, { origin: 'http://evil.test' });
  expect(refusalCode(await browser.post('/api/sign-in/codes', { phone }))).toBe('origin.refused');
});

test('a number that is none is said at its field, and takes no turn', async () => {
  const browser = browserOf(auth);
  for (let turn = 1; turn <= 12; turn += 1)
    expect(await browser.post('/api/sign-in/codes', { phone: '0351 123456' })).toMatchObject({
      status: 422,
      body: { error: { code: 'phone.invalid', fields: { phone: expect.any(String) } } },
    });
  expect(await browser.post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
});
