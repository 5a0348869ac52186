import { createAuthApp } from '@rasa/functions/auth/app';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf, refusalCode } from '../builders/browser.ts';
import { storedItems } from '../builders/items.ts';
import { phone, type SignInStage, signInStage, strangePhone } from '../builders/sign-in.ts';

let stage: SignInStage;
beforeEach(async () => {
  stage = await signInStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

/** Each has its own copy of the sign-in library, as functions on several machines have. */
const manyAsking = (cookies: string, given: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      browserOf(createAuthApp(stage.world), { cookies }).post('/api/sign-in/sessions', { code: given }),
    ),
  );

test('a code opens once, also when it is given on many machines at once', async () => {
  const { auth, code } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const cookies = browser.cookies();
  const tries = await manyAsking(cookies, code(), 20);
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(tries.filter(({ status }) => status >= 500)).toEqual([]);
  const later = await browserOf(auth, { cookies }).post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(later)).toBe('sign-in.code-expired');
});

test('after five wrong guesses the right code opens nothing', async () => {
  const { auth, code, wrongCode } = stage;
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
  const { auth, code, wrongCode } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const answers = [];
  for (let wave = 1; wave <= 5; wave += 1)
    answers.push(...(await manyAsking(browser.cookies(), wrongCode(), 20)));
  const refusals = answers.map(refusalCode);
  expect(refusals.filter((one) => one === 'sign-in.too-many-guesses').length).toBeLessThanOrEqual(1);
  expect(refusals).not.toContain(undefined);
  const right = await browser.post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(right)).toBe('sign-in.code-expired');
});

test('a code is good for five minutes', async () => {
  const { world, auth, code, wrongCode } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  world.moveClock({ minutes: 4.9 });
  await browser.post('/api/sign-in/sessions', { code: wrongCode() });
  world.moveClock({ minutes: 0.1 });
  const late = await browser.post('/api/sign-in/sessions', { code: code() });
  expect(refusalCode(late)).toBe('sign-in.code-expired');
});

test('a new code replaces the one before', async () => {
  const { world, auth, code } = stage;
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
  const { auth, code } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const sent = code();
  const bare = browserOf(auth);
  expect(refusalCode(await bare.post('/api/sign-in/sessions', { phone, code: sent }))).toBe(
    'sign-in.code-expired',
  );
  const other = browserOf(auth);
  await other.post('/api/sign-in/codes', { phone: strangePhone });
  for (let guess = 1; guess <= 6; guess += 1)
    expect(await other.post('/api/sign-in/sessions', { phone, code: sent })).not.toMatchObject({
      status: 200,
    });
  expect(await browser.post('/api/sign-in/sessions', { code: sent })).toMatchObject({ status: 200 });
});

test('neither a code nor its browser can be read from the table', async () => {
  const { auth, code, world } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const cookie = decodeURIComponent(browser.jar.get('__Host-sign-in') ?? '').split('.')[0] ?? '';
  const asked = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as { browser: string };
  const rows = (await storedItems(world, 'MARKET_TABLE')).filter((row) => row.includes('AUTH#verification#'));
  expect(rows).toHaveLength(2);
  expect(rows.join()).not.toMatch(new RegExp(`${code()}|${asked.browser}|81234567890`));
});
