import { escalateComplaint } from '@rasa/actions/market/complaint';
import { expireHold } from '@rasa/actions/market/hold';
import { runPartTimer } from '@rasa/actions/market/part-timer';
import { reconcileCheckout } from '@rasa/actions/market/reconcile';
import { payRefund } from '@rasa/actions/market/refund';
import { runPermitTimer } from '@rasa/actions/workshop/permit-timer';
import type { World } from './world.ts';

const perShard = 25;

/**
 * What the clock does: payments whose word got lost, holds that have ended, timers of sellers' parts, complaints
 * that nobody answers, refunds that are owed, permits near their end. All that is due, page after page; each by itself,
 * so that one that fails leaves the others alone and is met again on the next run.
 */
export async function runJobs(world: World): Promise<void> {
  const { complaints, orders, permits } = world.store;
  const now = world.clock().toISOString();
  await each(world, 'reconcile', orders.listCheckoutsDueBy(now, perShard), reconcileCheckout);
  await each(world, 'hold', orders.listHoldsEndedBy(now, perShard), expireHold);
  await each(world, 'part timer', orders.listPartsDueBy(now, perShard), runPartTimer);
  await each(world, 'complaint', complaints.listUnansweredBy(now, perShard), escalateComplaint);
  await each(world, 'refund', orders.listRefundsDueBy(now, perShard), payRefund);
  await each(world, 'permit', permits.listDueBy(now, perShard), runPermitTimer);
}

async function each(
  world: World,
  job: string,
  ids: AsyncIterable<string>,
  run: (world: World, id: string) => Promise<string>,
): Promise<void> {
  // One that moves within its list is met once a run.
  const met = new Set<string>();
  try {
    for await (const id of ids) {
      if (met.has(id)) continue;
      met.add(id);
      try {
        const outcome = await run(world, id);
        world.log.info('job', { job, id, outcome });
      } catch (error) {
        world.log.error('job failed', { job, id, error });
      }
    }
  } catch (error) {
    // The list itself cannot be read: the other jobs go on.
    world.log.error('job list failed', { job, error });
  }
}
