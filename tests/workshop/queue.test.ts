import { decideRevision } from '@rasa/actions/workshop/curation';
import { saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import { createApp } from '@rasa/functions/api';
import type { World } from '@rasa/functions/world';
import { expect, test } from 'vitest';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { countedWorld, waitingRevisions } from '../builders/waiting.ts';
import { approval, clear, completeListing, savedWorkshop } from '../builders/workshop.ts';
import { testWorld } from '../builders/world.ts';

type Queue = {
  revisions: { revisionId: string; shopName: string; changesOffer: boolean; changed: string[] }[];
  cursor?: string;
};

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
  const { unitId } = await waitingRevisions(plain, { many: 5_000, shops: 40 });
  const { world, itemsRead } = countedWorld(plain);
  const readQueue = await queueOf(world, unitId);
  const before = itemsRead();

  const first = await readQueue({ limit: '48' });
  const read = itemsRead() - before;
  expect(first.revisions).toHaveLength(28);
  expect(new Set(first.revisions.map(({ shopName }) => shopName))).not.toContain('');
  expect(read).toBeGreaterThan(28);
  expect(read).toBeLessThanOrEqual(60);

  const second = await readQueue({ limit: '48', cursor: first.cursor! });
  expect(itemsRead() - before - read).toBeLessThanOrEqual(60);
  const ids = [...first.revisions, ...second.revisions].map(({ revisionId }) => revisionId);
  expect(new Set(ids).size).toBe(56);
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
