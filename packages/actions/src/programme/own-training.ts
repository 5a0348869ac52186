import type { Asker } from '@rasa/domain/identity/account';
import { requireSeller } from '@rasa/domain/identity/permission';
import type { Category } from '@rasa/domain/market/category';
import type { Course, Participant, TrainingSession } from '@rasa/domain/programme/training';
import { jakartaDay } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { type SealedCertificate, sealCertificate } from './certificate.ts';

/** Sessions of a unit that are looked through for hers. */
const mostAhead = 60;
const mostShown = 3;

export type OwnTraining = {
  /** Papers of what she has learnt, newest first. */
  skills: SealedCertificate[];
  /** What she may sell, whatever has opened it. */
  kinds: Category[];
  next: { session: TrainingSession; course: Course }[];
};

/** Sessions ahead that are hers: she is on the list, or there is none and she has been to the course. */
async function readNext(deps: Deps, { participantId, unitId }: Participant): Promise<OwnTraining['next']> {
  const today = jakartaDay(deps.clock().toISOString());
  const ahead = await deps.programme.sessions.listByUnit(unitId, today, mostAhead);
  const next: OwnTraining['next'] = [];
  for (const session of ahead) {
    const { courseId, invitedIds } = session;
    const isHers =
      invitedIds?.includes(participantId) ??
      (await deps.programme.attendances.getProgress(courseId, participantId)) !== undefined;
    const course = isHers ? await deps.programme.courses.get(courseId) : undefined;
    if (course) next.push({ session, course });
    if (next.length >= mostShown) break;
  }
  return next;
}

async function readSkills(deps: Deps, participant: Participant): Promise<SealedCertificate[]> {
  const skills = await deps.programme.participants.listSkills(participant.participantId);
  const papers = await Promise.all(
    skills
      .toSorted((a, b) => b.earnedAt.localeCompare(a.earnedAt))
      .map(async (skill) => {
        const course = await deps.programme.courses.get(skill.courseId);
        return course ? [await sealCertificate(deps, { course, participant, skill })] : [];
      }),
  );
  return papers.flat();
}

/**
 * What a seller has learnt, what she may sell, and where she is expected next. Her own eyes alone; who takes part in
 * nothing is answered in the same shape.
 */
export async function readOwnTraining(deps: Deps, asker: Asker): Promise<OwnTraining> {
  const { sellerId } = requireSeller(asker);
  const [participant, clearances] = await Promise.all([
    deps.programme.participants.getBySeller(sellerId),
    deps.store.clearances.listBySeller(sellerId),
  ]);
  const kinds = clearances.map(({ kind }) => kind);
  if (!participant) return { skills: [], kinds, next: [] };
  const [skills, next] = await Promise.all([readSkills(deps, participant), readNext(deps, participant)]);
  return { skills, kinds, next };
}
