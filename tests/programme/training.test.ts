import { recordAttendance } from '@rasa/actions/programme/attendance';
import { settleClearances } from '@rasa/actions/programme/clearance';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf, refusalCode } from '../builders/browser.ts';
import { principalOf, savedAccount, savedSeller } from '../builders/people.ts';
import { type TrainingStage, trainingStage } from '../builders/training.ts';

let stage: TrainingStage;
beforeEach(async () => {
  stage = await trainingStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

test('enough sessions earn the skill, and the linked seller is cleared for its kinds', async () => {
  const { seller, sellerAccount, as, drain, participant, course, session, attend, kindsOf } = stage;
  const [courseId, id] = [await course(2), await participant({ sellerId: seller.sellerId })];
  await attend(await session(courseId), id);
  await drain();
  expect(await kindsOf()).toEqual([]);
  await attend(await session(courseId), id);
  await drain();
  expect(await kindsOf()).toEqual(['kacang', 'keripik']);
  const own = await (await as(sellerAccount)).get(`/api/sellers/${seller.sellerId}/clearances`);
  expect(own.body.clearances).toHaveLength(2);
});

test('the tick-list sent again changes nothing, whole or in part', async () => {
  const { officer, participant, course, session, attend, programmeEvents } = stage;
  const [courseId, one, two] = [await course(2), await participant(), await participant({ name: 'Wati' })];
  const sessionId = await session(courseId);
  const first = await attend(sessionId, one, two);
  expect([...(first.body.participantIds as string[])].sort()).toEqual([one, two].sort());
  const before = await programmeEvents();
  const again = await attend(sessionId, one, two, one);
  expect(again.body).toEqual(first.body);
  expect((await attend(sessionId, one)).body).toEqual(first.body);
  expect(await programmeEvents()).toEqual(before);
  const progress = await officer.get(`/api/training/courses/${courseId}/progress`);
  expect(progress.body.people).toMatchObject([
    { attended: 1, earned: false },
    { attended: 1, earned: false },
  ]);
});

test('all sessions recorded at once count each, and earn the skill once', async () => {
  const { officer, seller, participant, course, session, attend, programmeEvents } = stage;
  const [courseId, id] = [await course(4), await participant({ sellerId: seller.sellerId })];
  const sessionIds = [];
  for (let count = 0; count < 4; count += 1) sessionIds.push(await session(courseId));
  const answers = await Promise.all([...sessionIds, ...sessionIds].map((sessionId) => attend(sessionId, id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const earned = (await programmeEvents()).filter(({ type }) => type === 'skill.earned');
  expect(earned).toMatchObject([
    { subjectId: id, detail: { sellerId: seller.sellerId, kinds: ['keripik', 'kacang'] } },
  ]);
  const progress = await officer.get(`/api/training/courses/${courseId}/progress`);
  expect(progress.body.people).toMatchObject([{ participantId: id, attended: 4, earned: true }]);
});

test('each change of the restricted zone writes one event', async () => {
  const { participant, course, session, attend, programmeEvents, link } = stage;
  const [courseId, id] = [await course(1), await participant()];
  await attend(await session(courseId), id);
  await link(id);
  expect((await programmeEvents()).map(({ type }) => type).sort()).toEqual([
    'course.created',
    'participant.linked',
    'participant.registered',
    'session.held',
    'skill.earned',
  ]);
});

test('a participant linked later is cleared for what she had learnt before', async () => {
  const { seller, drain, participant, course, session, attend, kindsOf, link } = stage;
  const [courseId, id] = [await course(1), await participant()];
  await attend(await session(courseId), id);
  await drain();
  expect(await kindsOf()).toEqual([]);
  const linked = await link(id);
  expect(linked.body).toMatchObject({ participantId: id, sellerId: seller.sellerId });
  await drain();
  expect(await kindsOf()).toEqual(['kacang', 'keripik']);
});

test('linked while the last session is recorded, she is cleared whichever comes first', async () => {
  const { world, unitId, drain, participant, course, session, attend, kindsOf, link } = stage;
  const { participants } = world.programme;
  for (let round = 0; round < 10; round += 1) {
    const { seller: her } = await savedSeller(world, unitId);
    const [courseId, id] = [await course(1, ['kerupuk']), await participant()];
    const sessionId = await session(courseId);
    await Promise.all([attend(sessionId, id), link(id, her.sellerId)]);
    await drain();
    expect(await participants.get(id)).toMatchObject({ sellerId: her.sellerId });
    expect(await kindsOf(her.sellerId)).toEqual(['kerupuk']);
  }
});

test('a link made between reading and recording is not missed', async () => {
  const { world, unitId, drain, participant, course, session, kindsOf, link } = stage;
  const [courseId, id] = [await course(1, ['segar']), await participant()];
  const sessionId = await session(courseId);
  const { participants } = world.programme;
  let linked = false;
  const slow = {
    ...participants,
    async get(participantId: string) {
      const read = await participants.get(participantId);
      if (!linked) {
        linked = true;
        await link(id);
        await drain();
      }
      return read;
    },
  };
  const asker = principalOf(await savedAccount(world, { unitId }));
  const deps = { ...world, programme: { ...world.programme, participants: slow } };
  await recordAttendance(deps, asker, { sessionId, participantIds: [id] });
  await drain();
  expect(await kindsOf()).toEqual(['segar']);
});

test('the same event twice clears once, and does not undo what an officer took back since', async () => {
  const { world, officer, seller, participant, course, session, attend, kindsOf, programmeEvents } = stage;
  const [courseId, id] = [await course(1, ['bumbu']), await participant({ sellerId: seller.sellerId })];
  await attend(await session(courseId), id);
  const earned = (await programmeEvents()).find(({ type }) => type === 'skill.earned');
  if (!earned) throw new Error('no event');
  await settleClearances(world, earned);
  await settleClearances(world, earned);
  const granted = (await world.store.outbox.listDue('2100', 1000)).entries.filter(
    ({ event }) => event.type === 'clearance.granted',
  );
  expect(granted).toHaveLength(1);
  world.moveClock({ minutes: 1 });
  await officer.delete(`/api/sellers/${seller.sellerId}/clearances/bumbu`);
  await settleClearances(world, earned);
  expect(await kindsOf()).toEqual([]);
});

test('a participant is one seller at most, and a seller one participant', async () => {
  const { world, unitId, officer, seller, participant, link } = stage;
  const [one, two] = [await participant(), await participant({ name: 'Wati' })];
  const { seller: other } = await savedSeller(world, unitId);
  const race = await Promise.all([link(one, seller.sellerId), link(two, seller.sellerId)]);
  expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = race[0]?.status === 200 ? one : two;
  expect(await link(winner, seller.sellerId)).toMatchObject({ status: 200 });
  expect(refusalCode(await link(winner, other.sellerId))).toBe('participant.linked');
  const loser = winner === one ? two : one;
  expect(refusalCode(await link(loser, seller.sellerId))).toBe('participant.seller-taken');
  const taken = await officer.post('/api/training/participants', { name: 'Yuli', sellerId: seller.sellerId });
  expect(refusalCode(taken)).toBe('participant.seller-taken');
});

test('what one unit holds does not exist for another', async () => {
  const { otherOfficer, seller, participant, course, session } = stage;
  const [courseId, id] = [await course(1), await participant()];
  const sessionId = await session(courseId);
  const held = { courseId, heldOn: '2026-11-20', place: 'Balai', topic: 'Uji' };
  const answers = [
    await otherOfficer.get(`/api/training/participants/${id}`),
    await otherOfficer.post(`/api/training/participants/${id}/seller`, { sellerId: seller.sellerId }),
    await otherOfficer.get(`/api/training/courses/${courseId}/progress`),
    await otherOfficer.get(`/api/training/sessions?courseId=${courseId}`),
    await otherOfficer.post('/api/training/sessions', held),
    await otherOfficer.get(`/api/training/sessions/${sessionId}/attendance`),
    await otherOfficer.post(`/api/training/sessions/${sessionId}/attendance`, { participantIds: [id] }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(404));
  expect((await otherOfficer.get('/api/training/participants')).body.participants).toEqual([]);
  expect((await otherOfficer.get('/api/training/courses')).body.courses).toEqual([]);
  const foreign = await otherOfficer.post('/api/training/participants', {
    name: 'Yuli',
    sellerId: seller.sellerId,
  });
  expect(refusalCode(foreign)).toBe('seller.unknown');
});

test('one name of another unit in the list, and nobody is recorded', async () => {
  const { officer, otherOfficer, participant, course, session, attend } = stage;
  const [courseId, id] = [await course(1), await participant()];
  const foreign = await otherOfficer.post('/api/training/participants', { name: 'Yuli' });
  const sessionId = await session(courseId);
  const answer = await attend(sessionId, id, String(foreign.body.participantId));
  expect(refusalCode(answer)).toBe('participant.unknown');
  const there = await officer.get(`/api/training/sessions/${sessionId}/attendance`);
  expect(there.body.participantIds).toEqual([]);
});

test('only officers enter the restricted zone', async () => {
  const { world, api, unitId, sellerAccount, as, participant } = stage;
  const id = await participant();
  const others = [
    browserOf(api),
    await as(sellerAccount),
    await as(await savedAccount(world, { unitId, roles: ['curator'] })),
    await as(await savedAccount(world, { unitId, roles: ['companion'] })),
    await as(await savedAccount(world, { unitId, roles: ['admin'] })),
  ];
  for (const browser of others)
    for (const path of ['participants', `participants/${id}`, 'courses'])
      expect([401, 403]).toContain((await browser.get(`/api/training/${path}`)).status);
});

test('a tick-list form works as the JSON does', async () => {
  const { officer, participant, course, session } = stage;
  const [courseId, one, two] = [await course(1), await participant(), await participant({ name: 'Wati' })];
  const sessionId = await session(courseId);
  const answer = await officer.form(`/api/training/sessions/${sessionId}/attendance`, {
    'participantIds[0]': one,
    'participantIds[1]': two,
    _next: '/staf',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staf']);
  const there = await officer.get(`/api/training/sessions/${sessionId}/attendance`);
  expect(there.body.participantIds).toHaveLength(2);
});
