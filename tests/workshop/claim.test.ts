import { claimNext, claimRevision, claimRevisions, releaseRevision } from '@rasa/actions/workshop/claim';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { submitListing, withdrawListing } from '@rasa/actions/workshop/listing';
import { addMinutes } from '@rasa/domain/time';
import { claimMinutes } from '@rasa/domain/workshop/claim';
import { expect, test } from 'vitest';
import { approval, clear, completeListing, savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

/** Two curators of a unit and some products that wait, the longest waiting first. */
async function waiting(world: TestWorld, names: readonly string[]) {
  const workshop = await savedWorkshop(world);
  const { seller } = workshop;
  await clear(world, seller.sellerId, 'keripik');
  const revisionIds: string[] = [];
  for (const name of names) {
    const { listingId } = await completeListing(world, seller, { name });
    revisionIds.push((await submitListing(world, seller, listingId)).revisionId);
    later(world, 1);
  }
  return { ...workshop, other: await workshop.staff('curator'), revisionIds };
}

const later = (world: TestWorld, minutes: number) =>
  world.setClock(addMinutes(world.clock().toISOString(), minutes));

const plainly = { takeOver: false };

const three = ['Keripik A', 'Keripik B', 'Keripik C'];

test('what a curator holds nobody else decides on, until it ends by itself', async () => {
  await using world = await testWorld();
  const { curator, other, revisionIds } = await waiting(world, ['Keripik Tempe']);
  const [revisionId = ''] = revisionIds;
  await claimRevision(world, curator, revisionId, plainly);

  const attempts = [
    () => decideRevision(world, other, revisionId, approval),
    () => claimRevision(world, other, revisionId, plainly),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({
      code: 'revision.claimed',
      params: { name: curator.name },
    });

  later(world, claimMinutes);
  expect((await decideRevision(world, other, revisionId, approval)).revision).toMatchObject({
    status: 'approved',
  });
  expect((await world.store.revisions.get(revisionId))?.claim).toBeUndefined();
});

test('it is let go or taken over by choice, and only by who holds it let go', async () => {
  await using world = await testWorld();
  const { curator, other, revisionIds } = await waiting(world, ['Keripik Tempe']);
  const [revisionId = ''] = revisionIds;
  await claimRevision(world, curator, revisionId, plainly);
  await releaseRevision(world, other, revisionId);
  expect((await world.store.revisions.get(revisionId))?.claim?.by).toBe(curator.accountId);

  await claimRevision(world, other, revisionId, { takeOver: true });
  await expect(decideRevision(world, curator, revisionId, approval)).rejects.toMatchObject({
    code: 'revision.claimed',
  });

  await releaseRevision(world, other, revisionId);
  await decideRevision(world, curator, revisionId, approval);
});

test('of two who take it at once one has it, and the other is told who', async () => {
  await using world = await testWorld();
  const { curator, other, revisionIds } = await waiting(world, ['Keripik Tempe']);
  const [revisionId = ''] = revisionIds;
  const results = await Promise.allSettled(
    [curator, other].map((one) => claimRevision(world, one, revisionId, plainly)),
  );
  const lost = results.filter((result) => result.status === 'rejected');
  expect(lost).toMatchObject([{ reason: { code: 'revision.claimed' } }]);
});

test('a claim that ends up between the look and the decision of somebody else is not overridden', async () => {
  await using world = await testWorld();
  const { curator, other, revisionIds } = await waiting(world, ['Keripik Tempe']);
  const [revisionId = ''] = revisionIds;
  const read = (await world.store.revisions.get(revisionId))!;
  await claimRevision(world, other, revisionId, plainly);
  const claim = { by: curator.accountId, name: curator.name, until: addMinutes(read.submittedAt, 90) };
  await expect(world.store.revisions.saveClaim({ ...read, claim }, read)).rejects.toMatchObject({
    name: 'Conflict',
  });
});

test('the next one is the oldest that nobody else holds, onwards from the one left and around', async () => {
  await using world = await testWorld();
  const { curator, other, seller, revisionIds } = await waiting(world, three);
  const [first, second, third] = revisionIds;
  await claimRevision(world, other, first!, plainly);
  expect((await claimNext(world, curator))?.revisionId).toBe(second);
  const held = (await world.store.revisions.get(second!))!;
  expect((await claimNext(world, curator, held))?.revisionId).toBe(third);

  const last = (await world.store.revisions.get(third!))!;
  expect((await claimNext(world, curator, last))?.revisionId).toBe(second);
  const writer = { ...other, sellerId: seller.sellerId };
  expect(await claimNext(world, writer)).toBeUndefined();
});

test('several are taken at once but for those that somebody was quicker with', async () => {
  await using world = await testWorld();
  const { curator, other, seller, revisionIds } = await waiting(world, three);
  const [first, second, third] = revisionIds;
  await claimRevision(world, other, first!, plainly);
  const revision = (await world.store.revisions.get(third!))!;
  await withdrawListing(world, seller, revision.listingId);
  const claimed = await claimRevisions(world, curator, revisionIds);
  expect(claimed.map(({ revisionId }) => revisionId)).toEqual([second]);
});

test('what she wrote she cannot hold, nor what belongs to another unit, nor what is decided', async () => {
  await using world = await testWorld();
  const { curator, seller, revisionIds, staff } = await waiting(world, ['Keripik Tempe']);
  const [revisionId = ''] = revisionIds;
  const foreign = await savedWorkshop(world);
  const refused = async (one: typeof curator, code: string) =>
    expect(claimRevision(world, one, revisionId, plainly)).rejects.toMatchObject({ code });
  await refused({ ...curator, accountId: seller.accountId }, 'decision.own-work');
  await refused(foreign.curator, 'revision.unknown');
  await refused(await staff('officer'), 'permission.denied');
  await decideRevision(world, curator, revisionId, approval);
  await refused(curator, 'revision.decided');
});
