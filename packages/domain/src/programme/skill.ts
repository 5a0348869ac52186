import { z } from 'zod';
import { idSchema } from '../id.ts';
import { categorySchema } from '../market/category.ts';
import { instantSchema } from '../time.ts';
import type { Course, SkillRule, TrainingSession } from './training.ts';

export const skillSchema = z.object({
  participantId: idSchema('participant'),
  courseId: idSchema('course'),
  kinds: z.array(categorySchema),
  earnedAt: instantSchema,
  /** The rule by which it was earned. */
  ruleVersion: z.int().default(1),
  /** Attendance was put right and is not enough any more. */
  lostAt: instantSchema.optional(),
});
export type Skill = z.infer<typeof skillSchema>;

type Rule = Pick<SkillRule, 'sessionsNeeded' | 'mustTopics'>;
type Attended = Pick<TrainingSession, 'sessionId' | 'topic' | 'removedAt'>;

const asKey = (topic: string): string => topic.trim().toLowerCase();

/** Sessions that count: each once, and none that was taken off. */
export const countedSessions = (attended: readonly Attended[]): Attended[] => [
  ...new Map(attended.filter((one) => !one.removedAt).map((one) => [one.sessionId, one])).values(),
];

/** Is the skill earned: enough different sessions, the lessons that must be among them included. */
export function earnsSkill({ sessionsNeeded, mustTopics }: Rule, attended: readonly Attended[]): boolean {
  const counted = countedSessions(attended);
  const topics = new Set(counted.map(({ topic }) => asKey(topic)));
  return counted.length >= sessionsNeeded && mustTopics.every((topic) => topics.has(asKey(topic)));
}

/** Lessons of the rule that are still missing. */
export function missingTopics({ mustTopics }: Rule, attended: readonly Attended[]): string[] {
  const topics = new Set(countedSessions(attended).map(({ topic }) => asKey(topic)));
  return mustTopics.filter((topic) => !topics.has(asKey(topic)));
}

/**
 * What becomes of a skill when attendance or the rule changed. One that was earned stays as long as either the rule of
 * then or the rule of now is met: a stricter rule takes nothing from anybody, an attendance put right does.
 */
export function skillAfter(about: {
  course: Course;
  /** The rule by which it was earned; the course's own where there is no skill. */
  earnedBy: Rule;
  attended: readonly Attended[];
  participantId: string;
  skill: Skill | undefined;
  at: string;
}): Skill | undefined {
  const { course, earnedBy, attended, participantId, skill, at } = about;
  const meets = earnsSkill(course, attended);
  if (skill && !skill.lostAt)
    return meets || earnsSkill(earnedBy, attended) ? skill : { ...skill, lostAt: at };
  if (!meets) return skill;
  const { courseId, kinds, ruleVersion } = course;
  return { participantId, courseId, kinds, earnedAt: at, ruleVersion };
}

/** What the events of skills, links and grants carry for clearing a seller: opaque ids and kinds alone. */
export const earnedDetailSchema = z.object({
  sellerId: idSchema('seller').optional(),
  kinds: z.array(categorySchema).default([]),
});
