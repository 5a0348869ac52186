import { TableBusy } from './table.ts';

const maxTries = 16;
const firstWaitMilliseconds = 20;
const longestWaitMilliseconds = 2000;

export type Persist = <T>(call: () => Promise<T>) => Promise<T>;

export type PersistenceOptions = {
  /** Contention, or an answer that never came: the same call may be made again. */
  isBusy: (error: unknown) => boolean;
  /** Between 0 and 1, for the jitter. */
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
};

/**
 * Asks again while a table is busy, 16 times with full jitter: the three tries of the SDK lose sales on a hot offer.
 * What is called must be safe to repeat. @throws TableBusy when it did not end
 */
export function persistence({ isBusy, random, sleep }: PersistenceOptions): Persist {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (tries >= maxTries) throw new TableBusy('the table is busy', { cause: error });
        await sleep(random() * Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** tries));
      }
    }
  };
}
