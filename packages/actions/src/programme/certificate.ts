import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff } from '@rasa/domain/identity/permission';
import { type Certificate, sealedText } from '@rasa/domain/programme/certificate';
import type { Skill } from '@rasa/domain/programme/skill';
import type { Course, Participant } from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import { jakartaDay } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { readCourse } from './course.ts';

export type SealedCertificate = { certificate: Certificate; seal: string };

/**
 * The certificate of a skill that was earned, under a seal: it is drawn by a function that cannot see the restricted
 * zone, and believes the seal instead.
 * @throws Refusal
 */
export async function readCertificate(
  deps: Deps,
  asker: Asker,
  { courseId, participantId }: { courseId: string; participantId: string },
): Promise<SealedCertificate> {
  const officer = requireStaff(asker, 'officer');
  const [course, participant] = await Promise.all([
    readCourse(deps, officer, courseId),
    deps.programme.participants.get(participantId),
  ]);
  if (participant?.unitId !== officer.unitId) throw new Refusal('participant.unknown');
  const skill = await deps.programme.participants.getSkill(participantId, courseId);
  if (!skill || skill.lostAt) throw new Refusal('skill.not-earned');
  return sealCertificate(deps, { course, participant, skill });
}

/** The paper of a skill that she has, sealed. */
export async function sealCertificate(
  deps: Deps,
  { course, participant, skill }: { course: Course; participant: Participant; skill: Skill },
): Promise<SealedCertificate> {
  const [progress, unit] = await Promise.all([
    deps.programme.attendances.getProgress(course.courseId, participant.participantId),
    deps.store.units.get(course.unitId),
  ]);
  const certificate: Certificate = {
    ...{ name: participant.name, course: course.title, sessions: progress?.attended ?? 1 },
    ...{ unit: unit?.name ?? '', earnedOn: jakartaDay(skill.earnedAt) },
  };
  return { certificate, seal: await deps.sign(sealedText(certificate)) };
}

/** Whether this was sealed by us, told without a hint of how near it came. */
export const isSealed = async (
  { sign, hash }: Pick<Deps, 'sign' | 'hash'>,
  certificate: Certificate,
  seal: string,
): Promise<boolean> => (await hash(await sign(sealedText(certificate)))) === (await hash(seal));
