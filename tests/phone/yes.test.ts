import { askPrice } from '@rasa/actions/identity/assent';
import { helpingAs, requireSeller } from '@rasa/domain/identity/permission';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../builders/eventually.ts';
import { savedMandate } from '../builders/mandate.ts';
import { principalOf, savedAccount } from '../builders/people.ts';
import { screenFaults } from '../builders/screen.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** A price that a companion asked for, at the seller's own phone. */
async function asked() {
  const { world } = stage;
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const { unitId } = maker.seller;
  const companion = await savedAccount(world, { roles: ['companion'], unitId, name: 'Mega' });
  const seller = requireSeller(principalOf(maker.account));
  const { mandateId, scope } = await savedMandate(world, companion, seller);
  const { offerId } = offer.stock;
  const helping = { mandateId, sellerId: maker.sellerId, scope, isLive: true };
  const helper = requireSeller(helpingAs(principalOf(companion), helping));
  const assent = await askPrice(world, helper, offerId, {
    priceIdr: 18_000,
    expectedPriceIdr: offer.stock.priceIdr,
  });
  const phone = await stage.phone();
  await phone.signIn(world, maker.account);
  await phone.ready();
  return {
    phone,
    path: `/penjual/persetujuan/${assent!.assentId}`,
    price: async () => (await world.store.offers.get(offerId))!.stock.priceIdr,
  };
}

test('her yes to what a companion prepared takes her PIN, which the phone keeps to itself', async () => {
  const { phone, path, price } = await asked();
  await phone.open('/penjual/antrean');
  await phone.page.getByLabel('PIN').fill('2468');
  await phone.press('Pasang PIN');
  await phone.page.getByRole('button', { name: 'Kunci sekarang' }).waitFor();
  await phone.open(path);
  const pin = phone.page.getByLabel('PIN Ibu');
  await pin.waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
  await pin.fill('1111');
  await phone.press('Ya, saya setuju');
  await phone.page.getByText('PIN salah. Coba lagi.').waitFor();
  expect(await price()).toBe(15_000);
  const answers: string[] = [];
  phone.page.on('request', (request) => {
    if (request.method() === 'POST') answers.push(request.postData() ?? '');
  });
  await pin.fill('2468');
  await phone.press('Ya, saya setuju');
  await phone.page.getByText('Disetujui penjual di layarnya sendiri.').waitFor();
  expect(await price()).toBe(18_000);
  expect(answers).toHaveLength(1);
  expect(answers[0]).not.toContain('2468');
});

test('where the phone has no PIN one tap is her yes, and her no never needs one', async () => {
  const first = await asked();
  await first.phone.open(first.path);
  expect(await first.phone.page.getByLabel('PIN Ibu').isVisible()).toBe(false);
  await first.phone.press('Ya, saya setuju');
  await eventually(async () => (await first.price()) === 18_000, 30_000);
  const second = await asked();
  await second.phone.open('/penjual/antrean');
  await second.phone.page.getByLabel('PIN').fill('2468');
  await second.phone.press('Pasang PIN');
  await second.phone.page.getByRole('button', { name: 'Kunci sekarang' }).waitFor();
  await second.phone.open(second.path);
  await second.phone.press('Tidak setuju');
  await second.phone.page.getByText('Tidak disetujui').first().waitFor();
  expect(await second.price()).toBe(15_000);
});
