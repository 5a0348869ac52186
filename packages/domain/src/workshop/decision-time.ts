import { addDays, jakartaDay } from '../time.ts';

/** The days that the desk looks back on. */
export const paceDays = 30;

const hour = 60;
const day = 24 * hour;
/**
 * Minutes up to which each bucket counts; the last has no end. Each is about a third wider than the one before, so a
 * median is known to about an eighth: nearer than anybody needs, and a month of a unit is one small item.
 */
const bounds = [
  ...[15, 30, 45, hour, 1.5 * hour, 2 * hour, 3 * hour, 4 * hour, 6 * hour, 8 * hour, 10 * hour, 13 * hour],
  ...[17 * hour, 22 * hour, 28 * hour, 36 * hour, 2 * day, 2.5 * day, 3.25 * day, 4.25 * day, 5.5 * day],
  ...[7 * day, 9.5 * day, 12.5 * day, 16.5 * day, 22 * day, 30 * day],
] as const;
export const bucketCount = bounds.length + 1;

const minutesBetween = (from: string, to: string): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 60_000);

/** Which bucket a revision belongs to that was sent and decided then. */
export function bucketOf({ submittedAt, decidedAt }: { submittedAt: string; decidedAt: string }): number {
  const minutes = minutesBetween(submittedAt, decidedAt);
  const found = bounds.findIndex((bound) => minutes <= bound);
  return found < 0 ? bounds.length : found;
}

/** The first of the days that count at this moment. */
export const firstPaceDay = (at: string): string => jakartaDay(addDays(at, 1 - paceDays));

/** Minutes that half of them took at most, told apart within its bucket; undefined where nothing was decided. */
export function medianMinutes(counts: readonly number[]): number | undefined {
  const half = counts.reduce((sum, one) => sum + one, 0) / 2;
  if (half === 0) return undefined;
  let below = 0;
  for (const [bucket, count] of counts.entries()) {
    if (below + count >= half) {
      const from = bounds[bucket - 1] ?? 0;
      const to = bounds[bucket] ?? from;
      return Math.round(from + ((to - from) * (half - below)) / count);
    }
    below += count;
  }
  return undefined;
}
