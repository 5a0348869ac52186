import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../builders/eventually.ts';
import { fill, makeRoom } from '../builders/full-phone.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

describe('when', () => {
  async function withPrice() {
    const maker = await stage.maker();
    const offer = await stage.offer(maker);
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    const price = async () => (await stage.world.store.offers.get(offer.stock.offerId))!.stock.priceIdr;
    const sale = `/penjual/produk/${offer.approved.listingId}/jual`;
    const setPrice = async (text: string) => {
      await phone.page.getByLabel('Harga satu kemasan').fill(text);
      await phone.press('Simpan harga');
    };
    return { phone, price, sale, setPrice };
  }
  const isAct = ({ method, path }: { method: string; path: string }) =>
    method !== 'GET' && path.startsWith('/api/offers');

  test('the API answers 500, she is told that it is safe, and it is sent by itself once that is over', async () => {
    const { phone, price, sale, setPrice } = await withPrice();
    await phone.open(sale);
    phone.line.decide((one) =>
      isAct(one) ? { status: 500, body: '{"error":{"code":"internal","message":"x"}}' } : 'through',
    );
    await setPrice('16000');
    await phone.page.getByText('Pusat sedang gangguan.').waitFor();
    expect(await phone.text()).toContain('Menunggu dikirim: 1');
    phone.line.mend();
    await eventually(async () => (await price()) === 16_000, 30_000);
    await phone.page.getByText('Semua sudah terkirim.').waitFor();
  });

  test('the API speaks another language than this page, nothing is lost and she is asked to load it anew', async () => {
    const { phone, price, sale, setPrice } = await withPrice();
    await phone.open(sale);
    phone.line.decide((one) => (isAct(one) ? { status: 200, body: '<html>' } : 'through'));
    await setPrice('16000');
    await phone.page.getByText('versi lama').waitFor();
    phone.line.mend();
    await phone.press('Muat ulang');
    await eventually(async () => (await price()) === 16_000, 30_000);
  });

  test('the API refuses an answer, the page that the server draws shows it at its field', async () => {
    const { phone, price, sale, setPrice } = await withPrice();
    await phone.open(sale);
    await setPrice('900000');
    await phone.page.locator('.field-error').first().waitFor();
    expect(await phone.page.getByLabel('Harga satu kemasan').inputValue()).toBe('900000');
    await setPrice('17000');
    await eventually(async () => (await price()) === 17_000);
  });

  test('what was written without a network is refused, she is told why and mends it', async () => {
    const { phone, price, sale, setPrice } = await withPrice();
    phone.line.cut();
    await phone.open(sale);
    await setPrice('900000');
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await phone.page.getByRole('heading', { name: 'Belum diterima: Ubah Harga' }).waitFor();
    await phone.page.getByRole('link', { name: 'Buka' }).click();
    await setPrice('17000');
    await eventually(async () => (await price()) === 17_000);
    await phone.open('/penjual/antrean');
    await phone.page.getByText('Semua sudah terkirim.').waitFor();
  });

  test('the phone is full, what she typed stays on the screen and she is told what to do', async () => {
    const { phone, price, sale, setPrice } = await withPrice();
    phone.line.cut();
    await phone.open(sale);
    await fill(phone);
    await setPrice('16000');
    await phone.page.getByText('Penyimpanan HP penuh.').waitFor();
    expect(await phone.page.getByLabel('Harga satu kemasan').inputValue()).toBe('16000');
    await makeRoom(phone);
    await phone.press('Simpan harga');
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await eventually(async () => (await price()) === 16_000);
  });

  test('the clock is wrong by a day, all is sent in its order and she is told to set it right', async () => {
    const { phone, price, sale, setPrice } = await withPrice();
    await phone.page.clock.install({ time: Date.now() - 26 * 60 * 60_000 });
    phone.line.cut();
    await phone.open(sale);
    await setPrice('16000');
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();
    await setPrice('17000');
    await phone.page.getByText('Menunggu dikirim: 2').waitFor();
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await phone.page.getByText('Jam HP salah.').waitFor();
    await phone.page.getByText('Semua sudah terkirim.').waitFor();
    expect(await price()).toBe(17_000);
  });

  test.each([
    ['that the server draws', false],
    ['that the phone draws', true],
  ])(
    'the page is gone before a tap is kept, on a page %s, it is done nevertheless and once',
    async (_, isOffline) => {
      const { phone, price, sale, setPrice } = await withPrice();
      if (isOffline) phone.line.cut();
      await phone.open(sale);
      await phone.page.evaluate(() => {
        // Keeping lasts longer than the page does.
        IDBObjectStore.prototype.add = () => new Promise(() => undefined) as never;
      });
      await setPrice('16000');
      expect(await price()).toBe(15_000);
      await phone.open('/penjual/antrean');
      if (isOffline) await phone.page.getByText('Menunggu dikirim: 1').waitFor();
      phone.line.mend();
      await phone.open('/penjual/antrean');
      await eventually(async () => (await price()) === 16_000, 30_000);
      await phone.page.getByText('Semua sudah terkirim.').waitFor();
      expect(
        await phone.page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('tap'))),
      ).toEqual([]);
    },
  );
});
