import { addMinutes } from '../time.ts';

/** At most so often within any stretch of so many minutes. */
export type RateLimit = { most: number; minutes: number };

/** May it be done once more, given when it was done before (ISO times). */
export const mayAgain = (times: readonly string[], limits: readonly RateLimit[], now: string): boolean =>
  limits.every(({ most, minutes }) => times.filter((time) => time > addMinutes(now, -minutes)).length < most);

const longest = (limits: readonly RateLimit[]): number => Math.max(...limits.map(({ minutes }) => minutes));

/** The times that still count, with this one added. */
export const withTurn = (times: readonly string[], limits: readonly RateLimit[], now: string): string[] => [
  ...times.filter((time) => time > addMinutes(now, -longest(limits))),
  now,
];

/** When the last of these limits has forgotten a turn taken now. */
export const forgottenAt = (limits: readonly RateLimit[], now: string): string =>
  addMinutes(now, longest(limits));
