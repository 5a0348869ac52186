import type { Role } from '@rasa/domain/identity/role';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { inlineFaults } from '../../builders/inline.ts';
import type { Reader } from '../../builders/reader.ts';

let desk: Desk;
const readers = new Map<Role, Reader>();
beforeAll(async () => {
  desk = await openDesk();
  for (const role of ['curator', 'officer', 'admin', 'companion'] as const)
    readers.set(role, await desk.staff(role));
  readers.set('seller', await desk.readAs((await desk.shop()).account));
});
afterAll(() => desk[Symbol.asyncDispose]());

/** Every page of staff that needs no id, and whose it is. */
const pages: readonly (readonly [string, ...Role[]])[] = [
  ['/staf', 'curator', 'officer', 'admin', 'companion'],
  ['/staf/kurasi', 'curator'],
  ['/staf/daftar-periksa', 'curator', 'admin'],
  ['/staf/penjual', 'officer'],
  ['/staf/penjual/baru', 'officer'],
  ['/staf/pelatihan', 'officer'],
  ['/staf/pelatihan/peserta', 'officer'],
  ['/staf/bantuan', 'curator', 'officer', 'admin'],
  ['/staf/transfer', 'officer'],
  ['/staf/pembayaran', 'officer'],
  ['/staf/akun', 'admin'],
  ['/staf/unit', 'admin'],
  ['/staf/gagal', 'admin'],
  ['/staf/catatan', 'admin'],
  ['/staf/pencarian', 'admin'],
  ['/staf/kumpulan', 'admin'],
];

test.each(pages)(
  '%s opens for its roles alone, in both languages and without anything inline',
  async (path, ...roles) => {
    for (const [role, reader] of readers) {
      const page = await reader.open(path);
      expect(page.status, `${path} for ${role}`).toBe(roles.includes(role) ? 200 : 403);
      if (!roles.includes(role)) continue;
      expect(inlineFaults(page.html)).toEqual([]);
      const english = await reader.open(`/en${path}`);
      expect(english.html).toContain('<html lang="en"');
      expect(english.html).toContain('content="noindex"');
    }
  },
);

test.each(pages)('%s leads a visitor to sign in and back again', async (path) => {
  const page = await desk.visitor().open(path);
  expect(page.path).toBe(`/masuk?lanjut=${encodeURIComponent(path)}`);
});

test('the ways on each page are those of the role', async () => {
  const labels = async (role: Role) =>
    (await readers.get(role)!.open('/staf')).links
      .map(({ href }) => href)
      .filter((href) => href.startsWith('/staf/'));
  expect(new Set(await labels('curator'))).toEqual(new Set(['/staf/kurasi', '/staf/izin', '/staf/ulasan']));
  expect(new Set(await labels('admin'))).toEqual(
    new Set([
      ...[
        '/staf/akun',
        '/staf/unit',
        '/staf/daftar-periksa',
        '/staf/gagal',
        '/staf/kumpulan',
        '/staf/pencarian',
      ],
      ...['/staf/catatan', '/staf/bantuan/langkah', '/staf/kumpulan'],
    ]),
  );
  expect(await labels('officer')).toEqual(
    expect.arrayContaining([
      '/staf/penjual',
      '/staf/pelatihan',
      '/staf/bantuan',
      '/staf/transfer',
      '/staf/pembayaran',
    ]),
  );
});

test('what is of another unit, or of nobody, is not there', async () => {
  const officer = readers.get('officer')!;
  for (const path of [
    '/staf/penjual/sel_01J00000000000000000000000',
    '/staf/bantuan/cas_01J00000000000000000000000',
    '/staf/bantuan/cas_x',
    '/staf/bantuan/..%2Fme',
    '/staf/penjual/..%2F..%2Fme',
    '/staf/pelatihan/kursus/crs_01J00000000000000000000000',
    '/staf/pelatihan/pertemuan/ses_01J00000000000000000000000',
    '/staf/pelatihan/peserta/ptc_01J00000000000000000000000',
  ])
    expect((await officer.open(path)).status, path).toBe(404);
  expect((await readers.get('curator')!.open('/staf/kurasi/rev_x')).status).toBe(404);
});
