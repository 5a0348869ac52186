import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import {
  type Attendance,
  type Course,
  earnsSkill,
  type Participant,
  type Skill,
  type TrainingSession,
} from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { readCourse } from './course.ts';

type Taught = { course: Course; session: TrainingSession };

async function readSession(deps: Deps, officer: StaffPrincipal, sessionId: string): Promise<Taught> {
  const session = await deps.programme.sessions.get(sessionId);
  if (session?.unitId !== officer.unitId) throw new Refusal('attendance.session-unknown');
  return { session, course: await readCourse(deps, officer, session.courseId) };
}

/** A session with everybody who is recorded as having been there. */
export async function readAttendance(
  deps: Deps,
  asker: Asker,
  sessionId: string,
): Promise<Taught & { participantIds: string[] }> {
  const taught = await readSession(deps, requireStaff(asker, 'officer'), sessionId);
  const recorded = await deps.programme.attendances.listBySession(taught.course.courseId, sessionId);
  return { ...taught, participantIds: recorded.map(({ participantId }) => participantId) };
}

/** All of the officer's unit, or nothing is recorded. */
async function readOwn(deps: Deps, officer: StaffPrincipal, ids: readonly string[]): Promise<Participant[]> {
  const wanted = [...new Set(ids)];
  const found = await deps.programme.participants.getMany(wanted);
  if (found.length < wanted.length || found.some(({ unitId }) => unitId !== officer.unitId))
    throw new Refusal('participant.unknown', { fields: { participantIds: { code: 'participant.unknown' } } });
  return found;
}

/** The event of a skill carries what its reaction needs to clear a seller, and nothing about who she is. */
function eventOf(deps: Deps, attendance: Attendance, skill: Skill | undefined, sellerId: string | undefined) {
  const { participantId, sessionId, recordedAt: at, recordedBy: actorId } = attendance;
  const about = { subjectId: participantId, at, actorId };
  return skill
    ? newEvent(deps, {
        type: 'skill.earned',
        ...about,
        detail: { kinds: skill.kinds, ...(sellerId && { sellerId }) },
      })
    : newEvent(deps, { type: 'attendance.recorded', ...about, detail: { sessionId } });
}

async function recordOne(
  deps: Deps,
  officer: StaffPrincipal,
  { course, session }: Taught,
  participantId: string,
): Promise<void> {
  const { courseId } = course;
  const { sessionId } = session;
  await retrying(deps, async () => {
    const [participant, before] = await Promise.all([
      deps.programme.participants.get(participantId),
      deps.programme.attendances.listByParticipant(courseId, participantId),
    ]);
    if (!participant) throw new Refusal('participant.unknown');
    if (before.some((one) => one.sessionId === sessionId)) return;
    const recordedAt = deps.clock().toISOString();
    const recordedBy = officer.accountId;
    const attendance: Attendance = { courseId, sessionId, participantId, recordedAt, recordedBy };
    const all = [...before, attendance];
    const earnedNow = earnsSkill(course, all) && !earnsSkill(course, before);
    const skill = earnedNow
      ? { participantId, courseId, kinds: course.kinds, earnedAt: recordedAt }
      : undefined;
    const event = eventOf(deps, attendance, skill, participant.sellerId);
    await deps.programme.attendances.save({ attendance, attended: all.length, participant, skill }, event);
  });
}

/**
 * Who was at a session. A name sent again changes nothing; one that is left out stays recorded. Whoever has now
 * attended enough sessions earns the course's skill in the same transaction.
 */
export async function recordAttendance(
  deps: Deps,
  asker: Asker,
  input: { sessionId: string; participantIds: readonly string[] },
): Promise<void> {
  const officer = requireStaff(asker, 'officer');
  const taught = await readSession(deps, officer, input.sessionId);
  const participants = await readOwn(deps, officer, input.participantIds);
  for (const { participantId } of participants) await recordOne(deps, officer, taught, participantId);
}
