import { answerDelivery } from '@rasa/actions/workshop/support-case';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { phonePhoto } from '../../builders/photo.ts';
import type { Page, Reader } from '../../builders/reader.ts';

let desk: Desk;
let officer: Reader;
let shop: Awaited<ReturnType<Desk['shop']>>;
beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.staff('officer');
  shop = await desk.shop({ shopName: 'Kopi Wilis' });
});
afterAll(() => desk[Symbol.asyncDispose]());

const caseIdOf = ({ path }: Page) => /cas_\w+/.exec(path)![0];

async function opened(kind: string): Promise<Page> {
  const page = await officer.open(`/staf/penjual/${shop.seller.sellerId}`);
  return officer.press(page, 'Buka bantuan', { kind, text: 'Butuh logo yang terbaca.' });
}

test('an officer opens, plans, does and hands over a case by forms alone, and the seller accepts it', async () => {
  let page = await opened('branding');
  const caseId = caseIdOf(page);
  expect(page.text).toContain('Bantuan dibuka');
  expect(page.text).toContain('Butuh logo yang terbaca.');

  page = await officer.press(page, 'Simpan rencana', {
    dueOn: '2027-01-15',
    tasks: 'Sepakati nama\nBuat logo',
    costIdr: 'Rp 150.000',
    fundSource: 'Swadaya',
  });
  expect(page.text).toContain('Rencana tersimpan');
  expect(page.text).toContain('Rp 150.000');
  expect(page.text).toContain('0 dari 2 tugas');
  page = await officer.press(page, 'Mulai kerjakan');

  const early = await officer.press(page, 'Serahkan hasil');
  expect(early.text).toContain('Belum terkirim');
  page = await officer.press(early, 'Tambah hasil', {
    kind: 'logo',
    picture: await phonePhoto(),
    note: 'Warna hijau',
  });
  expect(page.text).toContain('Logo, versi 1');
  page = await officer.press(page, 'Selesai', {}, '/tasks');
  page = await officer.press(page, 'Selesai', {}, '/tasks');
  expect(page.text).toContain('2 dari 2 tugas');
  page = await officer.press(page, 'Kirim pesan', { text: 'Silakan dilihat, Bu.' });
  const bare = await officer.press(page, 'Serahkan hasil');
  expect(bare.text).toContain('Foto serah terima belum ada');
  expect(bare.text).not.toContain('Menunggu Kopi Wilis');
  page = await officer.press(bare, 'Serahkan hasil', { picture: await phonePhoto() });
  expect(page.text).toContain('Menunggu Kopi Wilis menerima hasilnya');

  await answerDelivery(desk.world, shop.principal, caseId, { act: 'accept' });
  const after = await officer.open(`/staf/bantuan/${caseId}`);
  expect(after.text).toContain('Diterima penjual');
  expect(after.text).toContain('Silakan dilihat, Bu.');
  expect(after.forms.filter(({ action }) => action.includes('/support-cases/'))).toEqual([]);
  expect((await officer.open('/staf/bantuan?status=accepted')).text).toContain('Merek');
});

test('a plan in words that do not fit comes back open, with what was typed', async () => {
  const page = await opened('photo');
  const back = await officer.press(page, 'Simpan rencana', {
    dueOn: '2027-01-15',
    tasks: 'ab',
    costIdr: 'banyak',
  });
  expect(back.text).toContain('Belum terkirim');
  const fields = Object.fromEntries(back.forms.find(({ action }) => action.endsWith('/plan'))!.fields);
  expect(fields).toMatchObject({ dueOn: '2027-01-15', tasks: 'ab', costIdr: 'banyak' });
  expect(back.html).toContain('id="rencana-costIdr-error"');
  expect(back.text).toContain('“ab”: Terlalu pendek: paling sedikit 3 huruf.');
});

test('what is overdue stands out on the board, before what is due later', async () => {
  for (const [kind, dueOn] of [
    ['packaging', '2028-01-01'],
    ['permit', '2026-11-01'],
  ] as const)
    await officer.press(await opened(kind), 'Simpan rencana', { dueOn });
  const board = await officer.open('/staf/bantuan');
  const planned = board.text.slice(board.text.indexOf('Direncanakan'));
  expect(planned).toMatch(/Izin.*Lewat \d+ hari.*Kemasan dan label/);
  expect((await officer.open('/staf')).text).toContain('1 lewat tanggal');
});

test('a case that was cancelled says why to the seller, and leaves the board', async () => {
  const [first] = (await desk.world.store.supportCases.listBySeller(shop.seller.sellerId)).filter(
    ({ kind }) => kind === 'permit',
  );
  const page = await officer.open(`/staf/bantuan/${first!.caseId}`);
  const after = await officer.press(page, 'Batalkan bantuan', { text: 'Izinnya sudah ada.' });
  expect(after.text).toContain('Bantuan ini dibatalkan');
  expect(after.text).toContain('Izinnya sudah ada.');
  expect((await officer.open('/staf/bantuan')).text).not.toMatch(/Lewat \d+ hari/);
});

test('an admin changes the usual steps of a kind, and who was slower keeps what she wrote', async () => {
  const [one, two] = [await desk.staff('admin'), await desk.staff('admin')];
  const [first, second] = [await one.open('/staf/bantuan/langkah'), await two.open('/staf/bantuan/langkah')];
  const saved = await one.press(
    first,
    'Simpan langkah',
    { tasks: 'Pilih warna\nBuat logo\n\n' },
    '/branding',
  );
  expect(saved.text).toContain('Langkah tersimpan');
  const refused = await two.press(second, 'Simpan langkah', { tasks: 'Gambar dulu' }, '/branding');
  expect(refused.text).toContain('baru saja diubah orang lain');
  const form = refused.forms.find(({ action }) => action.includes('/support-templates/branding'))!;
  expect(Object.fromEntries(form.fields)).toMatchObject({ tasks: 'Gambar dulu' });
  const short = await two.press(
    await two.open('/staf/bantuan/langkah'),
    'Simpan langkah',
    { tasks: 'ab' },
    '/photo',
  );
  expect(short.html).toContain('id="langkah-photo-tasks-error"');
  // An officer reads them, and changes none.
  const read = await officer.open('/staf/bantuan/langkah');
  expect(read.text).toContain('Pilih warna');
  expect(read.forms.filter(({ action }) => action.includes('/support-templates/'))).toEqual([]);
  expect((await one.open('/en/staf/bantuan/langkah')).text).toContain('Change the steps');

  const other = await desk.shop({ shopName: 'Keripik Wilis' });
  let page = await officer.open(`/staf/penjual/${other.seller.sellerId}`);
  page = await officer.press(page, 'Buka bantuan', { kind: 'branding', text: 'Minta logo.' });
  page = await officer.press(page, 'Simpan rencana', { dueOn: '2027-01-15' });
  expect(page.text).toContain('0 dari 2 tugas');
  page = await officer.press(page, 'Tambah tugas', { title: 'Cetak stiker, tempel' });
  // Planning again as it stands keeps each as one, whatever stands in it.
  page = await officer.press(page, 'Simpan rencana');
  expect(page.text).toContain('Cetak stiker, tempel');
  expect(page.text).toContain('0 dari 3 tugas');
  page = await officer.press(page, 'Hapus', {}, '/tasks/');
  expect(page.text).not.toContain('Pilih warna');
  expect(page.text).toContain('0 dari 2 tugas');
});
