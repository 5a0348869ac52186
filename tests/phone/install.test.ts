import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

async function readyPhone() {
  const maker = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  return { phone, maker };
}

type Manifest = { scope: string; start_url: string; icons: { src: string; sizes: string }[] };

test.each([
  ['/penjual', '/penjual'],
  ['/en/penjual', '/en/penjual'],
])('her pages at %s can be put on the home screen', async (path, scope) => {
  const { phone } = await readyPhone();
  await phone.open(path);
  const session = await phone.context().newCDPSession(phone.page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const href = await phone.page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await fetch(stage.origin + href);
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  const manifest = (await answer.json()) as Manifest;
  expect(manifest).toMatchObject({ scope, start_url: scope });
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(await (await fetch(stage.origin + src)).arrayBuffer()).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});

test('her first load brings at most 150 KB, packed as on the way: the page, and all that draws her screens without a network', async () => {
  const maker = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  // Texts are packed on a line with a speed; this one is so fast that it takes no time.
  phone.line.slow({ latencyMilliseconds: 0, bytesPerSecond: 1e9 });
  await phone.ready();
  const kept = async () =>
    phone.page.evaluate(async () => {
      const [name] = (await caches.keys()).filter((one) => one.includes('precache'));
      return name ? (await (await caches.open(name)).keys()).length : 0;
    });
  expect(await kept()).toBeGreaterThan(10);
  await phone.page.waitForLoadState('networkidle');
  expect(phone.line.downBytes()).toBeGreaterThan(50_000);
  expect(phone.line.downBytes()).toBeLessThanOrEqual(150_000);
});

test('public pages carry no script, and no worker stands before them', async () => {
  const { phone } = await readyPhone();
  for (const path of ['/', '/cari', '/keranjang', '/masuk', '/en']) {
    await phone.open(path);
    const found = await phone.page.evaluate(() => ({
      scripts: document.scripts.length,
      isControlled: navigator.serviceWorker.controller !== null,
      manifest: document.querySelector('link[rel=manifest]') !== null,
    }));
    expect(found, path).toEqual({ scripts: 0, isControlled: false, manifest: false });
  }
});

test('without a network English stays English', async () => {
  const { phone } = await readyPhone();
  await phone.open('/en/penjual');
  await phone.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  phone.line.cut();
  await phone.open('/en/penjual/produk/baru');
  await phone.page.getByText('No signal').waitFor();
  expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
});

test('pages that the phone does not draw are shown as they were seen last, or say that they need a signal', async () => {
  const { phone } = await readyPhone();
  await phone.open('/penjual/toko');
  phone.line.cut();
  await phone.open('/penjual/toko');
  await phone.page.getByRole('heading', { name: 'Toko saya' }).waitFor();
  await phone.open('/penjual/bantuan');
  await phone.page.getByText('Halaman ini perlu sinyal').waitFor();
});

test('a form that cannot wait is not lost: its page stays as it is', async () => {
  const { phone } = await readyPhone();
  await phone.open('/penjual/bantuan/baru?jenis=photo');
  await phone.page.getByLabel('Ceritakan sedikit').fill('Foto saya gelap.');
  phone.line.cut();
  await phone.press('Kirim permintaan');
  await phone.page.getByText('Perlu sinyal untuk mengirim ini.').waitFor();
  expect(await phone.page.getByLabel('Ceritakan sedikit').inputValue()).toBe('Foto saya gelap.');
  phone.line.mend();
  await phone.press('Kirim permintaan');
  await phone.page.getByText('Permintaan Ibu sudah sampai.').waitFor();
});
