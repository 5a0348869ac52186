import { partBytes } from '@rasa/domain/picture-part';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
import { fill, makeRoom } from '../builders/full-phone.ts';
import { type Maker, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

const photoFile = (buffer: Buffer, name = 'foto.jpg', mimeType = 'image/jpeg') => ({
  name,
  mimeType,
  buffer,
});

/** As a camera of 12 megapixels sees a table of crisps: full of detail, on its side, with the place in it. */
async function cameraPhoto(): Promise<Buffer> {
  const grain = await sharp({
    create: {
      width: 1000,
      height: 750,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 25 },
    },
  })
    .png()
    .toBuffer();
  return sharp(grain)
    .resize(4000, 3000)
    .composite([
      { input: { create: { width: 2000, height: 3000, channels: 3, background: '#c22' } }, left: 0, top: 0 },
    ])
    .withExif({ IFD0: { Orientation: '6' }, IFD3: { GPSLatitude: '7/1 38/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
}

const isOfPhoto = ({ path }: { path: string }) =>
  path.endsWith('/pictures') || path.startsWith('/api/picture-parts/');
/** All that was sent of photos, heard or not. */
const bytesOfPhoto = ({ line }: CellPhone): number =>
  line.passed.filter(isOfPhoto).reduce((all, { bytes }) => all + bytes, 0);

async function readyPhone(): Promise<{ phone: CellPhone; maker: Maker }> {
  const maker = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  return { phone, maker };
}

/** On the photo screen of a new product, as the phone draws it. */
async function atPhotos({ line, page, open, press }: CellPhone): Promise<void> {
  line.cut();
  await open('/penjual/produk/baru');
  await press(/^Keripik/);
  await page.getByRole('heading', { level: 1, name: 'Foto' }).waitFor();
}

describe('a photo', () => {
  test('of 12 megapixels goes out upright, without its place, in 150 KB, and is tried again when the line breaks in its middle', async () => {
    const { phone, maker } = await readyPhone();
    await atPhotos(phone);
    const bytes = await cameraPhoto();
    expect(bytes.length).toBeGreaterThan(2_000_000);
    await phone.page.locator('input[type=file][capture]').setInputFiles(photoFile(bytes));
    await phone.press('Pakai foto ini');
    await phone.page.getByText('Menunggu dikirim', { exact: true }).waitFor();
    phone.line.mend();
    let broken = 0;
    phone.line.decide(({ path, method }) => {
      if (method === 'GET' || !isOfPhoto({ path }) || broken > 0) return 'through';
      broken += 1;
      return 'unheard';
    });
    await phone.open('/penjual/antrean');
    await phone.page.getByText('Semua sudah terkirim.').waitFor();
    expect(broken).toBe(1);
    expect(bytesOfPhoto(phone)).toBeLessThanOrEqual(190_000);
    const [listing] = await stage.world.store.listings.listBySeller(maker.sellerId);
    const pictureIds = listing?.draft.pictureIds ?? [];
    expect(pictureIds).toHaveLength(1);
    const original = await stage.world.blobs.get(`private/original/${pictureIds[0]}`);
    const meta = await sharp(original!.bytes).metadata();
    expect(meta).toMatchObject({ width: 960, height: 1280, format: 'jpeg' });
    expect(meta.exif).toBeUndefined();
    // What was on the left of the sideways picture is above in the upright one.
    const { data } = await sharp(original!.bytes)
      .extract({ left: 400, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]! - data[2]!).toBeGreaterThan(80);
  });

  test('of which a half has arrived when the line is cut goes on from there, also when the phone was off in between', async () => {
    const { phone, maker } = await readyPhone();
    await atPhotos(phone);
    await phone.page.locator('input[type=file][capture]').setInputFiles(photoFile(await cameraPhoto()));
    await phone.press('Pakai foto ini');
    await phone.page.getByText('Menunggu dikirim', { exact: true }).waitFor();
    phone.line.mend();
    const arrived = new Set<string>();
    let isCut = false;
    phone.line.decide(({ path, method }) => {
      if (isCut) return 'unheard';
      if (method !== 'PUT' || !path.startsWith('/api/picture-parts/')) return 'through';
      isCut = arrived.size === 2;
      if (!isCut) arrived.add(path);
      return isCut ? 'unheard' : 'through';
    });
    await phone.open('/penjual/antrean');
    await eventually(async () => isCut, 60_000);
    const before = bytesOfPhoto(phone);
    await phone.kill();
    phone.line.mend();
    await phone.start();
    await phone.signIn(stage.world, maker.account);
    await phone.open('/penjual/antrean');
    await phone.page.getByText('Semua sudah terkirim.').waitFor();
    const again = phone.line.passed.filter(({ method, path }) => method === 'PUT' && arrived.has(path));
    expect(again).toHaveLength(arrived.size);
    const [listing] = await stage.world.store.listings.listBySeller(maker.sellerId);
    const original = await stage.world.blobs.get(`private/original/${listing!.draft.pictureIds![0]}`);
    const whole = original!.bytes.length;
    expect(whole).toBeGreaterThan(3 * partBytes);
    // What was lost is the piece that was on its way; a request weighs some hundred bytes beside its piece.
    expect(before).toBeGreaterThanOrEqual(2 * partBytes);
    expect(bytesOfPhoto(phone) - before).toBeLessThanOrEqual(whole - 2 * partBytes + 4_000);
  });

  test('that is cut off, is no photo, or is HEIC is told at once, and nothing is kept of it', async () => {
    const { phone } = await readyPhone();
    await atPhotos(phone);
    const whole = await cameraPhoto();
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
    for (const [file, told] of [
      [photoFile(whole.subarray(0, whole.length / 2)), 'Foto ini rusak atau terpotong.'],
      [photoFile(Buffer.from('%PDF-1.7 nothing'), 'surat.jpg'), 'Berkas ini bukan foto.'],
      [photoFile(heic, 'IMG_1.HEIC', 'image/heic'), 'HP ini belum bisa membaca foto HEIC.'],
    ] as const) {
      await phone.page.locator('input[type=file][capture]').setInputFiles(file);
      await phone.page.getByText(told).waitFor();
    }
    expect(await phone.text()).toContain('Kamera tidak terbuka? Izinkan kamera');
    expect(await phone.text()).toContain('Menunggu dikirim: 1');
  });

  test('on a page that the server draws is made small too, and broken ones are told', async () => {
    const { phone, maker } = await readyPhone();
    await phone.open('/penjual/produk/baru');
    await phone.press(/^Keripik/);
    await phone.page.getByRole('heading', { level: 1, name: 'Foto' }).waitFor();
    const whole = await cameraPhoto();
    await phone.page.getByLabel('Ambil foto').setInputFiles(photoFile(whole.subarray(0, whole.length / 2)));
    await phone.press('Kirim foto');
    await phone.page.getByText('Foto ini rusak atau terpotong.').waitFor();
    await phone.page.getByLabel('Ambil foto').setInputFiles(photoFile(whole));
    await phone.press('Kirim foto');
    await phone.page.getByText('Foto utama').waitFor();
    expect(phone.line.passed.filter(({ path }) => path.endsWith('/pictures'))).toHaveLength(1);
    expect(bytesOfPhoto(phone)).toBeLessThanOrEqual(153_000);
    const [listing] = await stage.world.store.listings.listBySeller(maker.sellerId);
    expect(listing?.draft.pictureIds).toHaveLength(1);
  });

  test.each([
    ['that the phone draws', true],
    ['that the server draws', false],
  ])(
    'the browser has no room for a photo, on a page %s, she is told what to do, and the photo is still in her hand',
    async (_, isOffline) => {
      const { phone, maker } = await readyPhone();
      await phone.open('/penjual/produk/baru');
      await phone.press(/^Keripik/);
      await phone.page.getByRole('heading', { level: 1, name: 'Foto' }).waitFor();
      const path = new URL(phone.page.url()).pathname;
      if (isOffline) {
        phone.line.cut();
        await phone.open(path);
      }
      await fill(phone);
      const inputs = phone.page.locator('input[type=file][accept^="image"]');
      await inputs.first().setInputFiles(photoFile(await cameraPhoto()));
      const keep = isOffline ? 'Pakai foto ini' : 'Kirim foto';
      await phone.press(keep);
      await phone.page.getByText('Penyimpanan HP penuh.').waitFor();
      expect(await phone.text()).toContain('Hapus foto atau aplikasi yang tidak dipakai');
      expect(phone.line.passed.filter(isOfPhoto)).toEqual([]);
      // She has made room, and does not have to take it again.
      await makeRoom(phone);
      await phone.press(keep);
      if (isOffline) {
        await phone.page.getByText('Menunggu dikirim', { exact: true }).waitFor();
        phone.line.mend();
        await phone.open('/penjual/antrean');
      }
      await eventually(async () => {
        const [listing] = await stage.world.store.listings.listBySeller(maker.sellerId);
        return listing?.draft.pictureIds?.length === 1;
      }, 30_000);
    },
  );
});
