import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf, refusalCode } from '../builders/browser.ts';
import { savedAccount } from '../builders/people.ts';
import { type TrainingStage, trainingStage } from '../builders/training.ts';

let stage: TrainingStage;
beforeEach(async () => {
  stage = await trainingStage();
});
afterEach(() => stage.world[Symbol.asyncDispose]());

let number = 0;
const mark = (participantId: string, isThere: boolean, at: string) => {
  number += 1;
  return { markId: `mark-${1000 + number}`, participantId, isThere, at };
};

/** Minutes from now, by a right clock or by one that is wrong by so many hours. */
const moment = (minutes: number, wrongHours = 0): string =>
  new Date(stage.world.clock().getTime() + minutes * 60_000 + wrongHours * 3_600_000).toISOString();

const send = (sessionId: string, marks: object[], sentAt = moment(0), by = stage.officer) =>
  by.post(`/api/training/sessions/${sessionId}/marks`, { sentAt, marks });

async function hall() {
  const { participant, course, session } = stage;
  const [courseId, one, two] = [await course(1), await participant(), await participant({ name: 'Wati' })];
  return { courseId, one, two, sessionId: await session(courseId, { invitedIds: [one, two] }) };
}

test('ticks sent twice, whole and in parts, are recorded once', async () => {
  const { one, two, sessionId } = await hall();
  const marks = [mark(one, true, moment(-10)), mark(two, true, moment(-9))];
  const first = await send(sessionId, marks);
  expect([...(first.body.participantIds as string[])].sort()).toEqual([one, two].sort());
  const events = await stage.programmeEvents();
  stage.world.moveClock({ minutes: 40 });
  expect((await send(sessionId, marks)).body).toEqual(first.body);
  expect((await send(sessionId, marks.slice(1))).body).toEqual(first.body);
  expect(await stage.programmeEvents()).toEqual(events);
});

test('two phones that ticked the same hall are put together, whichever sends first', async () => {
  for (const isTurned of [false, true]) {
    const { one, two, sessionId } = await hall();
    const here = [mark(one, true, moment(-20)), mark(two, true, moment(-14))];
    const there = [mark(two, true, moment(-19)), mark(two, false, moment(-12))];
    for (const marks of isTurned ? [there, here] : [here, there]) await send(sessionId, marks);
    const { body } = await stage.officer.get(`/api/training/sessions/${sessionId}/attendance`);
    expect(body.participantIds).toEqual([one]);
  }
});

test('an old tick that arrives late does not bring back a name that was un-ticked since', async () => {
  const { one, sessionId } = await hall();
  await send(sessionId, [mark(one, false, moment(-5))]);
  const after = await send(sessionId, [mark(one, true, moment(-30))]);
  expect(after.body.participantIds).toEqual([]);
  const later = await send(sessionId, [mark(one, true, moment(-1))]);
  expect(later.body.participantIds).toEqual([one]);
});

test('a phone whose clock is a day ahead or years behind overrules nobody by that', async () => {
  const { one, sessionId } = await hall();
  // Ticked half an hour ago by a phone that is a day ahead; un-ticked ten minutes ago by a right one.
  await send(sessionId, [mark(one, true, moment(-30, 24))], moment(0, 24));
  expect((await send(sessionId, [mark(one, false, moment(-10))])).body.participantIds).toEqual([]);
  // Ticked just now by a phone that is years behind.
  const behind = -24 * 365 * 10;
  const last = await send(sessionId, [mark(one, true, moment(-1, behind))], moment(0, behind));
  expect(last.body.participantIds).toEqual([one]);
});

test('a repeat is known although the phone’s clock was put right between the two', async () => {
  const { one, sessionId } = await hall();
  const ticked = mark(one, true, moment(-30, 24));
  await send(sessionId, [ticked], moment(0, 24));
  await send(sessionId, [mark(one, false, moment(-1))]);
  stage.world.moveClock({ minutes: 5 });
  expect((await send(sessionId, [ticked])).body.participantIds).toEqual([]);
});

test('a name that is not on the list, or nobody’s, is told by itself and holds nothing up', async () => {
  const { one, sessionId } = await hall();
  const third = await stage.participant({ name: 'Tini' });
  const nobody = `ptc_${'0'.repeat(26)}`;
  const marks = [mark(third, true, moment(-3)), mark(nobody, true, moment(-2)), mark(one, true, moment(-1))];
  const { body } = await send(sessionId, marks);
  expect(body.participantIds).toEqual([one]);
  expect(body.refused).toMatchObject([
    { markId: marks[0]!.markId, code: 'attendance.not-on-list' },
    { markId: marks[1]!.markId, code: 'participant.unknown' },
  ]);
});

test('ticks for a removed session are told so, and go through once it is put back', async () => {
  const { one, sessionId } = await hall();
  await stage.officer.delete(`/api/training/sessions/${sessionId}`);
  const marks = [mark(one, true, moment(-3))];
  const told = await send(sessionId, marks);
  expect([told.status, refusalCode(told)]).toEqual([409, 'attendance.session-removed']);
  await stage.officer.post(`/api/training/sessions/${sessionId}/restoration`, {});
  expect((await send(sessionId, marks)).body.participantIds).toEqual([one]);
});

test('nobody without the role records attendance', async () => {
  const { world, api, unitId, sellerAccount, as } = stage;
  const { one, sessionId } = await hall();
  const marks = [mark(one, true, moment(-3))];
  const others = [
    browserOf(api),
    await as(sellerAccount),
    ...(await Promise.all(
      (['curator', 'companion', 'admin'] as const).map(async (role) =>
        as(await savedAccount(world, { unitId, roles: [role] })),
      ),
    )),
  ];
  for (const other of others)
    expect([401, 403]).toContain((await send(sessionId, marks, moment(0), other)).status);
  const { body } = await stage.officer.get(`/api/training/sessions/${sessionId}/attendance`);
  expect(body.participantIds).toEqual([]);
});

test('ticks without a time, an id or a name are refused in words and change nothing', async () => {
  const { one, sessionId } = await hall();
  const good = mark(one, true, moment(-1));
  for (const bad of [
    { ...good, at: 'kemarin' },
    { ...good, markId: '' },
    { ...good, participantId: 'Sumiati' },
  ])
    expect((await send(sessionId, [bad])).status).toBe(422);
  expect((await send(sessionId, [])).status).toBe(422);
  expect((await send(sessionId, [good], 'tadi')).status).toBe(422);
});

test('both phones sending at the same moment record each name once', async () => {
  const { courseId, one, two, sessionId } = await hall();
  const batches = [0, 1, 2, 3].map((minute) => [
    mark(one, true, moment(-10 + minute)),
    mark(two, true, moment(-9 + minute)),
  ]);
  const answers = await Promise.all(batches.map((marks) => send(sessionId, marks)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const progress = await stage.officer.get(`/api/training/courses/${courseId}/progress`);
  expect(progress.body.people).toMatchObject([{ attended: 1 }, { attended: 1 }]);
  const earned = (await stage.programmeEvents()).filter(({ type }) => type === 'skill.earned');
  expect(earned).toHaveLength(2);
});
