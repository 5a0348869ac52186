import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { changeOffer } from '@rasa/actions/market/offer';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../builders/desk.ts';
import { eventually } from '../builders/eventually.ts';
import type { Page, Reader } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';

let desk: Desk;
let admin: Reader;
let seller: SellerPrincipal;
let [tempe, kopi, sambel]: Offer[] = [];

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  const shop = await desk.shop();
  seller = shop.principal;
  const offerOf = (name: string) => savedOffer(world, shop.seller, { content: { name } });
  tempe = await offerOf('Keripik Tempe');
  kopi = await offerOf('Kopi Wilis');
  sambel = await offerOf('Sambel Pecel');
  await rebuildCatalogue(world, gzipPacking);
  admin = await desk.staff('admin');
});
afterAll(() => desk[Symbol.asyncDispose]());

const addressOf = (offer: Offer) => `http://shop.test/produk/${offer.stock.offerId}/x`;

const filled = (title: string, offers: readonly Offer[], more: Record<string, string> = {}) => ({
  ...{ 'title.id': title, 'title.en': `${title} (en)`, 'words.id': `Untuk sore hari.` },
  ...{ products: offers.map(addressOf).join('\n'), ...more },
});

/** The shop's process looks for another version once a second. */
async function shop(path: string, isThere: (page: Page) => boolean): Promise<Page> {
  await desk.settle();
  const reader = desk.visitor();
  return eventually(async () => {
    const page = await reader.open(path);
    return isThere(page) && page;
  });
}

const add = async (answers: Record<string, string>) =>
  admin.press(await admin.open('/staf/kumpulan'), 'Buat kumpulan', answers);

test('an admin puts products together in her own order, and the shop shows them on home and a page', async () => {
  const saved = await add(filled('Teman Ngopi', [kopi!, tempe!]));
  expect(saved.text).toContain('Kumpulan tersimpan');
  const home = await shop('/', ({ text }) => text.includes('Teman Ngopi'));
  expect(home.text).toContain('Untuk sore hari.');
  expect(home.links.map(({ href }) => href)).toContain('/kumpulan/teman-ngopi');
  const page = await desk.visitor().open('/kumpulan/teman-ngopi');
  expect(page.text.indexOf('Kopi Wilis')).toBeLessThan(page.text.indexOf('Keripik Tempe'));
  expect(page.text).not.toContain('Sambel Pecel');
  expect(page.html).toContain('rel="canonical" href="http://shop.test/kumpulan/teman-ngopi"');
  expect((await desk.visitor().open('/en/kumpulan/teman-ngopi')).text).toContain('Teman Ngopi (en)');
  const sitemap = await desk.visitor().open('/sitemap/halaman.xml');
  expect(sitemap.html).toContain('<loc>http://shop.test/en/kumpulan/teman-ngopi</loc>');
});

test('what is sold no more drops out, and a collection of nothing is not shown', async () => {
  await add(filled('Pedas', [sambel!]));
  await add(filled('Segala', [sambel!, tempe!]));
  await shop('/', ({ text }) => text.includes('Pedas') && text.includes('Segala'));
  await changeOffer(desk.world, seller, sambel!.stock.offerId, { paused: true });
  await shop('/', ({ text }) => !text.includes('Pedas'));
  expect((await desk.visitor().open('/kumpulan/pedas')).status).toBe(404);
  expect((await desk.visitor().open('/kumpulan/segala')).text).toContain('1 makanan');
  expect((await admin.open('/staf/kumpulan')).html).toContain(`(tidak dijual) ${sambel!.stock.offerId}`);
});

test('on other days than its own it is not shown, and the desk says so', async () => {
  await add(filled('Tahun Depan', [tempe!], { from: '2099-01-01' }));
  const at = await admin.open('/staf/kumpulan');
  expect(at.text).toContain('Tahun Depan (tidak tampil hari ini)');
  expect((await desk.visitor().open('/kumpulan/tahun-depan')).status).toBe(404);
});

test('words that shame, and lines that are no product, are told at their field and nothing typed is lost', async () => {
  const wrong = await add(filled('Karya Warga Binaan', [tempe!], { products: 'Keripik' }));
  expect(wrong.text).toContain('“Binaan” tidak boleh');
  expect(wrong.html).toContain('value="Karya Warga Binaan"');
  const line = await admin.press(wrong, 'Buat kumpulan', { 'title.id': 'Oleh-oleh', 'title.en': 'Gifts' });
  expect(line.text).toContain('Baris 1 bukan makanan');
});

test('a change keeps the address, an older page does not overwrite a newer list, and all versions are kept', async () => {
  const before = await admin.open('/staf/kumpulan');
  const changed = await admin.press(
    before,
    'Simpan kumpulan',
    { 'title.id': 'Sore Hari', toFront: 'true' },
    'teman-ngopi',
  );
  expect(changed.text).toContain('Kumpulan tersimpan');
  await shop('/kumpulan/teman-ngopi', ({ text }) => text.includes('Sore Hari'));
  const late = await admin.press(before, 'Simpan kumpulan', { 'title.id': 'Terlambat' }, 'teman-ngopi');
  expect(late.text).toContain('baru saja diubah admin lain');
  const removed = await admin.press(changed, 'Hapus', {}, 'teman-ngopi');
  expect(removed.text).toContain('Kumpulan dihapus');
  expect(removed.text).toContain('Versi 1');
  await shop('/kumpulan/teman-ngopi', ({ status }) => status === 404);
});
