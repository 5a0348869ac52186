import { newEvent } from '@rasa/actions/event';
import { recordBatch } from '@rasa/actions/workshop/batch';
import { openSupportCase } from '@rasa/actions/workshop/support-case';
import { jakartaDay } from '@rasa/domain/time';
import { createPapersApp } from '@rasa/functions/papers/app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { inlineFaults } from '../../builders/inline.ts';
import { savedAccount, signedInCookie } from '../../builders/people.ts';
import { savedOffer } from '../../builders/shelf.ts';
import { completeListing } from '../../builders/workshop.ts';

let desk: Desk;
let shop: Awaited<ReturnType<Desk['shop']>>;
beforeAll(async () => {
  desk = await openDesk();
  desk.world.setClock(new Date().toISOString());
  shop = await desk.shop({ shopName: 'Kopi Wilis' });
});
afterAll(() => desk[Symbol.asyncDispose]());

/** A case about a product that is on sale. */
async function aboutSold(kind: 'branding' | 'permit', ingredients = ['kopi']) {
  const { approved } = await savedOffer(desk.world, shop.seller, { content: { ingredients, allergens: [] } });
  const { offerId, listingId } = approved;
  const at = desk.world.clock().toISOString();
  await desk.world.store.listings.save(
    { ...(await completeListing(desk.world, shop.principal)), listingId, version: 1 },
    newEvent(desk.world, { type: 'listing.created', subjectId: listingId, at, actorId: 'test' }),
  );
  const { caseId } = await openSupportCase(desk.world, shop.principal, { kind, listingId });
  return { offerId, caseId };
}

test('from a case an officer comes to the label of its product, and to the sheet that is printed', async () => {
  const { offerId, caseId } = await aboutSold('branding');
  const account = await savedAccount(desk.world, { roles: ['officer'], unitId: desk.unitId });
  const officer = await desk.readAs(account);
  const opened = await officer.open(`/staf/bantuan/${caseId}`);
  const link = opened.links.find(({ label }) => label === 'Lembar label')!.href;
  const bare = await officer.open(link);
  expect(bare.text).toContain('Kode produksi dan tanggal baik sebelum belum ada');
  // Mending it is the seller's.
  expect(bare.links.filter(({ href }) => href.startsWith('/penjual'))).toEqual([]);
  const made = { producedOn: jakartaDay(desk.world.clock().toISOString()), quantity: 6, stocked: false };
  await recordBatch(desk.world, shop.principal, offerId, made);
  const shown = await officer.open(link);
  const sheet = shown.links.find(({ label }) => label.startsWith('Buka lembar A4'))!.href;
  expect(inlineFaults(shown.html)).toEqual([]);
  const cookie = await signedInCookie(desk.world, account);
  const paper = await createPapersApp(desk.world).request(`http://shop.test${sheet}`, {
    headers: { cookie },
  });
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await officer.open(`/en${link}`)).text).toContain('Label sheet');
});

test('where the words do not fit, she is led back to the page of her case', async () => {
  const long = Array.from({ length: 40 }, (_, n) => `bahan yang panjang sekali namanya nomor ${n}`);
  const { offerId, caseId } = await aboutSold('permit', long);
  const made = { producedOn: jakartaDay(desk.world.clock().toISOString()), quantity: 6, stocked: false };
  const { code } = await recordBatch(desk.world, shop.principal, offerId, made);
  const account = await savedAccount(desk.world, { roles: ['officer'], unitId: desk.unitId });
  const cookie = await signedInCookie(desk.world, account);
  const app = createPapersApp(desk.world);
  const path = `http://shop.test/cetak/label/${offerId}/${code}/kecil.pdf`;
  const headers = { cookie, accept: 'text/html' };
  const led = await app.request(`${path}?bantuan=${caseId}`, { headers });
  expect(led.headers.get('location')).toBe(
    `/staf/bantuan/${caseId}/label?batch=${code}&ukuran=kecil&kurang=label.too-small`,
  );
  const told = await (await desk.readAs(account)).open(led.headers.get('location')!);
  expect(told.text).toContain('Tulisannya tidak muat');
  // Without a case, or with something odd in its place, the words alone say it.
  for (const odd of ['', '?bantuan=//elsewhere.test'])
    expect((await app.request(`${path}${odd}`, { headers })).status).toBe(409);
});

test('what is not approved has no label yet, and of the whole shop there is none', async () => {
  const officer = await desk.staff('officer');
  const { listingId } = await completeListing(desk.world, shop.principal);
  const { caseId } = await openSupportCase(desk.world, shop.principal, { kind: 'packaging', listingId });
  expect((await officer.open(`/staf/bantuan/${caseId}/label`)).text).toContain('Produk ini belum disetujui');
  const { caseId: whole } = await openSupportCase(desk.world, shop.principal, { kind: 'packaging' });
  expect((await officer.open(`/staf/bantuan/${whole}/label`)).status).toBe(404);
  expect((await officer.open(`/staf/bantuan/${whole}`)).text).not.toContain('Lembar label');
  // A curator sees the case, not the label.
  expect((await (await desk.staff('curator')).open(`/staf/bantuan/${caseId}/label`)).status).toBe(403);
});
