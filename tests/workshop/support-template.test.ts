import {
  addCaseTask,
  cancelSupportCase,
  dropCaseTask,
  openSupportCase,
  planSupportCase,
} from '@rasa/actions/workshop/support-case';
import { readTemplates, saveTemplate } from '@rasa/actions/workshop/support-template';
import { firstTemplates } from '@rasa/domain/workshop/support-template';
import { expect, test } from 'vitest';
import { savedWorkshop } from '../builders/workshop.ts';
import { testWorld } from '../builders/world.ts';

test('a new case begins with the steps of its moment, and keeps them when they change', async () => {
  await using world = await testWorld();
  const { seller, shop, staff } = await savedWorkshop(world);
  const admin = await staff('admin');
  const titlesOf = async (caseId: string) =>
    (await world.store.supportCases.get(caseId))?.tasks.map(({ title }) => title);
  const first = await openSupportCase(world, seller, { kind: 'photo' });
  expect(await titlesOf(first.caseId)).toEqual(firstTemplates.photo);

  const saved = await saveTemplate(world, admin, { kind: 'photo', tasks: ['Cuci piring'], version: 0 });
  expect(saved.version).toBe(1);
  const second = await openSupportCase(world, await shop(), { kind: 'photo' });
  expect(await titlesOf(second.caseId)).toEqual(['Cuci piring']);
  expect(await titlesOf(first.caseId)).toEqual(firstTemplates.photo);
  // Another kind is another list.
  const other = await openSupportCase(world, seller, { kind: 'permit' });
  expect(await titlesOf(other.caseId)).toEqual(firstTemplates.permit);
});

test('of two admins at once one is told; nothing is written over, and each version stays to be read', async () => {
  await using world = await testWorld();
  const { staff } = await savedWorkshop(world);
  const [one, two] = [await staff('admin'), await staff('admin')];
  const save = (admin: typeof one, title: string, version: number) =>
    saveTemplate(world, admin, { kind: 'branding', tasks: [title], version });
  const both = await Promise.allSettled([save(one, 'Buat logo', 0), save(two, 'Pilih warna', 0)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'support-template.changed' },
  });
  await save(one, 'Cetak logo', 1);
  // The same, sent twice, is no other version.
  expect((await save(one, 'Cetak logo', 1)).version).toBe(2);
  const branding = (await readTemplates(world, two)).find(({ kind }) => kind === 'branding');
  expect(branding).toMatchObject({ tasks: ['Cetak logo'], version: 2 });
  expect(branding?.versions.map(({ version }) => version)).toEqual([2, 1]);
});

test('officers read and admins change, each those of her own unit', async () => {
  await using world = await testWorld();
  const { staff } = await savedWorkshop(world);
  const far = await savedWorkshop(world);
  const officer = await staff('officer');
  await saveTemplate(world, await staff('admin'), { kind: 'permit', tasks: ['Antar ke dinas'] });
  const tasksFor = async (asker: typeof officer) =>
    (await readTemplates(world, asker)).find(({ kind }) => kind === 'permit')?.tasks;
  expect(await tasksFor(officer)).toEqual(['Antar ke dinas']);
  expect(await tasksFor(await far.staff('officer'))).toEqual(firstTemplates.permit);
  await expect(saveTemplate(world, officer, { kind: 'permit', tasks: ['Lain'] })).rejects.toMatchObject({
    code: 'permission.denied',
  });
  await expect(readTemplates(world, await staff('curator'))).rejects.toMatchObject({
    code: 'permission.denied',
  });
});

test('an officer adds and drops tasks while there is work; once it is closed she is told so', async () => {
  await using world = await testWorld();
  const { seller, staff } = await savedWorkshop(world);
  const officer = await staff('officer');
  const { caseId } = await openSupportCase(world, seller, { kind: 'packaging' });
  await expect(addCaseTask(world, officer, caseId, 'Cetak contoh')).rejects.toMatchObject({
    code: 'case.not-in-state',
  });
  const { tasks } = await planSupportCase(world, officer, caseId, { tasks: ['Pilih kemasan'] });
  // Two at once both stand, and one that was sent twice stands once.
  await Promise.all(
    ['Cetak contoh', 'Cetak contoh', 'Timbang isi'].map((title) =>
      addCaseTask(world, officer, caseId, title),
    ),
  );
  const after = await dropCaseTask(world, officer, caseId, tasks[0]!.taskId);
  expect(after.tasks.map(({ title }) => title).toSorted()).toEqual(['Cetak contoh', 'Timbang isi']);
  await cancelSupportCase(world, officer, caseId, 'Tidak jadi.');
  for (const late of [
    () => addCaseTask(world, officer, caseId, 'Lagi'),
    () => dropCaseTask(world, officer, caseId, after.tasks[0]!.taskId),
  ])
    await expect(late()).rejects.toMatchObject({ code: 'case.closed' });
});
