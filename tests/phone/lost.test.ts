import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../builders/eventually.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

async function setStock(page: Page, units: number): Promise<void> {
  await page.getByLabel('Stok baru').fill(String(units));
  await page.getByRole('button', { name: 'Simpan stok' }).click();
  await page.getByText(`Sekarang di toko: ${units}`).waitFor();
}

async function setPrice(page: Page, price: number): Promise<void> {
  await page.getByLabel('Harga satu kemasan').fill(String(price));
  await page.getByRole('button', { name: 'Simpan harga' }).click();
  await page.locator(`input[name=expectedPriceIdr][value="${price}"]`).waitFor({ state: 'attached' });
}

test('of fifty acts with every third answer lost, each is done once', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const { offerId, priceIdr, available } = offer.stock;
  const parts = [await stage.order(maker, offer), await stage.order(maker, offer)];
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();

  phone.line.cut();
  const sale = `/penjual/produk/${offer.approved.listingId}/jual`;
  await phone.open(sale);
  const units = Array.from({ length: 30 }, (_, index) => available - 4 + ((index % 7) + 1));
  for (const one of units) await setStock(phone.page, one);
  const prices = Array.from({ length: 12 }, (_, index) => priceIdr + (index + 1) * 100);
  for (const one of prices) await setPrice(phone.page, one);
  for (const partId of parts) {
    await phone.open(`/penjual/pesanan/${partId}`);
    for (const act of ['Terima pesanan', 'Sudah dikemas', 'Siap diambil', /uang tunai/])
      await phone.press(act);
    await phone.page.getByText('Sudah diserahkan').waitFor();
  }
  await phone.open('/penjual/antrean');
  await phone.page.getByRole('heading', { name: 'Menunggu dikirim: 50' }).waitFor();

  let answers = 0;
  let lost = 0;
  phone.line.mend();
  phone.line.decide(({ method }) => {
    if (method === 'GET') return 'through';
    answers += 1;
    if (answers % 3 !== 0) return 'through';
    lost += 1;
    return 'answer-lost';
  });
  await eventually(async () => (await phone.text()).includes('Semua sudah terkirim.'), 110_000);

  expect(lost).toBeGreaterThanOrEqual(16);
  const stock = (await stage.world.store.offers.get(offerId))!.stock;
  expect(stock).toMatchObject({ available: units.at(-1), priceIdr: prices.at(-1) });
  const adjusted = (await stage.world.store.offers.listMovements(offerId)).filter(
    ({ cause }) => cause === 'adjust',
  );
  // Each step from the number before, by movements that add up: none twice, none left out.
  const steps = units.map((one, index) => one - (index === 0 ? available - 4 : units[index - 1]!));
  expect(adjusted.map(({ quantity }) => quantity).toSorted()).toEqual(
    steps.filter((one) => one !== 0).toSorted(),
  );
  for (const partId of parts) {
    const whole = await stage.world.store.orders.getWhole(`ord_${partId.slice(4, 30)}`);
    const part = whole?.parts.find((one) => one.partId === partId);
    expect(part?.history.map(({ status }) => status)).toEqual([
      'new',
      'accepted',
      'packed',
      'ready_for_pickup',
      'delivered',
    ]);
  }
});
