import { z } from 'zod';
import { idSchema } from '../id.ts';
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

export const courseSchema = z.object({
  courseId: idSchema('course'),
  unitId: idSchema('unit'),
  title: lineSchema(100, 3),
  /** Kinds of product that its skill clears a seller for. */
  kinds: z.array(categorySchema).min(1).max(categorySlugs.length),
  /** Sessions to attend before the skill is earned. */
  sessionsNeeded: z.int().min(1).max(50),
  createdAt: instantSchema,
  version: z.int(),
});
export type Course = z.infer<typeof courseSchema>;

export const trainingSessionSchema = z.object({
  sessionId: idSchema('session'),
  courseId: idSchema('course'),
  unitId: idSchema('unit'),
  heldOn: daySchema,
  place: lineSchema(100, 2),
  topic: lineSchema(120, 2),
  createdAt: instantSchema,
  createdBy: z.string(),
});
export type TrainingSession = z.infer<typeof trainingSessionSchema>;

export const attendanceSchema = z.object({
  courseId: idSchema('course'),
  sessionId: idSchema('session'),
  participantId: idSchema('participant'),
  recordedAt: instantSchema,
  recordedBy: z.string(),
});
export type Attendance = z.infer<typeof attendanceSchema>;

export const skillSchema = z.object({
  participantId: idSchema('participant'),
  courseId: idSchema('course'),
  kinds: z.array(categorySchema),
  earnedAt: instantSchema,
});
export type Skill = z.infer<typeof skillSchema>;

/** Is the skill earned: different sessions of the course attended, at least as many as it asks. */
export function earnsSkill(course: Course, attended: readonly Attendance[]): boolean {
  const sessions = new Set(
    attended.filter((one) => one.courseId === course.courseId).map((one) => one.sessionId),
  );
  return sessions.size >= course.sessionsNeeded;
}

/** What the events of skills and links carry for clearing a seller: opaque ids and kinds alone. */
export const earnedDetailSchema = z.object({
  sellerId: idSchema('seller').optional(),
  kinds: z.array(categorySchema).default([]),
});
