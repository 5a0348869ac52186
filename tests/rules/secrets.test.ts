import { expect, test } from 'vitest';
import { privateFiles, secretsIn, trackedFiles } from './secrets.ts';

const files = await trackedFiles();

test('no tracked file holds a secret', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(secretsIn(files)).toEqual([]);
});

test('no file that is a secret is tracked', () => {
  expect(privateFiles(files.map(({ path }) => path))).toEqual([]);
});

/** Put together here, so that this file itself holds none. */
const fake = (...parts: string[]) => parts.join('');

test.each([
  ['a live key', fake('sk_', 'live_', '51Habcdefghijk')],
  ['a restricted key', fake('rk_', 'live_', '51Habcdefghijk')],
  ['a test key', fake('sk_', 'test_', '51HabcdefghijkLMNOPQRST')],
  ["a webhook's secret", fake('whsec', '_', 'abcdefghijklmnop1234')],
  ['an access key', fake('AKI', 'A', 'IOSFODNN7EXAMPLE')],
  ['a secret key', fake('aws_secret_', 'access_key = ', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')],
  ['a private key', fake('-----BEGIN RSA ', 'PRIVATE KEY-----')],
  ['a token', fake('eyJhbGciOiJIUzI1', '.eyJzdWIiOiIxMjM0', '.SflKxwRJSMeKKF2QT4')],
  ['a GitHub token', fake('gh', 'p_', 'a'.repeat(36))],
  ['an npm token', fake('//registry/:_auth', 'Token=x')],
  ['a password', fake('https://user:', 'geheim@example.com/x')],
])('%s is found and not repeated', (_, text) => {
  const found = secretsIn([{ path: 'a.ts', text: `first line\nconst x = '${text}';` }]);
  expect(found).toEqual([expect.stringMatching(/^a\.ts:2 holds /)]);
  expect(found.join()).not.toContain(text);
});

test.each([
  'sk_test_local',
  'whsec_local',
  'sk_live_',
  'AKIA',
  'https://user@example.com',
  'postgres://<user>:<password>@host',
  'http://localhost:4321/@vite',
])('%j is none', (text) => {
  expect(secretsIn([{ path: 'a.ts', text }])).toEqual([]);
});

test.each(['.env', 'web/.env.local', 'keys/site.pem', 'id_ed25519'])('%s must not be tracked', (path) => {
  expect(privateFiles([path, '.env.example'])).toEqual([path]);
});
