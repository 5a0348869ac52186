import { decideRevision } from '@rasa/actions/workshop/curation';
import {
  createListing,
  saveDraft,
  seeListing,
  submitListing,
  withdrawListing,
} from '@rasa/actions/workshop/listing';
import {
  answerDelivery,
  planSupportCase,
  setCaseTask,
  startSupportCase,
} from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile } from '@rasa/actions/workshop/support-case-file';
import { offerIdOf } from '@rasa/domain/id';
import { canonical } from '@rasa/domain/market/content';
import type { DecisionRequest } from '@rasa/domain/workshop/decision';
import { expect, test } from 'vitest';
import { handOver } from '../builders/support.ts';
import {
  approval,
  clear,
  completeDraft,
  completeListing,
  jpegBytes,
  savedWorkshop,
  settleEvents,
} from '../builders/workshop.ts';
import { testWorld } from '../builders/world.ts';

const needsLabel: DecisionRequest = {
  outcome: 'request_changes',
  checks: { label_net: 'not_ok' },
  reasons: [
    { target: 'label_net', text: 'Berat bersih belum ada di label.', caseKind: 'packaging' },
    { target: 'label_batch', text: 'Tanggal produksi belum ada.', caseKind: 'packaging' },
    { target: 'name', text: 'Sebut rasanya.' },
  ],
};

test('a product goes from draft through training, support and a second look to the shop, exactly as approved', async () => {
  await using world = await testWorld();
  const { seller, curator, staff } = await savedWorkshop(world);
  const officer = await staff('officer');
  const { listingId } = await completeListing(world, seller);

  await expect(submitListing(world, seller, listingId)).rejects.toMatchObject({
    code: 'clearance.missing',
    params: { kind: 'Keripik' },
  });
  await clear(world, seller.sellerId, 'keripik');
  const first = await submitListing(world, seller, listingId);

  const asked = await decideRevision(world, curator, first.revisionId, needsLabel);
  expect(asked.listing.status).toBe('changes_requested');
  const [caseId = ''] = asked.newCaseIds;
  expect(asked.newCaseIds).toHaveLength(1);
  expect(asked.decision.reasons.map((reason) => reason.caseId)).toEqual([caseId, caseId, undefined]);
  expect(await world.store.offers.get(offerIdOf(listingId))).toBeUndefined();

  const planned = await planSupportCase(world, officer, caseId, { dueOn: '2026-12-01', costIdr: 50_000 });
  expect(planned).toMatchObject({ listingId, origin: { revisionId: first.revisionId }, status: 'planned' });
  await startSupportCase(world, officer, caseId);
  for (const { taskId } of planned.tasks) await setCaseTask(world, officer, caseId, { taskId, done: true });
  await addSupportCaseFile(world, officer, caseId, { kind: 'label', note: '', bytes: await jpegBytes() });
  await handOver(world, officer, caseId);
  await answerDelivery(world, seller, caseId, { act: 'accept' });

  await saveDraft(world, seller, listingId, { draft: { name: 'Keripik Tempe Gurih' } });
  const second = await submitListing(world, seller, listingId);
  const { listing } = await decideRevision(world, curator, second.revisionId, approval);

  expect(listing).toMatchObject({ status: 'approved', approvedRevisionId: second.revisionId });
  const offer = await world.store.offers.get(offerIdOf(listingId));
  expect(offer?.stock).toMatchObject({ status: 'live', available: 12, priceIdr: 15_000 });
  expect(offer?.approved.content).toEqual(second.content);
  expect(offer?.approved.contentHash).toBe(await world.hash(canonical(offer?.approved.content)));
  expect(await world.store.offers.listMovements(offerIdOf(listingId))).toMatchObject([
    { cause: 'initial', quantity: 12 },
  ]);
  await settleEvents(world);
  expect((await world.store.catalogue.getChain())?.version).toBeGreaterThan(0);
});

test('editing and sending again keep the approved product on the shop until a curator approves', async () => {
  await using world = await testWorld();
  const { seller, curator } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const offerId = offerIdOf(listingId);
  const first = await submitListing(world, seller, listingId);
  await decideRevision(world, curator, first.revisionId, approval);
  await expect(submitListing(world, seller, listingId)).rejects.toMatchObject({ code: 'listing.unchanged' });
  const live = await world.store.offers.get(offerId);

  await saveDraft(world, seller, listingId, { draft: { ingredients: ['tempe kedelai', 'garam'] } });
  expect(await world.store.offers.get(offerId)).toEqual(live);
  const second = await submitListing(world, seller, listingId);
  expect(await world.store.offers.get(offerId)).toEqual(live);
  await expect(submitListing(world, seller, listingId)).rejects.toMatchObject({ code: 'listing.pending' });

  await decideRevision(world, curator, second.revisionId, approval);
  const renewed = await world.store.offers.get(offerId);
  expect(renewed?.approved.content.ingredients).toEqual(['tempe kedelai', 'garam']);
  expect(renewed?.stock).toMatchObject({ available: 12, priceIdr: 15_000, revisionId: second.revisionId });
  expect((await seeListing(world, seller, listingId)).status).toBe('approved');
});

test('of two curators who decide at once one wins and the other is told that it was decided', async () => {
  await using world = await testWorld();
  const { seller, curator, staff } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { revisionId } = await submitListing(world, seller, listingId);
  const other = await staff('curator');

  const results = await Promise.allSettled([
    decideRevision(world, curator, revisionId, approval),
    decideRevision(world, other, revisionId, needsLabel),
  ]);

  const lost = results.filter((result) => result.status === 'rejected');
  expect(lost).toMatchObject([{ reason: { code: 'revision.decided' } }]);
  expect(await world.store.revisions.listDecisions(listingId)).toHaveLength(1);
  expect((await world.store.revisions.listQueue(curator.unitId, { limit: 10 })).items).toEqual([]);
});

test('a case of the same kind that is under way is linked, not doubled', async () => {
  await using world = await testWorld();
  const { seller, curator } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const first = await submitListing(world, seller, listingId);
  const before = await decideRevision(world, curator, first.revisionId, needsLabel);
  const second = await submitListing(world, seller, listingId);
  const after = await decideRevision(world, curator, second.revisionId, needsLabel);

  expect(after.newCaseIds).toEqual([]);
  expect(after.decision.reasons[0]?.caseId).toBe(before.newCaseIds[0]);
  expect(await world.store.supportCases.listBySeller(seller.sellerId)).toHaveLength(1);
});

test('a curator never decides on what she wrote, nor on what belongs to another unit', async () => {
  await using world = await testWorld();
  const { seller, staff } = await savedWorkshop(world);
  const foreign = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { revisionId } = await submitListing(world, seller, listingId);
  const officer = await staff('officer');

  const writer = { ...foreign.curator, unitId: seller.unitId ?? '', accountId: seller.accountId };
  await expect(decideRevision(world, writer, revisionId, approval)).rejects.toMatchObject({
    code: 'decision.own-work',
  });
  await expect(decideRevision(world, foreign.curator, revisionId, approval)).rejects.toMatchObject({
    code: 'revision.unknown',
  });
  await expect(decideRevision(world, officer, revisionId, approval)).rejects.toMatchObject({
    code: 'permission.denied',
  });
});

test('what was sent can be taken back until it is decided, and leaves the queue', async () => {
  await using world = await testWorld();
  const { seller, curator } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { revisionId } = await submitListing(world, seller, listingId);

  expect((await withdrawListing(world, seller, listingId)).status).toBe('draft');
  expect((await world.store.revisions.listQueue(curator.unitId, { limit: 10 })).items).toEqual([]);
  await expect(decideRevision(world, curator, revisionId, approval)).rejects.toMatchObject({
    code: 'revision.withdrawn',
  });
  await expect(withdrawListing(world, seller, listingId)).rejects.toMatchObject({
    code: 'listing.not-in-state',
  });
  expect((await submitListing(world, seller, listingId)).number).toBe(2);
});

test("another seller's product does not exist for her", async () => {
  await using world = await testWorld();
  const { seller, shop } = await savedWorkshop(world);
  const { listingId } = await completeListing(world, seller);
  const other = await shop();

  for (const attempt of [
    () => seeListing(world, other, listingId),
    () => saveDraft(world, other, listingId, { draft: { name: 'Milik saya' } }),
    () => submitListing(world, other, listingId),
    () => createListing(world, other, { listingId, draft: {} }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'listing.unknown' });
});

test('a step keeps what was there before, empties what it is told to, and refuses to overwrite unseen work', async () => {
  await using world = await testWorld();
  const { seller } = await savedWorkshop(world);
  const { listingId, version } = await createListing(world, seller, { draft: completeDraft() });

  const saved = await saveDraft(world, seller, listingId, {
    draft: { name: 'Keripik Pisang' },
    clear: ['permit'],
    expectedVersion: version,
  });
  const { permit: _, ...kept } = completeDraft();
  expect(saved.draft).toEqual({ ...kept, name: 'Keripik Pisang' });
  await expect(
    saveDraft(world, seller, listingId, { draft: { name: 'Lain' }, expectedVersion: version }),
  ).rejects.toMatchObject({ code: 'listing.not-in-state' });
});

test('a repeat of the first step with the same id makes no second product', async () => {
  await using world = await testWorld();
  const { seller } = await savedWorkshop(world);
  const listingId = world.newId('listing');
  const first = await createListing(world, seller, { listingId, draft: { name: 'Rempeyek' } });
  const again = await createListing(world, seller, { listingId, draft: { name: 'Rempeyek' } });

  expect(again).toEqual(first);
  expect(await world.store.listings.listBySeller(seller.sellerId)).toHaveLength(1);
});

test('an incomplete product is not sent: each missing answer and wrong number is named', async () => {
  await using world = await testWorld();
  const { seller } = await savedWorkshop(world);
  const { listingId } = await createListing(world, seller, {
    draft: completeDraft({ name: undefined, permit: { kind: 'pirt' } }),
  });
  await expect(submitListing(world, seller, listingId)).rejects.toMatchObject({
    code: 'listing.incomplete',
    fields: { name: { code: 'field.required' }, pictureIds: { code: 'picture.missing' } },
  });

  const { listingId: wrong } = await completeListing(world, seller, {
    permit: { kind: 'pirt', number: '206740501' },
    halalNumber: 'ID123',
  });
  await expect(submitListing(world, seller, wrong)).rejects.toMatchObject({
    fields: { 'permit.number': { code: 'permit.pirt-digits' }, halalNumber: { code: 'halal.shape' } },
  });
});
