import { idPrefixes, type NewId } from '@rasa/domain/id';
import type { Clock } from '@rasa/domain/time';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const crockford = (value: number, length: number): string => {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = `${letters[rest % 32]}${text}`;
  return text;
};

/** Well-formed ids that sort by the clock, then by the order of asking; the same in each run. */
export function countingIds(clock: Clock, from = 0): NewId {
  let count = from;
  return (kind) => {
    count += 1;
    return `${idPrefixes[kind]}_${crockford(clock().getTime(), 10)}${crockford(count, 16)}`;
  };
}

/** Between 0 and 1, the same row for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts that look like secrets and repeat in each run. */
export const seededSecret = (random: () => number) => (): string =>
  Array.from({ length: 28 }, () => letters[Math.floor(random() * 32)]).join('');
