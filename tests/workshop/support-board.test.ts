import { newEvent } from '@rasa/actions/event';
import { openSupportCase, planSupportCase } from '@rasa/actions/workshop/support-case';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { addDays, jakartaDay } from '@rasa/domain/time';
import type { SupportCase } from '@rasa/domain/workshop/support-case';
import { createApp } from '@rasa/functions/api';
import type { World } from '@rasa/functions/world';
import { expect, test } from 'vitest';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { countedWorld } from '../builders/waiting.ts';
import { savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

type Board = {
  cases: { caseId: string; status: string; shopName: string }[];
  cursor?: string;
  more?: string[];
};

/** An officer of the unit who reads the board. */
async function boardOf(world: World, unitId: string) {
  const app = createApp(world);
  const account = await savedAccount(world, { roles: ['officer'], unitId });
  const cookie = await signedInCookie(world, account);
  const read = async (query: Record<string, string> = {}): Promise<Board> => {
    const answer = await app.request(`/api/support-cases?${new URLSearchParams(query)}`, {
      headers: { cookie },
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Board;
  };
  return { read, officer: { ...account, kind: 'account', unitId } as unknown as StaffPrincipal };
}

async function planned(world: TestWorld, officer: StaffPrincipal, sellerId: string, days?: number) {
  const kinds = ['branding', 'permit', 'photo', 'packaging'] as const;
  const open = await world.store.supportCases.listBySeller(sellerId);
  const kind = kinds.find((one) => open.every((other) => other.kind !== one))!;
  const { caseId } = await openSupportCase(world, officer, { kind, sellerId });
  const dueOn = days === undefined ? undefined : jakartaDay(addDays(world.clock().toISOString(), days));
  await planSupportCase(world, officer, caseId, dueOn ? { dueOn } : {});
  return caseId;
}

test('the board is narrowed by day and by officer, and each filter with the other', async () => {
  await using world = await testWorld();
  const { unitId, seller, shop } = await savedWorkshop(world);
  const mine = await boardOf(world, unitId);
  const hers = await boardOf(world, unitId);
  const { sellerId } = seller;
  const late = await planned(world, mine.officer, sellerId, -1);
  const soon = await planned(world, hers.officer, sellerId, 7);
  const far = await planned(world, mine.officer, sellerId, 8);
  const dayless = await planned(world, hers.officer, sellerId);
  const ids = async (query: Record<string, string>) =>
    (await mine.read(query)).cases.map(({ caseId }) => caseId);

  expect(await ids({})).toEqual([late, soon, far, dayless]);
  expect(await ids({ due: 'overdue' })).toEqual([late]);
  expect(await ids({ due: 'week' })).toEqual([soon]);
  expect(await ids({ due: 'none' })).toEqual([dayless]);
  expect(await ids({ officer: 'me' })).toEqual([late, far]);
  expect(await ids({ officer: hers.officer.accountId })).toEqual([soon, dayless]);
  expect(await ids({ officer: hers.officer.accountId, due: 'none' })).toEqual([dayless]);
  expect(await ids({ officer: 'me', due: 'overdue', status: 'planned' })).toEqual([late]);
  expect(await ids({ officer: 'me', due: 'overdue', status: 'in_progress' })).toEqual([]);
  // What is due today is not late yet.
  const today = await planned(world, mine.officer, (await shop()).sellerId, 0);
  expect(await ids({ due: 'overdue' })).toEqual([late]);
  expect(await ids({ due: 'week' })).toEqual([today, soon]);
});

test("another unit's officer is nobody here, and reads nothing of this unit", async () => {
  await using world = await testWorld();
  const { unitId, seller } = await savedWorkshop(world);
  const mine = await boardOf(world, unitId);
  const { unitId: elsewhere } = await savedWorkshop(world);
  const theirs = await boardOf(world, elsewhere);
  await planned(world, mine.officer, seller.sellerId, 1);
  expect((await theirs.read()).cases).toEqual([]);
  expect((await theirs.read({ officer: mine.officer.accountId })).cases).toEqual([]);
});

test('with 240 open the board reads at most 100 items, a page of one state at most 60, and none is lost', async () => {
  await using plain = await testWorld();
  const { unitId, shop } = await savedWorkshop(plain);
  const officer = (await boardOf(plain, unitId)).officer;
  const sellerIds = await Promise.all(Array.from({ length: 30 }, async () => (await shop()).sellerId));
  const statuses = ['requested', 'planned', 'in_progress', 'delivered'] as const;
  const at = plain.clock().toISOString();
  const many = Array.from({ length: 240 }, (_, n): SupportCase => {
    const status = statuses[n % 4]!;
    return {
      ...{ caseId: plain.newId('supportCase'), sellerId: sellerIds[n % 30]!, unitId, kind: 'photo', status },
      listingId: plain.newId('listing'),
      ...{ title: `Foto ${n}`, tasks: [], files: [], history: [], openedAt: at, openedBy: officer.accountId },
      ...(status !== 'requested' && { officerId: officer.accountId, dueOn: `2026-12-${10 + (n % 20)}` }),
      ...{ updatedAt: at, version: 1 },
    };
  });
  for (const one of many) {
    const about = { subjectId: one.caseId, at, actorId: officer.accountId };
    await plain.store.supportCases.saveNew(one, newEvent(plain, { type: 'support-case.opened', ...about }));
  }
  const { world, itemsRead } = countedWorld(plain);
  const { read } = await boardOf(world, unitId);

  const before = itemsRead();
  const board = await read({ limit: '12' });
  expect(board.cases).toHaveLength(48);
  expect(board.more).toEqual([...statuses]);
  expect(itemsRead() - before).toBeLessThanOrEqual(100);

  const seen = new Set<string>();
  for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
    const start = itemsRead();
    const page = await read({ status: 'planned', ...(cursor && { cursor }) });
    expect(itemsRead() - start).toBeLessThanOrEqual(60);
    for (const { caseId } of page.cases) seen.add(caseId);
    cursor = page.cursor;
  }
  expect(seen.size).toBe(60);
});
