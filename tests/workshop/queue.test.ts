import { decideRevision } from '@rasa/actions/workshop/curation';
import { saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import { handlePermit } from '@rasa/actions/workshop/permit';
import { runPermitTimer } from '@rasa/actions/workshop/permit-timer';
import { addHours } from '@rasa/domain/time';
import { createApp } from '@rasa/functions/api';
import type { World } from '@rasa/functions/world';
import { expect, test } from 'vitest';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { halal, pirt, verifiedPermit } from '../builders/permit.ts';
import { countedWorld, waitingRevisions } from '../builders/waiting.ts';
import { approval, clear, completeListing, savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

type Queue = {
  oldestAt?: string;
  pace: { decided: number; medianMinutes?: number };
  revisions: { revisionId: string; shopName: string; changesOffer: boolean; changed: string[] }[];
  ended: { permitId: string; number: string; endsOn: string; shopName: string }[];
  moreEnded: boolean;
  cursor?: string;
};

/** Their last day is over, and the job has told of it. */
async function endAll(world: TestWorld, permits: readonly { permitId: string }[]): Promise<void> {
  world.setClock('2031-07-02T02:00:00.000Z');
  for (const { permitId } of permits) await runPermitTimer(world, permitId);
}

/** A curator of the unit who reads her queue page by page. */
async function queueOf(world: World, unitId: string) {
  const app = createApp(world);
  const cookie = await signedInCookie(world, await savedAccount(world, { roles: ['curator'], unitId }));
  return async (query: Record<string, string> = {}): Promise<Queue> => {
    const answer = await app.request(`/api/curation/queue?${new URLSearchParams(query)}`, {
      headers: { cookie },
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Queue;
  };
}

test('with 5,000 waiting from as many shops as a page holds, a page reads at most 60 items', async () => {
  await using plain = await testWorld();
  const { unitId, shop, curator } = await waitingRevisions(plain, { many: 5_000, shops: 40 });
  const permits = [];
  for (let number = 160; number < 165; number += 1)
    permits.push(
      await verifiedPermit(
        plain,
        { seller: await shop(), staff: curator },
        { number: `P-IRT 2093519011${number}-31` },
      ),
    );
  await endAll(plain, permits);
  const { world, itemsRead } = countedWorld(plain);
  const readQueue = await queueOf(world, unitId);
  const before = itemsRead();

  const first = await readQueue({ limit: '48' });
  const read = itemsRead() - before;
  expect(first.revisions).toHaveLength(24);
  expect([first.ended.length, first.moreEnded]).toEqual([3, true]);
  expect(new Set(first.revisions.map(({ shopName }) => shopName))).not.toContain('');
  expect(read).toBeGreaterThan(24);
  expect(read).toBeLessThanOrEqual(60);

  const second = await readQueue({ limit: '48', cursor: first.cursor! });
  expect(itemsRead() - before - read).toBeLessThanOrEqual(60);
  expect(second.ended).toEqual([]);
  const ids = [...first.revisions, ...second.revisions].map(({ revisionId }) => revisionId);
  expect(new Set(ids).size).toBe(48);
});

test('the queue says what is new and what a change changes, the price among it', async () => {
  await using world = await testWorld();
  const { unitId, seller, curator } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const { revisionId } = await submitListing(world, seller, listingId);
  const readQueue = await queueOf(world, unitId);
  expect((await readQueue()).revisions).toMatchObject([{ revisionId, changesOffer: false, changed: [] }]);

  await decideRevision(world, curator, revisionId, approval);
  await saveDraft(world, seller, listingId, {
    draft: { ingredients: ['tempe kedelai', 'garam'], priceIdr: 16_000 },
  });
  const { revisionId: second } = await submitListing(world, seller, listingId);
  expect((await readQueue()).revisions).toMatchObject([
    { revisionId: second, changesOffer: true, changed: ['ingredients', 'priceIdr'] },
  ]);
});

test('how long decisions took and how long the oldest waits is told on every page, counted as they are made', async () => {
  await using world = await testWorld();
  const { unitId, seller, curator } = await savedWorkshop(world);
  await clear(world, seller.sellerId, 'keripik');
  const readQueue = await queueOf(world, unitId);
  expect((await readQueue()).pace).toEqual({ decided: 0 });
  const later = (hours: number) => world.setClock(addHours(world.clock().toISOString(), hours));
  const waits = async (hours: number) => {
    const { listingId } = await completeListing(world, seller, { name: `Keripik ${hours}` });
    const { revisionId } = await submitListing(world, seller, listingId);
    later(hours);
    await decideRevision(world, curator, revisionId, approval);
  };
  for (const hours of [2, 20, 30]) await waits(hours);
  const { listingId } = await completeListing(world, seller, { name: 'Keripik Sagu' });
  const { submittedAt } = await submitListing(world, seller, listingId);
  const { oldestAt, pace } = await readQueue();
  expect(oldestAt).toBe(submittedAt);
  expect(pace.decided).toBe(3);
  expect(pace.medianMinutes! / 60).toBeGreaterThan(17);
  expect(pace.medianMinutes! / 60).toBeLessThan(23);

  later(31 * 24);
  const readLater = await queueOf(world, unitId);
  expect((await readLater()).pace).toEqual({ decided: 0 });
});

test('a permit that has ended stands in the queue, a halal certificate as well, until somebody has seen to it', async () => {
  await using world = await testWorld();
  const { unitId, seller, curator } = await savedWorkshop(world);
  const by = { seller, staff: curator };
  const permits = [
    await verifiedPermit(world, by),
    await verifiedPermit(world, by, { kind: 'halal', number: halal }),
  ];
  await endAll(world, permits);
  const [pirtId, halalId] = permits.map(({ permitId }) => permitId);
  const readQueue = await queueOf(world, unitId);
  const { ended, moreEnded } = await readQueue();
  expect(ended).toMatchObject([
    { permitId: pirtId, number: pirt },
    { permitId: halalId, kind: 'halal' },
  ]);
  expect(ended.every(({ shopName }) => shopName !== '')).toBe(true);
  expect(moreEnded).toBe(false);
  await handlePermit(world, curator, pirtId!, 'Sudah ditelepon, sedang diurus');
  expect((await readQueue()).ended).toMatchObject([{ permitId: halalId }]);
  const far = await savedWorkshop(world);
  expect((await (await queueOf(world, far.unitId))()).ended).toEqual([]);
});
