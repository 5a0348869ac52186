import {
  answerDelivery,
  cancelSupportCase,
  commentOnCase,
  openSupportCase,
  planSupportCase,
  seeCase,
  setCaseTask,
  startSupportCase,
} from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile } from '@rasa/actions/workshop/support-case-file';
import { expect, test } from 'vitest';
import { handOver, helped } from '../builders/support.ts';
import { jpegBytes, savedWorkshop } from '../builders/workshop.ts';
import { type TestWorld, testWorld } from '../builders/world.ts';

async function startedCase(world: TestWorld) {
  const workshop = await savedWorkshop(world);
  const officer = await workshop.staff('officer');
  const { caseId } = await openSupportCase(world, workshop.seller, { kind: 'branding' });
  const { tasks } = await planSupportCase(world, officer, caseId, { tasks: ['Buat logo'] });
  await startSupportCase(world, officer, caseId);
  return { ...workshop, officer, caseId, taskId: tasks[0]?.taskId ?? '' };
}

test('nothing is handed over without something to show and every task done', async () => {
  await using world = await testWorld();
  const { officer, seller, caseId, taskId } = await startedCase(world);

  await expect(handOver(world, officer, caseId)).rejects.toMatchObject({
    code: 'case.file-missing',
  });
  await addSupportCaseFile(world, officer, caseId, {
    kind: 'logo',
    note: 'Pilihan 1',
    bytes: await jpegBytes(),
  });
  await expect(handOver(world, officer, caseId)).rejects.toMatchObject({ code: 'case.task-open' });
  await setCaseTask(world, officer, caseId, { taskId, done: true });
  await handOver(world, officer, caseId);

  const back = await answerDelivery(world, seller, caseId, {
    act: 'send_back',
    text: 'Warnanya terlalu gelap.',
  });
  expect(back.status).toBe('in_progress');
  expect(await world.store.supportCases.listComments(caseId)).toMatchObject([
    { bySeller: true, text: 'Warnanya terlalu gelap.' },
  ]);
  const second = await addSupportCaseFile(world, officer, caseId, {
    kind: 'logo',
    note: '',
    bytes: await jpegBytes(9),
  });
  expect(second.files.map((file) => file.version)).toEqual([1, 2]);
  await handOver(world, officer, caseId);
  const accepted = await answerDelivery(world, seller, caseId, { act: 'accept' });
  expect(accepted.history.map((one) => one.status)).toEqual([
    'requested',
    'planned',
    'in_progress',
    'delivered',
    'in_progress',
    'delivered',
    'accepted',
  ]);
});

test('only one case of a kind is open about one thing; a closed one makes room', async () => {
  await using world = await testWorld();
  const { seller, staff } = await savedWorkshop(world);
  const officer = await staff('officer');

  const requests = await Promise.allSettled([
    openSupportCase(world, seller, { kind: 'photo' }),
    openSupportCase(world, officer, { kind: 'photo', sellerId: seller.sellerId }),
  ]);
  const refused = requests.filter((request) => request.status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'case.kind-open-already' } }]);

  const [open] = await world.store.supportCases.listBySeller(seller.sellerId);
  await cancelSupportCase(world, officer, open?.caseId ?? '', 'Sudah punya foto.');
  await openSupportCase(world, seller, { kind: 'photo' });
  expect(await world.store.supportCases.listBySeller(seller.sellerId)).toHaveLength(2);
});

test('the seller gives up her request only while nothing is planned', async () => {
  await using world = await testWorld();
  const { seller, caseId } = await startedCase(world);
  await expect(cancelSupportCase(world, seller, caseId)).rejects.toMatchObject({ code: 'permission.denied' });

  const { caseId: early } = await openSupportCase(world, seller, { kind: 'permit' });
  expect((await cancelSupportCase(world, seller, early)).status).toBe('cancelled');
});

test('a case is closed to other sellers, other units and the wrong roles', async () => {
  await using world = await testWorld();
  const { seller, shop, curator, officer, caseId } = await startedCase(world);
  const foreign = await savedWorkshop(world);
  const foreignOfficer = await foreign.staff('officer');
  const unknown = { code: 'case.unknown' };

  await expect(seeCase(world, await shop(), caseId)).rejects.toMatchObject(unknown);
  await expect(startSupportCase(world, foreignOfficer, caseId)).rejects.toMatchObject(unknown);
  await expect(commentOnCase(world, foreign.seller, caseId, 'Halo')).rejects.toMatchObject(unknown);
  await expect(
    openSupportCase(world, foreignOfficer, { kind: 'photo', sellerId: seller.sellerId }),
  ).rejects.toMatchObject({ code: 'seller.unknown' });
  await expect(handOver(world, curator, caseId)).rejects.toMatchObject({
    code: 'permission.denied',
  });
  await expect(
    answerDelivery(world, { ...officer, sellerId: foreign.seller.sellerId }, caseId, { act: 'accept' }),
  ).rejects.toMatchObject({ code: 'case.accept-by-seller-only' });
});

test('the board of a unit shows what is due first, and never what another unit does', async () => {
  await using world = await testWorld();
  const { unitId, seller, staff } = await savedWorkshop(world);
  const foreign = await savedWorkshop(world);
  const officer = await staff('officer');
  for (const [kind, dueOn] of [
    ['branding', '2026-12-20'],
    ['permit', undefined],
    ['photo', '2026-12-01'],
  ] as const) {
    const { caseId } = await openSupportCase(world, seller, { kind });
    await planSupportCase(world, officer, caseId, dueOn ? { dueOn } : {});
  }

  const planned = await world.store.supportCases.listByUnit(unitId, 'planned', { limit: 10 });
  expect(planned.items.map((one) => one.kind)).toEqual(['photo', 'branding', 'permit']);
  const others = await world.store.supportCases.listByUnit(foreign.unitId, 'planned', { limit: 10 });
  expect(others.items).toEqual([]);
});

test('two who accept at once accept once; what comes after is told that it is closed', async () => {
  await using world = await testWorld();
  const { seller, staff } = await savedWorkshop(world);
  const officer = await staff('officer');
  const { caseId } = await openSupportCase(world, seller, { kind: 'branding' });
  await helped(world, officer, caseId);

  const taken = await Promise.all([1, 2].map(() => answerDelivery(world, seller, caseId, { act: 'accept' })));
  expect(taken.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  const { history } = await seeCase(world, seller, caseId);
  expect(history.filter(({ status }) => status === 'accepted')).toHaveLength(1);
  await expect(
    answerDelivery(world, seller, caseId, { act: 'send_back', text: 'Kurang besar.' }),
  ).rejects.toMatchObject({ code: 'case.closed' });
});

test('accepted and sent back at once, it is one of them', async () => {
  await using world = await testWorld();
  const { seller, staff } = await savedWorkshop(world);
  const officer = await staff('officer');
  const { caseId } = await openSupportCase(world, seller, { kind: 'branding' });
  await helped(world, officer, caseId);
  const said = await Promise.allSettled([
    answerDelivery(world, seller, caseId, { act: 'accept' }),
    answerDelivery(world, seller, caseId, { act: 'send_back', text: 'Kurang besar.' }),
  ]);
  expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { status } = await seeCase(world, seller, caseId);
  expect(await world.store.supportCases.listComments(caseId)).toHaveLength(status === 'accepted' ? 0 : 1);
});

test('a message to a case that was closed meanwhile is refused in words, whoever writes it', async () => {
  await using world = await testWorld();
  const { seller, officer, caseId } = await startedCase(world);
  const written = await Promise.allSettled([
    cancelSupportCase(world, officer, caseId, 'Tidak jadi.'),
    commentOnCase(world, seller, caseId, 'Kapan jadinya?'),
  ]);
  expect(written[0]?.status).toBe('fulfilled');
  const late = written[1]?.status === 'rejected';
  if (late) expect(written[1]).toMatchObject({ reason: { code: 'case.closed' } });
  expect(await world.store.supportCases.listComments(caseId)).toHaveLength(late ? 1 : 2);
  for (const writer of [seller, officer])
    await expect(commentOnCase(world, writer, caseId, 'Masih ada?')).rejects.toMatchObject({
      code: 'case.closed',
    });
});
