import { changeOffer } from '@rasa/actions/market/offer';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { createListing, saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import {
  confirmRecipe,
  readPaper,
  refusePermit,
  seePermit,
  verifyPermit,
} from '@rasa/actions/workshop/permit';
import { runPermitTimer } from '@rasa/actions/workshop/permit-timer';
import { offerIdOf } from '@rasa/domain/id';
import type { Draft } from '@rasa/domain/market/content';
import { createCatalogue } from '@rasa/functions/catalogue/catalogue';
import { expect, test } from 'vitest';
import { halal, pdfBytes, pirt, sendPermit, verifiedPermit } from '../builders/permit.ts';
import {
  approval,
  clear,
  completeDraft,
  readyPicture,
  savedWorkshop,
  settleEvents,
} from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

async function workshop(world: TestWorld) {
  const made = await savedWorkshop(world);
  const { seller, curator } = made;
  await clear(world, seller.sellerId, 'keripik');
  const pictureIds = [await readyPicture(world, seller)];
  const submitted = async (over: Draft = {}) => {
    const { listingId } = await createListing(world, seller, {
      draft: completeDraft({ pictureIds, ...over }),
    });
    return submitListing(world, seller, listingId);
  };
  const approved = async (over: Draft = {}) => {
    const { revisionId, listingId } = await submitted(over);
    await decideRevision(world, curator, revisionId, approval);
    return { listingId, offerId: offerIdOf(listingId) };
  };
  const shown = async (offerId: string) => {
    await settleEvents(world);
    return createCatalogue(world).get(offerId);
  };
  return { ...made, submitted, approved, shown };
}

test('the public reads a permit only once somebody has looked it up', async () => {
  await using world = await testWorld();
  const { seller, curator, approved, shown } = await workshop(world);
  const { offerId } = await approved();
  const { permitId } = await sendPermit(world, seller);
  expect((await shown(offerId))?.permits).toEqual({});
  await verifyPermit(world, curator, permitId, 'Ada di sppirt.pom.go.id');
  expect((await shown(offerId))?.permits).toEqual({ permit: pirt });
});

test('what is neither picture nor PDF is refused by its bytes, and nothing is kept of it', async () => {
  await using world = await testWorld();
  const { seller } = await workshop(world);
  const bytes = new TextEncoder().encode('PK\u0003\u0004 surat izin');
  await expect(sendPermit(world, seller, { bytes })).rejects.toMatchObject({
    ...{ code: 'file.unsupported-type', fields: { paper: { code: 'file.unsupported-type' } } },
  });
  await expect(sendPermit(world, seller, { bytes: pdfBytes.slice(0, 60) })).rejects.toMatchObject({
    code: 'file.broken',
  });
  await expect(sendPermit(world, seller, { bytes: new Uint8Array(4_000_001) })).rejects.toMatchObject({
    code: 'file.too-large',
  });
  expect(await world.store.permits.listBySeller(seller.sellerId)).toEqual([]);
});

test('a PDF is read by its seller and by staff of her unit alone', async () => {
  await using world = await testWorld();
  const { seller, curator, shop } = await workshop(world);
  const { permitId } = await sendPermit(world, seller, { bytes: pdfBytes });
  for (const asker of [seller, curator])
    expect(new Uint8Array(await readPaper(world, asker, permitId))).toEqual(pdfBytes);
  const foreign = await savedWorkshop(world);
  for (const asker of [await shop(), foreign.curator, { kind: 'visitor' as const }]) {
    await expect(readPaper(world, asker, permitId)).rejects.toMatchObject({ code: 'permit.unknown' });
    await expect(seePermit(world, asker, permitId)).rejects.toMatchObject({ code: 'permit.unknown' });
  }
  await expect(verifyPermit(world, foreign.curator, permitId, 'cocok')).rejects.toMatchObject({
    code: 'permit.unknown',
  });
});

test('of two verifications at once one counts and the other is told', async () => {
  await using world = await testWorld();
  const { seller, curator, staff } = await workshop(world);
  const officer = await staff('officer');
  const { permitId } = await sendPermit(world, seller);
  const results = await Promise.allSettled([
    verifyPermit(world, curator, permitId, 'cocok'),
    verifyPermit(world, officer, permitId, 'cocok'),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'permit.decided' } },
  ]);
  await expect(refusePermit(world, curator, permitId, { reason: 'terlambat' })).rejects.toMatchObject({
    code: 'permit.decided',
  });
});

test('a number is sent once while it waits or counts; what was refused may be sent again', async () => {
  await using world = await testWorld();
  const { seller, curator } = await workshop(world);
  const both = await Promise.allSettled([sendPermit(world, seller), sendPermit(world, seller)]);
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'permit.waiting' } },
  ]);
  const [sent] = await world.store.permits.listBySeller(seller.sellerId);
  const refused = await refusePermit(world, curator, sent!.permitId, { reason: 'Foto kabur' });
  expect(refused.history.at(-1)).toMatchObject({ status: 'refused', note: 'Foto kabur' });
  await sendPermit(world, seller);
});

test('nobody verifies what she sent herself', async () => {
  await using world = await testWorld();
  const { seller, curator } = await workshop(world);
  const both = { ...curator, sellerId: seller.sellerId };
  const { permitId } = await sendPermit(world, seller);
  await expect(verifyPermit(world, both, permitId, 'cocok')).rejects.toMatchObject({
    code: 'permit.own-work',
  });
});

test('a permit of one product says nothing of another with the same number', async () => {
  await using world = await testWorld();
  const { seller, curator, approved, shown } = await workshop(world);
  const [one, other] = [await approved(), await approved({ name: 'Keripik Tempe Pedas' })];
  await verifiedPermit(world, { seller, staff: curator }, { listingId: one.listingId });
  expect((await shown(one.offerId))?.permits).toEqual({ permit: pirt });
  expect((await shown(other.offerId))?.permits).toEqual({});
  const stranger = await savedWorkshop(world);
  await expect(sendPermit(world, stranger.seller, { listingId: one.listingId })).rejects.toMatchObject({
    code: 'listing.unknown',
  });
});

test('a promise of health and an ended permit send nobody to a curator', async () => {
  await using world = await testWorld();
  const { seller, curator, submitted } = await workshop(world);
  await expect(submitted({ description: 'Menurunkan kolesterol.' })).rejects.toMatchObject({
    code: 'listing.incomplete',
    fields: { description: { code: 'listing.pirt-claim' } },
  });
  await verifiedPermit(world, { seller, staff: curator });
  world.setClock('2031-07-01T00:00:00.000Z');
  await expect(submitted()).rejects.toMatchObject({
    code: 'permit.ended',
    fields: { 'permit.number': { params: { day: '30-06-2031' } } },
  });
});

test('a halal certificate that has ended takes its number off the shop, and the product stays on sale', async () => {
  await using world = await testWorld();
  const { seller, curator, approved, shown } = await workshop(world);
  const { offerId } = await approved({ halalNumber: halal });
  const { permitId } = await verifiedPermit(
    world,
    { seller, staff: curator },
    { kind: 'halal', number: halal, endsOn: '2027-06-30' },
  );
  expect((await shown(offerId))?.permits).toEqual({ halal });
  world.setClock('2027-07-01T02:00:00.000Z');
  await runPermitTimer(world, permitId);
  expect(await shown(offerId)).toMatchObject({ offerId, permits: {} });
  expect((await shown(offerId))?.permits?.halal).toBeUndefined();
  expect((await createCatalogue(world).list({})).entries).toHaveLength(1);
});

test('changed ingredients ask for halal again, and a curator may say that the certificate covers them', async () => {
  await using world = await testWorld();
  const { seller, curator, approved, shown } = await workshop(world);
  const { listingId, offerId } = await approved({ halalNumber: halal });
  const { permitId } = await verifiedPermit(
    world,
    { seller, staff: curator },
    { kind: 'halal', number: halal, endsOn: undefined },
  );
  expect((await shown(offerId))?.permits).toEqual({ halal });

  const ingredients = ['tempe kedelai', 'tepung beras', 'minyak', 'garam', 'kaldu ayam'];
  await saveDraft(world, seller, listingId, { draft: { ingredients } });
  const { revisionId } = await submitListing(world, seller, listingId);
  const approve = () => decideRevision(world, curator, revisionId, approval);
  await expect(approve()).rejects.toMatchObject({ code: 'halal.recipe-changed' });
  // The page still shows what was approved, for which the certificate holds.
  expect((await shown(offerId))?.permits).toEqual({ halal });
  const reason = 'Kaldu ayam ada di lampiran sertifikat';
  const confirm = (id: string) => confirmRecipe(world, curator, id, { revisionId, reason });
  const { permitId: pirtId } = await sendPermit(world, seller);
  await expect(confirm(pirtId)).rejects.toMatchObject({ code: 'permit.not-covering' });
  await confirm(permitId);
  await approve();
  expect(await shown(offerId)).toMatchObject({ content: { ingredients }, permits: { halal } });
});

test('a permit that ends while its product waits stops the approval', async () => {
  await using world = await testWorld();
  const { seller, curator, submitted } = await workshop(world);
  await verifiedPermit(world, { seller, staff: curator });
  const { revisionId } = await submitted();
  world.setClock('2031-06-30T17:00:00.000Z');
  await expect(decideRevision(world, curator, revisionId, approval)).rejects.toMatchObject({
    code: 'permit.ended',
  });
  await decideRevision(world, curator, revisionId, {
    ...{ outcome: 'request_changes', checks: {} },
    reasons: [{ target: 'permit', text: 'Kirim izin yang baru.', caseKind: 'permit' }],
  });
});

test('a permit that ended before anybody looked it up is not verified', async () => {
  await using world = await testWorld();
  const { seller, curator } = await workshop(world);
  const { permitId } = await sendPermit(world, seller);
  world.setClock('2031-06-30T17:00:00.000Z');
  await expect(verifyPermit(world, curator, permitId, 'cocok')).rejects.toMatchObject({
    code: 'permit.ended',
  });
});

test('a seller does not put back on the shelf what its permit holds off it', async () => {
  await using world = await testWorld();
  const { seller, curator, approved } = await workshop(world);
  const { offerId } = await approved();
  await verifiedPermit(world, { seller, staff: curator });
  await changeOffer(world, seller, offerId, { paused: true });
  world.setClock('2031-06-30T17:00:00.000Z');
  await expect(changeOffer(world, seller, offerId, { paused: false })).rejects.toMatchObject({
    code: 'permit.ended',
  });
});

test('a verified permit that turns out to be wrong is taken back, by whoever saw that it was verified', async () => {
  await using world = await testWorld();
  const { seller, curator, approved, shown } = await workshop(world);
  const { offerId } = await approved();
  const { permitId } = await verifiedPermit(world, { seller, staff: curator });
  const reason = 'Dicabut Dinas Kesehatan';
  await expect(refusePermit(world, curator, permitId, { reason })).rejects.toMatchObject({
    code: 'permit.decided',
  });
  await refusePermit(world, curator, permitId, { reason, status: 'verified' });
  expect((await shown(offerId))?.permits).toEqual({});
});
