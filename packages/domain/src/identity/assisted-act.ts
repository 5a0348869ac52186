import { z } from 'zod';
import { eventTypeSchema } from '../event.ts';
import { instantSchema } from '../time.ts';

/** That a companion did something in a seller's name: written with the act itself, never changed. */
export const assistedActSchema = z.object({
  sellerId: z.string(),
  /** What it happened to, as its event says. */
  subjectId: z.string(),
  type: eventTypeSchema,
  /** The companion's account. */
  actorId: z.string(),
  at: instantSchema,
});
export type AssistedAct = z.infer<typeof assistedActSchema>;
