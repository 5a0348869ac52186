import { recordMarks } from '@rasa/actions/programme/attendance';
import { createCourse } from '@rasa/actions/programme/course';
import { registerParticipant } from '@rasa/actions/programme/participant';
import { holdSession, removeSession, restoreSession } from '@rasa/actions/programme/session';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { marketUnitId } from '@rasa/local/cloud';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellPhone } from '../builders/cell-phone.ts';
import { eventually } from '../builders/eventually.ts';
import { principalOf, savedAccount } from '../builders/people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

const names = ['Sumiati', 'Wati', 'Tini', 'Yuli'];

/** An officer with a phone at the list of a session. */
async function hall() {
  const { world } = stage;
  const account = await savedAccount(world, { unitId: marketUnitId });
  const officer: StaffPrincipal = { ...principalOf(account), unitId: marketUnitId };
  const ids: string[] = [];
  for (const name of names) ids.push((await registerParticipant(world, officer, { name })).participantId);
  const { courseId } = await createCourse(world, officer, { title: 'Olahan pangan', sessionsNeeded: 1 });
  const held = { courseId, heldOn: '2026-11-25', place: 'Balai desa', topic: 'Menggoreng', invitedIds: ids };
  const { sessionId } = await holdSession(world, officer, held);
  const phone = await stage.phone();
  await phone.signIn(world, account);
  const path = `/staf/pelatihan/pertemuan/${sessionId}`;
  return {
    ...{ account, officer, ids, courseId, sessionId, phone, path },
    async there(): Promise<string[]> {
      const all = await world.programme.attendances.listByCourse(courseId);
      const present = all.filter((one) => one.isThere).map(({ participantId }) => participantId);
      return names.filter((_, index) => present.includes(ids[index]!));
    },
  };
}

/** Opens the list until the phone has it. */
async function openList(phone: CellPhone, path: string): Promise<void> {
  await phone.open(path);
  await eventually(() =>
    phone.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const list = await caches.open('rasa-hall-list');
      const files = await caches.open('rasa-hall-files');
      return (
        registration.active?.state === 'activated' &&
        (await list.keys()).length === 1 &&
        (await files.keys()).some(({ url }) => url.endsWith('.js'))
      );
    }),
  );
}

const box = (phone: CellPhone, name: string) => phone.page.locator('.ticks').getByLabel(name);
const tick = (phone: CellPhone, name: string) => box(phone, name).click();

test('ticked in a hall without a network, through a dead battery, it arrives once though answers are lost', async () => {
  const { phone, path, there, ids, account, officer, sessionId, courseId } = await hall();
  await openList(phone, path);
  phone.line.cut();
  await phone.open(path);
  for (const name of ['Sumiati', 'Wati', 'Tini']) await tick(phone, name);
  await tick(phone, 'Wati');
  await phone.page.getByText('Tersimpan di HP ini').waitFor();
  await eventually(async () => (await phone.text()).includes('4 centang'));

  await phone.kill();
  await phone.start();
  await phone.signIn(stage.world, account);
  // Whichever page of training she opens, the list is there.
  await phone.open('/staf/pelatihan');
  await phone.page.getByText('4 centang').waitFor();
  expect(await box(phone, 'Sumiati').isChecked()).toBe(true);
  expect(await box(phone, 'Wati').isChecked()).toBe(false);
  await tick(phone, 'Yuli');
  expect(await there()).toEqual([]);

  // Meanwhile another phone has ticked somebody of the same list.
  const at = stage.world.clock().toISOString();
  const marks = [{ markId: 'other-phone-1', participantId: ids[1]!, isThere: true, at }];
  await recordMarks(stage.world, officer, { sessionId, sentAt: at, marks });

  let posts = 0;
  phone.line.mend();
  phone.line.decide(({ method }) => {
    if (method === 'GET') return 'through';
    posts += 1;
    return posts % 3 === 1 ? 'answer-lost' : 'through';
  });
  await phone.page.evaluate(() => dispatchEvent(new Event('online')));
  await phone.page.getByText('Semua centang sudah terkirim').waitFor({ timeout: 90_000 });
  expect(posts).toBeGreaterThanOrEqual(2);
  expect(await there()).toEqual(names);
  const noted = await stage.world.programme.attendances.listByCourse(courseId);
  expect(noted.map(({ markIds }) => markIds.length).sort()).toEqual([1, 1, 1, 3]);
});

test('ticks for a session that was removed are told so, stay on the phone, and go once it is back', async () => {
  const { phone, path, there, officer, sessionId } = await hall();
  await openList(phone, path);
  await removeSession(stage.world, officer, sessionId);
  await tick(phone, 'Sumiati');
  await phone.page.getByText('Pertemuan ini sudah dihapus').waitFor();
  await phone.page.getByText('1 centang masih tersimpan').waitFor();
  await restoreSession(stage.world, officer, sessionId);
  await phone.press('Simpan kehadiran');
  await phone.page.getByText('Semua centang sudah terkirim').waitFor();
  expect(await there()).toEqual(['Sumiati']);
});

test('signing out asks while something waits, and leaves no name on the phone', async () => {
  const { phone, path } = await hall();
  await openList(phone, path);
  phone.line.cut();
  await tick(phone, 'Sumiati');
  await phone.page.getByText('Tersimpan di HP ini').waitFor();
  const asked = phone.page.waitForEvent('dialog');
  const pressed = phone.press('Keluar');
  const dialog = await asked;
  expect(dialog.message()).toContain('belum terkirim');
  await dialog.dismiss();
  await pressed;
  phone.line.mend();
  await phone.page.evaluate(() => dispatchEvent(new Event('online')));
  await phone.page.getByText('Semua centang sudah terkirim').waitFor({ timeout: 60_000 });
  await phone.press('Keluar');
  await phone.page.waitForURL((url) => !url.pathname.startsWith('/staf'));
  const left = await phone.page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  expect(left.filter((name) => name?.startsWith('rasa-hall'))).toEqual([]);
});

test('only the names of this list are kept, not everybody of the unit', async () => {
  const { phone, path, officer } = await hall();
  await registerParticipant(stage.world, officer, { name: 'Namalain' });
  await openList(phone, path);
  expect(await phone.page.content()).toContain('Namalain');
  const kept = await phone.page.evaluate(async (address) => {
    const page = await (await caches.open('rasa-hall-list')).match(address);
    return page!.text();
  }, path);
  expect(kept).toContain('Sumiati');
  expect(kept).not.toContain('Namalain');
});

test('a list that was kept too long is shown no more', async () => {
  const { phone, path } = await hall();
  await openList(phone, path);
  await phone.page.evaluate(async (address) => {
    const list = await caches.open('rasa-hall-list');
    const page = await list.match(address);
    const headers = { 'content-type': 'text/html', 'x-kept-at': '2026-01-01T00:00:00.000Z' };
    await list.put(address, new Response(await page!.text(), { headers }));
  }, path);
  phone.line.cut();
  await expect(phone.open(path)).rejects.toThrow('ERR_FAILED');
});
