export const maxSuffixIdr = 999;
/** A buyer pays the suffix, so a small one is taken while there is one; among so many, to keep buyers apart. */
const choiceOfSmall = 100;

/**
 * A few rupiah that make the amount of a transfer unlike every other that is waited for, so that it is known on the
 * bank statement. `taken` are the whole amounts that are waited for; `chance` is between 0 and 1.
 * @returns undefined when all of them are taken
 */
export function freeSuffix(totalIdr: number, taken: ReadonlySet<number>, chance: number): number | undefined {
  const free: number[] = [];
  for (let suffix = 1; suffix <= maxSuffixIdr && free.length < choiceOfSmall; suffix += 1)
    if (!taken.has(totalIdr + suffix)) free.push(suffix);
  return free[Math.floor(chance * free.length)];
}
