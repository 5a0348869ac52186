import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { phonePhoto } from '../builders/photo.ts';
import { screenFaults } from '../builders/screen.ts';
import { touchFaults } from '../builders/touch.ts';
import { answerAll } from '../builders/wizard.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** Each screen with what is wrong with it. */
async function looked(phone: CellPhone, paths: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await phone.open(path);
    await phone.page.locator('h1').waitFor();
    if (process.env.PICTURES) {
      const name = path.replace(/\W+/g, '-').replace(/lst-\w+|prt-\w+/, 'x');
      await phone.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
    }
    const faults = await screenFaults(phone.page);
    if (faults.length > 0) found[path] = faults;
  }
  return found;
}

const screens = ['foto', 'nama', 'jenis', 'bahan', 'alergen', 'isi', 'berat', 'simpan', 'izin', 'nomor-izin'];

test('every screen that the phone draws can be touched, read aloud and seen whole', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const partId = await stage.order(maker, offer);
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open('/penjual/produk/baru');
  const buffer = Buffer.from(await (await phonePhoto()).arrayBuffer());
  await answerAll(phone.page, 'Keripik Tempe', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  const listing = new URL(phone.page.url()).pathname.replace(/\/kirim$/, '');
  const found = await looked(phone, [
    '/penjual',
    '/penjual/produk',
    '/penjual/produk/baru',
    listing,
    ...[...screens, 'halal', 'harga', 'kirim'].map((screen) => `${listing}/${screen}`),
    `/penjual/produk/${offer.approved.listingId}/jual`,
    '/penjual/pesanan',
    `/penjual/pesanan/${partId}`,
    '/penjual/antrean',
    '/penjual/antrean?keluar=1',
    '/penjual/uang',
  ]);
  expect(found).toEqual({});
  await phone.open('/penjual/antrean');
  await phone.page.getByLabel('PIN').fill('2468');
  await phone.press('Pasang PIN');
  await phone.press('Kunci sekarang');
  await phone.page.getByRole('heading', { name: 'HP ini dikunci' }).waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
});

test('the same screens as the server draws them', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const partId = await stage.order(maker, offer);
  const listingId = stage.world.newId('listing');
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  await phone.page.evaluate(
    async (id) =>
      void (await fetch('/api/listings', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ listingId: id, category: 'keripik', legalClass: 'pirt' }),
      })),
    listingId,
  );
  const listing = `/penjual/produk/${listingId}`;
  const found = await looked(phone, [
    '/penjual',
    '/penjual/produk',
    '/penjual/produk/baru',
    listing,
    ...[...screens, 'halal', 'harga', 'kirim'].map((screen) => `${listing}/${screen}`),
    `/penjual/produk/${offer.approved.listingId}/jual`,
    `/penjual/produk/${offer.approved.listingId}/bagikan`,
    '/penjual/pesanan',
    `/penjual/pesanan/${partId}`,
    '/penjual/antrean',
  ]);
  expect(found).toEqual({});
});

test.each(['', '/en'])(
  'the pages that the server alone draws, and the main ones, in the language of %j',
  async (language) => {
    const maker = await stage.maker();
    const offer = await stage.offer(maker);
    const partId = await stage.order(maker, offer);
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    const parts = ['cerita', 'ambil', 'kurir', 'ekspedisi', 'tampil', 'bagikan'];
    const paths = [
      ...['/penjual', '/penjual/produk', '/penjual/pesanan', `/penjual/pesanan/${partId}`],
      ...['/penjual/bantuan', '/penjual/bantuan/baru', '/penjual/bantuan/baru?jenis=photo'],
      ...['/penjual/uang', '/penjual/uang/rekening', '/penjual/toko'],
      ...['/penjual/izin', '/penjual/izin/baru', '/penjual/izin/baru?jenis=pirt'],
      ...parts.map((part) => `/penjual/toko/${part}`),
    ];
    expect(
      await looked(
        phone,
        paths.map((path) => language + path),
      ),
    ).toEqual({});
  },
);

test('what a finger would miss is found', async () => {
  const phone = await stage.phone();
  await phone.page.setContent(
    '<main><button style="height:20px">Kecil</button><button style="width:60px;height:60px">A</button><a href="#x" style="display:inline-block;width:60px;height:60px">B</a></main>',
  );
  const faults = (await touchFaults(phone.page)).join();
  expect(faults).toMatch(/Kecil” is \d+ × 20/);
  expect(faults).toMatch(/“A” and a “B” are \d apart/);
});
