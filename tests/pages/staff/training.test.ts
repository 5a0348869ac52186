import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import type { Page, Reader } from '../../builders/reader.ts';

let desk: Desk;
let officer: Reader;
beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.staff('officer');
});
afterAll(() => desk[Symbol.asyncDispose]());

const linkTo = (page: Page, label: string): string => page.links.find((link) => link.label === label)!.href;

async function registered(name: string, sellerId = ''): Promise<string> {
  const page = await officer.open('/staf/pelatihan/peserta');
  const after = await officer.press(page, 'Daftarkan', { name, sellerId, note: '' });
  expect(after.text).toContain('Peserta terdaftar');
  return /ptc_\w+/.exec(linkTo(after, name))![0];
}

async function course(title: string, sessionsNeeded: string): Promise<Page> {
  return officer.press(await officer.open('/staf/pelatihan'), 'Simpan pelatihan', {
    title,
    sessionsNeeded,
    kinds: ['keripik', 'kacang'],
  });
}

async function attended(page: Page, ...participantIds: string[]): Promise<Page> {
  const session = await officer.press(page, 'Simpan, lalu catat kehadiran', {
    heldOn: '2026-11-20',
    topic: 'Menggoreng',
    place: 'Balai Desa',
  });
  return officer.press(session, 'Simpan kehadiran', { participantIds });
}

test('ticking who was there earns the skill, and the seller is cleared for its kinds', async () => {
  const { seller } = await desk.shop({ shopName: 'Dapur Sari' });
  const sumiati = await registered('Sumiati', seller.sellerId);
  const other = await registered('Warsini');
  const after = await attended(await course('Olahan kering', '1'), sumiati);
  expect(after.text).toContain('Kehadiran dicatat');
  expect(after.text).toContain('1 hadir');
  expect(after.html).toMatch(new RegExp(`value="${sumiati}" checked`));
  expect(after.html).not.toMatch(new RegExp(`value="${other}" checked`));
  await desk.settle();

  const shop = await officer.open(`/staf/penjual/${seller.sellerId}`);
  expect(shop.text.match(/Boleh sejak/g)).toHaveLength(2);
  const person = await officer.open(`/staf/pelatihan/peserta/${sumiati}`);
  expect(person.text).toContain('Keahlian didapat');
  expect(person.text).toContain('Dapur Sari');
});

test('progress is told in sessions, and linking later brings the clearance', async () => {
  const { seller } = await desk.shop({ shopName: 'Warung Tumini' });
  const tumini = await registered('Tumini');
  const first = await attended(await course('Keripik dua kali', '2'), tumini);
  const page = await officer.open(first.links.find(({ label }) => label === 'Keripik dua kali')!.href);
  expect(page.text).toContain('1 dari 2 pertemuan');
  expect(page.text).toContain('Belum cukup hadir');
  await attended(page, tumini);
  await desk.settle();
  expect(await desk.world.store.clearances.listBySeller(seller.sellerId)).toEqual([]);

  const linked = await officer.press(
    await officer.open(`/staf/pelatihan/peserta/${tumini}`),
    'Hubungkan dengan lapak',
    { sellerId: seller.sellerId },
  );
  expect(linked.text).toContain('Peserta dihubungkan');
  await desk.settle();
  const kinds = (await desk.world.store.clearances.listBySeller(seller.sellerId)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['kacang', 'keripik']);
});

test('a list saved with nobody ticked comes back with a word about it', async () => {
  const page = await course('Kosong', '1');
  const back = await attended(page);
  expect(back.text).toContain('Belum ada yang dicentang');
});

test('before a note about somebody stands what must not be in it', async () => {
  const page = await officer.open('/staf/pelatihan/peserta');
  expect(page.text).toContain('Jangan tulis masalah kesehatan/keluarga');
  const back = await officer.press(page, 'Daftarkan', { name: 'Murni', note: 'x'.repeat(281) });
  expect(back.text).toContain('Belum terkirim');
  expect(back.html).toContain('id="note-error"');
});

test('a clearance is given and taken back by hand, kind by kind', async () => {
  const { seller } = await desk.shop();
  let page = await officer.open(`/staf/penjual/${seller.sellerId}`);
  page = await officer.press(page, 'Beri izin', { kind: 'keripik', reason: 'Sudah lama membuatnya' });
  expect(page.text).toContain('Izin diberikan');
  expect(page.text).toContain('Diberi petugas: Sudah lama membuatnya');
  expect(await desk.world.store.clearances.listBySeller(seller.sellerId)).toMatchObject([
    { kind: 'keripik' },
  ]);
  page = await officer.press(page, 'Cabut');
  expect(page.text).toContain('Izin dicabut');
  expect(await desk.world.store.clearances.listBySeller(seller.sellerId)).toEqual([]);
});

test('a clearance by hand without a reason is not given', async () => {
  const { seller } = await desk.shop();
  const page = await officer.open(`/staf/penjual/${seller.sellerId}`);
  const back = await officer.press(page, 'Beri izin', { kind: 'keripik', reason: '' });
  expect(back.html).toContain('id="izin-reason-error"');
  expect(await desk.world.store.clearances.listBySeller(seller.sellerId)).toEqual([]);
});

test('a name un-ticked and a session removed are put right on plain pages', async () => {
  const siti = await registered('Siti');
  const after = await attended(await course('Salah centang', '1'), siti);
  const free = await officer.press(after, 'Simpan kehadiran', { participantIds: [] });
  expect(free.text).toContain('0 hadir');
  const again = await officer.press(free, 'Simpan kehadiran', { participantIds: [siti] });
  expect(again.text).toContain('1 hadir');

  const changed = await officer.press(again, 'Simpan perubahan', {
    ...{ heldOn: '2026-12-01', startsAt: '09:00', topic: 'Meniriskan', place: 'Balai Desa' },
    ...{ trainer: 'Bu Endang', invitedIds: [siti] },
  });
  expect(changed.text).toContain('Meniriskan');
  expect(changed.text).toContain('09:00 · Balai Desa · Bu Endang');
  expect(changed.text).toContain('Di daftar pertemuan ini');

  const removed = await officer.press(changed, 'Ya, hapus pertemuan ini');
  expect(removed.text).toContain('Pertemuan dihapus');
  expect(removed.text).toContain('Yang dihapus');
  await desk.settle();
  const gone = await officer.open(linkTo(removed, 'Meniriskan'));
  expect(gone.text).toContain('Kehadirannya masih tersimpan');
  expect(gone.text).not.toContain('Simpan kehadiran');
  const back = await officer.press(gone, 'Pulihkan pertemuan');
  expect(back.text).toContain('Pertemuan dipulihkan');
  expect(back.text).toContain('1 hadir');
});

test('an admin changes how a skill is earned, and the version before is kept', async () => {
  await course('Aturan lama', '3');
  const admin = await desk.staff('admin');
  const page = await admin.open('/staf/pelatihan/aturan');
  expect(page.text).toContain('Aturan lama');
  const after = await admin.press(page, 'Simpan aturan baru', { sessionsNeeded: '2', kinds: ['bumbu'] });
  expect(after.text).toContain('Aturan baru berlaku');
  expect(after.text).toContain('Riwayat: 2 versi');
  const read = await officer.open('/staf/pelatihan/aturan');
  expect(read.text).not.toContain('Simpan aturan baru');
});
