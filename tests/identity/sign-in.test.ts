import { createAuthApp } from '@rasa/functions/auth/app';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, browserOf, refusalCode } from '../builders/browser.ts';
import { savedAccount } from '../builders/people.ts';
import { email, phone, type SignInStage, signInStage, strangePhone } from '../builders/sign-in.ts';

let stage: SignInStage;
beforeEach(async () => {
  stage = await signInStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

/** What an asker can see of an answer. */
const visible = ({ status, headers, body }: Answer) => ({
  status,
  body,
  headers: [...headers.entries()].filter(([name]) => name !== 'set-cookie'),
  cookies: headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=…')),
});

test('a seller signs in with the code sent to her phone, however she writes the number', async () => {
  const { world, seller, auth, api, code } = stage;
  const browser = browserOf(auth);
  expect(await browser.post('/api/sign-in/codes', { phone: '0812 3456 7890' })).toMatchObject({
    status: 202,
  });
  expect(world.sent).toMatchObject([{ channel: 'whatsapp', to: phone, template: 'sign-in-code' }]);
  const answer = await browser.post('/api/sign-in/sessions', { phone: '62812-3456-7890', code: code() });
  expect(answer.body).toEqual({ account: { name: 'Siti', roles: ['seller'] }, home: '/penjual' });
  const me = await browserOf(api, { cookies: browser.cookies() }).get('/api/me');
  expect(me.body.account).toMatchObject({ accountId: seller.accountId, sellerId: seller.sellerId });
});

test('staff sign in by e-mail, and the page they are led to is theirs', async () => {
  const { auth, code } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { email: 'RINA@unit.test' });
  const answer = await browser.post('/api/sign-in/sessions', { code: code(email) });
  expect(answer.body).toMatchObject({ account: { roles: ['curator'] }, home: '/staf' });
});

test('a staff account with a phone is not opened by a code to that phone', async () => {
  const { world, unitId, auth } = stage;
  await savedAccount(world, { phone: '+6281111111111', email: 'x@unit.test', unitId, roles: ['officer'] });
  await browserOf(auth).post('/api/sign-in/codes', { phone: '081111111111' });
  expect(world.sent).toEqual([]);
});

test('unknown numbers and addresses are answered as known ones are, and nothing is sent', async () => {
  const { world, auth } = stage;
  const known = visible(await browserOf(auth).post('/api/sign-in/codes', { phone }));
  const unknown = visible(await browserOf(auth).post('/api/sign-in/codes', { phone: strangePhone }));
  const nobody = visible(await browserOf(auth).post('/api/sign-in/codes', { email: 'nobody@unit.test' }));
  expect(unknown).toEqual(known);
  expect(nobody).toEqual(known);
  expect(world.sent.map(({ to }) => to)).toEqual([phone]);
});

test('guesses at an unknown number are answered as guesses at a known one', async () => {
  const { auth, wrongCode } = stage;
  const guesses = async (to: string) => {
    const browser = browserOf(auth);
    await browser.post('/api/sign-in/codes', { phone: to });
    const answers = [];
    for (let guess = 1; guess <= 6; guess += 1)
      answers.push(visible(await browser.post('/api/sign-in/sessions', { code: wrongCode() })));
    return answers;
  };
  const known = await guesses(phone);
  expect(await guesses(strangePhone)).toEqual(known);
});

test('a disabled account is answered as an unknown one', async () => {
  const { world, auth, changeSeller } = stage;
  await changeSeller({ status: 'disabled' }, 2);
  expect(await browserOf(auth).post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
  expect(world.sent).toEqual([]);
});

test('a message that no service takes is answered like any other', async () => {
  const { world } = stage;
  const quiet = { ...world, log: { info: () => undefined, error: () => undefined } };
  const failing = createAuthApp({
    ...quiet,
    messages: { send: async () => Promise.reject(new Error('down')) },
  });
  expect(await browserOf(failing).post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
});

test('forms work: each step leads on, and a wrong code leads back to its page', async () => {
  const { auth, code, wrongCode } = stage;
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

test('another code goes where the browser had the first one sent, and is told to nobody else', async () => {
  const { world, auth, code } = stage;
  const browser = browserOf(auth);
  expect(await browser.post('/api/sign-in/codes')).toMatchObject({
    status: 422,
    body: { error: { fields: { phone: expect.any(String) } } },
  });
  await browser.post('/api/sign-in/codes', { phone });
  const first = code();
  expect(await browser.post('/api/sign-in/codes')).toMatchObject({ status: 202, body: { sent: true } });
  expect(world.sent.map(({ to }) => to)).toEqual([phone, phone]);
  if (code() !== first)
    expect(refusalCode(await browser.post('/api/sign-in/sessions', { code: first }))).toBe(
      'sign-in.code-wrong',
    );
  expect((await browser.post('/api/sign-in/sessions', { code: code() })).status).toBe(200);
});

test('a request from another site signs nobody in', async () => {
  const { auth } = stage;
  const browser = browserOf(auth, { origin: 'http://evil.test' });
  expect(refusalCode(await browser.post('/api/sign-in/codes', { phone }))).toBe('origin.refused');
});

test('a number that is none is said at its field, and takes no turn', async () => {
  const { auth } = stage;
  const browser = browserOf(auth);
  for (let turn = 1; turn <= 12; turn += 1)
    expect(await browser.post('/api/sign-in/codes', { phone: '0351 123456' })).toMatchObject({
      status: 422,
      body: { error: { code: 'phone.invalid', fields: { phone: expect.any(String) } } },
    });
  expect(await browser.post('/api/sign-in/codes', { phone })).toMatchObject({ status: 202 });
});

test('the document of the API tells of signing in, although another function answers', async () => {
  const { body } = await browserOf(stage.api).get('/api/openapi.json');
  expect(Object.keys(body.paths as object)).toEqual(
    expect.arrayContaining(['codes', 'sessions', 'session', 'pending'].map((name) => `/api/sign-in/${name}`)),
  );
});
