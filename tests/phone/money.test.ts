import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../builders/eventually.ts';
import { screenFaults } from '../builders/screen.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

test('without a network she sees her money, says once that it has come, and finds her orders that are over', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const { partId, payoutId } = await stage.sent(maker, offer);
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open('/penjual/uang');
  await phone.page.getByRole('heading', { name: 'Uang sudah dikirim. Sudah masuk?' }).waitFor();
  expect(await phone.text()).toMatch(/Sudah terjual Rp 30\.000 .*Sudah diterima .*? Rp 0/);
  expect(await screenFaults(phone.page)).toEqual([]);
  await phone.press('Uang sudah saya terima');
  await phone.page.getByText('Menunggu sinyal').waitFor();
  expect(await phone.text()).toMatch(/Sudah diterima Sudah Ibu nyatakan masuk\. Rp 30\.000/);
  expect((await stage.world.store.payouts.get(payoutId))?.status).toBe('paid');

  await phone.open('/penjual/pesanan?kelompok=selesai');
  await phone.page.getByText('2 × Keripik Singkong').click();
  await phone.page.getByText('Pesanan ini sudah selesai.').waitFor();
  expect(new URL(phone.page.url()).pathname).toBe(`/penjual/pesanan/${partId}`);
  expect(await phone.text()).not.toContain('Dewi');
  expect(await screenFaults(phone.page)).toEqual([]);

  phone.line.mend();
  const lost = new Set<string>();
  phone.line.decide(({ method, path }) => {
    if (method === 'GET' || lost.has(path)) return 'through';
    lost.add(path);
    return 'answer-lost';
  });
  await phone.open('/penjual/antrean');
  await phone.page.getByText('Semua sudah terkirim.').waitFor();
  await eventually(async () => (await stage.world.store.payouts.get(payoutId))?.status === 'confirmed');
  expect(lost.size).toBe(1);
});

test('of more than twenty open orders each can be opened without a network', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const parts: string[] = [];
  for (let count = 0; count < 20; count += 1) parts.push(await stage.order(maker, offer));
  const other = await stage.offer(maker, 'Keripik Pisang');
  parts.unshift(await stage.order(maker, other));
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open('/penjual/pesanan');
  await phone.page.getByText('2 × Keripik Pisang').waitFor();
  expect(await phone.page.locator('.entry-list > a').count()).toBe(21);
  await phone.open(`/penjual/pesanan/${parts[1]}`);
  await phone.page.getByRole('button', { name: 'Terima pesanan' }).waitFor();
});
