import { z } from 'zod';
import { idSchema } from '../id.ts';
import { instantSchema } from '../time.ts';

/** Ids of ticks that are remembered for one person at one session, so that a repeat is known. */
const keptMarks = 20;

export const attendanceSchema = z.object({
  courseId: idSchema('course'),
  sessionId: idSchema('session'),
  participantId: idSchema('participant'),
  /** False where a tick was taken back: kept, so that an older tick that arrives later does not bring it back. */
  isThere: z.boolean(),
  /** When it was ticked, by our clock. */
  markedAt: instantSchema,
  markIds: z.array(z.string()).max(keptMarks),
  recordedAt: instantSchema,
  recordedBy: z.string(),
  version: z.int(),
});
export type Attendance = z.infer<typeof attendanceSchema>;

/** A name ticked or un-ticked, as a phone noted it. */
export const markSchema = z.object({
  /** Made on the phone before the first try. */
  markId: z.string().regex(/^[\w-]{8,60}$/),
  participantId: idSchema('participant'),
  isThere: z.boolean(),
  at: instantSchema,
});
export type Mark = z.infer<typeof markSchema>;

/**
 * When it was ticked, by our clock: the phone tells its own clock as it sends, so a wrong one moves all alike. Never
 * later than now.
 */
export function correctedAt(at: string, sentAt: string, now: string): string {
  const corrected = Date.parse(at) + Date.parse(now) - Date.parse(sentAt);
  return new Date(Math.min(corrected, Date.parse(now))).toISOString();
}

type Standing = Pick<Attendance, 'isThere' | 'markedAt' | 'markIds'>;

/** The last word holds; of two in the same moment the tick, since a name is un-ticked on purpose and can be again. */
const overrules = (mark: Mark, standing: Standing): boolean =>
  mark.at === standing.markedAt ? mark.isThere && !standing.isThere : mark.at > standing.markedAt;

/**
 * What stands after a mark; undefined where nothing changes: it was heard before. Marks of several phones end alike in
 * whichever order they come.
 */
export function withMark(standing: Standing | undefined, mark: Mark): Standing | undefined {
  if (standing?.markIds.includes(mark.markId)) return undefined;
  const markIds = [...(standing?.markIds ?? []), mark.markId].slice(-keptMarks);
  if (standing && !overrules(mark, standing)) return { ...standing, markIds };
  return { isThere: mark.isThere, markedAt: mark.at, markIds };
}
