import { existsSync, readFileSync } from 'node:fs';
import type { Clock } from '@rasa/domain/time';

/** Milliseconds by which a file says that time was moved forward; none where there is no such file. */
function movedBy(file: string): number {
  // Most often there is none, and it is looked for several times in a request: without an error it costs a tenth.
  if (!existsSync(file)) return 0;
  return Number(readFileSync(file, 'utf8')) || 0;
}

/**
 * What time it is. On one machine time can be moved forward by a file, which every process over the same data reads
 * at each look; in the cloud there is none.
 */
export const clockFrom = (file?: string): Clock =>
  file ? () => new Date(Date.now() + movedBy(file)) : () => new Date();
