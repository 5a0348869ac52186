import { trackPart } from '@rasa/actions/market/part-tracking';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../builders/eventually.ts';
import { principalOf } from '../builders/people.ts';
import { screenFaults } from '../builders/screen.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

const partOf = async (partId: string) =>
  (await stage.world.store.orders.getWhole(`ord_${partId.slice(4, 30)}`))!.parts[0]!;

test('an order is accepted and packed without a network, what lies in the box is remembered, and each arrives once', async () => {
  const maker = await stage.maker();
  const partId = await stage.order(maker, await stage.offer(maker));
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open(`/penjual/pesanan/${partId}`);
  const tick = phone.page.getByRole('checkbox', { name: 'Keripik Singkong sudah masuk kotak' });
  await tick.check();
  await phone.page.getByText('Sudah masuk kotak: 1 dari 1').waitFor();
  await phone.press('Terima pesanan');
  await phone.page.getByText('Sudah selesai dikemas?').waitFor();
  expect(await tick.isChecked()).toBe(true);
  await phone.open(`/penjual/pesanan/${partId}`);
  await tick.waitFor();
  expect(await tick.isChecked()).toBe(true);
  await phone.press('Sudah dikemas');
  await phone.page.getByText('Sudah ada di tempat pengambilan?').waitFor();
  expect((await partOf(partId)).status).toBe('new');

  const lost = new Set<string>();
  phone.line.mend();
  phone.line.decide(({ method, path }) => {
    if (method === 'GET' || lost.has(path)) return 'through';
    lost.add(path);
    return 'answer-lost';
  });
  await phone.open('/penjual/antrean');
  await eventually(async () => (await partOf(partId)).status === 'packed', 60_000);
  await phone.page.getByText('Semua sudah terkirim.').waitFor();
  expect((await partOf(partId)).history.map(({ status }) => status)).toEqual(['new', 'accepted', 'packed']);
  expect(lost.size).toBe(2);
});

test('a receipt number that came after the parcel left is given without a network, and never over another one', async () => {
  const maker = await stage.maker();
  const partId = await stage.parcel(maker, await stage.offer(maker));
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open(`/penjual/pesanan/${partId}`);
  await phone.page.getByText('Nomor resi belum diisi.').waitFor();
  await phone.page.getByLabel('Nomor resi').fill('JP1');
  expect(await screenFaults(phone.page)).toEqual([]);
  await phone.press('Simpan nomor resi');
  await phone.page.getByText('Ekspedisi: JNE · resi JP1').waitFor();
  expect((await partOf(partId)).delivery.trackingNumber).toBeUndefined();
  phone.line.mend();
  await phone.open('/penjual/antrean');
  await phone.page.getByText('Semua sudah terkirim.').waitFor();
  expect((await partOf(partId)).delivery).toMatchObject({ carrierName: 'JNE', trackingNumber: 'JP1' });

  phone.line.cut();
  await phone.open(`/penjual/pesanan/${partId}`);
  await phone.page.getByText('Ubah nomor resi').click();
  await phone.page.getByLabel('Nomor resi').fill('JP2');
  await phone.press('Simpan nomor resi');
  await phone.page.getByText('resi JP2').waitFor();
  const seller = { ...principalOf(maker.account), sellerId: maker.sellerId };
  await trackPart(stage.world, seller, partId, { carrierName: 'JNE', trackingNumber: 'JP3' });
  phone.line.mend();
  await phone.open('/penjual/antrean');
  await phone.page.getByText('Nomor resi: JP3').waitFor();
  expect((await partOf(partId)).delivery.trackingNumber).toBe('JP3');
  await phone.press('Pakai yang dari HP ini');
  await eventually(async () => (await partOf(partId)).delivery.trackingNumber === 'JP2', 30_000);
});

test('with a network the list is ticked too, and the buyer is written to as the order stands', async () => {
  const maker = await stage.maker();
  const partId = await stage.order(maker, await stage.offer(maker));
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  await phone.open(`/penjual/pesanan/${partId}`);
  const chat = async () =>
    new URL((await phone.page.getByRole('link', { name: 'Kirim WhatsApp' }).getAttribute('href'))!);
  expect((await chat()).searchParams.get('text')).toMatch(/^Halo .+, terima kasih sudah memesan 2 × Keripik/);
  expect((await chat()).hostname).toBe('wa.me');
  const tick = phone.page.getByRole('checkbox', { name: 'Keripik Singkong sudah masuk kotak' });
  await tick.check();
  expect(await screenFaults(phone.page)).toEqual([]);
  await phone.press('Terima pesanan');
  await phone.page.getByText('Sudah selesai dikemas?').waitFor();
  expect(await tick.isChecked()).toBe(true);
  expect((await chat()).searchParams.get('text')).toContain('sudah saya terima dan sedang saya siapkan');
  await phone.press('Sudah dikemas');
  await phone.press('Siap diambil');
  await phone.page.getByText('Sudah sampai di tangan pembeli?').waitFor();
  expect((await chat()).searchParams.get('text')).toMatch(/siap diambil\. \S+/);
  expect(await tick.count()).toBe(0);
});
