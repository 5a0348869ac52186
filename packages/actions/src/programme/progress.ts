import type { DomainEvent, EventType } from '@rasa/domain/event';
import type { Attendance } from '@rasa/domain/programme/attendance';
import { countedSessions, type Skill, skillAfter } from '@rasa/domain/programme/skill';
import type { Course, Participant, TrainingSession } from '@rasa/domain/programme/training';
import type { Progress } from '@rasa/store/programme/attendance';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

type Marked = { attendance: Attendance; session: TrainingSession };

function typeOf(before: Skill | undefined, after: Skill | undefined, marked: Marked | undefined): EventType {
  if (after && after !== before) return after.lostAt ? 'skill.lost' : 'skill.earned';
  return marked ? 'attendance.recorded' : 'attendance.recounted';
}

/**
 * Saves what somebody attended in a course, with the tick that changed it, if any, and the skill that follows: earned
 * or lost in the same transaction. The event of a skill carries what its reaction needs to clear a seller, and nothing
 * about who she is. Without a tick and with nothing new, it saves nothing.
 * @throws Conflict
 */
export async function saveProgress(
  deps: Deps,
  about: {
    course: Course;
    participant: Participant;
    /** Read before the attendances: what came in between fails its version. */
    before: Progress | undefined;
    /** As they stand after the tick. */
    attendances: readonly Attendance[];
    marked?: Marked;
    actorId: string;
    at: string;
  },
): Promise<void> {
  const { course, participant, before, attendances, marked, actorId, at } = about;
  const { participantId, sellerId } = participant;
  const { courseId } = course;
  const there = attendances.filter(({ isThere }) => isThere).map(({ sessionId }) => sessionId);
  const [attended, skill] = await Promise.all([
    deps.programme.sessions.getMany(there),
    deps.programme.participants.getSkill(participantId, courseId),
  ]);
  const earnedBy = (skill && (await deps.programme.courses.getRule(courseId, skill.ruleVersion))) ?? course;
  const after = skillAfter({ course, earnedBy, attended, participantId, skill, at });
  const progress = {
    ...{ courseId, participantId, attended: countedSessions(attended).length },
    ...{ earned: after !== undefined && !after.lostAt, version: (before?.version ?? 0) + 1 },
  };
  if (!marked && before?.attended === progress.attended && before.earned === progress.earned) return;
  const type = typeOf(skill, after, marked);
  const isSkill = type === 'skill.earned' || type === 'skill.lost';
  const detail: DomainEvent['detail'] = isSkill
    ? { kinds: after?.kinds ?? [], ...(sellerId && { sellerId }) }
    : { ...(marked && { sessionId: marked.session.sessionId }) };
  const event = newEvent(deps, { type, subjectId: participantId, at, actorId, detail });
  await deps.programme.attendances.save(
    { progress, participant, marked, skill: isSkill ? after : undefined },
    event,
  );
}

async function recount(deps: Deps, courseId: string, participantId: string, actorId: string): Promise<void> {
  await retrying(deps, async () => {
    const before = await deps.programme.attendances.getProgress(courseId, participantId);
    const [course, participant, attendances] = await Promise.all([
      deps.programme.courses.get(courseId),
      deps.programme.participants.get(participantId),
      deps.programme.attendances.listByParticipant(courseId, participantId),
    ]);
    const at = deps.clock().toISOString();
    if (course && participant)
      await saveProgress(deps, { course, participant, before, attendances, actorId, at });
  });
}

/**
 * A rule or a session is another than before: what everybody who was there has attended, and her skill, follow. Again,
 * it changes nothing.
 */
export async function recountSkills(deps: Deps, event: DomainEvent): Promise<void> {
  const isSession = event.type === 'session.changed';
  const courseId = isSession ? String(event.detail.courseId) : event.subjectId;
  const attendances = await deps.programme.attendances.listByCourse(courseId);
  const touched = attendances.filter(({ sessionId }) => !isSession || sessionId === event.subjectId);
  for (const participantId of new Set(touched.map((one) => one.participantId)))
    await recount(deps, courseId, participantId, event.actorId);
}
