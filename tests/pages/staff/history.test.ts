import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { changeOffer } from '@rasa/actions/market/offer';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import { offerIdOf } from '@rasa/domain/id';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../builders/desk.ts';
import { eventually } from '../../builders/eventually.ts';
import { principalOf, savedAccount } from '../../builders/people.ts';
import type { Page } from '../../builders/reader.ts';
import { approval, clear, completeListing } from '../../builders/workshop.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const hashOn = (page: Page, name: string) => new RegExp(`data-${name}="([0-9a-f]{64})"`).exec(page.html)?.[1];
const linkOf = (page: Page, label: string) => page.links.find((one) => one.label.startsWith(label))!.href;

test('the hash on the public page is that of the approved revision in the history, also while another one waits', async () => {
  const { world, unitId } = desk;
  const { seller, principal } = await desk.shop({ shopName: 'Dapur Melati' });
  await clear(world, seller.sellerId, 'keripik');
  const account = await savedAccount(world, { roles: ['curator'], unitId });
  const curator = { ...principalOf(account), unitId };
  const { listingId } = await completeListing(world, principal);
  const offerId = offerIdOf(listingId);
  const first = await submitListing(world, principal, listingId);
  await decideRevision(world, curator, first.revisionId, approval);
  await saveDraft(world, principal, listingId, { draft: { name: 'Keripik Tempe Gurih' } });
  const second = await submitListing(world, principal, listingId);
  await changeOffer(world, principal, offerId, { priceIdr: 16_000 });
  await rebuildCatalogue(world, gzipPacking);

  const reader = await desk.readAs(account);
  const review = await reader.open(`/staf/kurasi/${second.revisionId}`);
  const history = await reader.open(linkOf(review, 'Lihat riwayat'));
  for (const words of [
    'Pembeli melihat kiriman ke-1',
    'sama persis dengan yang disetujui',
    'Kiriman ke-2 dikirim ke kurator',
    'Harga diganti',
    `Kurator · ${account.name}`,
    'daftar periksa',
  ])
    expect(history.text).toContain(words);
  expect(hashOn(history, 'public-hash')).toBe(first.contentHash);
  expect(linkOf(history, 'Kiriman ke-2')).toBe(`/staf/kurasi/${second.revisionId}`);

  const visitor = desk.visitor();
  const shown = async () => visitor.open(`/produk/${offerId}`);
  expect(hashOn(await shown(), 'content-hash')).toBe(first.contentHash);
  expect((await shown()).text).not.toContain('Keripik Tempe Gurih');

  await decideRevision(world, curator, second.revisionId, approval);
  await rebuildCatalogue(world, gzipPacking);
  await eventually(async () => hashOn(await shown(), 'content-hash') === second.contentHash);
  expect((await shown()).text).toContain('Keripik Tempe Gurih');
  expect(hashOn(await reader.open(history.path), 'public-hash')).toBe(second.contentHash);
});

test('officers and admins of the unit read it as well, without the way to a decision', async () => {
  const { world } = desk;
  const { principal, seller } = await desk.shop({ shopName: 'Dapur Kenanga' });
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, principal, { name: 'Keripik Sukun' });
  await submitListing(world, principal, listingId);
  for (const role of ['officer', 'admin'] as const) {
    const page = await (await desk.staff(role)).open(`/staf/kurasi/riwayat/${listingId}`);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Kiriman ke-1 dikirim')]);
    expect(page.links.filter(({ href }) => href.startsWith('/staf/kurasi/rev_'))).toEqual([]);
  }
  const officer = await desk.staff('officer');
  const ofSeller = await officer.open(`/staf/penjual/${seller.sellerId}`);
  expect(linkOf(ofSeller, 'Lihat riwayat')).toBe(`/staf/kurasi/riwayat/${listingId}`);
});
