import { seededRandom } from '../builders/chance.ts';

type Sleeper = { at: number; tie: number; wake: () => void };
export type Task = () => Promise<void>;

type Outside = { until: number };

/** How long one look at a table or provider takes at most, in virtual milliseconds. */
const longestPauseMilliseconds = 30;
/** Virtual time goes on for so long while a call to the real world is under way: others may come in between. */
const outsideMilliseconds = 60;

/**
 * Virtual time for one history. Everything that waits, waits here; who goes on next is decided by time and, among
 * equals, by the seed. The same seed gives the same history, step for step.
 */
export function createScheduler(seed: number) {
  const random = seededRandom(seed);
  const sleepers: Sleeper[] = [];
  let now = 0;
  let steps = 0;
  let left = 0;
  let thrown: Error[] = [];
  const outside = new Set<Outside>();
  let onReturn: () => void = () => undefined;

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => sleepers.push({ at: now + milliseconds, tie: random(), wake }));

  /** All that can go on without waiting has gone on. */
  const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

  function takeEarliest(): Sleeper {
    let best = 0;
    for (let index = 1; index < sleepers.length; index += 1) {
      const [one, other] = [sleepers[index]!, sleepers[best]!];
      if (one.at < other.at || (one.at === other.at && one.tie < other.tie)) best = index;
    }
    const earliest = sleepers[best]!;
    sleepers[best] = sleepers.at(-1)!;
    sleepers.pop();
    return earliest;
  }

  /** Whether calls under way must come back before so much time may have passed. */
  const isTooEarly = (at: number): boolean =>
    outside.size > 0 && [...outside].some(({ until }) => until < at);

  const anyReturn = (): Promise<void> =>
    new Promise((done) => {
      onReturn = done;
    });

  /** Begins a task beside those that run. */
  function spawn(task: Task): void {
    left += 1;
    task()
      .catch((error: Error) => thrown.push(error))
      .finally(() => {
        left -= 1;
      });
  }

  return {
    random,
    spawn,
    sleep,
    /** Whole, from 0 to below `most`. */
    pick: (most: number): number => Math.floor(random() * most),
    strikes: (chance: number): boolean => random() < chance,
    /** Work that takes real time, such as a call to a server. */
    async outside<T>(work: () => Promise<T>): Promise<T> {
      const call = { until: now + outsideMilliseconds };
      outside.add(call);
      try {
        return await work();
      } finally {
        outside.delete(call);
        onReturn();
      }
    },
    /** A moment in which others may come first. */
    pause: (): Promise<void> => sleep(Math.floor(random() * longestPauseMilliseconds)),
    until: (at: number): Promise<void> => sleep(Math.max(0, at - now)),
    now: () => now,
    steps: () => steps,
    /** Runs the tasks side by side, and what they spawn, to their end. @returns what they threw */
    async run(tasks: readonly Task[]): Promise<Error[]> {
      thrown = [];
      for (const task of tasks) spawn(task);
      await settled();
      while (left > 0) {
        if (sleepers.length === 0 && outside.size === 0) throw new Error(`${left} tasks wait for nothing`);
        const next = sleepers.length > 0 ? takeEarliest() : undefined;
        if (!next || isTooEarly(next.at)) {
          if (next) sleepers.push(next);
          await anyReturn();
          await settled();
          continue;
        }
        now = Math.max(now, next.at);
        steps += 1;
        next.wake();
        await settled();
      }
      return thrown;
    },
  };
}
export type Scheduler = ReturnType<typeof createScheduler>;
