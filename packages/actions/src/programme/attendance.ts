import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import { type Attendance, correctedAt, type Mark, withMark } from '@rasa/domain/programme/attendance';
import {
  type Course,
  isAwaited,
  type Participant,
  type TrainingSession,
} from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { retrying } from '../retry.ts';
import { readCourse } from './course.ts';
import { readOwnParticipants } from './participant.ts';
import { saveProgress } from './progress.ts';
import { readSession } from './session.ts';

type Taught = { course: Course; session: TrainingSession };

/** A session with everybody who is recorded as having been there. */
export async function readAttendance(
  deps: Deps,
  asker: Asker,
  sessionId: string,
): Promise<Taught & { participantIds: string[] }> {
  const officer = requireStaff(asker, 'officer');
  const session = await readSession(deps, officer, sessionId);
  const [course, attendances] = await Promise.all([
    readCourse(deps, officer, session.courseId),
    deps.programme.attendances.listByCourse(session.courseId),
  ]);
  const there = attendances.filter((one) => one.sessionId === sessionId && one.isThere);
  return { session, course, participantIds: there.map(({ participantId }) => participantId) };
}

/** A session that takes ticks. @throws Refusal `attendance.session-removed` */
async function readOpen(deps: Deps, officer: StaffPrincipal, sessionId: string): Promise<TrainingSession> {
  const session = await readSession(deps, officer, sessionId);
  if (session.removedAt) throw new Refusal('attendance.session-removed');
  return session;
}

/** @param onlyNews whether a mark that says what stands already is of no account */
async function recordMark(
  deps: Deps,
  officer: StaffPrincipal,
  { sessionId, mark, onlyNews }: { sessionId: string; mark: Mark; onlyNews: boolean },
): Promise<void> {
  const { participantId } = mark;
  await retrying(deps, async () => {
    const session = await readOpen(deps, officer, sessionId);
    const { courseId } = session;
    const progress = await deps.programme.attendances.getProgress(courseId, participantId);
    const [course, participant, noted] = await Promise.all([
      readCourse(deps, officer, courseId),
      deps.programme.participants.get(participantId),
      deps.programme.attendances.listByParticipant(courseId, participantId),
    ]);
    if (!participant) throw new Refusal('participant.unknown');
    const before = noted.find((one) => one.sessionId === sessionId);
    if (onlyNews && (before?.isThere ?? false) === mark.isThere) return;
    const standing = withMark(before, mark);
    if (!standing) return;
    const at = deps.clock().toISOString();
    const attendance: Attendance = {
      ...{ courseId, sessionId, participantId, ...standing },
      ...{ recordedAt: at, recordedBy: officer.accountId, version: (before?.version ?? 0) + 1 },
    };
    const attendances = [...noted.filter((one) => one !== before), attendance];
    const marked = { attendance, session };
    await saveProgress(deps, {
      ...{ course, participant, before: progress, attendances, marked },
      ...{ actorId: officer.accountId, at },
    });
  });
}

/**
 * Who was at a session, ticked on a plain page. A name sent again changes nothing; one that is left out stays recorded
 * unless the page had shown it as recorded. Whoever has now attended enough earns the course's skill in the same
 * transaction.
 */
export async function recordAttendance(
  deps: Deps,
  asker: Asker,
  input: { sessionId: string; participantIds: readonly string[]; seenIds?: readonly string[] | undefined },
): Promise<void> {
  const officer = requireStaff(asker, 'officer');
  const { sessionId, participantIds, seenIds = [] } = input;
  const session = await readOpen(deps, officer, sessionId);
  const ticked = new Set(participantIds);
  const taken = seenIds.filter((one) => !ticked.has(one));
  const added = [...ticked].filter((one) => !seenIds.includes(one));
  if (ticked.size === 0 && taken.length === 0)
    throw new Refusal('attendance.nothing-ticked', {
      fields: { participantIds: { code: 'attendance.nothing-ticked' } },
    });
  await readOwnParticipants(deps, officer, [...added, ...taken], 'participantIds');
  if (!added.every((one) => isAwaited(session, one)))
    throw new Refusal('attendance.not-on-list', {
      fields: { participantIds: { code: 'attendance.not-on-list' } },
    });
  for (const participantId of [...added, ...taken]) {
    const at = deps.clock().toISOString();
    const mark = { markId: deps.newId('event'), participantId, isThere: ticked.has(participantId), at };
    await recordMark(deps, officer, { sessionId, mark, onlyNews: true });
  }
}

export type RefusedMark = { markId: string; code: 'participant.unknown' | 'attendance.not-on-list' };

function refusalOf(
  session: TrainingSession,
  own: ReadonlyMap<string, Participant>,
  { markId, participantId }: Mark,
): RefusedMark | undefined {
  if (!own.has(participantId)) return { markId, code: 'participant.unknown' };
  return isAwaited(session, participantId) ? undefined : { markId, code: 'attendance.not-on-list' };
}

/**
 * What a phone noted while there was no network, in the order of its noting; sent again, it changes nothing. Ticks of
 * several phones are put together: the last word about a name holds, by times put right by the phone's clock.
 * @returns those that could not be recorded; all others are.
 */
export async function recordMarks(
  deps: Deps,
  asker: Asker,
  { sessionId, sentAt, marks }: { sessionId: string; sentAt: string; marks: readonly Mark[] },
): Promise<RefusedMark[]> {
  const officer = requireStaff(asker, 'officer');
  const session = await readOpen(deps, officer, sessionId);
  const found = await deps.programme.participants.getMany([
    ...new Set(marks.map(({ participantId }) => participantId)),
  ]);
  const own = new Map(
    found.filter(({ unitId }) => unitId === officer.unitId).map((one) => [one.participantId, one]),
  );
  const refused = marks.flatMap((mark) => refusalOf(session, own, mark) ?? []);
  const now = deps.clock().toISOString();
  for (const { at, ...mark } of marks) {
    if (refused.some(({ markId }) => markId === mark.markId)) continue;
    await recordMark(deps, officer, {
      ...{ sessionId, onlyNews: false },
      mark: { ...mark, at: correctedAt(at, sentAt, now) },
    });
  }
  return refused;
}
