import { changeChecklist } from '@rasa/actions/workshop/checklist';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { submitListing } from '@rasa/actions/workshop/listing';
import {
  type ChecklistChange,
  checklistChangeSchema,
  startingChecklist,
} from '@rasa/domain/workshop/checklist';
import { expect, test } from 'vitest';
import { approval, clear, completeListing, savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

const lid = { id: 'Tanggal di tutup terbaca', en: 'The date on the lid can be read' };
const adding = (basedOn: string, over: object = {}): ChecklistChange =>
  checklistChangeSchema.parse({ basedOn, items: [{ ...lid, ...over }] });

async function sent(world: TestWorld) {
  const workshop = await savedWorkshop(world);
  await clear(world, workshop.seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, workshop.seller);
  const { revisionId } = await submitListing(world, workshop.seller, listingId);
  return { ...workshop, admin: await workshop.staff('admin'), revisionId, listingId };
}

test('an item that is added is asked of what waits, and a decision keeps the version it was made under', async () => {
  await using world = await testWorld();
  const { admin, curator, revisionId, listingId } = await sent(world);
  const { version } = await changeChecklist(world, admin, adding(startingChecklist.version));
  await expect(decideRevision(world, curator, revisionId, approval)).rejects.toMatchObject({
    code: 'decision.checklist-incomplete',
    fields: { 'checks.own_1': expect.anything() },
  });
  const checks = { ...approval.checks, own_1: 'ok', own_9: 'ok' } as const;
  const { decision } = await decideRevision(world, curator, revisionId, { ...approval, checks });
  expect(decision).toMatchObject({ checklistVersion: version, checks: { own_1: 'ok' } });
  expect(decision.checks.own_9).toBeUndefined();
  await changeChecklist(world, admin, adding(version, { item: 'own_1', retired: true }));
  const [kept] = await world.store.revisions.listDecisions(listingId);
  expect(kept?.checklistVersion).toBe(version);
  expect((await world.store.checklists.get(curator.unitId, version))?.items).toContainEqual(
    expect.objectContaining({ ...lid, retired: false }),
  );
});

test('an item for other kinds is not asked', async () => {
  await using world = await testWorld();
  const { admin, curator, revisionId } = await sent(world);
  await changeChecklist(world, admin, adding(startingChecklist.version, { kinds: ['kue-kering'] }));
  const { listing } = await decideRevision(world, curator, revisionId, approval);
  expect(listing.status).toBe('approved');
});

test('of two admins who change it at once one is told to look again, and nothing is lost', async () => {
  await using world = await testWorld();
  const { admin, staff, curator } = await sent(world);
  const other = await staff('admin');
  const results = await Promise.allSettled(
    [admin, other].map((one) => changeChecklist(world, one, adding(startingChecklist.version))),
  );
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({
    code: 'checklist.changed',
  });
  expect((await world.store.checklists.list(admin.unitId)).map(({ version }) => version)).toEqual([
    'v2',
    startingChecklist.version,
  ]);
  await expect(changeChecklist(world, curator, adding('v2'))).rejects.toMatchObject({
    code: 'permission.denied',
  });
});

test('another unit keeps its own', async () => {
  await using world = await testWorld();
  const { admin } = await sent(world);
  await changeChecklist(world, admin, adding(startingChecklist.version));
  const elsewhere = await savedWorkshop(world);
  expect(await world.store.checklists.getCurrent(elsewhere.unitId)).toEqual(startingChecklist);
});
