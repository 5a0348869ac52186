import { sweepEvents } from '@rasa/functions/dispatch';
import { allListeners } from '@rasa/functions/events';
import { runJobs } from '@rasa/functions/jobs';
import type { World } from '@rasa/functions/world';

const dispatchMilliseconds = 250;
const jobMilliseconds = 15_000;

/**
 * What schedules and streams do in the cloud: hands out events, each lane by itself, and runs the jobs.
 * @returns how to stop it; resolves when nothing is under way any more
 */
export function startClockwork(world: World): () => Promise<void> {
  const stopping = new AbortController();
  const loop = async (pauseMilliseconds: number, work: () => Promise<unknown>): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await work();
      } catch (error) {
        if (!stopping.signal.aborted) world.log.error('clockwork', { error });
      }
      await pause(pauseMilliseconds, stopping.signal);
    }
  };
  const loops = [
    ...allListeners.map((listeners) =>
      loop(dispatchMilliseconds, async () => {
        while (!stopping.signal.aborted && (await sweepEvents(world, listeners)) > 0);
      }),
    ),
    loop(jobMilliseconds, () => runJobs(world)),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      done();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
