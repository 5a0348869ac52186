import { setTimeout as sleep } from 'node:timers/promises';
import { sweepEvents } from '@rasa/functions/dispatch';
import { allListeners } from '@rasa/functions/events';
import { runJobs } from '@rasa/functions/jobs';
import type { World } from '@rasa/functions/world';

/** Between looks for events: soon after the last one came, seldom when nothing happens. */
const busyMilliseconds = 250;
const idleMilliseconds = 1000;
const idleAfterLooks = 20;
const jobMilliseconds = 15_000;

/**
 * What schedules and streams do in the cloud: hands out events, each lane by itself, and runs the jobs.
 * @returns how to stop it; resolves when nothing is under way any more
 */
export function startClockwork(world: World): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** `work` tells how long to wait until it is done again. */
  const loop = async (work: () => Promise<number>): Promise<void> => {
    while (!signal.aborted) {
      const pause = await work().catch((error: unknown) => {
        if (!signal.aborted) world.log.error('clockwork', { error });
        return idleMilliseconds;
      });
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  };
  const dispatch = (listeners: (typeof allListeners)[number]) => {
    let quietLooks = 0;
    return async () => {
      quietLooks += 1;
      while (!signal.aborted && (await sweepEvents(world, listeners)) > 0) quietLooks = 0;
      return quietLooks > idleAfterLooks ? idleMilliseconds : busyMilliseconds;
    };
  };
  const loops = [
    ...allListeners.map((listeners) => loop(dispatch(listeners))),
    loop(async () => {
      await runJobs(world);
      return jobMilliseconds;
    }),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}
