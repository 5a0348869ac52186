import { jakartaDay } from '@rasa/domain/time';
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
let today: string;
beforeAll(async () => {
  site = await testSite();
  site.world.setClock(new Date().toISOString());
  today = jakartaDay(site.world.clock().toISOString());
  const { unitId } = await savedUnit(site.world, { unitId: site.world.marketUnitId });
  const { seller, account } = await savedSeller(site.world, unitId);
  const offer = await savedOffer(site.world, seller, {
    content: { ingredients: ['tempe', 'gelatin'], allergens: ['soy', 'milk'] },
  });
  page = `/penjual/produk/${offer.approved.listingId}`;
  reader = await signedInReader(site, account);
});
afterAll(() => site[Symbol.asyncDispose]());

test('what the label still misses is said, with the way to mend it, and nothing is printed', async () => {
  const shown = await reader.open(`${page}/label`);
  expect(shown.text).toContain('Belum bisa dicetak');
  expect(shown.text).toContain('Catat dulu kapan dibuat');
  expect(shown.text).toContain('Alergen susu belum tertulis di daftar bahan');
  expect(shown.text).toContain('Tulis asal bahan ini: gelatin');
  expect(shown.links.map(({ href }) => href)).toContain(`${page}/produksi`);
  expect(shown.text).not.toContain('Buka lembar A4');
  expect(inlineFaults(shown.html)).toEqual([]);
});

test('a wrong day is told at its field, with what was typed', async () => {
  const form = await reader.open(`${page}/produksi`);
  const refused = await reader.press(form, 'Simpan batch', { producedOn: '2999-01-01', quantity: '24' });
  expect(refused.text).toContain('Tanggal pembuatan belum tiba');
  expect(refused.html).toContain('value="2999-01-01"');
  expect(refused.html).toContain('value="24"');
});

test('a batch is written down, comes to the stock once, and leads to its label', async () => {
  const form = await reader.open(`${page}/produksi`);
  const answers = { producedOn: today, quantity: '24', stocked: 'true' };
  const done = await reader.press(form, 'Simpan batch', answers);
  const again = await reader.press(form, 'Simpan batch', answers);
  for (const one of [done, again]) expect(one.text).toContain('Batch tersimpan');
  const code = `${today.replaceAll('-', '').slice(2)}-01`;
  expect(again.text.split('Kode ')).toHaveLength(2);
  expect(again.text).toContain('Sekarang stok 34.');
  expect(inlineFaults(again.html)).toEqual([]);
  const label = await reader.open(again.links.find(({ href }) => href.includes('/label'))!.href);
  expect(label.html).toContain(`/${code}/sedang.svg`);
  expect(label.text).not.toContain('Catat dulu kapan dibuat');
});

test('an odd shape is the usual one, an unknown batch no page', async () => {
  const odd = await reader.open(`${page}/label?ukuran=<b>&kurang=label.too-small`);
  expect(odd.html).toContain('/sedang.svg');
  expect(odd.text).toContain('Tulisannya tidak muat');
  expect((await reader.open(`${page}/label?batch=999999-99`)).status).toBe(404);
  expect((await reader.open('/penjual/produk/lst_x/label')).status).toBe(404);
});
