import { escalateComplaint } from '@rasa/actions/market/complaint';
import { expireHold } from '@rasa/actions/market/hold';
import { runPartTimer } from '@rasa/actions/market/part-timer';
import { reconcileCheckout } from '@rasa/actions/market/reconcile';
import { payRefund } from '@rasa/actions/market/refund';
import type { World } from './world.ts';

const perShard = 25;

/**
 * What the clock does: payments whose word got lost, holds that have ended, timers of sellers' parts, complaints
 * that nobody answers, refunds that are owed. Each by itself, so that one that fails leaves the others alone and is met again on the next run.
 */
export async function runJobs(world: World): Promise<void> {
  const now = world.clock().toISOString();
  const lost = await world.store.orders.listCheckoutsDueBy(now, perShard);
  await each(world, 'reconcile', lost, (orderId) => reconcileCheckout(world, orderId));
  const ended = await world.store.orders.listHoldsEndedBy(now, perShard);
  await each(world, 'hold', ended, (orderId) => expireHold(world, orderId));
  const parts = await world.store.orders.listPartsDueBy(now, perShard);
  await each(world, 'part timer', parts, (partId) => runPartTimer(world, partId));
  const unanswered = await world.store.complaints.listUnansweredBy(now, perShard);
  await each(world, 'complaint', unanswered, (complaintId) => escalateComplaint(world, complaintId));
  const due = await world.store.orders.listRefundsDue(perShard);
  await each(world, 'refund', due, (orderId) => payRefund(world, orderId));
}

async function each(
  world: World,
  job: string,
  ids: readonly string[],
  run: (id: string) => Promise<string>,
): Promise<void> {
  for (const id of ids)
    try {
      const outcome = await run(id);
      world.log.info('job', { job, id, outcome });
    } catch (error) {
      world.log.error('job failed', { job, id, error });
    }
}
