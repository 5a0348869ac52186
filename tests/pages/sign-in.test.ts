import { afterAll, beforeAll, expect, test } from 'vitest';
import { frontOf } from '../builders/front.ts';
import { latestCode } from '../builders/mailbox.ts';
import { savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { type Page, type Reader, readerOf } from '../builders/reader.ts';
import { type TestSite, testSite } from '../builders/site.ts';

const email = 'rina@unit.test';

let site: TestSite;
let front: ReturnType<typeof frontOf>;
let unitId: string;
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
  front = frontOf(site);
  ({ unitId } = await savedUnit(site.world));
  await savedAccount(site.world, { email, unitId, roles: ['curator'] });
});
afterAll(() => site[Symbol.asyncDispose]());

/** A seller of her own number at a browser of her own. */
async function newSeller(): Promise<{ reader: Reader; phone: string }> {
  const { seller } = await savedSeller(site.world, unitId);
  return { reader: readerOf(front), phone: seller.phone };
}
const wrongCode = (phone: string) => (latestCode(front.sent, phone) === '000000' ? '000001' : '000000');
const enter = (reader: Reader, page: Page, code: string) => reader.press(page, 'Masuk', { code }, 'sessions');
const leaveSession = (reader: Reader) => reader.jar.delete('__Host-session');

test('a visitor of a seller’s page signs in with her number and comes to that page', async () => {
  const { reader, phone } = await newSeller();
  const door = await reader.open('/penjual/uang?selesai=uang');
  expect(door.path).toBe('/masuk?lanjut=%2Fpenjual%2Fuang%3Fselesai%3Duang');
  const asked = await reader.press(door, 'Kirim kode', { phone: phone.replace('+62', '0') });
  expect(asked.path).toContain('/masuk/kode?lanjut=');
  expect(asked.text).toContain(`0${phone.slice(3, 6)}-••••-${phone.slice(-4)}`);
  const inside = await enter(reader, asked, latestCode(front.sent, phone));
  expect([inside.status, inside.path]).toEqual([200, '/penjual/uang?selesai=uang']);
});

test('a wrong number, a wrong code and too many guesses are said where they happen', async () => {
  const { reader, phone } = await newSeller();
  const door = await reader.press(await reader.open('/masuk'), 'Kirim kode', { phone: '0351 12' });
  expect([door.path, door.text]).toEqual(['/masuk', expect.stringContaining('Nomor HP belum benar')]);
  expect(door.html).toContain('value="0351 12"');
  let page = await reader.press(door, 'Kirim kode', { phone });
  for (let guess = 1; guess <= 4; guess += 1) page = await enter(reader, page, wrongCode(phone));
  expect(page.html).toMatch(/aria-invalid="true"/);
  expect(page.text).toContain('Kode belum cocok');
  page = await enter(reader, page, wrongCode(phone));
  expect(page.text).toContain('Terlalu banyak salah kode');
  expect(page.forms.some(({ action }) => action.includes('sessions'))).toBe(false);
  page = await reader.press(page, 'Kirim kode lagi');
  expect(page.text).toContain('Kode baru sudah dikirim');
  expect((await enter(reader, page, latestCode(front.sent, phone))).path).toBe('/penjual');
});

test('staff sign in by e-mail, start at their desk, and are told that a seller’s page is not theirs', async () => {
  const reader = readerOf(front);
  const asked = await reader.press(await reader.open('/masuk'), 'Kirim kode', { email: email.toUpperCase() });
  expect((await enter(reader, asked, latestCode(front.sent, email))).path).toBe('/staf');
  for (const path of [
    '',
    '/toko',
    '/toko/kurir',
    '/produk',
    '/produk/baru',
    '/pesanan',
    '/bantuan/baru',
    '/uang',
  ]) {
    const page = await reader.open(`/penjual${path}`);
    expect([page.status, page.text], path).toEqual([403, expect.stringContaining('bukan untuk akun Anda')]);
  }
});

test('a session that ends in the middle of a form gives back what was typed, even after a mistyped code', async () => {
  const { reader, phone } = await newSeller();
  const login = async (page: Page) => {
    const asked = await reader.press(page, 'Kirim kode', { phone });
    const again = await enter(reader, asked, wrongCode(phone));
    return enter(reader, again, latestCode(front.sent, phone));
  };
  await login(await reader.open('/masuk'));
  const shop = await reader.open('/penjual/toko/cerita');
  leaveSession(reader);
  const door = await reader.press(shop, 'Simpan', { shopName: 'Dapur Baru', about: 'Masakan rumahan' });
  expect(door.path).toBe('/masuk?lanjut=%2Fpenjual%2Ftoko%2Fcerita');
  const back = await login(door);
  expect([back.path, back.text]).toEqual([
    '/penjual/toko/cerita',
    expect.stringContaining('Isian Anda masih ada'),
  ]);
  expect(back.html).toContain('value="Dapur Baru"');
  const saved = await reader.press(back, 'Simpan');
  expect([saved.path, saved.text]).toEqual([
    '/penjual/toko?selesai=cerita',
    expect.stringContaining('Dapur Baru'),
  ]);
});

test('nobody is led to another site after signing in', async () => {
  for (const evil of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
    const { reader, phone } = await newSeller();
    const door = await reader.open(`/masuk?lanjut=${encodeURIComponent(evil)}`);
    const asked = await reader.press(door, 'Kirim kode', { phone });
    expect((await enter(reader, asked, latestCode(front.sent, phone))).path, evil).toBe('/penjual');
  }
});

test('a code page without a code asked for leads to the beginning', async () => {
  expect((await readerOf(front).open('/masuk/kode?lanjut=/penjual')).path).toBe('/masuk?lanjut=%2Fpenjual');
});

test('a shared phone shows who is signed in, and lets go of her', async () => {
  const { reader, phone } = await newSeller();
  const asked = await reader.press(await reader.open('/masuk'), 'Kirim kode', { phone });
  await enter(reader, asked, latestCode(front.sent, phone));
  expect((await reader.open('/masuk')).text).toContain('Di HP ini sudah masuk: Siti');
  const out = await reader.press(await reader.open('/keluar'), 'Keluar');
  expect(out.path).toBe('/');
  expect((await reader.open('/penjual')).path).toContain('/masuk');
});

test('in English the way leads through English pages', async () => {
  const { reader, phone } = await newSeller();
  const asked = await reader.press(await reader.open('/en/masuk'), 'Send the code', { phone });
  expect(asked.path).toBe('/en/masuk/kode');
  const inside = await reader.press(asked, 'Sign in', { code: latestCode(front.sent, phone) }, 'sessions');
  expect([inside.path, inside.text]).toEqual(['/en/penjual', expect.stringContaining('Hello, Siti')]);
});
