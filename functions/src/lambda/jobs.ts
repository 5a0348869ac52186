import { runJobs } from '../jobs.ts';
import { world } from '../world.ts';

/** On schedule, every minute. */
export const handler = (): Promise<void> => runJobs(world());
