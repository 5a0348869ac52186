import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { createListing, saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import { addDays, jakartaDay } from '@rasa/domain/time';
import { createCatalogue } from '@rasa/functions/catalogue/catalogue';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../builders/desk.ts';
import { principalOf, savedAccount } from '../builders/people.ts';
import { halal, pdfBytes, pirt, verifiedPermit } from '../builders/permit.ts';
import type { Reader } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { approval, clear, completeDraft, jpegBytes, readyPicture } from '../builders/workshop.ts';

let desk: Desk;
let curator: Reader;
let seller: Reader;
let shop: Awaited<ReturnType<Desk['shop']>>;
beforeAll(async () => {
  desk = await openDesk();
  curator = await desk.staff('curator');
  shop = await desk.shop({ shopName: 'Roti Larasati' });
  seller = await desk.readAs(shop.account);
});
afterAll(() => desk[Symbol.asyncDispose]());

const file = async (name = 'surat.jpg', bytes?: Uint8Array) =>
  new File([new Uint8Array(bytes ?? (await jpegBytes(9)))], name);
const sendIt = 'Kirim untuk diperiksa';

test('she sends a picture of her paper, is told what is wrong where it is, and staff verify it', async () => {
  let page = await seller.open('/penjual/izin');
  expect(page.text).toContain('Belum ada izin');
  page = await seller.open('/penjual/izin/baru?jenis=pirt');
  const wrong = await seller.press(page, sendIt, {
    ...{ paper: await file(), number: 'P-IRT 2093599011162-31', holderName: 'Larasati' },
    ...{ endsOn: '2031-06-30' },
  });
  expect(wrong.text).toContain('(3599) bukan kabupaten atau kota yang dikenal');
  expect(wrong.html).toContain('value="Larasati"');
  const noPaper = await seller.press(wrong, sendIt, {
    paper: await file('surat.docx', new TextEncoder().encode('PK surat')),
    ...{ number: pirt, holderName: 'Larasati', endsOn: '2031-06-30' },
  });
  expect(noPaper.text).toContain('bukan foto (JPG, PNG, WebP) dan bukan PDF');
  page = await seller.press(noPaper, sendIt, {
    ...{ paper: await file(), number: pirt, holderName: 'Larasati', endsOn: '2031-06-30' },
  });
  expect(page.text).toContain('Surat terkirim');
  expect(page.text).toMatch(/Sedang diperiksa Izin P-IRT P-IRT 2093519011162-31/);

  page = await curator.open('/staf/izin');
  expect(page.text).toContain('Roti Larasati');
  page = await curator.open(page.links.find(({ href }) => href.startsWith('/staf/izin/prm_'))!.href);
  expect(page.html).toContain('https://sppirt.pom.go.id/');
  page = await curator.press(page, 'Cocok, verifikasi', { note: 'Ditemukan, nama cocok' });
  expect(page.text).toContain('Izin terverifikasi');
  expect((await seller.open('/penjual/izin')).text).toMatch(/Terverifikasi Izin P-IRT/);
});

test('a product whose permit has ended says so, why, and the way on, and is off the shop', async () => {
  const { world, unitId } = desk;
  const baker = await desk.shop({ shopName: 'Kue Rahayu' });
  const account = await savedAccount(world, { roles: ['curator'], unitId });
  // Pages live by the real clock: the permit was looked up long ago and has ended since.
  const daysAgo = (days: number) => addDays(new Date().toISOString(), -days);
  const endsOn = jakartaDay(daysAgo(30));
  const number = `P-IRT 2093519011177-${endsOn.slice(2, 4)}`;
  world.setClock(daysAgo(60));
  await verifiedPermit(
    world,
    { seller: baker.principal, staff: { ...principalOf(account), unitId } },
    { number, endsOn },
  );
  const content = { permit: { kind: 'pirt', number } } as const;
  const { approved } = await savedOffer(world, baker.seller, { available: 7, content });
  await rebuildCatalogue(world, gzipPacking);
  expect(await createCatalogue(world).get(approved.offerId)).toBeDefined();
  await desk.settle();
  await rebuildCatalogue(world, gzipPacking);
  expect(await createCatalogue(world).get(approved.offerId)).toBeUndefined();

  const hers = await desk.readAs(baker.account);
  const sale = await hers.open(`/penjual/produk/${approved.listingId}/jual`);
  expect(sale.text).toMatch(/Dijeda karena izinnya berakhir.*Stok Ibu tetap ada/);
  expect(sale.text).toContain('Sekarang di toko: 7');
  expect(sale.text).not.toContain('Jual lagi');
  const permits = await hers.open('/penjual/izin');
  expect(permits.text).toMatch(/Perlu Ibu kerjakan Sudah berakhir/);
  const paper = await hers.open(
    permits.links.find(({ href }) => href.startsWith('/penjual/izin/prm_'))!.href,
  );
  const renew = await hers.open(paper.links.find(({ label }) => label === 'Kirim izin yang baru')!.href);
  expect(renew.text).toContain(`Menggantikan ${number}`);
});

test('a refused paper says why, and the same number may come again', async () => {
  const page = await seller.open('/penjual/izin/baru?jenis=nib');
  const nib = { number: '9120002345678', holderName: 'Larasati' };
  await seller.press(page, sendIt, { ...nib, paper: await file('nib.pdf', pdfBytes) });
  const queue = await curator.open('/staf/izin');
  const one = await curator.open(queue.links.find(({ href }) => href.startsWith('/staf/izin/prm_'))!.href);
  expect(one.links.some(({ href }) => /\/api\/permits\/prm_\w+\/paper$/.test(href))).toBe(true);
  await curator.press(one, 'Tolak', { reason: 'Fotonya kabur' });
  const told = await seller.open('/penjual/izin');
  const paper = await seller.open(told.links.find(({ label }) => label.includes('Belum diterima'))!.href);
  expect(paper.text).toContain('Fotonya kabur');
  const again = await seller.open(paper.links.find(({ label }) => label === 'Kirim lagi')!.href);
  expect(again.html).toContain('value="9120002345678"');
});

test('a promise of health is told before sending, with the way to help; her numbers are taken with one tap', async () => {
  const { world } = desk;
  await clear(world, shop.seller.sellerId, 'keripik');
  const pictureIds = [await readyPicture(world, shop.principal)];
  const { permit: _, ...draft } = completeDraft({ pictureIds, description: 'Menurunkan kolesterol.' });
  const { listingId } = await createListing(world, shop.principal, { draft });
  const asked = await seller.open(`/penjual/produk/${listingId}/nomor-izin?dari=kirim`);
  expect(asked.text).toContain('Atau pilih dari surat Ibu');
  const page = await seller.press(asked, pirt, {});
  expect(page.text).toContain('"menurunkan". Makanan ber-izin P-IRT tidak boleh berjanji');
  const help = page.links.find(({ label }) => label === 'Minta bantuan izin');
  expect(help?.href).toContain('jenis=permit');
  expect((await seller.open('/penjual/izin')).text).toMatch(/Terverifikasi Izin P-IRT.*Keripik Tempe/);
});

test('changed ingredients ask for halal on the review page, where a curator says why it covers them', async () => {
  const { world, unitId } = desk;
  const maker = await desk.shop({ shopName: 'Tempe Lestari' });
  const account = await savedAccount(world, { roles: ['curator'], unitId });
  const staff = { ...principalOf(account), unitId };
  await clear(world, maker.seller.sellerId, 'keripik');
  const draft = completeDraft({
    pictureIds: [await readyPicture(world, maker.principal)],
    halalNumber: halal,
  });
  const { listingId } = await createListing(world, maker.principal, { draft });
  const first = await submitListing(world, maker.principal, listingId);
  await decideRevision(world, staff, first.revisionId, approval);
  const paper = { kind: 'halal', number: halal, endsOn: undefined } as const;
  await verifiedPermit(world, { seller: maker.principal, staff }, paper);
  const ingredients = ['tempe kedelai', 'tepung beras', 'minyak', 'kaldu ayam'];
  await saveDraft(world, maker.principal, listingId, { draft: { ingredients } });
  const { revisionId } = await submitListing(world, maker.principal, listingId);

  const page = await curator.open(`/staf/kurasi/${revisionId}`);
  expect(page.text).toContain('Halal ditanyakan lagi');
  expect(page.text).toContain(`${halal} bahan berubah`);
  const noted = await curator.press(page, 'Catat', { reason: 'Kaldu ayam ada di lampiran' });
  expect(noted.text).toContain(`${halal} terverifikasi`);
  expect(noted.text).not.toContain('Halal ditanyakan lagi');
});
