import { createListing } from '@rasa/actions/workshop/listing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
import { principalOf } from '../builders/people.ts';
import { phonePhoto } from '../builders/photo.ts';
import { screenFaults } from '../builders/screen.ts';
import { completeDraft } from '../builders/workshop.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** What buyers will read of it. */
const preview = async ({ page }: CellPhone): Promise<string> => {
  await page.locator('.preview').waitFor();
  return (await page.locator('.preview').allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
};

test('at the end she is read what buyers will see, with her own photo, and led to what is missing, without a network', async () => {
  const maker = await stage.maker();
  const { pictureIds: _, priceIdr: __, stock: ___, ...draft } = completeDraft();
  const asker = { ...principalOf(maker.account), sellerId: maker.sellerId };
  const { listingId } = await createListing(stage.world, asker, { draft });
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  const last = `/penjual/produk/${listingId}/kirim`;
  await phone.open(last);
  await phone.page.getByText('Masih kurang: 2 bagian').waitFor();
  await phone.page.getByRole('link', { name: 'Isi: Foto', exact: true }).click();
  const buffer = Buffer.from(await (await phonePhoto()).arrayBuffer());
  await phone.page
    .locator('input[type=file][capture]')
    .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await phone.press('Pakai foto ini');
  await phone.page.getByRole('link', { name: 'Selesai' }).click();
  await phone.page.getByRole('link', { name: 'Isi: Harga dan stok', exact: true }).click();
  await phone.page.getByLabel('Harga satu kemasan').fill('15.000');
  await phone.page.getByLabel('Ada berapa sekarang?').fill('12');
  await phone.press(/^Simpan/);
  await phone.page.getByText('Semua sudah lengkap.').waitFor();
  const seen = await preview(phone);
  for (const words of [draft.name!, 'Rp 15.000', '200 g per kemasan', maker.seller.shopName])
    expect(seen.replaceAll(' ', ' ')).toContain(words);
  const bold = await phone.page.locator('.preview dd b').allInnerTexts();
  expect(bold.length).toBeGreaterThan(0);
  const width = () =>
    phone.page
      .locator('.preview img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  await eventually(async () => (await width()) > 0);
  expect(await screenFaults(phone.page)).toEqual([]);

  phone.line.mend();
  await phone.open('/penjual/antrean');
  await phone.page.getByText('Semua sudah terkirim.').waitFor();
  await phone.open(last);
  await phone.page
    .getByText('Foto masih disiapkan')
    .or(phone.page.getByText('Semua sudah lengkap'))
    .first()
    .waitFor();
  expect(await preview(phone)).toBe(seen);
  expect(await phone.page.locator('.preview dd b').allInnerTexts()).toEqual(bold);
});
