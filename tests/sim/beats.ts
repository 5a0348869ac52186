import type { Cast } from './cast.ts';
import type { Task } from './scheduler.ts';

export const minute = 60_000;
export const page = { limit: 25 };

/** When complaints of the first day have waited long enough for their shop. */
export const answerIsOver = 3000 * minute;

/** When people and clock look: early, at the page's end, at the end of holds by card and by transfer, and much later. */
const beats = [
  600,
  1500,
  3000,
  32 * minute,
  37 * minute + 700,
  37 * minute + 2500,
  1440 * minute + 1200,
  1450 * minute,
  answerIsOver,
];

/** Somebody who looks now and then. */
export const onBeats =
  (cast: Cast, chance: number, work: () => Promise<void>): Task =>
  async () => {
    for (const beat of beats) {
      if (!cast.scheduler.strikes(chance * cast.pace)) continue;
      await cast.scheduler.until(beat + cast.scheduler.pick(500));
      await work();
    }
  };

/** Once, or twice at the same time: a double click, two colleagues, two runs of a job. */
export async function onceOrTwice<T>(cast: Cast, chance: number, work: () => Promise<T>): Promise<T[]> {
  return Promise.all(cast.scheduler.strikes(chance) ? [work(), work()] : [work()]);
}
