import { expect, test } from 'vitest';
import { publicShopFaults, readPublicShop } from './public-shop.ts';

const good = () => ({
  PUBLIC_ORIGIN: 'https://toko.rasadesa.id',
  DATA_DIR: '/var/lib/rasa-desa',
  ADMIN_EMAIL: 'kepala@rasadesa.id',
  STRIPE_SECRET_KEY: ['sk', 'live', 'x'.repeat(24)].join('_'),
  STRIPE_WEBHOOK_SECRET: ['whsec', 'y'.repeat(24)].join('_'),
  AWS_ACCESS_KEY_ID: 'key',
  AWS_SECRET_ACCESS_KEY: 'pair',
  MAIL_FROM: 'Rasa Desa <halo@rasadesa.id>',
});

test('a shop with all that it needs is read', () => {
  expect(readPublicShop(good(), 4321)).toEqual({
    ...{ folder: '/var/lib/rasa-desa', port: 4321, origin: 'https://toko.rasadesa.id' },
    ...{ adminEmail: 'kepala@rasadesa.id', pair: { accessKeyId: 'key', secretAccessKey: 'pair' } },
  });
});

test.each([
  ['PUBLIC_ORIGIN', 'http://toko.rasadesa.id', /must be https/],
  ['PUBLIC_ORIGIN', 'https://toko.rasadesa.id/', /without a path/],
  ['PUBLIC_ORIGIN', 'https://localhost:4321', /and a name/],
  ['PUBLIC_ORIGIN', 'https://192.168.1.4', /and a name/],
  ['PUBLIC_ORIGIN', 'https://toko.rasadesa.example', /such as https/],
  ['PUBLIC_ORIGIN', 'toko', /must be https/],
  ['DATA_DIR', undefined, /outside of the program/],
  ['DATA_DIR', '.data', /outside of the program/],
  ['DATA_DIR', `${process.cwd()}/.data`, /outside of the program/],
  ['ADMIN_EMAIL', 'admin', /who signs in first/],
  ['ADMIN_EMAIL', 'admin@rasadesa.example', /who signs in first/],
  ['STRIPE_SECRET_KEY', 'sk_test_local', /no practice page/],
  ['STRIPE_SECRET_KEY', 'sk_test_0123456789', /card that is none.*IS_FOUND=no/],
  ['STRIPE_SECRET_KEY', undefined, /key of your Stripe account/],
  ['STRIPE_WEBHOOK_SECRET', 'whsec_short', /signing secret/],
  ['AUTH_SECRET', 'short', /can be guessed/],
  ['AUTH_SECRET', 'a'.repeat(64), /can be guessed/],
  ['AUTH_SECRET', 'a secret of tests, long enough to sign', /can be guessed/],
  ['WHATSAPP_TOKEN', 'token', /belong together/],
  ['VAPID_PUBLIC_KEY', 'half', /belong together/],
  ['CLOCK_FILE', 'clock', /for practice/],
  ['STRIPE_API_BASE', 'http://127.0.0.1:1', /for practice/],
  ['SEED', 'none', /for practice/],
  ['MAIL_FROM', undefined, /MAIL_FROM missing/],
  ['MAIL_FROM', 'Rasa Desa <halo@rasadesa.invalid>', /SES knows as yours/],
  ['AWS_SECRET_ACCESS_KEY', '', /AWS_SECRET_ACCESS_KEY missing/],
  ['MESSAGE_BOX_URL', 'http://10.0.0.7:8025', /on this machine/],
])('%s: %j is told of in words', (name, value, words) => {
  const faults = publicShopFaults({ ...good(), [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(words);
});

test('all faults are told at once, and no secret among them', () => {
  const given = { ...good(), STRIPE_SECRET_KEY: 'sk_test_0123456789', AUTH_SECRET: 'hunter2', MAIL_FROM: '' };
  const said = () => readPublicShop(given, 4321);
  expect(said).toThrow(/test key[\s\S]*AUTH_SECRET[\s\S]*MAIL_FROM/);
  expect(said).not.toThrow(/0123456789|hunter2/);
});

test('a shop that is tried out takes a test key, and a program on this machine its messages', () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, MAIL_FROM, ...rest } = good();
  const tried = {
    STRIPE_SECRET_KEY: 'sk_test_0123456789',
    IS_FOUND: 'no',
    MESSAGE_BOX_URL: 'http://127.0.0.1:8025',
  };
  expect(publicShopFaults({ ...rest, ...tried })).toEqual([]);
});
