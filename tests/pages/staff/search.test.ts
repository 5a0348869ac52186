import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

test('an admin changes which words mean the same; a wrong line is named, and nothing typed is lost', async () => {
  const admin = await desk.staff('admin');
  const first = await admin.open('/staf/pencarian');
  expect(first.text).toContain('lempeng, puli');
  const lines = 'lempeng, puli\nsendirian';
  const wrong = await admin.press(first, 'Simpan daftar', { lines });
  expect(wrong.text).toContain('Baris 2');
  expect(wrong.html).toContain('sendirian</textarea>');
  const right = await admin.press(wrong, 'Simpan daftar', { lines: 'lempeng, puli\njenang, gelamai' });
  expect(right.text).toContain('Daftar tersimpan');
  expect(right.text).toContain('Versi 1');
  const late = await admin.press(wrong, 'Simpan daftar', { lines: 'opak, samiler' });
  expect(late.text).toContain('baru saja diubah orang lain');
  expect(late.html).toContain('opak, samiler');
});
