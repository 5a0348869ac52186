import { z } from 'zod';
import { canonical } from '../market/content.ts';
import { daySchema } from '../time.ts';

/** What is printed for somebody who earned a skill; her own paper, and nothing else about her. */
export const certificateSchema = z.object({
  name: z.string().min(1).max(80),
  course: z.string().min(1).max(100),
  /** Sessions that she attended. */
  sessions: z.coerce.number().int().min(1).max(1000),
  earnedOn: daySchema,
  unit: z.string().min(1).max(80),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** What its seal is made of: whoever draws it has no right to look anything of it up. */
export const sealedText = ({ name, course, sessions, earnedOn, unit }: Certificate): string =>
  `certificate:${canonical({ name, course, sessions, earnedOn, unit })}`;
