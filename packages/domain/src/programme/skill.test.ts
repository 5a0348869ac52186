import { expect, test } from 'vitest';
import { countedSessions, earnsSkill, missingTopics, type Skill, skillAfter } from './skill.ts';
import type { Course } from './training.ts';

const participantId = 'ptc_01J00000000000000000000000';
const course: Course = {
  courseId: 'crs_01J00000000000000000000000',
  unitId: 'unt_01J00000000000000000000000',
  title: 'Olahan pangan',
  field: 'olahan',
  kinds: ['keripik'],
  sessionsNeeded: 2,
  mustTopics: ['Dapur bersih'],
  ruleVersion: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  version: 3,
};
const session = (sessionId: string, topic: string, removedAt?: string) => ({ sessionId, topic, removedAt });
const clean = session('a', 'Dapur bersih');
const fry = session('b', 'Menggoreng');
const pack = session('c', 'Kemasan');

const now = '2026-11-25T00:00:00.000Z';
const skill: Skill = {
  ...{ participantId, courseId: course.courseId, kinds: ['keripik'] },
  ...{ earnedAt: '2026-11-10T00:00:00.000Z', ruleVersion: 1 },
};
const decide = (about: Partial<Parameters<typeof skillAfter>[0]>) =>
  skillAfter({ course, earnedBy: course, attended: [], participantId, skill: undefined, at: now, ...about });

test('enough different sessions earn the skill, the lessons that must be among them included', () => {
  expect(earnsSkill(course, [clean, fry])).toBe(true);
  expect(earnsSkill(course, [clean, clean])).toBe(false);
  expect(earnsSkill(course, [fry, pack])).toBe(false);
  expect(missingTopics(course, [fry, pack])).toEqual(['Dapur bersih']);
  expect(earnsSkill(course, [session('d', ' DAPUR BERSIH '), fry])).toBe(true);
});

test('a session that was taken off does not count', () => {
  const removed = session('b', 'Menggoreng', now);
  expect(earnsSkill(course, [clean, removed])).toBe(false);
  expect(countedSessions([clean, removed, clean])).toEqual([clean]);
});

test('a skill is earned by the rule of now and says which that is', () => {
  expect(decide({ attended: [clean, fry] })).toMatchObject({ ruleVersion: 3, earnedAt: now });
  expect(decide({ attended: [fry, pack] })).toBeUndefined();
});

test('a stricter rule takes nothing from anybody', () => {
  const earnedBy = { sessionsNeeded: 1, mustTopics: [] };
  expect(decide({ skill, earnedBy, attended: [fry] })).toBe(skill);
});

test('attendance put right takes a skill that neither rule gives', () => {
  const earnedBy = { sessionsNeeded: 1, mustTopics: [] };
  expect(decide({ skill, earnedBy, attended: [] })).toEqual({ ...skill, lostAt: now });
});

test('a laxer rule that is met keeps a skill whose own rule is not met any more', () => {
  const earnedBy = { sessionsNeeded: 5, mustTopics: [] };
  expect(decide({ skill, earnedBy, attended: [clean, fry] })).toBe(skill);
});

test('a lost skill can be earned again, anew', () => {
  const lost = { ...skill, lostAt: '2026-11-12T00:00:00.000Z' };
  expect(decide({ skill: lost, attended: [clean] })).toBe(lost);
  const again = decide({ skill: lost, attended: [clean, fry] });
  expect(again).toMatchObject({ earnedAt: now });
  expect(again?.lostAt).toBeUndefined();
});
