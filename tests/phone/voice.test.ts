import { readFile } from 'node:fs/promises';
import { scriptPath } from '@rasa/web/phone/voice';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

const scripts = JSON.parse(
  await readFile(new URL(`../../web/public${scriptPath}`, import.meta.url), 'utf8'),
) as Record<string, string>;

async function readyPhone() {
  const maker = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  return phone;
}

test('the help of a screen is heard at a tap, ends at the next one, and is heard again without a network', async () => {
  const { page, open, line } = await readyPhone();
  const speaker = page.getByRole('link', { name: 'Dengarkan' });
  const stops = page.getByRole('link', { name: 'Berhenti' });
  await open('/penjual/produk');
  const asked = page.waitForResponse(/suara\/produk\.mp3/);
  await speaker.click();
  expect((await asked).headers()['content-type']).toBe('audio/mpeg');
  await stops.click();
  await speaker.waitFor();
  line.cut();
  await open('/penjual/produk');
  await page.getByText('Tanpa sinyal').first().waitFor();
  await speaker.click();
  await stops.waitFor();
  expect(await page.locator('.speaker-words').count()).toBe(0);
});

test('what was never heard is written out where there is no network', async () => {
  const { page, open, line } = await readyPhone();
  line.cut();
  await open('/penjual/produk/baru');
  await page.getByRole('link', { name: 'Dengarkan' }).click();
  await page.getByText(scripts.baru!).waitFor();
});
