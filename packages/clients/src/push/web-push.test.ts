import { expect, test } from 'vitest';
import { newVapidPair, vapidHeader } from './vapid.ts';
import { isServiceEndpoint, webPushes } from './web-push.ts';

const options = { ...newVapidPair(), subject: 'mailto:halo@rasadesa.invalid', now: () => 0 };
const keys = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://wns2-sg2p.notify.windows.com/w/?token=abc',
])('%s is a push service', (endpoint) => {
  expect(isServiceEndpoint(endpoint)).toBe(true);
});

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/fcm/send/abc',
  'https://fcm.googleapis.com.evil.test/abc',
  'https://evil.test/?fcm.googleapis.com',
  'https://fcm.googleapis.com@evil.test/abc',
  'https://evilpush.apple.com.test/abc',
  'https://notify.windows.com/abc',
  'https://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:4321/dev/push',
  'file:///etc/passwd',
  'no address',
])('%s is never called', (endpoint) => {
  expect(isServiceEndpoint(endpoint)).toBe(false);
  expect(webPushes(options).faultOf({ ...keys, endpoint })).toBe('endpoint');
});

test('the stand-in is let in on the machine that has one, and nothing beside it', () => {
  const local = webPushes({ ...options, standIn: 'http://127.0.0.1:4400' });
  expect(local.faultOf({ ...keys, endpoint: 'http://127.0.0.1:4400/push/device/1' })).toBeUndefined();
  expect(local.faultOf({ ...keys, endpoint: 'http://127.0.0.1:4401/push/device/1' })).toBe('endpoint');
  expect(local.faultOf({ ...keys, endpoint: 'https://fcm.googleapis.com/fcm/send/1' })).toBeUndefined();
});

test('a key that is no point of the curve is refused before anything is sealed with it', () => {
  const endpoint = 'https://fcm.googleapis.com/fcm/send/1';
  expect(webPushes(options).faultOf({ ...keys, endpoint, p256dh: `B${'A'.repeat(86)}` })).toBe('p256dh');
});

test('without a key there is no push', () => {
  expect(webPushes({ ...options, publicKey: '' }).publicKey).toBeUndefined();
});

test('the halves of a pair are as long as services want them', () => {
  for (let count = 0; count < 50; count += 1) {
    const { publicKey, privateKey } = newVapidPair();
    expect([publicKey.length, privateKey.length]).toEqual([87, 43]);
  }
});

test('who sends says so to one service, for half a day', () => {
  const endpoint = 'https://fcm.googleapis.com/fcm/send/1';
  const header = vapidHeader({ ...options, endpoint, nowSeconds: 1_000 });
  const claims = JSON.parse(Buffer.from(header.split('.')[1]!, 'base64url').toString()) as object;
  expect(claims).toEqual({ aud: 'https://fcm.googleapis.com', exp: 44_200, sub: options.subject });
  expect(header.endsWith(`, k=${options.publicKey}`)).toBe(true);
});
