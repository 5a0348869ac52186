import { seededRandom } from '../../builders/chance.ts';

/** Chances that repeat for the same seed. */
export type Dice = {
  below(most: number): number;
  one<T>(list: readonly T[]): T;
  /** True once in so many times. */
  rarely(times: number): boolean;
};

export function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 5; skipped += 1) random();
  const below = (most: number) => Math.floor(random() * most);
  return {
    below,
    one: (list) => list[below(list.length)] as (typeof list)[number],
    rarely: (times) => below(times) === 0,
  };
}
