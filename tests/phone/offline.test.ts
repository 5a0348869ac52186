import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../builders/eventually.ts';
import { phonePhoto } from '../builders/photo.ts';
import { answerAll } from '../builders/wizard.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

const photo = async () => ({
  name: 'foto.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await (await phonePhoto('#c98a2b', 2400, 3200)).arrayBuffer()),
});

test('a product made without a network arrives once, photo included, though the phone died in between', async () => {
  const { account, sellerId } = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, account);
  await phone.ready();

  phone.line.cut();
  await phone.open('/penjual/produk/baru');
  await answerAll(phone.page, 'Keripik Tempe', await photo());
  await phone.press('Kirim ke kurator');
  await phone.page.getByText('Menunggu kurator').first().waitFor();

  await phone.kill();
  await phone.start();
  // Chromium writes cookies down half a minute later.
  await phone.signIn(stage.world, account);
  await phone.open('/penjual/produk');
  await phone.page.getByText('Keripik Tempe').waitFor();
  expect(await phone.text()).toContain('Menunggu sinyal');
  expect(await stage.world.store.listings.listBySeller(sellerId)).toEqual([]);

  // Each answer of the first round is lost on the way back, so that all is sent at least twice.
  const lost = new Set<string>();
  phone.line.mend();
  phone.line.decide(({ method, path, headers }) => {
    const key = `${method} ${path} ${headers['idempotency-key']}`;
    if (method === 'GET' || lost.has(key)) return 'through';
    lost.add(key);
    return 'answer-lost';
  });
  await phone.open('/penjual/antrean');
  const sent = await eventually(async () => {
    const listings = await stage.world.store.listings.listBySeller(sellerId);
    return listings[0]?.status === 'submitted' && listings;
  }, 90_000);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.draft).toMatchObject({
    name: 'Keripik Tempe',
    ingredients: ['tempe kedelai', 'minyak', 'garam'],
    allergens: ['soy'],
    priceIdr: 15_000,
    stock: 12,
    permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
  });
  const pictures = await stage.world.store.pictures.getMany(sent[0]?.draft.pictureIds ?? []);
  expect(pictures).toMatchObject([{ status: 'ready', type: 'jpeg' }]);
  expect(pictures[0]!.bytes).toBeLessThanOrEqual(150_000);
  expect(await stage.world.store.revisions.listByListing(sent[0]!.listingId)).toHaveLength(1);
  await phone.page.getByText('Semua sudah terkirim.').waitFor();
  expect(lost.size).toBeGreaterThanOrEqual(12);
});

test('a finger that taps twice makes one product and one photo, with and without a network', async () => {
  const { account, sellerId } = await stage.maker();
  const phone = await stage.phone();
  await phone.signIn(stage.world, account);
  await phone.ready();
  const twice = (name: RegExp) => phone.page.getByRole('button', { name }).first().dblclick();
  await phone.open('/penjual/produk/baru');
  await twice(/^Keripik/);
  await phone.page.getByRole('heading', { level: 1, name: 'Foto' }).waitFor();
  phone.line.cut();
  await phone.open('/penjual/produk/baru');
  await twice(/^Keripik/);
  await phone.page.locator('input[type=file][capture]').setInputFiles(await photo());
  await twice(/^Pakai foto ini/);
  await phone.page.getByRole('img', { name: 'Foto 1' }).waitFor();
  phone.line.mend();
  await phone.open('/penjual/antrean');
  await phone.page.getByText('Semua sudah terkirim.').waitFor();
  const listings = await stage.world.store.listings.listBySeller(sellerId);
  expect(listings.map(({ draft }) => draft.pictureIds?.length ?? 0).toSorted()).toEqual([0, 1]);
});

test('what waits is sent by the worker once there is a network again, though no page of hers is open', async () => {
  const maker = await stage.maker();
  const offer = await stage.offer(maker);
  const phone = await stage.phone();
  await phone.signIn(stage.world, maker.account);
  await phone.ready();
  phone.line.cut();
  await phone.open(`/penjual/produk/${offer.approved.listingId}/jual`);
  await phone.page.getByLabel('Harga satu kemasan').fill('16000');
  await phone.press('Simpan harga');
  await phone.page.getByText('Menunggu dikirim: 1').waitFor();
  const session = await phone.context().newCDPSession(phone.page);
  const registered = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) done(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await phone.page.goto('about:blank');
  phone.line.mend();
  await session.send('ServiceWorker.dispatchSyncEvent', {
    ...{ origin: stage.origin, registrationId, tag: 'send', lastChance: false },
  });
  await eventually(
    async () => (await stage.world.store.offers.get(offer.stock.offerId))?.stock.priceIdr === 16_000,
  );
});
