import { expireHold } from '@rasa/actions/market/hold';
import { payRefund } from '@rasa/actions/market/refund';
import type { World } from './world.ts';

const perShard = 25;

/**
 * What the clock does: holds that have ended, refunds that are owed. Each order by itself, so that one that fails
 * leaves the others alone and is met again on the next run.
 */
export async function runJobs(world: World): Promise<void> {
  const now = world.clock().toISOString();
  const ended = await world.store.orders.listHoldsEndedBy(now, perShard);
  await each(world, 'hold', ended, (orderId) => expireHold(world, orderId));
  const due = await world.store.orders.listRefundsDue(perShard);
  await each(world, 'refund', due, (orderId) => payRefund(world, orderId));
}

async function each(
  world: World,
  job: string,
  orderIds: readonly string[],
  run: (orderId: string) => Promise<string>,
): Promise<void> {
  for (const orderId of orderIds)
    try {
      const outcome = await run(orderId);
      world.log.info('job', { job, orderId, outcome });
    } catch (error) {
      world.log.error('job failed', { job, orderId, error });
    }
}
