import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@rasa/domain/time';
import { clockFrom } from '@rasa/functions/clock';

export type LocalClock = {
  /** For CLOCK_FILE. */
  file: string;
  now: Clock;
  /** Forward only: what has happened stays in the past. */
  move(minutes: number): void;
};

/** The time of a shop on this machine, kept with its data. */
export function openClock(folder: string): LocalClock {
  const file = join(folder, 'clock');
  const now = clockFrom(file);
  return {
    file,
    now,
    move(minutes) {
      const before = now().getTime() - Date.now();
      writeFileSync(`${file}.new`, String(Math.round(before + minutes * 60_000)));
      // Who reads meanwhile finds the whole of the old number or of the new one.
      renameSync(`${file}.new`, file);
    },
  };
}
