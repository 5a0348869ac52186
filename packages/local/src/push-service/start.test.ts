import type { Push } from '@rasa/clients/push';
import { sealed } from '@rasa/clients/push/seal';
import { newVapidPair, vapidHeader } from '@rasa/clients/push/vapid';
import { webPushes } from '@rasa/clients/push/web-push';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newReceiver } from './open.ts';
import { type RunningPushService, startPushService } from './start.ts';

const pair = newVapidPair();
const subject = 'mailto:halo@rasadesa.invalid';
let service: RunningPushService;
beforeEach(async () => {
  service = await startPushService();
});
afterEach(() => service.close());

const pushes = (over: object = {}) =>
  webPushes({ ...pair, subject, now: Date.now, standIn: service.url, ...over });
const push = (over: Partial<Push> = {}): Push => ({
  ...{ text: 'Ada pesanan baru – “dua”', ttlSeconds: 60, topic: 'a-topic', isUrgent: true },
  ...over,
});

test('what RFC 8291 gives as its example is opened with the keys that it gives', () => {
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const receiver = newReceiver({
    privateKey: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
    auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
  });
  const body =
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
  expect(receiver.open(bytes(body))).toBe('When I grow up, I want to be a watermelon');
});

test('a push to a practice device arrives, and only its own keys open it', async () => {
  const [mine, other] = [service.subscribe(), service.subscribe()];
  expect(await pushes().send(mine, push())).toBe('sent');
  expect(service.taken).toMatchObject([
    { text: push().text, ttlSeconds: 60, topic: 'a-topic', urgency: 'high' },
  ]);
  // Sealed for one, sent to another.
  expect(await pushes().send({ ...mine, endpoint: other.endpoint }, push())).toBe('refused');
  expect(service.taken).toHaveLength(1);
});

test('a device that is gone says so', async () => {
  const device = service.subscribe();
  service.unsubscribe(device.endpoint);
  expect(await pushes().send(device, push())).toBe('gone');
});

test('what would go to a real service stays here, closed, and is checked all the same', async () => {
  const { p256dh, auth } = newReceiver();
  const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
  expect(await pushes().send({ endpoint, p256dh, auth }, push())).toBe('sent');
  expect(service.taken).toMatchObject([{ to: 'fcm.googleapis.com', text: undefined }]);
});

test('a service that does not answer is tried again by whoever listens', async () => {
  const device = service.subscribe();
  await service.close();
  await expect(pushes().send(device, push())).rejects.toThrow('does not answer');
  service = await startPushService();
});

const headers = (endpoint: string, over: Record<string, string> = {}): Record<string, string> => ({
  authorization: vapidHeader({ ...pair, endpoint, subject, nowSeconds: Math.floor(Date.now() / 1000) }),
  ...{ ttl: '60', 'content-encoding': 'aes128gcm', ...over },
});

test.each<[string, number, (endpoint: string) => Record<string, string>]>([
  ['without a name', 401, () => ({ authorization: '' })],
  [
    'meant for another service',
    401,
    () => ({ authorization: headers('https://evil.test/1').authorization! }),
  ],
  [
    'whose time is over',
    401,
    (endpoint) => ({ authorization: vapidHeader({ ...pair, endpoint, subject, nowSeconds: 1_000 }) }),
  ],
  [
    'signed by another than the one who is named',
    401,
    (endpoint) => ({
      authorization: headers(endpoint).authorization!.replace(/k=.*$/, `k=${newVapidPair().publicKey}`),
    }),
  ],
  ['without a time to live', 400, () => ({ ttl: '' })],
  ['in another coding', 400, () => ({ 'content-encoding': 'aesgcm' })],
  ['with a topic that is none', 400, () => ({ topic: 'a b' })],
])('a push %s is refused', async (_, status, over) => {
  const device = service.subscribe();
  const send = (more: Record<string, string>) =>
    fetch(device.endpoint, {
      method: 'POST',
      headers: headers(device.endpoint, more),
      body: new Uint8Array(sealed(new TextEncoder().encode('a'), device)),
    });
  expect((await send({})).status).toBe(201);
  expect((await send(over(device.endpoint))).status).toBe(status);
});

test('the page shows what came, newest first and escaped', async () => {
  const device = service.subscribe();
  await pushes().send(device, push({ text: 'satu' }));
  await pushes().send(device, push({ text: '<b>dua</b>' }));
  const page = await (await fetch(`${service.url}/dev/push`)).text();
  expect(page).toContain('&lt;b&gt;dua');
  expect(page.indexOf('dua')).toBeLessThan(page.indexOf('satu'));
});
