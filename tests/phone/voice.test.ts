import { readFile } from 'node:fs/promises';
import { voiceKey } from '@rasa/domain/workshop/voice-note';
import { scriptPath } from '@rasa/web/phone/voice';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
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

/** This browser has no microphone: a tone takes its place, all else is its own. */
function hum(): void {
  const sound = new AudioContext();
  const tone = sound.createOscillator();
  const place = sound.createMediaStreamDestination();
  tone.connect(place);
  tone.start();
  navigator.mediaDevices.getUserMedia = async () => place.stream;
}

/** On the screen of the name of a new product, as the phone draws it. */
async function atName({ page, press, open, line }: CellPhone): Promise<void> {
  line.cut();
  await open('/penjual/produk/baru');
  await press(/^Keripik/);
  await page.getByRole('heading', { level: 1, name: 'Foto' }).waitFor();
  await page.goto(page.url().replace(/foto$/, 'nama'));
  await page.getByRole('button', { name: 'Rekam suara' }).waitFor();
}

test('what she says without a network is kept, and arrives once', async () => {
  const maker = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  await phone.context().addInitScript(hum);
  await atName(phone);
  const { page, press, line } = phone;
  await press('Rekam suara');
  // Until something was heard.
  await page.getByRole('button', { name: /Selesai merekam \([1-9]/ }).waitFor();
  await press(/^Selesai merekam/);
  await page.getByText('Menunggu dikirim', { exact: true }).waitFor();
  // Each first answer is lost on the way back.
  const lost = new Set<string>();
  line.mend();
  line.decide(({ method, path, headers }) => {
    const key = `${method} ${path} ${headers['idempotency-key']}`;
    if (method === 'GET' || lost.has(key)) return 'through';
    lost.add(key);
    return 'answer-lost';
  });
  await phone.open('/penjual/antrean');
  const listing = await eventually(async () => {
    const [one] = await stage.world.store.listings.listBySeller(maker.sellerId);
    return one?.voiceNote && one;
  }, 90_000);
  expect(listing.voiceNote).toMatchObject({ type: 'webm', recordedBy: { actorId: maker.account.accountId } });
  const kept = await stage.world.blobs.get(voiceKey(listing.voiceNote!.voiceId));
  expect(kept?.bytes.length).toBe(listing.voiceNote!.bytes);
  line.decide(() => 'through');
  await phone.open(`/penjual/produk/${listing.listingId}/nama`);
  await page.locator('audio').waitFor();
  expect(await page.locator('audio').getAttribute('src')).toContain('/voice-note');
});

test('a microphone that cannot be used is said, with what to do, and what she wrote stays', async () => {
  const phone = await readyPhone();
  await atName(phone);
  await phone.page.getByLabel('Nama produk').fill('Keripik Tempe');
  await phone.press('Rekam suara');
  await phone.page.getByText('Mikrofon tidak boleh dipakai.').waitFor();
  expect(await phone.page.getByLabel('Nama produk').inputValue()).toBe('Keripik Tempe');
});
