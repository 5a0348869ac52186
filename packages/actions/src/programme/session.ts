import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import type { TrainingSession } from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { readCourse } from './course.ts';
import { readOwnParticipants } from './participant.ts';

type SessionInput = Pick<
  TrainingSession,
  'heldOn' | 'startsAt' | 'place' | 'topic' | 'trainer' | 'invitedIds'
>;

/** Of the officer's own unit. @throws Refusal `attendance.session-unknown` for any other. */
export async function readSession(
  deps: Deps,
  officer: StaffPrincipal,
  sessionId: string,
): Promise<TrainingSession> {
  const session = await deps.programme.sessions.get(sessionId);
  if (session?.unitId !== officer.unitId) throw new Refusal('attendance.session-unknown');
  return session;
}

/** Latest first, those that were taken off among them. */
export async function listSessions(deps: Deps, asker: Asker, courseId: string): Promise<TrainingSession[]> {
  await readCourse(deps, asker, courseId);
  return deps.programme.sessions.listByCourse(courseId);
}

async function invited(deps: Deps, officer: StaffPrincipal, { invitedIds }: SessionInput) {
  if (!invitedIds) return {};
  const people = await readOwnParticipants(deps, officer, invitedIds, 'invitedIds');
  return { invitedIds: people.map(({ participantId }) => participantId) };
}

export async function holdSession(
  deps: Deps,
  asker: Asker,
  { courseId, ...input }: SessionInput & Pick<TrainingSession, 'courseId'>,
): Promise<TrainingSession> {
  const officer = requireStaff(asker, 'officer');
  const course = await readCourse(deps, officer, courseId);
  const at = deps.clock().toISOString();
  const session: TrainingSession = {
    ...input,
    ...(await invited(deps, officer, input)),
    ...{ sessionId: deps.newId('session'), courseId, unitId: course.unitId },
    ...{ createdAt: at, createdBy: officer.accountId, version: 1 },
  };
  const about = { subjectId: session.sessionId, at, actorId: officer.accountId };
  await deps.programme.sessions.save(
    session,
    newEvent(deps, { type: 'session.held', ...about, detail: { courseId } }),
  );
  return session;
}

/** What follows for skills is counted anew by a reaction. */
async function saveChanged(
  deps: Deps,
  asker: Asker,
  sessionId: string,
  change: (session: TrainingSession, at: string) => TrainingSession,
): Promise<TrainingSession> {
  const officer = requireStaff(asker, 'officer');
  return retrying(deps, async () => {
    const session = await readSession(deps, officer, sessionId);
    const at = deps.clock().toISOString();
    const changed = change(session, at);
    if (changed === session) return session;
    const next = { ...changed, version: session.version + 1 };
    const about = { type: 'session.changed', subjectId: sessionId, at, actorId: officer.accountId } as const;
    await deps.programme.sessions.save(
      next,
      newEvent(deps, { ...about, detail: { courseId: session.courseId } }),
    );
    return next;
  });
}

/** The whole of it: what is left out is left empty. @throws Refusal */
export async function changeSession(
  deps: Deps,
  asker: Asker,
  { sessionId, ...input }: SessionInput & { sessionId: string },
): Promise<TrainingSession> {
  const list = await invited(deps, requireStaff(asker, 'officer'), input);
  return saveChanged(deps, asker, sessionId, (session) => {
    if (session.removedAt) throw new Refusal('attendance.session-removed');
    const { courseId, unitId, createdAt, createdBy, version } = session;
    return { ...input, ...list, sessionId, courseId, unitId, createdAt, createdBy, version };
  });
}

/** Takes a session off: nothing of it is lost, it only counts no more. Again changes nothing. */
export const removeSession = (deps: Deps, asker: Asker, sessionId: string): Promise<TrainingSession> =>
  saveChanged(deps, asker, sessionId, (session, at) =>
    session.removedAt ? session : { ...session, removedAt: at },
  );

/** Puts it back as it was. */
export const restoreSession = (deps: Deps, asker: Asker, sessionId: string): Promise<TrainingSession> =>
  saveChanged(deps, asker, sessionId, (session) => {
    const { removedAt, ...back } = session;
    return removedAt ? back : session;
  });
