import type { Engine } from './engine.ts';
import { sweepExpired } from './operation/time-to-live.ts';
import { tokenMilliseconds } from './operation/transaction.ts';
import { tokenEntries, within } from './storage/database.ts';

const pageTokens = 500;

/** What DynamoDB does by itself: deletes expired items, forgets old client tokens, trims streams. */
export async function tidy(engine: Engine): Promise<void> {
  await sweepExpired(engine);
  await forgetTokens(engine);
  await engine.streamLog.trim();
}

/** Nobody reads a token that has had its time, so it may go beside the writes. */
async function forgetTokens({ database, now }: Engine): Promise<void> {
  const range = within(tokenEntries);
  const oldest = now() - tokenMilliseconds;
  for (let after = ''; ; ) {
    const start = after === '' ? { gte: range.gte } : { gt: after };
    const page = await database.iterator({ ...start, lt: range.lt, limit: pageTokens }).all();
    const old = page.filter(([, text]) => Number(text.split(' ')[0]) <= oldest);
    if (old.length > 0) await database.batch(old.map(([key]) => ({ type: 'del', key })));
    if (page.length < pageTokens) return;
    after = page.at(-1)![0];
  }
}

export interface Housekeeping {
  /** Settles when what is under way has ended. */
  stop(): Promise<void>;
}

/** One round after another, `pauseMilliseconds` apart. Does not keep the process alive. */
export function startHousekeeping(engine: Engine, pauseMilliseconds: number): Housekeeping {
  let stopped = false;
  let round = Promise.resolve();
  let timer = schedule();

  function schedule(): NodeJS.Timeout {
    return setTimeout(() => {
      round = tidy(engine)
        .catch((error: unknown) => console.error('The embedded table could not tidy up:', error))
        .then(() => {
          if (!stopped) timer = schedule();
        });
    }, pauseMilliseconds).unref();
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
