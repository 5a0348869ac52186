import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalCode } from '../builders/browser.ts';
import { savedAccount, savedUnit } from '../builders/people.ts';
import { type TrainingStage, trainingStage } from '../builders/training.ts';

let stage: TrainingStage;
beforeEach(async () => {
  stage = await trainingStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

const plan = { heldOn: '2026-12-02', startsAt: '09:00', place: 'Balai desa', topic: 'Kemasan' };

test('a session has a place, a day, an hour, a trainer and a list, and all of it can be changed', async () => {
  const { officer, participant, course, session } = stage;
  const [courseId, one, two] = [await course(1), await participant(), await participant({ name: 'Wati' })];
  const sessionId = await session(courseId, { ...plan, trainer: 'Bu Endang', invitedIds: [one] });
  const path = `/api/training/sessions/${sessionId}`;
  const changed = await officer.put(path, { ...plan, place: 'Rumah kemas', invitedIds: [one, two, one] });
  expect(changed.body).toMatchObject({ place: 'Rumah kemas', invitedIds: [one, two] });
  expect(changed.body.trainer).toBeUndefined();
  const open = await officer.put(path, plan);
  expect(open.body.invitedIds).toBeUndefined();
  const bad = await officer.put(path, { ...plan, startsAt: '25:00' });
  expect(bad.status).toBe(422);
});

test('a list takes nobody of another unit', async () => {
  const { officer, otherOfficer, course } = stage;
  const courseId = await course(1);
  const foreign = await otherOfficer.post('/api/training/participants', { name: 'Yuli' });
  const held = { ...plan, courseId, invitedIds: [String(foreign.body.participantId)] };
  expect(refusalCode(await officer.post('/api/training/sessions', held))).toBe('participant.unknown');
});

test('who is not on the list of a session is not recorded, and nobody else of the form either', async () => {
  const { officer, participant, course, session, attend } = stage;
  const [courseId, one, two] = [await course(1), await participant(), await participant({ name: 'Wati' })];
  const sessionId = await session(courseId, { invitedIds: [one] });
  expect(refusalCode(await attend(sessionId, one, two))).toBe('attendance.not-on-list');
  const there = await officer.get(`/api/training/sessions/${sessionId}/attendance`);
  expect(there.body.participantIds).toEqual([]);
});

test('a name un-ticked on the page takes back the skill and what it had opened', async () => {
  const { officer, seller, drain, participant, course, session, attend, kindsOf, programmeEvents } = stage;
  const [courseId, id] = [await course(1), await participant({ sellerId: seller.sellerId })];
  const sessionId = await session(courseId);
  await attend(sessionId, id);
  await drain();
  expect(await kindsOf()).toEqual(['kacang', 'keripik']);
  stage.world.moveClock({ minutes: 5 });
  const path = `/api/training/sessions/${sessionId}/attendance`;
  const after = await officer.post(path, { participantIds: [], seenIds: [id] });
  expect(after.body.participantIds).toEqual([]);
  const again = await officer.post(path, { participantIds: [], seenIds: [id] });
  expect(again.status).toBe(200);
  expect((await programmeEvents()).filter(({ type }) => type === 'skill.lost')).toHaveLength(1);
  await drain();
  expect(await kindsOf()).toEqual([]);
  const progress = await officer.get(`/api/training/courses/${courseId}/progress`);
  expect(progress.body.people).toEqual([]);
  const paper = await officer.get(`/api/training/courses/${courseId}/certificates/${id}`);
  expect(refusalCode(paper)).toBe('skill.not-earned');
  stage.world.moveClock({ minutes: 5 });
  await attend(sessionId, id);
  await drain();
  expect(await kindsOf()).toEqual(['kacang', 'keripik']);
});

test('a kind stays open that another skill or an officer’s word opens', async () => {
  const { officer, seller, drain, participant, course, session, attend, kindsOf } = stage;
  const id = await participant({ sellerId: seller.sellerId });
  const [one, two] = [await course(1, ['keripik', 'kacang', 'bumbu']), await course(1, ['kacang'])];
  const [first, second] = [await session(one), await session(two)];
  await attend(first, id);
  await attend(second, id);
  const path = `/api/sellers/${seller.sellerId}/clearances`;
  await officer.post(path, { kind: 'bumbu', reason: 'Sudah lama membuatnya' });
  await drain();
  stage.world.moveClock({ minutes: 5 });
  const unticked = { participantIds: [], seenIds: [id] };
  await officer.post(`/api/training/sessions/${first}/attendance`, unticked);
  await drain();
  expect(await kindsOf()).toEqual(['bumbu', 'kacang']);
});

test('a session that is removed counts no more, says so to whoever records, and comes back whole', async () => {
  const { officer, seller, drain, participant, course, session, attend, kindsOf } = stage;
  const [courseId, id] = [await course(1), await participant({ sellerId: seller.sellerId })];
  const sessionId = await session(courseId);
  await attend(sessionId, id);
  await drain();
  stage.world.moveClock({ minutes: 5 });
  const path = `/api/training/sessions/${sessionId}`;
  const removed = await officer.delete(path);
  expect(removed.body.removedAt).toBeDefined();
  expect((await officer.delete(path)).body).toEqual(removed.body);
  await drain();
  expect(await kindsOf()).toEqual([]);

  const other = await participant({ name: 'Wati' });
  expect(refusalCode(await attend(sessionId, other))).toBe('attendance.session-removed');
  expect(refusalCode(await officer.put(path, plan))).toBe('attendance.session-removed');
  const kept = await officer.get(`${path}/attendance`);
  expect(kept.body.participantIds).toEqual([id]);

  stage.world.moveClock({ minutes: 5 });
  await officer.post(`${path}/restoration`, {});
  await drain();
  expect(await kindsOf()).toEqual(['kacang', 'keripik']);
  expect((await attend(sessionId, other)).status).toBe(200);
});

test('an admin changes the rule: every version is kept, nobody loses a skill, who now has enough earns it', async () => {
  const { world, unitId, as, officer, seller, drain, participant, course, session, attend, kindsOf } = stage;
  const admin = await as(await savedAccount(world, { unitId, roles: ['admin'] }));
  const courseId = await course(2);
  const [id, early] = [await participant({ sellerId: seller.sellerId }), await participant({ name: 'Wati' })];
  const [first, second] = [await session(courseId), await session(courseId, { topic: 'Kemasan' })];
  await attend(first, id, early);
  await attend(second, early);
  await drain();
  expect(await kindsOf()).toEqual([]);

  const path = `/api/training/courses/${courseId}/rule`;
  const laxer = { sessionsNeeded: 1, mustTopics: [], kinds: ['keripik'] };
  expect((await officer.put(path, laxer)).status).toBe(403);
  expect((await admin.put(path, laxer)).body).toMatchObject({ ruleVersion: 2, sessionsNeeded: 1 });
  expect((await admin.put(path, laxer)).body).toMatchObject({ ruleVersion: 2 });
  await drain();
  expect(await kindsOf()).toEqual(['keripik']);

  await admin.put(path, { ...laxer, sessionsNeeded: 2, mustTopics: ['Kebersihan'] });
  await drain();
  expect(await kindsOf()).toEqual(['keripik']);
  const { body } = await officer.get(`/api/training/courses/${courseId}/progress`);
  expect(body.people).toMatchObject([{ earned: true }, { earned: true }]);
  const late = await participant({ name: 'Tini' });
  await attend(first, late);
  await attend(second, late);
  const now = await officer.get(`/api/training/courses/${courseId}/progress`);
  const people = now.body.people as { participantId: string }[];
  expect(people.find((one) => one.participantId === late)).toMatchObject({
    ...{ attended: 2, earned: false, missing: ['Kebersihan'] },
  });
  const rules = (await admin.get('/api/training/rules')).body.rules as {
    history: { ruleVersion: number }[];
  }[];
  expect(rules[0]?.history.map(({ ruleVersion }) => ruleVersion)).toEqual([3, 2, 1]);
});

test('what one unit teaches is closed to the officers and admins of another', async () => {
  const { world, as, otherOfficer, course, session, participant, seller } = stage;
  const [courseId, id] = [await course(1), await participant()];
  const sessionId = await session(courseId);
  const { unitId } = await savedUnit(world, { name: 'Unit Pacitan' });
  const admin = await as(await savedAccount(world, { unitId, roles: ['admin'] }));
  const mark = { markId: 'mark-0001', participantId: id, isThere: true, at: '2026-11-25T02:00:00.000Z' };
  const path = `/api/training/sessions/${sessionId}`;
  const answers = [
    await otherOfficer.put(path, plan),
    await otherOfficer.delete(path),
    await otherOfficer.post(`${path}/restoration`, {}),
    await otherOfficer.post(`${path}/marks`, { sentAt: mark.at, marks: [mark] }),
    await otherOfficer.get(`/api/training/grants/${seller.sellerId}`),
    await admin.put(`/api/training/courses/${courseId}/rule`, { sessionsNeeded: 1 }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404));
  expect((await admin.get('/api/training/rules')).body.rules).toEqual([]);
});
