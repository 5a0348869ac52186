import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import { missingTopics } from '@rasa/domain/programme/skill';
import type { Course, Participant, SkillRule, TrainingSession } from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

async function ofUnit(deps: Deps, { unitId }: StaffPrincipal, courseId: string): Promise<Course> {
  const course = await deps.programme.courses.get(courseId);
  if (course?.unitId !== unitId) throw new Refusal('course.unknown');
  return course;
}

/** Of the officer's own unit. @throws Refusal `course.unknown` for any other. */
export const readCourse = async (deps: Deps, asker: Asker, courseId: string): Promise<Course> =>
  ofUnit(deps, requireStaff(asker, 'officer'), courseId);

/** By title. */
export async function listCourses(deps: Deps, asker: Asker): Promise<Course[]> {
  const { unitId } = requireStaff(asker, 'officer');
  return deps.programme.courses.listByUnit(unitId);
}

type RuleInput = Pick<SkillRule, 'sessionsNeeded' | 'mustTopics' | 'kinds'>;

const ruleOf = (
  { courseId, sessionsNeeded, mustTopics, kinds, ruleVersion }: Course,
  at: string,
  by: string,
) =>
  ({
    ...{ courseId, sessionsNeeded, mustTopics, kinds, ruleVersion },
    ...{ changedAt: at, changedBy: by },
  }) satisfies SkillRule;

export async function createCourse(
  deps: Deps,
  asker: Asker,
  input: Pick<Course, 'title' | 'sessionsNeeded'> & Partial<Pick<Course, 'field' | 'kinds' | 'mustTopics'>>,
): Promise<Course> {
  const officer = requireStaff(asker, 'officer');
  const at = deps.clock().toISOString();
  const course: Course = {
    ...{ field: 'olahan', mustTopics: [], ...input },
    kinds: [...new Set(input.kinds)],
    ...{ courseId: deps.newId('course'), unitId: officer.unitId, createdAt: at },
    ...{ ruleVersion: 1, version: 1 },
  };
  const about = { subjectId: course.courseId, at, actorId: officer.accountId };
  await deps.programme.courses.save(
    course,
    ruleOf(course, at, officer.accountId),
    newEvent(deps, { type: 'course.created', ...about }),
  );
  return course;
}

export type CourseRule = { course: Course; topics: string[]; history: SkillRule[] };

/** How each course of the unit earns its skill, the lessons it has had, and the rules of before. Of no person. */
export async function listRules(deps: Deps, asker: Asker): Promise<CourseRule[]> {
  const { unitId } = requireStaff(asker, 'officer', 'admin');
  const courses = await deps.programme.courses.listByUnit(unitId);
  return Promise.all(
    courses.map(async (course) => {
      const [sessions, history] = await Promise.all([
        deps.programme.sessions.listByCourse(course.courseId),
        deps.programme.courses.listRules(course.courseId),
      ]);
      const held = sessions.filter(({ removedAt }) => !removedAt).map(({ topic }) => topic);
      return { course, topics: [...new Set([...course.mustTopics, ...held])].sort(), history };
    }),
  );
}

const isSameRule = (course: Course, next: RuleInput): boolean =>
  course.sessionsNeeded === next.sessionsNeeded &&
  String([...course.mustTopics].sort()) === String([...next.mustTopics].sort()) &&
  String([...course.kinds].sort()) === String([...next.kinds].sort());

/**
 * A new version of a course's rule, from now on. Who has the skill keeps it; who now has done enough earns it, which a
 * reaction counts.
 */
export async function changeRule(
  deps: Deps,
  asker: Asker,
  { courseId, ...input }: RuleInput & { courseId: string },
): Promise<Course> {
  const admin = requireStaff(asker, 'admin');
  const rule = { ...input, mustTopics: [...new Set(input.mustTopics)], kinds: [...new Set(input.kinds)] };
  return retrying(deps, async () => {
    const course = await ofUnit(deps, admin, courseId);
    if (isSameRule(course, rule)) return course;
    const at = deps.clock().toISOString();
    const next: Course = {
      ...{ ...course, ...rule },
      ...{ ruleVersion: course.ruleVersion + 1, version: course.version + 1 },
    };
    const about = { type: 'course.changed', subjectId: courseId, at, actorId: admin.accountId } as const;
    await deps.programme.courses.save(
      next,
      ruleOf(next, at, admin.accountId),
      newEvent(deps, { ...about, detail: { ruleVersion: next.ruleVersion } }),
    );
    return next;
  });
}

export type CourseProgress = {
  course: Course;
  /** Who attended any session, furthest first. */
  people: {
    participant: Participant;
    attended: number;
    earned: boolean;
    /** Lessons that the rule asks for and she has not had. */
    missing: string[];
  }[];
};

export async function readProgress(deps: Deps, asker: Asker, courseId: string): Promise<CourseProgress> {
  const course = await readCourse(deps, asker, courseId);
  const [all, attendances, sessions] = await Promise.all([
    deps.programme.attendances.listProgress(courseId),
    deps.programme.attendances.listByCourse(courseId),
    deps.programme.sessions.listByCourse(courseId),
  ]);
  const progress = new Map(
    all.filter(({ attended, earned }) => attended > 0 || earned).map((one) => [one.participantId, one]),
  );
  const participants = await deps.programme.participants.getMany([...progress.keys()]);
  const attendedBy = (participantId: string): TrainingSession[] => {
    const there = attendances.filter((one) => one.isThere && one.participantId === participantId);
    return sessions.filter(({ sessionId }) => there.some((one) => one.sessionId === sessionId));
  };
  const people = participants.map((participant) => {
    const { attended = 0, earned = false } = progress.get(participant.participantId) ?? {};
    const missing = earned ? [] : missingTopics(course, attendedBy(participant.participantId));
    return { participant, attended, earned, missing };
  });
  return { course, people: people.toSorted((a, b) => b.attended - a.attended) };
}
