import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { decideRevision } from '@rasa/actions/workshop/curation';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phonePhoto } from '../builders/photo.ts';
import type { Page, Reader } from '../builders/reader.ts';
import { signedInReader } from '../builders/signed-in.ts';
import { type TestSite, testSite } from '../builders/site.ts';
import { approval, clear, completeListing, savedWorkshop, settleEvents } from '../builders/workshop.ts';

let site: TestSite;
let workshop: Awaited<ReturnType<typeof savedWorkshop>>;
let curator: StaffPrincipal;
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
  workshop = await savedWorkshop(site.world);
  ({ curator } = workshop);
});
afterAll(() => site[Symbol.asyncDispose]());

/** Pictures are prepared after the answer; the site dates its events by the real clock. */
async function settle(): Promise<void> {
  site.world.setClock(new Date().toISOString());
  await settleEvents(site.world);
}

/** A new seller, signed in. */
async function newSeller() {
  const seller = await workshop.shop();
  const account = await site.world.store.accounts.get(seller.accountId);
  return { seller, reader: await signedInReader(site, account!) };
}

const follow = (reader: Reader, page: Page, label: string): Promise<Page> => {
  const link = page.links.find((one) => one.label.startsWith(label));
  if (!link) throw new Error(`no link “${label}” on ${page.path}: ${page.text}`);
  return reader.open(link.href);
};
const on = 'Simpan dan lanjut';
const screenOf = (page: Page) => page.path.split('/').at(-1)?.split('?')[0];

/** From the kind to the price, by buttons alone. @returns the page that the last one leads to */
async function fillIn(reader: Reader): Promise<Page> {
  let page = await reader.press(await reader.open('/penjual/produk/baru'), 'Keripik');
  expect(screenOf(page)).toBe('foto');
  page = await reader.press(page, 'Kirim foto', { picture: await phonePhoto() });
  expect(page.text).toContain('Sedang disiapkan');
  await settle();
  page = await follow(reader, await reader.open(page.path), 'Lanjut');
  page = await reader.press(page, on, { name: 'Keripik Tempe', description: 'Renyah, digoreng pagi.' });
  expect(screenOf(page)).toBe('bahan');
  page = await reader.press(page, on, { ingredients: 'tempe kedelai\nminyak\ngaram\n' });
  expect(page.html).toMatch(/value="soy"[^>]* checked|checked[^>]*value="soy"/);
  page = await reader.press(page, on);
  page = await reader.press(page, on, { 'netContent.value': '250', unit: 'kemasan' });
  expect(page.html).toContain('value="280"');
  page = await reader.press(page, on);
  page = await reader.press(page, on, { shelfLifeDays: '60', storage: 'kering' });
  page = await reader.press(page, 'Punya P-IRT');
  page = await reader.press(page, on, { 'permit.number': '12345' });
  expect([screenOf(page), page.text]).toEqual([
    'nomor-izin',
    expect.stringContaining('terdiri dari 15 angka'),
  ]);
  page = await reader.press(page, on, { 'permit.number': 'P-IRT 2093519011162-31' });
  expect(screenOf(page)).toBe('halal');
  page = await reader.press(page, 'Belum punya');
  return reader.press(page, on, { priceIdr: 'Rp 15.000', stock: '12' });
}

test('a product is made by forms alone, kept back without training, sent with it, and taken back', async () => {
  const { seller, reader } = await newSeller();
  const last = await fillIn(reader);
  expect(screenOf(last)).toBe('kirim');
  for (const word of ['tempe kedelai', '250 g per kemasan', '15.000', 'P-IRT 2093519011162-31'])
    expect(last.text).toContain(word);
  expect(last.text).toContain('Ibu perlu ikut pelatihan “Keripik” dulu');
  expect(last.forms.some(({ action }) => action.endsWith('/submissions'))).toBe(false);

  // A form that was open since before is refused with the same words.
  const listingId = last.path.split('/')[3]!;
  const stale = {
    ...last,
    forms: [
      {
        action: `/api/listings/${listingId}/submissions`,
        multipart: false,
        fields: [['_back', last.path]] as [string, string][],
        buttons: [{ label: 'Kirim' }],
      },
    ],
  };
  const refused = await reader.press(stale, 'Kirim');
  expect([refused.path, refused.text]).toEqual([
    last.path,
    expect.stringContaining('Ibu perlu ikut pelatihan untuk jenis "Keripik" dulu'),
  ]);

  await clear(site.world, seller.sellerId, 'keripik');
  const ready = await reader.open(last.path);
  expect(ready.text).not.toContain('Belum terkirim');
  const sent = await reader.press(ready, 'Kirim ke kurator');
  expect(sent.path).toBe(`/penjual/produk/${listingId}?selesai=kirim`);
  expect(sent.text).toContain('Menunggu kurator');
  // While a curator reads, nothing is written.
  expect((await reader.open(last.path)).path).toBe(`/penjual/produk/${listingId}`);
  const back = await reader.press(sent, 'Tarik kembali');
  expect(back.text).toContain('Draf');
});

test('what a curator wants mended leads to its screen and back, and what is approved goes on sale', async () => {
  const { seller, reader } = await newSeller();
  await clear(site.world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(site.world, seller);
  const path = `/penjual/produk/${listingId}`;
  await reader.press(await reader.open(`${path}/kirim`), 'Kirim ke kurator');
  await decideRevision(site.world, curator, `rev_${listingId.slice(4)}-1`, {
    outcome: 'request_changes',
    checks: {},
    reasons: [
      { target: 'priceIdr', text: 'Harganya terlalu tinggi' },
      { target: 'label_batch', text: 'Belum ada tanggal', caseKind: 'packaging' },
    ],
  });
  const told = await reader.open(path);
  expect(told.text).toContain('Perlu diperbaiki');
  expect(told.text).toContain('Belum ada tanggal');
  const help = await follow(reader, told, 'Lihat bantuan: Kemasan');
  expect(help.text).toContain('Belum ada tanggal');
  const price = await follow(reader, told, 'Perbaiki : Harga');
  const review = await reader.press(price, 'Simpan', { priceIdr: '12.000' });
  expect(review.path).toBe(`${path}/kirim`);
  await reader.press(review, 'Kirim ke kurator');
  await decideRevision(site.world, curator, `rev_${listingId.slice(4)}-2`, approval);
  await rebuildCatalogue(site.world, gzipPacking);
  const live = await reader.open(path);
  expect(live.text).toContain('Tayang');
  const history = await follow(reader, live, 'Lihat riwayat');
  expect(history.path).toBe(`${path}/riwayat`);
  const words = [
    'Kiriman ke-2 disetujui',
    'Kiriman ke-1 perlu diperbaiki',
    'Harganya terlalu tinggi',
    'Ibu sendiri',
  ];
  for (const one of words) expect(history.text).toContain(one);
  expect(history.text).not.toContain(curator.name);
});

test('stock and price of a product on sale change at once, and a far price is sent to a curator', async () => {
  const { seller, reader } = await newSeller();
  await clear(site.world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(site.world, seller);
  await reader.press(await reader.open(`/penjual/produk/${listingId}/kirim`), 'Kirim ke kurator');
  await decideRevision(site.world, curator, `rev_${listingId.slice(4)}-1`, approval);
  const sale = `/penjual/produk/${listingId}/jual`;

  const old = await reader.open(sale);
  let page = await reader.press(old, 'Simpan stok', { available: '40' });
  expect([page.path, page.text]).toEqual([
    `${sale}?selesai=stok`,
    expect.stringContaining('Sekarang di toko: 40'),
  ]);
  // The number that she saw on the first page is not the one on the shelf any more.
  page = await reader.press(old, 'Simpan stok', { available: '9' });
  expect(page.text).toContain('Stok baru saja berubah');
  expect(page.text).toContain('Sekarang di toko: 40');
  page = await reader.press(page, 'Simpan harga', { priceIdr: '16000' });
  expect(page.text).toContain('Harga baru sudah tersimpan');
  page = await reader.press(page, 'Simpan harga', { priceIdr: '90000' });
  expect(page.text).toContain('jauh berbeda dari harga yang disetujui');
  expect((await follow(reader, page, 'Ajukan harga ini')).path).toContain('/harga?dari=kirim');
  page = await reader.press(await reader.open(sale), 'Sudah habis');
  expect(page.text).toContain('Habis');
  page = await reader.press(page, 'Jeda penjualan');
  expect(page.text).toContain('Dijeda');
  page = await reader.press(page, 'Jual lagi');
  expect(page.text).toContain('Produk dijual lagi');
  page = await reader.press(page, 'Ya, tutup selamanya');
  expect(page.text).toContain('Tidak dijual lagi');
});

test('the last screen names what is missing, and each way back to it says the same', async () => {
  const { reader } = await newSeller();
  const page = await reader.press(await reader.open('/penjual/produk/baru'), 'Cepat Basi');
  const path = page.path.replace('/foto', '');
  const last = await reader.open(`${path}/kirim`);
  expect(last.text).toMatch(/\d+ bagian belum lengkap/);
  const name = await follow(reader, last, 'Isi : Nama dan cerita');
  expect(name.html).toMatch(/name="name"[^>]*aria-invalid="true"/);
  const empty = await reader.press(name, 'Simpan', { name: 'x', description: '' });
  expect([empty.path, empty.text]).toEqual([name.path, expect.stringContaining('Terlalu pendek')]);
  const back = await reader.press(empty, 'Simpan', { name: 'Botok Tempe', description: 'Baru dimasak.' });
  expect(back.path).toBe(`${path}/kirim`);
  // Food that keeps long, or stays cold, is not offered the permit that it cannot have.
  await reader.press(await reader.open(`${path}/simpan`), on, { shelfLifeDays: '30', storage: 'dingin' });
  const permit = await reader.open(`${path}/izin`);
  expect(permit.forms.filter(({ buttons }) => buttons.length === 0)).toHaveLength(2);
  expect(permit.text).toContain('Tidak untuk makanan yang harus dingin');
  expect(permit.text).toContain('tahan 7 hari atau lebih');
});

test('pictures are put first, taken out, and refused with the reason', async () => {
  const { reader, seller } = await newSeller();
  const first = await reader.press(await reader.open('/penjual/produk/baru'), 'Keripik');
  await reader.press(first, 'Kirim foto', { picture: await phonePhoto('#b4532a') });
  await reader.press(first, 'Kirim foto', { picture: await phonePhoto('#3d6b3a') });
  await settle();
  const idsOf = async () =>
    (await site.world.store.listings.listBySeller(seller.sellerId))[0]!.draft.pictureIds ?? [];
  const [one, two] = await idsOf();
  const turned = await reader.press(await reader.open(first.path), 'Jadikan utama');
  expect(await idsOf()).toEqual([two, one]);
  await reader.press(turned, 'Hapus', {}, two);
  expect(await idsOf()).toEqual([one]);
  const text = new Blob(['not a picture'], { type: 'image/jpeg' });
  const refused = await reader.press(await reader.open(first.path), 'Kirim foto', { picture: text });
  expect([refused.path, refused.text]).toEqual([
    first.path,
    expect.stringContaining('bukan foto yang dikenal'),
  ]);
});

test('another seller’s product is not found, on any screen', async () => {
  const { seller } = await newSeller();
  const { reader } = await newSeller();
  const { listingId } = await completeListing(site.world, seller);
  for (const screen of ['', '/foto', '/kirim', '/jual', '/none'])
    expect((await reader.open(`/penjual/produk/${listingId}${screen}`)).status, screen).toBe(404);
});
