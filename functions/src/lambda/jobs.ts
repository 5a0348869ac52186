import { readMoneyGauges } from '../gauges.ts';
import { runJobs } from '../jobs.ts';
import { world } from '../world.ts';

/** On schedule, every minute. */
export async function handler(): Promise<void> {
  await runJobs(world());
  await readMoneyGauges(world());
}
