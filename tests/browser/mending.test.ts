import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startChild } from '../builders/child.ts';
import { launchChromium } from '../builders/chromium.ts';
import { type DocumentedClient, documentedClient, signIn } from '../builders/documented.ts';
import {
  allGood,
  decide,
  goodDraft,
  openUnit,
  putOnSale,
  registerSeller,
  submit,
} from '../builders/opening.ts';
import { type Visitor, visitor } from '../builders/visitor.ts';

/** From the wish for changes to the approval of what was mended: this many screens at most. */
const most = { seller: 6, curator: 4 };
const sellerPhone = '+6281200000001';

let folder: string;
let shop: Awaited<ReturnType<typeof startChild>>;
let browser: Browser;
let emails: { officer: string; curator: string };
let clients: Record<'seller' | 'curator', DocumentedClient>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-mending-'));
  [shop, browser] = await Promise.all([
    startChild({ folder, port: await freePort(), env: { SEED: 'none' } }),
    launchChromium(),
  ]);
  const admin = await documentedClient(shop.origin);
  const { pickupPointId, ...others } = await openUnit(admin, shop.origin);
  emails = others;
  const officer = await documentedClient(shop.origin);
  await signIn(officer, shop.origin, { email: emails.officer });
  const sellerId = await registerSeller(officer, {
    ...{ phone: sellerPhone, shopName: 'Dapur Bu Siti' },
    deliveryWays: { pickupPointIds: [pickupPointId] },
  });
  await officer.post('/api/sellers/{sellerId}/clearances', {
    params: { sellerId },
    json: { kind: 'keripik', reason: 'Dapurnya sudah dilihat' },
  });
  // Once each: codes are sent a few times an hour.
  const [seller, curator] = [await documentedClient(shop.origin), await documentedClient(shop.origin)];
  await signIn(seller, shop.origin, { phone: sellerPhone });
  await signIn(curator, shop.origin, { email: emails.curator });
  clients = { seller, curator };
});
afterAll(async () => {
  await browser?.close();
  await shop?.kill();
  await rm(folder, { recursive: true, force: true });
});

type Note = { target: string; text: string };

/** A product on sale whose change a curator wants mended. */
async function asked(name: string, notes: readonly Note[]): Promise<string> {
  const { seller, curator } = clients;
  const { offerId } = await putOnSale(clients, { ...goodDraft, name });
  const listingId = offerId.replace('ofr_', 'lst_');
  await seller.put('/api/listings/{listingId}/draft', {
    params: { listingId },
    json: { description: 'Enak.', priceIdr: 17_000 },
  });
  await decide(curator, await submit(seller, listingId), {
    ...{ outcome: 'request_changes', checks: allGood, reasons: notes },
  });
  return listingId;
}

/** Every page that somebody comes to, from the moment on in which she is asked for something. */
function counted({ page }: Visitor) {
  const seen: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) seen.push(new URL(frame.url()).pathname);
  });
  return {
    seen,
    begin: () => {
      seen.length = 0;
    },
  };
}

async function approves(curator: Visitor, name: string): Promise<string[]> {
  const { seen, begin } = counted(curator);
  begin();
  await curator.open('/staf');
  await curator.menu('Kurasi');
  await curator.press(`Periksa ${name}`);
  for (const item of await curator.page.locator('fieldset.check').all())
    await item.getByRole('radio', { name: 'Baik', exact: true }).check();
  await curator.press('Setujui');
  await curator.sees('Disetujui. Produk tayang sebentar lagi.');
  return [...seen];
}

const words = { target: 'description', text: 'Ceritakan rasanya.' };
const price = { target: 'priceIdr', text: 'Harga ini dua kali yang lain.' };
const label = { target: 'ingredients', text: 'Tulis juga minyaknya.' };

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('%s', (mode, javaScriptEnabled) => {
  let seller: Visitor;
  let curator: Visitor;
  beforeAll(async () => {
    [seller, curator] = [
      await visitor(browser, shop.origin, { javaScriptEnabled }),
      await visitor(browser, shop.origin, { javaScriptEnabled }),
    ];
    await seller.open('/');
    await seller.signIn({ phone: sellerPhone });
    await curator.open('/');
    await curator.signIn({ email: emails.curator });
  });
  afterAll(() => expect([...seller.faults, ...curator.faults]).toEqual([]));

  const describes = async () => {
    await seller.sees('Catatan kurator', words.text);
    await seller.fill('Cerita singkat', 'Renyah, gurih, dan sedikit pedas.');
    await seller.press('Simpan');
  };

  it('one note, from her first page: six screens at most for her, four for the curator', async () => {
    const name = `Keripik ${mode === 'with JavaScript' ? 'Talas' : 'Sukun'}`;
    await asked(name, [words]);
    const { seen, begin } = counted(seller);
    begin();
    await seller.open('/penjual');
    await seller.page
      .locator('main')
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .waitFor();
    await seller.follow(new RegExp(name), seller.page.locator('main'));
    await seller.follow(/^Perbaiki/, seller.page.locator('.mend').first());
    await describes();
    await seller.press('Kirim ke kurator');
    await seller.sees('Terkirim ke kurator.');
    expect(seen.length, seen.join(' ')).toBeLessThanOrEqual(most.seller);
    const curators = await approves(curator, name);
    expect(curators.length, curators.join(' ')).toBeLessThanOrEqual(most.curator);
  });

  it('three notes on three screens, from the message: one after the other, six screens at most', async () => {
    const name = `Keripik ${mode === 'with JavaScript' ? 'Gadung' : 'Ubi'}`;
    const listingId = await asked(name, [price, words, label]);
    const { seen, begin } = counted(seller);
    begin();
    // Where the message leads.
    await seller.open(`/penjual/produk/${listingId}`);
    await seller.sees(price.text, words.text, label.text);
    // The form's first screen that has a note leads on through the others.
    await seller.follow(/^Perbaiki/, seller.page.locator('.mend').filter({ hasText: words.text }));
    await describes();
    await seller.sees('Catatan kurator', label.text);
    await seller.fill('Bahan-bahan', 'singkong\nminyak goreng\ncabai\ngaram\ngula');
    await seller.press('Simpan');
    await seller.sees('Catatan kurator', price.text);
    await seller.fill('Harga satu kemasan', '15.500');
    await seller.press('Simpan');
    await seller.press('Kirim ke kurator');
    await seller.sees('Terkirim ke kurator.');
    expect(seen.length, seen.join(' ')).toBeLessThanOrEqual(most.seller);
    const curators = await approves(curator, name);
    expect(curators.length, curators.join(' ')).toBeLessThanOrEqual(most.curator);
  });
});
