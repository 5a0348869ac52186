import { z } from 'zod';
import { idSchema } from '../id.ts';
import type { Bilingual } from '../language.ts';
import { categorySchema, categorySlugs } from '../market/category.ts';
import { villageCodeSchema } from '../place.ts';
import { lineSchema } from '../text.ts';
import { daySchema, instantSchema } from '../time.ts';

/**
 * Somebody who takes part in training. Lives only in the restricted zone; `sellerId` is the one link to the
 * market and exists on this side alone.
 */
export const participantSchema = z.object({
  participantId: idSchema('participant'),
  unitId: idSchema('unit'),
  name: lineSchema(80, 2),
  villageCode: villageCodeSchema.optional(),
  sellerId: idSchema('seller').optional(),
  /** At most 280 characters, never about health or family. */
  note: lineSchema(280, 0).optional(),
  createdAt: instantSchema,
  createdBy: z.string(),
  version: z.int(),
});
export type Participant = z.infer<typeof participantSchema>;

/** What a course is about. */
export const courseFields = {
  olahan: { id: 'Olahan pangan', en: 'Food processing' },
  kemasan: { id: 'Pengemasan', en: 'Packaging' },
  kebersihan: { id: 'Kebersihan', en: 'Hygiene' },
  digital: { id: 'Jualan digital', en: 'Digital selling' },
} as const satisfies Record<string, Bilingual>;
export type CourseField = keyof typeof courseFields;
export const courseFieldSlugs = Object.keys(courseFields) as [CourseField, ...CourseField[]];

/** A lesson is known by what it is about, so that the same one held twice counts for either group. */
const topicSchema = lineSchema(120, 2);

/** What earns the skill of a course, and what the skill opens. Every version is kept. */
const ruleShape = {
  /** Sessions to attend before the skill is earned. */
  sessionsNeeded: z.int().min(1).max(50),
  /** Lessons that must be among them, whichever else she attended. */
  mustTopics: z.array(topicSchema).max(20).default([]),
  /** Kinds of product that its skill clears a seller for; a course may open none. */
  kinds: z.array(categorySchema).max(categorySlugs.length).default([]),
};

export const skillRuleSchema = z.object({
  ...ruleShape,
  courseId: idSchema('course'),
  ruleVersion: z.int(),
  changedAt: instantSchema,
  changedBy: z.string(),
});
export type SkillRule = z.infer<typeof skillRuleSchema>;

export const courseSchema = z.object({
  ...ruleShape,
  courseId: idSchema('course'),
  unitId: idSchema('unit'),
  title: lineSchema(100, 3),
  field: z.enum(courseFieldSlugs).default('olahan'),
  ruleVersion: z.int().default(1),
  createdAt: instantSchema,
  version: z.int(),
});
export type Course = z.infer<typeof courseSchema>;

export const trainingSessionSchema = z.object({
  sessionId: idSchema('session'),
  courseId: idSchema('course'),
  unitId: idSchema('unit'),
  heldOn: daySchema,
  /** The hour in Jakarta. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  place: lineSchema(100, 2),
  topic: topicSchema,
  trainer: lineSchema(80, 2).optional(),
  /** Who is asked to come; without a list, whoever of the unit comes. */
  invitedIds: z.array(idSchema('participant')).min(1).max(100).optional(),
  createdAt: instantSchema,
  createdBy: z.string(),
  /** Taken off by an officer. Who was there is kept, counts no more, and counts again when it is put back. */
  removedAt: instantSchema.optional(),
  version: z.int().default(1),
});
export type TrainingSession = z.infer<typeof trainingSessionSchema>;

/** Whether somebody may be ticked: on its list, where it has one. */
export const isAwaited = ({ invitedIds }: Pick<TrainingSession, 'invitedIds'>, participantId: string) =>
  invitedIds?.includes(participantId) ?? true;
