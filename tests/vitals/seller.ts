import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startShop } from '@rasa/local/shop';
import sharp from 'sharp';
import { cellPhone } from '../builders/cell-phone.ts';
import { freePort } from '../builders/child.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';

/**
 * What a seller's pages cost on her phone: 360 × 740, a processor four times slower, 400 kbit/s, 400 ms. Printed, never
 * asserted, since machines differ: `npm run vitals -- seller`. The last line is JSON.
 */
const village = { latencyMilliseconds: 400, bytesPerSecond: 400_000 / 8 };

const folder = await mkdtemp(join(tmpdir(), 'rasa-vitals-'));
const shop = await startShop({ folder, port: await freePort() });
const { unitId } = await savedUnit(shop.world);
const { account } = await savedSeller(shop.world, unitId);
const phone = await cellPhone(shop.origin);

/** Until a tap is answered: the page is there, its script has run, and nothing keeps the processor. */
async function interactiveSeconds(path: string): Promise<number> {
  const began = performance.now();
  await phone.page.goto(shop.origin + path, { waitUntil: 'commit' });
  await phone.page.locator('h1').waitFor();
  await phone.page.evaluate(async () => {
    if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
    await new Promise((done) => setTimeout(done));
  });
  return (performance.now() - began) / 1000;
}

const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

try {
  await phone.signIn(shop.world, account);
  const session = await phone.context().newCDPSession(phone.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  phone.line.slow(village);
  const first = await interactiveSeconds('/penjual');
  await phone.ready();
  await phone.page.waitForLoadState('networkidle');
  const firstLoadKB = phone.line.downBytes() / 1000;
  // The second visit brings the worker into its place; from the third on it is as every day.
  await interactiveSeconds('/penjual');
  const repeats: number[] = [];
  for (const path of ['/penjual/antrean', '/penjual', '/penjual/produk'])
    repeats.push(await interactiveSeconds(path));
  const offline = await (async () => {
    phone.line.cut();
    const seconds = await interactiveSeconds('/penjual/produk/baru');
    return seconds;
  })();
  await phone.press(/^Keripik/);
  await phone.page.getByRole('heading', { level: 1, name: 'Foto' }).waitFor();
  const bytes = await sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg({ quality: 92 })
    .toBuffer();
  await phone.page
    .locator('input[type=file][capture]')
    .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: bytes });
  await phone.page.getByRole('button', { name: 'Pakai foto ini' }).click();
  await phone.page.getByText('Menunggu dikirim', { exact: true }).waitFor();
  phone.line.mend();
  await phone.page.goto(`${shop.origin}/penjual/antrean`);
  await phone.page.getByText('Semua sudah terkirim.').waitFor({ timeout: 60_000 });
  const sent = phone.line.passed
    .filter(({ path }) => /\/pictures$|\/picture-parts\//.test(path))
    .reduce((all, { bytes: one }) => all + one, 0);
  console.log(`repeat loads (queue, home, products): ${repeats.map((one) => rounded(one)).join(', ')} s`);
  console.log(
    `without a network: ${rounded(offline)} s; the photo had ${Math.round(bytes.length / 1000)} KB`,
  );
  console.log(
    JSON.stringify({
      firstLoadKB: rounded(firstLoadKB, 1),
      interactiveSeconds: rounded(first),
      repeatLoadSeconds: rounded(Math.max(...repeats)),
      photoKB: rounded(sent / 1000, 1),
    }),
  );
} finally {
  await phone.close();
  await shop.close();
  await rm(folder, { recursive: true, force: true });
}
