import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { addDays, jakartaDay } from '@rasa/domain/time';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineFaults } from '../builders/inline.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import type { Reader } from '../builders/reader.ts';
import { savedOffer } from '../builders/shelf.ts';
import { signedInReader } from '../builders/signed-in.ts';
import { type TestSite, testSite } from '../builders/site.ts';

let site: TestSite;
let reader: Reader;
let page: string;
let offerId: string;
const day = (days: number) => jakartaDay(addDays(new Date().toISOString(), days));
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
  const { unitId } = await savedUnit(site.world, { unitId: site.world.marketUnitId });
  const { seller, account } = await savedSeller(site.world, unitId);
  const offer = await savedOffer(site.world, seller, { available: 40, priceIdr: 15_000 });
  offerId = offer.stock.offerId;
  page = `/penjual/produk/${offer.approved.listingId}`;
  reader = await signedInReader(site, account);
});
afterAll(() => site[Symbol.asyncDispose]());

const stock = async () => (await site.world.store.offers.get(offerId))!.stock;

test('a price for many that is not cheaper is told at its field, with what was typed', async () => {
  const sale = await reader.open(`${page}/jual`);
  expect(sale.links.map(({ href }) => href)).toContain(`${page}/grosir`);
  const form = await reader.open(`${page}/grosir`);
  const refused = await reader.press(form, 'Simpan harga grosir', {
    'steps[0].from': '10',
    'steps[0].priceIdr': '15.500',
  });
  expect(refused.text).toContain('Harga harus lebih murah');
  expect(refused.html).toContain('value="15.500"');
  expect((await stock()).steps).toBeUndefined();
});

test('prices for many and a pre-order are said one after the other, and neither takes the other away', async () => {
  const form = await reader.open(`${page}/grosir`);
  const priced = await reader.press(form, 'Simpan harga grosir', {
    'steps[0].from': '10',
    'steps[0].priceIdr': '13.000',
  });
  expect(priced.text).toContain('Harga grosir tersimpan');
  const ordered = await reader.press(priced, 'Simpan pra-pesan', {
    'preorder.opensOn': day(0),
    'preorder.closesOn': day(4),
    'preorder.readyOn': day(8),
    'preorder.minimum': '2',
  });
  expect(ordered.text).toContain('Pra-pesan tersimpan');
  expect(inlineFaults(ordered.html)).toEqual([]);
  expect(await stock()).toMatchObject({ steps: [{ from: 10, priceIdr: 13_000 }], preorder: { minimum: 2 } });
  const stopped = await reader.press(ordered, 'Berhenti pra-pesan');
  expect(stopped.text).toContain('Pra-pesan tersimpan');
  expect(await stock()).toMatchObject({ steps: [{ from: 10, priceIdr: 13_000 }], termsVersion: 3 });
  expect((await stock()).preorder).toBeUndefined();
});

test('a page that is older than what stands now is told to look again', async () => {
  const [old, form] = [await reader.open(`${page}/grosir`), await reader.open(`${page}/grosir`)];
  await reader.press(form, 'Simpan harga grosir', { 'steps[0].from': '12', 'steps[0].priceIdr': '12.000' });
  const late = await reader.press(old, 'Simpan harga grosir', {
    'steps[0].from': '15',
    'steps[0].priceIdr': '14.000',
  });
  expect(late.text).toContain('Sudah diubah di tempat lain');
  expect((await stock()).steps).toEqual([{ from: 12, priceIdr: 12_000 }]);
});

test('a list says from which number it is cheaper, and when what is ordered now will be ready', async () => {
  const form = await reader.open(`${page}/grosir`);
  await reader.press(form, 'Simpan pra-pesan', {
    'preorder.opensOn': day(0),
    'preorder.closesOn': day(4),
    'preorder.readyOn': day(8),
    'preorder.minimum': '2',
  });
  await rebuildCatalogue(site.world, gzipPacking);
  const list = await reader.open('/produk');
  expect(list.text).toMatch(/Pesan dulu, jadi \d+ \p{L}+/u);
  expect(list.text).toContain('Mulai 12: Rp 12.000');
  expect((await reader.open('/en/produk')).text).toMatch(/Order ahead, ready \d+ \p{L}+/u);
});
