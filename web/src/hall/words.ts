import type { TextKey } from '../text.ts';

/** What the small script of the attendance page says. */
export const hallWords = [
  'hall.held',
  'hall.leave',
  'hall.offline',
  'hall.sent',
  'hall.signed-out',
  'hall.waiting',
] as const satisfies TextKey[];
