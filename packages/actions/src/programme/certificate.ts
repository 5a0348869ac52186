import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import { type Certificate, sealedText } from '@rasa/domain/programme/certificate';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { readCourse } from './course.ts';

/**
 * The certificate of a skill that was earned, under a seal: it is drawn by a function that cannot see the restricted
 * zone, and believes the seal instead.
 * @throws Refusal
 */
export async function readCertificate(
  deps: Deps,
  asker: Asker,
  { courseId, participantId }: { courseId: string; participantId: string },
): Promise<{ certificate: Certificate; seal: string }> {
  const officer = requireStaff(asker, 'officer');
  const [course, participant] = await Promise.all([
    readCourse(deps, officer, courseId),
    deps.programme.participants.get(participantId),
  ]);
  if (participant?.unitId !== officer.unitId) throw new Refusal('participant.unknown');
  const [skills, attended, unit] = await Promise.all([
    deps.programme.participants.listSkills(participantId),
    deps.programme.attendances.listByParticipant(courseId, participantId),
    deps.store.units.get(officer.unitId),
  ]);
  const skill = skills.find((one) => one.courseId === courseId);
  if (!skill || !unit) throw new Refusal('skill.not-earned');
  const certificate: Certificate = {
    ...{ name: participant.name, course: course.title, sessions: attended.length, unit: unit.name },
    earnedOn: jakartaDay(skill.earnedAt),
  };
  return { certificate, seal: await deps.sign(sealedText(certificate)) };
}

/** Whether this was sealed by us, told without a hint of how near it came. */
export const isSealed = async (
  { sign, hash }: Pick<Deps, 'sign' | 'hash'>,
  certificate: Certificate,
  seal: string,
): Promise<boolean> => (await hash(await sign(sealedText(certificate)))) === (await hash(seal));
