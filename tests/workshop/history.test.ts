import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { changeOffer, setTerms, suspendOffer } from '@rasa/actions/market/offer';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { saveDraft, submitListing, withdrawListing } from '@rasa/actions/workshop/listing';
import { offerIdOf } from '@rasa/domain/id';
import type { Principal } from '@rasa/domain/identity/account';
import { helpingAs, type SellerPrincipal } from '@rasa/domain/identity/permission';
import { canonical } from '@rasa/domain/market/content';
import { firstChecklist } from '@rasa/domain/workshop/first-checklist';
import { createApp } from '@rasa/functions/api';
import { createCatalogue } from '@rasa/functions/catalogue/catalogue';
import { gzipPacking } from '@rasa/functions/catalogue/packing';
import { expect, test } from 'vitest';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { marketTable } from '../builders/shelf.ts';
import { approval, clear, completeListing, savedWorkshop, settleEvents } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

type Entry = {
  kind: string;
  at: string;
  by: { role: string; name?: string };
  revision?: { number: number; status: string; contentHash: string };
  [name: string]: unknown;
};
type History = {
  published?: { revisionId: string; number: number; contentHash: string; isSame: boolean };
  entries: Entry[];
  before?: string;
};

async function onSale(world: TestWorld) {
  const workshop = await savedWorkshop(world);
  const { seller, curator } = workshop;
  await clear(world, seller.sellerId, 'keripik');
  const { listingId } = await completeListing(world, seller);
  const revision = await submitListing(world, seller, listingId);
  world.moveClock({ minutes: 1 });
  await decideRevision(world, curator, revision.revisionId, approval);
  world.moveClock({ minutes: 1 });
  return { ...workshop, listingId, offerId: offerIdOf(listingId), revision };
}

/** Reads the history as somebody of the unit, or as the seller. */
async function readerOf(world: TestWorld, { accountId }: Pick<Principal, 'accountId'>) {
  const app = createApp(world);
  const account = await world.store.accounts.get(accountId);
  const cookie = await signedInCookie(world, account!);
  return async (listingId: string, before?: string): Promise<History> => {
    const query = before === undefined ? '' : `?${new URLSearchParams({ before })}`;
    const answer = await app.request(`/api/listings/${listingId}/history${query}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return (await answer.json()) as History;
  };
}

/** What anybody is shown of the product, as the shop tells it now, with the hash of what stands there. */
async function shownToPublic(world: TestWorld, offerId: string) {
  await settleEvents(world);
  // One that has read nothing before.
  const app = createApp({ ...world, catalogue: createCatalogue(world) });
  const answer = await app.request(`/api/offers/${offerId}`);
  expect(answer.status).toBe(200);
  const { content, contentHash, revisionId } = (await answer.json()) as Record<string, unknown>;
  return { content, contentHash, revisionId, hash: await world.hash(canonical(content)) };
}

test('every revision, decision, price, pause, withdrawal and suspension is told, newest first, with whose hand it was', async () => {
  await using world = await testWorld();
  const { seller, curator, staff, listingId, offerId, revision } = await onSale(world);
  const step = async (act: () => Promise<unknown>) => {
    await act();
    world.moveClock({ minutes: 1 });
  };
  await step(() => changeOffer(world, seller, offerId, { priceIdr: 16_000, paused: true }));
  await step(() => changeOffer(world, seller, offerId, { paused: false }));
  await step(() => changeOffer(world, seller, offerId, { stockDelta: 3 }));
  await step(() =>
    setTerms(world, seller, offerId, { seenVersion: 0, steps: [{ from: 5, priceIdr: 14_000 }] }),
  );
  await step(() => saveDraft(world, seller, listingId, { draft: { name: 'Keripik Tempe Gurih' } }));
  await step(() => submitListing(world, seller, listingId));
  await step(() => withdrawListing(world, seller, listingId));
  const third = await submitListing(world, seller, listingId);
  world.moveClock({ minutes: 1 });
  await step(() =>
    decideRevision(world, curator, third.revisionId, {
      outcome: 'request_changes',
      checks: { picture: 'not_ok' },
      reasons: [{ target: 'picture', text: 'Fotonya buram.' }],
    }),
  );
  const officer = await staff('officer');
  await step(() => suspendOffer(world, officer, offerId, { suspended: true, reason: 'Ada keluhan' }));
  await step(() => suspendOffer(world, curator, offerId, { suspended: false, reason: 'Sudah jelas' }));
  await step(() => changeOffer(world, seller, offerId, { retired: true }));

  const { entries, published, before } = await (await readerOf(world, curator))(listingId);
  expect(before).toBeUndefined();
  const told = entries.map(({ kind, by, revision: of }) => [kind, by.role, of?.number, of?.status].join(' '));
  expect(told.map((one) => one.trim())).toEqual([
    'retired seller',
    'reinstated curator',
    'suspended officer',
    'request_changes curator 3 changes_requested',
    'sent seller 3 changes_requested',
    'withdrawn seller 2 withdrawn',
    'sent seller 2 withdrawn',
    'terms seller',
    'resumed seller',
    'price seller',
    'paused seller',
    'approve curator 1 approved',
    'sent seller 1 approved',
  ]);
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  expect(entries.every(({ by }) => by.name)).toBe(true);
  expect(entries[2]).toMatchObject({ reason: 'Ada keluhan', by: { name: officer.name } });
  expect(entries[3]).toMatchObject({
    ...{ checklistVersion: firstChecklist.version, by: { name: curator.name } },
    reasons: [{ target: 'picture', text: 'Fotonya buram.' }],
    revision: { contentHash: third.contentHash },
  });
  expect(entries[9]).toMatchObject({ fromIdr: 15_000, priceIdr: 16_000 });
  expect(published).toEqual({
    ...{ revisionId: revision.revisionId, number: 1, contentHash: revision.contentHash, isSame: true },
  });
});

test('the seller reads the same without the names of who decided; whoever helps her is named', async () => {
  await using world = await testWorld();
  const { seller, staff, listingId, offerId } = await onSale(world);
  const companion = await staff('companion');
  const { sellerId } = seller;
  const helping = { sellerId, mandateId: 'mdt_1', scope: ['stock'] as const, isLive: true };
  const stands = helpingAs(companion, helping) as SellerPrincipal;
  await changeOffer({ ...world, actingFor: sellerId }, stands, offerId, { paused: true });

  const [paused, approved, sent] = (await (await readerOf(world, seller))(listingId)).entries;
  expect(paused).toMatchObject({ kind: 'paused', by: { role: 'companion', name: companion.name } });
  expect(approved?.by).toEqual({ role: 'curator' });
  expect(sent?.by).toEqual({ role: 'seller' });
});

test('what is refused or fails leaves no record: it is saved with what it tells of, or not at all', async () => {
  await using world = await testWorld();
  const { seller, listingId, offerId } = await onSale(world);
  await expect(changeOffer(world, seller, offerId, { priceIdr: 900_000 })).rejects.toMatchObject({
    code: 'offer.price-needs-review',
  });
  expect(await world.store.listingRecords.list(listingId, { limit: 9 })).toEqual([]);
  const pauses = await Promise.all(
    Array.from({ length: 4 }, () => changeOffer(world, seller, offerId, { paused: true })),
  );
  expect(pauses.map(({ stock }) => stock.status)).toEqual(Array(4).fill('paused'));
  expect(await world.store.listingRecords.list(listingId, { limit: 9 })).toHaveLength(1);
});

test('a long history is read page by page: nothing twice, nothing lost', async () => {
  await using world = await testWorld();
  const { seller, curator, listingId, offerId } = await onSale(world);
  for (let round = 0; round < 50; round += 1) {
    await changeOffer(world, seller, offerId, { paused: round % 2 === 0, priceIdr: 15_000 + round });
    if (round % 5 === 0) world.moveClock({ minutes: 1 });
  }
  await saveDraft(world, seller, listingId, { draft: { name: 'Keripik Tempe Gurih' } });
  await submitListing(world, seller, listingId);
  const read = await readerOf(world, curator);
  const all: Entry[] = [];
  let before: string | undefined;
  let pages = 0;
  do {
    const page = await read(listingId, before);
    all.push(...page.entries);
    before = page.before;
    pages += 1;
  } while (before !== undefined);
  expect(pages).toBe(2);
  const count = (kind: string) => all.filter((one) => one.kind === kind).length;
  expect(['sent', 'approve', 'paused', 'resumed', 'price'].map(count)).toEqual([2, 1, 25, 25, 49]);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
});

test('a product of another unit or seller has no history for her', async () => {
  await using world = await testWorld();
  const { shop, listingId } = await onSale(world);
  const far = await savedWorkshop(world);
  const app = createApp(world);
  for (const { accountId } of [await shop(), far.curator]) {
    const cookie = await signedInCookie(world, (await world.store.accounts.get(accountId))!);
    const answer = await app.request(`/api/listings/${listingId}/history`, { headers: { cookie } });
    expect(answer.status).toBe(404);
  }
  const admin = await savedAccount(world, { roles: ['admin'], unitId: (await shop()).unitId! });
  expect((await (await readerOf(world, admin))(listingId)).entries).toHaveLength(2);
});

test('what the public is shown hashes to the approved revision, also while another one waits', async () => {
  await using world = await testWorld();
  const { seller, curator, listingId, offerId, revision } = await onSale(world);
  const read = await readerOf(world, curator);
  const expectShown = async ({ revisionId, contentHash }: typeof revision) => {
    const shown = await shownToPublic(world, offerId);
    expect(shown).toMatchObject({ revisionId, contentHash, hash: contentHash });
    const { published, entries } = await read(listingId);
    expect(published).toMatchObject({ revisionId, contentHash, isSame: true });
    const approvals = entries.filter(({ kind }) => kind === 'approve');
    expect(approvals[0]?.revision?.contentHash).toBe(shown.hash);
  };
  await expectShown(revision);

  await saveDraft(world, seller, listingId, { draft: { ingredients: ['tempe kedelai', 'garam'] } });
  await expectShown(revision);
  const second = await submitListing(world, seller, listingId);
  expect(second.contentHash).not.toBe(revision.contentHash);
  await changeOffer(world, seller, offerId, { priceIdr: 17_000 });
  await expectShown(revision);

  await decideRevision(world, curator, second.revisionId, approval);
  await expectShown(second);
});

test('content that was changed behind the approval is found out, on the shop and in the history', async () => {
  await using world = await testWorld();
  const { curator, listingId, offerId, revision } = await onSale(world);
  const { approved } = (await world.store.offers.get(offerId))!;
  await marketTable(world).transact([
    {
      kind: 'update',
      key: { pk: `OFFER#${offerId}`, sk: 'CONTENT' },
      set: { content: { ...approved.content, ingredients: ['tempe kedelai'] } },
    },
  ]);
  await rebuildCatalogue(world, gzipPacking);
  const shown = await shownToPublic(world, offerId);
  expect(shown.contentHash).toBe(revision.contentHash);
  expect(shown.hash).not.toBe(revision.contentHash);
  const { published } = await (await readerOf(world, curator))(listingId);
  expect(published).toMatchObject({ contentHash: revision.contentHash, isSame: false });
});
