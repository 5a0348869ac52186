import type { Page } from 'playwright-core';

/** Files that a phone's camera would hand over. */
type Photo = { name: string; mimeType: string; buffer: Buffer };

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: false }).first().click();
const choose = (page: Page, question: string, answer: string) =>
  page
    .getByRole('group', { name: question })
    .locator('label')
    .filter({ hasText: answer })
    .locator('input')
    .check();

/** Takes a photo on the photo screen that the phone draws. */
async function takePhoto(page: Page, photo: Photo): Promise<void> {
  await page.locator('input[type=file][capture]').setInputFiles(photo);
  await page.getByRole('button', { name: 'Pakai foto ini' }).click();
  await page.getByRole('img', { name: 'Foto 1' }).waitFor();
}

/** From the kind to the last question, as the phone draws them; the photo screen takes `photo`. */
export async function answerAll(page: Page, name: string, photo: Photo): Promise<void> {
  await page.getByRole('button', { name: /^Keripik/ }).click();
  await heading(page, 'Foto');
  await takePhoto(page, photo);
  await page.getByRole('link', { name: 'Lanjut', exact: true }).click();
  await heading(page, 'Nama dan cerita');
  await page.getByLabel('Nama produk').fill(name);
  await page.getByLabel('Cerita singkat').fill('Renyah, digoreng pagi hari.');
  await save(page);
  await heading(page, 'Bahan');
  await page.getByLabel('Bahan-bahan').fill('tempe kedelai\nminyak\ngaram');
  await save(page);
  await heading(page, 'Alergen');
  await save(page);
  await heading(page, 'Isi kemasan');
  await page.getByLabel('Berapa isinya?').fill('250');
  await choose(page, 'Dijual per', 'kemasan');
  await save(page);
  await heading(page, 'Berat kirim');
  await save(page);
  await heading(page, 'Daya tahan');
  await page.getByLabel('Tahan berapa hari?').fill('60');
  await choose(page, 'Disimpan di mana?', 'Tempat kering');
  await save(page);
  await heading(page, 'Izin makanan');
  await page.getByRole('button', { name: /Punya P-IRT/ }).click();
  await heading(page, 'Nomor izin');
  await page.getByLabel('Nomor P-IRT').fill('P-IRT 2093519011162-31');
  await save(page);
  await heading(page, 'Nomor halal');
  await page.getByRole('link', { name: 'Belum punya, lewati' }).click();
  await heading(page, 'Harga dan stok');
  await page.getByLabel('Harga satu kemasan').fill('15.000');
  await page.getByLabel('Ada berapa sekarang?').fill('12');
  await save(page);
  await heading(page, 'Periksa dan kirim');
}
