import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
import { screenFaults } from '../builders/screen.ts';
import { type Maker, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** The browser's own service is far away; the one of this machine stands in for it, and answers as it would. */
async function withService(phone: CellPhone): Promise<void> {
  await phone.context().addInitScript(() => {
    const name = 'stand-in-of-push';
    const subscription = () => {
      const kept = localStorage.getItem(name);
      if (!kept) return null;
      const { endpoint, ...keys } = JSON.parse(kept) as { endpoint: string };
      const unsubscribe = async () => {
        localStorage.removeItem(name);
        return true;
      };
      return { endpoint, unsubscribe, toJSON: () => ({ endpoint, keys }) } as unknown as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () => subscription();
    PushManager.prototype.subscribe = async () => {
      localStorage.setItem(name, await (await fetch('/dev/push/devices', { method: 'POST' })).text());
      return subscription()!;
    };
    // Browsers without a screen refuse without asking anybody.
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
    Notification.requestPermission = async () => 'granted';
  });
}

const devicesOf = (sellerId: string) => stage.world.store.pushDevices.listBySeller(sellerId);
const ask = 'Beri tahu saya saat ada pesanan';

/** What the worker would show; browsers without a screen show nothing, whatever they were allowed. */
async function workerOf(phone: CellPhone) {
  const worker = await eventually(async () =>
    phone
      .context()
      .serviceWorkers()
      .find((one) => one.url().startsWith(stage.origin)),
  );
  await worker.evaluate(() => {
    const shown: object[] = [];
    const { prototype } = ServiceWorkerRegistration;
    prototype.showNotification = async (title, { body, data } = {}) => void shown.push({ title, body, data });
    Object.assign(globalThis, { shown });
  });
  return {
    /** Hands it what a service would, as its browser does after opening it. @returns what it showed last */
    async hand(data: string): Promise<unknown> {
      const session = await phone.context().newCDPSession(phone.page);
      const registered = new Promise<string>((done) => {
        session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
          const own = registrations.find(({ scopeURL }) => scopeURL === `${stage.origin}/penjual`);
          if (own) done(own.registrationId);
        });
      });
      await session.send('ServiceWorker.enable');
      const registrationId = await registered;
      await session.send('ServiceWorker.deliverPushMessage', { origin: stage.origin, registrationId, data });
      return eventually(() => worker.evaluate('shown.at(-1)'));
    },
    /** Her finger on it. */
    tap: (path: string) =>
      worker.evaluate((data) => {
        const event = new Event('notificationclick');
        const notification = { data, close: () => undefined };
        dispatchEvent(Object.assign(event, { notification, waitUntil: (work: unknown) => work }));
      }, path),
  };
}

/** A phone of hers that she asked to tell her. */
async function listening({ account }: Maker): Promise<CellPhone> {
  const phone = await stage.phone();
  await withService(phone);
  await phone.signIn(stage.world, account);
  await phone.ready();
  await phone.open('/penjual/pesanan');
  await phone.press(ask);
  await phone.page.getByText('HP ini memberi tahu Ibu.').waitFor();
  return phone;
}

test('after her tap the phone tells her of an order, a tap on it leads there, and after signing out it is deaf', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const phone = await listening(maker);
  expect(await devicesOf(maker.sellerId)).toHaveLength(1);
  expect(await screenFaults(phone.page)).toEqual([]);

  const partId = await stage.order(maker, offer);
  const path = `/penjual/pesanan/${partId}`;
  const text = await eventually(async () => stage.push.taken.find((one) => one.text?.includes(partId))?.text);
  const worker = await workerOf(phone);
  expect(await worker.hand(text)).toMatchObject({ title: 'Ada pesanan baru', data: path });
  await worker.tap(path);
  await phone.page.waitForURL(stage.origin + path);

  await phone.open('/penjual/antrean?keluar=1');
  await phone.press('Keluar dan hapus');
  await phone.page.waitForURL(`${stage.origin}/`);
  expect(await devicesOf(maker.sellerId)).toEqual([]);
});

test('who holds the phone after her is told nothing of hers', async () => {
  const [first, second] = [await stage.maker(), await stage.maker()];
  const partId = await stage.order(first, await stage.offer(first));
  const phone = await listening(first);
  await phone.signIn(stage.world, second.account);
  await phone.ready();
  await phone.open('/penjual/pesanan');
  await phone.page.getByRole('button', { name: ask }).waitFor();
  const { accountId } = first.account;
  const about = { path: `/penjual/pesanan/${partId}`, tag: 'a', title: 'Ada pesanan baru', body: 'Ketuk.' };
  const worker = await workerOf(phone);
  expect(await worker.hand(JSON.stringify({ accountId, ...about }))).toEqual({
    ...{ title: 'Rasa Desa', body: 'Ada kabar. Masuk untuk melihatnya.', data: '/penjual' },
  });
});

test('a phone that refuses is told how to allow it, and nothing is asked before a tap', async () => {
  const { account, sellerId } = await stage.maker();
  const phone = await stage.phone();
  await phone.context().addInitScript(() => {
    Object.assign(globalThis, { asked: 0 });
    Object.defineProperty(Notification, 'permission', { get: () => 'default' });
    Notification.requestPermission = async () => {
      Object.assign(globalThis, { asked: 1 });
      Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
      return 'denied';
    };
  });
  await phone.signIn(stage.world, account);
  await phone.ready();
  await phone.open('/penjual/pesanan');
  await phone.page.getByRole('button', { name: ask }).waitFor();
  expect(await phone.page.evaluate('asked')).toBe(0);
  await phone.press(ask);
  await phone.page.getByText('HP belum mengizinkan kabar').waitFor();
  expect(await phone.page.evaluate('asked')).toBe(1);
  expect(await phone.page.getByRole('button', { name: ask }).isVisible()).toBe(false);
  expect(await devicesOf(sellerId)).toEqual([]);
  expect(await screenFaults(phone.page)).toEqual([]);
});

/** Looks now, as the page does by itself every half minute. */
const lookNow = (phone: CellPhone) => phone.page.evaluate(() => dispatchEvent(new Event('online')));

test('while she looks at her orders a new one is shown and rings; before her first touch it only shows', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  await stage.order(maker, offer);
  // To a browser, a test that looks at a page has touched it.
  await phone.context().addInitScript(() => {
    let isTouched = false;
    addEventListener('pointerdown', () => {
      isTouched = true;
    });
    Object.defineProperty(UserActivation.prototype, 'hasBeenActive', { get: () => isTouched });
  });
  const rings: string[] = [];
  phone.page.on('request', (request) => {
    if (request.url().endsWith('.mp3')) rings.push(new URL(request.url()).pathname);
  });
  await phone.open('/penjual/pesanan');
  await phone.page.getByText('Ketuk layar sekali').waitFor();
  await stage.order(maker, offer);
  await lookNow(phone);
  await phone.page.getByText('Ada pesanan baru: 1').waitFor();
  expect(rings).toEqual([]);

  await phone.page.getByRole('heading', { level: 1 }).click();
  await phone.page.getByText('Ketuk layar sekali').waitFor({ state: 'hidden' });
  await stage.order(maker, offer);
  await Promise.all([phone.page.waitForResponse(/bunyi\/pesanan-baru\.mp3/), lookNow(phone)]);
  await phone.page.getByText('Ada pesanan baru: 2').waitFor();

  const sound = phone.page.getByRole('switch', { name: 'Bunyikan pesanan baru' });
  await sound.click();
  await phone.open('/penjual/pesanan');
  expect(await sound.getAttribute('aria-checked')).toBe('false');
  expect(await phone.page.locator('[data-part]').count()).toBe(3);

  phone.line.cut();
  await lookNow(phone);
  await phone.page.getByText('Tanpa sinyal. Pesanan baru dicari lagi sendiri.').waitFor();
  phone.line.mend();
  await lookNow(phone);
  await phone.page.getByText('Tanpa sinyal. Pesanan baru dicari lagi sendiri.').waitFor({ state: 'hidden' });
});

test('on screens that the phone draws a new order rings too, and is in their list, once there is a network again', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  await stage.order(maker, offer);
  phone.line.cut();
  await phone.open('/penjual/pesanan');
  await phone.page.getByText('Tidak ada pesanan berjalan').waitFor();
  await phone.page.getByRole('heading', { level: 1 }).click();
  phone.line.mend();
  await Promise.all([phone.page.waitForResponse(/bunyi\/pesanan-baru\.mp3/), lookNow(phone)]);
  await phone.page.getByText('Ada pesanan baru: 1').waitFor();
  await phone.page.getByRole('link', { name: /2 × Keripik Singkong/ }).waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
});
