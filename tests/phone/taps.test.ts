import { createListing } from '@rasa/actions/workshop/listing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
import { principalOf } from '../builders/people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** A product that is just begun, on a phone that knows of it. */
async function begun(isOffline: boolean) {
  const maker = await stage.maker();
  const { sellerId } = maker;
  const { listingId } = await createListing(
    stage.world,
    { ...principalOf(maker.account), sellerId },
    { draft: { category: 'keripik', name: 'Keripik Tempe' } },
  );
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  if (isOffline) phone.line.cut();
  const draft = async () => (await stage.world.store.listings.get(listingId))?.draft;
  return { phone, draft, at: (screen: string) => phone.open(`/penjual/produk/${listingId}/${screen}`) };
}

const tap = (phone: CellPhone, name: string | RegExp) =>
  phone.page.getByRole('button', { name, exact: true }).first().click();

describe.each([
  ['that the server draws', false],
  ['that the phone draws', true],
])('on screens %s', (_, isOffline) => {
  test('a name is chosen by its picture, of her kind of food, and may be typed on', async () => {
    const { phone, at, draft } = await begun(isOffline);
    await at('nama');
    const name = phone.page.getByLabel('Nama produk');
    const isOn = (text: string) =>
      phone.page.getByRole('button', { name: text, exact: true }).getAttribute('aria-pressed');
    expect(await isOn('Keripik Tempe')).toBe('true');
    expect(await phone.page.getByRole('button', { name: 'Rengginang' }).count()).toBe(0);
    await tap(phone, 'Keripik Pisang');
    expect([await isOn('Keripik Tempe'), await isOn('Keripik Pisang')]).toEqual(['false', 'true']);
    await name.press('End');
    await name.pressSequentially(' Manis');
    expect(await isOn('Keripik Pisang')).toBe('false');
    await phone.press(/^Simpan/);
    await phone.page.getByRole('heading', { level: 1, name: 'Bahan' }).waitFor();
    phone.line.mend();
    if (isOffline) await phone.open('/penjual/antrean');
    await eventually(async () => (await draft())?.name === 'Keripik Pisang Manis', 30_000);
  });

  test('ingredients are chosen by their picture, taken away again, and typed ones stay', async () => {
    const { phone, at, draft } = await begun(isOffline);
    await at('bahan');
    const text = phone.page.getByLabel('Bahan-bahan');
    await text.fill('tempe segar');
    await tap(phone, 'garam');
    await tap(phone, 'minyak goreng');
    await tap(phone, 'terasi');
    expect(await text.inputValue()).toBe('tempe segar\ngaram\nminyak goreng\nterasi');
    await tap(phone, 'garam');
    expect(await phone.page.getByRole('button', { name: 'terasi' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await phone.page.getByRole('button', { name: 'garam' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    await phone.press(/^Simpan/);
    await phone.page.getByRole('heading', { level: 1, name: 'Alergen' }).waitFor();
    // What she chose gives allergens away.
    expect(await phone.page.getByRole('checkbox', { name: /^Udang, kepiting/ }).isChecked()).toBe(true);
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await eventually(async () => (await draft())?.ingredients?.join() === 'tempe segar,minyak goreng,terasi');
  });

  test('numbers are chosen, and stock goes up and down by one, never below nothing', async () => {
    const { phone, at } = await begun(isOffline);
    await at('harga');
    await tap(phone, '15.000');
    expect(await phone.page.getByLabel('Harga satu kemasan').inputValue()).toBe('15000');
    expect(await phone.page.getByRole('button', { name: '15.000' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    const stock = phone.page.getByLabel('Ada berapa sekarang?');
    await tap(phone, 'Tambah satu');
    await tap(phone, 'Tambah satu');
    const more = Number(await stock.inputValue());
    await tap(phone, 'Kurangi satu');
    expect(Number(await stock.inputValue())).toBe(more - 1);
    for (let times = 0; times < 3; times += 1) await tap(phone, 'Kurangi satu');
    expect(await stock.inputValue()).toBe('0');
  });

  test('a photo is taken under the frame', async () => {
    const { phone, at, draft } = await begun(isOffline);
    await phone.context().addInitScript(table);
    await at('foto');
    await phone.press('Foto dengan bingkai');
    await phone.page.locator('dialog .camera-frame').waitFor();
    await phone.page.locator('dialog').getByRole('button', { name: 'Ambil foto' }).click();
    if (isOffline) await phone.press('Pakai foto ini');
    await phone.page.getByRole('img', { name: 'Foto 1' }).waitFor();
    expect(await phone.page.locator('dialog').count()).toBe(0);
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await eventually(async () => (await draft())?.pictureIds?.length === 1);
  });

  test('another photo becomes the first one', async () => {
    const { phone, at, draft } = await begun(isOffline);
    await phone.context().addInitScript(table);
    await at('foto');
    for (const number of [1, 2]) {
      await phone.press('Foto dengan bingkai');
      await phone.page.locator('dialog').getByRole('button', { name: 'Ambil foto' }).click();
      if (isOffline) await phone.press('Pakai foto ini');
      await phone.page
        .getByRole('button', { name: 'Hapus' })
        .nth(number - 1)
        .waitFor();
    }
    await phone.press('Jadikan utama');
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await eventually(async () => {
      // Ids are made in the order of taking.
      const [first, second] = (await draft())?.pictureIds ?? [];
      return first !== undefined && second !== undefined && first > second;
    });
  });

  test('a camera that is refused is said, and a photo can be chosen', async () => {
    const { phone, at } = await begun(isOffline);
    await phone.context().addInitScript(refuse);
    await at('foto');
    await phone.press('Foto dengan bingkai');
    await phone.page.locator('[data-camera-note]').getByText('Kamera tidak terbuka?').waitFor();
    expect(await phone.page.locator('input[type=file]').count()).toBeGreaterThan(0);
  });
});

/** This browser has no camera: a drawn table takes its place, all else is its own. */
function table(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1920, height: 1440 });
    const brush = canvas.getContext('2d')!;
    let turn = 0;
    setInterval(() => {
      turn += 1;
      brush.fillStyle = turn % 2 === 0 ? '#c98a2b' : '#c98a2c';
      brush.fillRect(0, 0, 1920, 1440);
    }, 50);
    return canvas.captureStream(20);
  };
}

function refuse(): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
}
