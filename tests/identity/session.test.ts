import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf } from '../builders/browser.ts';
import { phone, type SignInStage, signInStage } from '../builders/sign-in.ts';

let stage: SignInStage;
beforeEach(async () => {
  stage = await signInStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

test('the session cookie cannot be read by scripts, sent across sites or set by another host', async () => {
  const { auth, code } = stage;
  const browser = browserOf(auth);
  await browser.post('/api/sign-in/codes', { phone });
  const { headers } = await browser.post('/api/sign-in/sessions', { code: code() });
  const cookie = headers.getSetCookie().find((one) => one.startsWith('__Host-session='));
  expect(cookie?.replace(/=[^;]*/, '')).toBe(
    '__Host-session; Max-Age=5184000; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
  expect(cookie).not.toContain('Domain');
});

test('a revoked session, a disabled account and a changed role bite on the next request', async () => {
  const { world, seller, signedIn, changeSeller } = stage;
  const browser = await signedIn();
  const account = async () => (await browser.get('/api/me')).body.account;
  expect(await account()).toMatchObject({ roles: ['seller'] });

  await changeSeller({ roles: ['companion'] }, 2);
  expect(await account()).toMatchObject({ roles: ['companion'] });
  await changeSeller({ status: 'disabled' }, 3);
  expect(await account()).toBeNull();
  await changeSeller({}, 4);
  expect(await account()).not.toBeNull();
  await world.store.sessions.removeByAccount(seller.accountId);
  expect(await account()).toBeNull();
});

test('signing out ends the session, not only the cookie', async () => {
  const { auth, api, signedIn } = stage;
  const browser = await signedIn();
  const cookies = browser.cookies();
  const out = browserOf(auth, { cookies });
  expect(await out.delete('/api/sign-in/session')).toMatchObject({ status: 200, body: { signedOut: true } });
  expect(out.jar.has('__Host-session')).toBe(false);
  expect((await browserOf(api, { cookies }).get('/api/me')).body.account).toBeNull();
});

test('a session ends sixty days after the last visit, not after the sign-in', async () => {
  const { world, signedIn } = stage;
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

test('a session is moved on by any request, by those of sellers as well', async () => {
  const { world, signedIn } = stage;
  const browser = await signedIn();
  world.moveClock({ days: 59 });
  const { status, headers } = await browser.get('/api/seller/orders');
  expect(status).toBe(200);
  expect(headers.getSetCookie().join()).toContain('Max-Age=5184000');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a session removed while it is being moved on is not brought back', async () => {
  const { world, seller, signedIn } = stage;
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
  const { api, signedIn } = stage;
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

test('the sign-out button, a plain form, leads home', async () => {
  const { auth, signedIn } = stage;
  const out = browserOf(auth, { cookies: (await signedIn()).cookies() });
  const answer = await out.form('/api/sign-in/session?_method=DELETE', { _next: '/en' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en']);
  expect(out.jar.has('__Host-session')).toBe(false);
});
