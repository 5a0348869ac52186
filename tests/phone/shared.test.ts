import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
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

const offerNow = async (offerId: string) => (await stage.world.store.offers.get(offerId))!.stock;

async function setPrice(page: Page, price: number): Promise<void> {
  await page.getByLabel('Harga satu kemasan').fill(String(price));
  await page.getByRole('button', { name: 'Simpan harga' }).click();
}

/** Names of everything that a page of this origin could find again. */
const kept = (phone: CellPhone) =>
  phone.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).toSorted(),
    caches: (await caches.keys()).filter((name) => !name.includes('precache')),
    storage: Object.keys(localStorage).filter((name) => name !== 'rasa-left'),
  }));

/** Whatever stands in any database of the phone, as text. */
const keptText = (phone: CellPhone) =>
  phone.page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    let text = '';
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        for (const value of await asked(database.transaction(store).objectStore(store).getAll()))
          text += JSON.stringify(value, (_, one) =>
            one instanceof Uint8Array || one instanceof ArrayBuffer ? '' : one,
          );
      database.close();
    }
    return text;
  });

describe('two phones of one seller', () => {
  test('that set the same price see both, and the one who is asked decides', async () => {
    const maker = await stage.maker();
    const offer = await stage.offer(maker);
    const { offerId } = offer.stock;
    const sale = `/penjual/produk/${offer.approved.listingId}/jual`;
    const [old, other] = [await stage.phone(), await stage.phone()];
    for (const phone of [old, other]) {
      await phone.signIn(stage.world, maker.account);
      await phone.ready();
    }
    old.line.cut();
    await old.open(sale);
    await setPrice(old.page, 16_000);
    await old.page.getByText('Menunggu dikirim: 1').waitFor();
    await other.open(sale);
    await setPrice(other.page, 17_000);
    await eventually(async () => (await offerNow(offerId)).priceIdr === 17_000);

    old.line.mend();
    await old.open('/penjual/antrean');
    await old.page.getByRole('heading', { name: 'Ada dua yang berbeda' }).waitFor();
    const seen = await old.text();
    expect(seen).toMatch(/Dari HP ini Harga: Rp\s?16\.000/);
    expect(seen).toMatch(/Yang sekarang berlaku Harga: Rp\s?17\.000/);
    expect(await screenFaults(old.page)).toEqual([]);
    expect((await offerNow(offerId)).priceIdr).toBe(17_000);

    await old.press('Pakai yang dari HP ini');
    await old.page.getByText('Semua sudah terkirim.').waitFor();
    expect((await offerNow(offerId)).priceIdr).toBe(16_000);
  });

  test('that write in the same draft are asked about the field that both wrote, and about no other', async () => {
    const maker = await stage.maker();
    const listingId = stage.world.newId('listing');
    const [old, other] = [await stage.phone(), await stage.phone()];
    await other.signIn(stage.world, maker.account);
    await other.ready();
    await other.page.evaluate(
      async (id) =>
        void (await fetch('/api/listings', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ listingId: id, category: 'keripik', name: 'Awal', description: 'Cerita.' }),
        })),
      listingId,
    );
    await old.signIn(stage.world, maker.account);
    await old.ready();
    old.line.cut();
    await old.open(`/penjual/produk/${listingId}/nama`);
    await old.page.getByLabel('Nama produk').fill('Dari HP lama');
    await old.press('Simpan dan lanjut');
    await old.page.getByRole('heading', { level: 1, name: 'Bahan' }).waitFor();
    await old.page.getByLabel('Bahan-bahan').fill('tempe');
    await old.press('Simpan dan lanjut');
    await old.page.getByText('Menunggu dikirim: 2').waitFor();
    await other.open(`/penjual/produk/${listingId}/nama`);
    await other.page.getByLabel('Nama produk').fill('Dari HP baru');
    await other.press('Simpan');
    await other.page.getByRole('heading', { level: 1, name: 'Bahan' }).waitFor();

    old.line.mend();
    await old.open('/penjual/antrean');
    await old.page.getByRole('heading', { name: 'Ada dua yang berbeda' }).waitFor();
    const seen = await old.text();
    expect(seen).toContain('Nama dan cerita: Dari HP lama');
    expect(seen).toContain('Nama dan cerita: Dari HP baru');
    const draft = async () => (await stage.world.store.listings.get(listingId))!.draft;
    expect(await draft()).toMatchObject({ name: 'Dari HP baru' });
    await old.press('Biarkan yang sekarang');
    await old.page.getByText('Semua sudah terkirim.').waitFor();
    expect(await draft()).toMatchObject({ name: 'Dari HP baru', ingredients: ['tempe'] });
  });

  test('that answer the same order: the one who is late is told how it stands', async () => {
    const maker = await stage.maker();
    const partId = await stage.order(maker, await stage.offer(maker));
    const [old, other] = [await stage.phone(), await stage.phone()];
    for (const phone of [old, other]) {
      await phone.signIn(stage.world, maker.account);
      await phone.ready();
    }
    old.line.cut();
    await old.open(`/penjual/pesanan/${partId}`);
    await old.press('Terima pesanan');
    await old.page.getByText('Menunggu dikirim: 1').waitFor();
    await other.open(`/penjual/pesanan/${partId}`);
    await other.page.getByText('Tidak bisa menyiapkan').click();
    await other.page.getByText('Stok sudah habis').click();
    await other.press('Tolak pesanan');
    await other.page.getByText('Ditolak').first().waitFor();
    old.line.mend();
    await old.open('/penjual/antrean');
    await old.page.getByRole('heading', { name: 'Ada dua yang berbeda' }).waitFor();
    expect(await old.text()).toMatch(/Dari HP ini Terima.*Yang sekarang berlaku Ditolak/);
    await old.press('Biarkan yang sekarang');
    await old.page.getByText('Semua sudah terkirim.').waitFor();
  });
});

describe('a phone that several people use', () => {
  test('sends a queue under the account that made it and under no other, though sign-ins race', async () => {
    const [maker, neighbour] = [await stage.maker(), await stage.maker()];
    const offer = await stage.offer(maker);
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    phone.line.cut();
    await phone.open(`/penjual/produk/${offer.approved.listingId}/jual`);
    await setPrice(phone.page, 16_000);
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();

    await phone.signIn(stage.world, neighbour.account);
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await phone.page.getByText('Sekarang akun lain yang masuk').waitFor();
    await phone.open('/penjual');
    await phone.page.getByText('Ada kiriman akun lain di HP ini').waitFor();
    expect(await phone.text()).not.toContain('16.000');
    expect((await offerNow(offer.stock.offerId)).priceIdr).toBe(15_000);
    // Even a request that is on its way under the wrong session is refused.
    const status = await phone.page.evaluate(
      async ([offerId, accountId]) => {
        const headers = { 'for-account': accountId!, 'content-type': 'application/json' };
        const body = JSON.stringify({ priceIdr: 16_000 });
        return (await fetch(`/api/offers/${offerId}`, { method: 'PATCH', headers, body })).status;
      },
      [offer.stock.offerId, maker.account.accountId],
    );
    expect(status).toBe(409);

    await phone.signIn(stage.world, maker.account);
    await phone.open('/penjual');
    await eventually(async () => (await offerNow(offer.stock.offerId)).priceIdr === 16_000);
  });

  test('keeps the queue of a session that ended, and sends it once she is in again', async () => {
    const maker = await stage.maker();
    const offer = await stage.offer(maker);
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    phone.line.cut();
    await phone.open(`/penjual/produk/${offer.approved.listingId}/jual`);
    await setPrice(phone.page, 16_000);
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();
    await phone.context().clearCookies();
    phone.line.mend();
    await phone.open('/penjual/antrean');
    await phone.page.getByText('Ibu perlu masuk lagi').waitFor();
    expect(await phone.page.getByRole('link', { name: 'Masuk' }).getAttribute('href')).toMatch(
      /^\/masuk\?lanjut=/,
    );
    await phone.signIn(stage.world, maker.account);
    await phone.press('Kirim sekarang');
    await phone.page.getByText('Semua sudah terkirim.').waitFor();
    expect((await offerNow(offer.stock.offerId)).priceIdr).toBe(16_000);
  });

  test('asks before signing out, and then keeps nothing of hers, even where there is no network', async () => {
    const maker = await stage.maker();
    const offer = await stage.offer(maker, 'Keripik Rahasia');
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    await phone.open('/penjual/uang');
    phone.line.cut();
    await phone.open(`/penjual/produk/${offer.approved.listingId}/jual`);
    await setPrice(phone.page, 16_000);
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();
    expect(await keptText(phone)).toContain('Keripik Rahasia');

    await phone.page.getByRole('link', { name: 'Keluar' }).click();
    await phone.page.getByText('Belum terkirim: 1. Kalau keluar sekarang, ini hilang.').waitFor();
    expect(await keptText(phone)).toContain('Keripik Rahasia');
    await phone.press('Keluar dan hapus');
    await eventually(async () => phone.page.url() !== `${stage.origin}/penjual/antrean?keluar=1`);
    phone.line.mend();
    // The session ends before anything of hers is shown again.
    await phone.open('/penjual');
    await phone.page.getByText('Masuk', { exact: true }).first().waitFor();
    expect(new URL(phone.page.url()).pathname).toBe('/masuk');
    expect(await kept(phone)).toEqual({ databases: ['rasa-phone'], caches: [], storage: [] });
    expect(await keptText(phone)).not.toMatch(/Rahasia|16000/);
    phone.line.cut();
    await phone.open('/penjual');
    await phone.page.getByText('Belum ada yang masuk').waitFor();
  });

  test('keeps nothing of who was there before but what she has not sent yet', async () => {
    const [maker, neighbour] = [await stage.maker(), await stage.maker()];
    const offer = await stage.offer(maker, 'Keripik Rahasia');
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    expect(await keptText(phone)).toContain('Keripik Rahasia');
    await phone.signIn(stage.world, neighbour.account);
    await phone.ready();
    await eventually(async () => (await kept(phone)).databases.length === 2);
    expect(await keptText(phone)).not.toContain('Rahasia');

    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    phone.line.cut();
    await phone.open(`/penjual/produk/${offer.approved.listingId}/jual`);
    await setPrice(phone.page, 16_000);
    await phone.page.getByText('Menunggu dikirim: 1').waitFor();
    phone.line.decide(({ path }) => (path.startsWith('/api/offers') ? 'unheard' : 'through'));
    await phone.signIn(stage.world, neighbour.account);
    phone.line.mend();
    await phone.open('/penjual');
    await phone.page.getByText('Ada kiriman akun lain di HP ini').waitFor();
    const text = await keptText(phone);
    expect(text).toContain('16000');
    expect(text).not.toContain('"priceIdr":15000');
  });

  test('is emptied by the plain form for signing out as well', async () => {
    const maker = await stage.maker();
    await stage.offer(maker, 'Keripik Rahasia');
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    await phone.open('/keluar');
    expect(await phone.text()).toContain('Catatan dan draf yang tersimpan di HP ini ikut terhapus.');
    await phone.press('Keluar');
    await eventually(async () => new URL(phone.page.url()).pathname === '/');
    expect((await kept(phone)).databases).toEqual([]);
  });

  test('asks for the PIN at every address of hers, and what is kept is closed meanwhile', async () => {
    const maker = await stage.maker();
    await stage.offer(maker, 'Keripik Rahasia');
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    await phone.open('/penjual/antrean');
    await phone.page.getByLabel('PIN').fill('2468');
    await phone.press('Pasang PIN');
    await phone.press('Kunci sekarang');
    await phone.page.getByRole('heading', { name: 'HP ini dikunci' }).waitFor();
    for (const path of ['/penjual', '/penjual/produk', '/penjual/uang']) {
      await phone.open(path);
      await phone.page.getByRole('heading', { name: 'HP ini dikunci' }).waitFor();
      expect(await phone.text()).not.toContain('Rahasia');
    }
    expect(await keptText(phone)).not.toContain('Rahasia');
    for (let guess = 0; guess < 5; guess += 1) {
      await phone.page.getByLabel('PIN').fill('1111');
      await phone.press('Buka');
      await phone.page.getByText(guess < 4 ? 'PIN salah.' : 'Terlalu banyak salah').waitFor();
    }
    await phone.page.clock.install();
    await phone.page.clock.fastForward(60_000);
    await phone.page.getByLabel('PIN').fill('2468');
    await phone.press('Buka');
    await phone.page.getByRole('heading', { name: 'Uang' }).first().waitFor();
    await phone.open('/penjual/produk');
    expect(phone.page.url()).toContain('/penjual/produk');
    phone.line.cut();
    await phone.open('/penjual/produk');
    await phone.page.getByText('Catatan').or(phone.page.getByText('Produk saya')).first().waitFor();
  });

  test('takes another PIN for the old one, and counts wrong guesses there too', async () => {
    const maker = await stage.maker();
    const phone = await stage.phone();
    await phone.signIn(stage.world, maker.account);
    await phone.ready();
    await phone.open('/penjual/antrean');
    await phone.page.getByLabel('PIN').fill('2468');
    await phone.press('Pasang PIN');
    await phone.page.getByText('Ganti PIN').click();
    const change = async (old: string) => {
      await phone.page.getByLabel('PIN lama').fill(old);
      await phone.press('Lanjut');
      await phone.page.getByLabel('PIN baru').fill('1357');
      await phone.press('Ganti PIN');
    };
    await change('1111');
    await phone.page.getByText('PIN salah.').waitFor();
    await change('2468');
    await phone.page.getByText('PIN sudah diganti.').waitFor();
    await phone.press('Kunci sekarang');
    await phone.page.getByRole('heading', { name: 'HP ini dikunci' }).waitFor();
    await phone.page.getByLabel('PIN').fill('2468');
    await phone.press('Buka');
    await phone.page.getByText('PIN salah.').waitFor();
    await phone.page.getByLabel('PIN').fill('1357');
    await phone.press('Buka');
    await phone.page.getByRole('button', { name: 'Kunci sekarang' }).waitFor();
  });
});
