import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import type { Course, Participant, TrainingSession } from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';

/** Of the officer's own unit. @throws Refusal `course.unknown` for any other. */
export async function readCourse(deps: Deps, asker: Asker, courseId: string): Promise<Course> {
  const officer = requireStaff(asker, 'officer');
  const course = await deps.programme.courses.get(courseId);
  if (course?.unitId !== officer.unitId) throw new Refusal('course.unknown');
  return course;
}

/** By title. */
export async function listCourses(deps: Deps, asker: Asker): Promise<Course[]> {
  const { unitId } = requireStaff(asker, 'officer');
  return deps.programme.courses.listByUnit(unitId);
}

export async function createCourse(
  deps: Deps,
  asker: Asker,
  input: Pick<Course, 'title' | 'kinds' | 'sessionsNeeded'>,
): Promise<Course> {
  const officer = requireStaff(asker, 'officer');
  const at = deps.clock().toISOString();
  const course: Course = {
    ...input,
    kinds: [...new Set(input.kinds)],
    courseId: deps.newId('course'),
    unitId: officer.unitId,
    createdAt: at,
    version: 1,
  };
  const about = { subjectId: course.courseId, at, actorId: officer.accountId };
  await deps.programme.courses.save(course, newEvent(deps, { type: 'course.created', ...about }));
  return course;
}

/** Latest first. */
export async function listSessions(deps: Deps, asker: Asker, courseId: string): Promise<TrainingSession[]> {
  await readCourse(deps, asker, courseId);
  return deps.programme.sessions.listByCourse(courseId);
}

export async function holdSession(
  deps: Deps,
  asker: Asker,
  input: Pick<TrainingSession, 'courseId' | 'heldOn' | 'place' | 'topic'>,
): Promise<TrainingSession> {
  const officer = requireStaff(asker, 'officer');
  const course = await readCourse(deps, officer, input.courseId);
  const at = deps.clock().toISOString();
  const session: TrainingSession = {
    ...input,
    sessionId: deps.newId('session'),
    unitId: course.unitId,
    createdAt: at,
    createdBy: officer.accountId,
  };
  const about = { subjectId: session.sessionId, at, actorId: officer.accountId };
  const detail = { courseId: course.courseId };
  await deps.programme.sessions.saveNew(session, newEvent(deps, { type: 'session.held', ...about, detail }));
  return session;
}

export type CourseProgress = {
  course: Course;
  /** Who attended any session, furthest first. */
  people: { participant: Participant; attended: number; earned: boolean }[];
};

export async function readProgress(deps: Deps, asker: Asker, courseId: string): Promise<CourseProgress> {
  const course = await readCourse(deps, asker, courseId);
  const progress = await deps.programme.attendances.listProgress(courseId);
  const participants = await deps.programme.participants.getMany(
    progress.map(({ participantId }) => participantId),
  );
  const attendedBy = new Map(progress.map(({ participantId, attended }) => [participantId, attended]));
  const people = participants.map((participant) => {
    const attended = attendedBy.get(participant.participantId) ?? 0;
    return { participant, attended, earned: attended >= course.sessionsNeeded };
  });
  return { course, people: people.toSorted((a, b) => b.attended - a.attended) };
}
