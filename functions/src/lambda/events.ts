import { readOutboxGauges } from '../gauges.ts';
import { marketListeners, paymentListeners, programmeListeners } from '../reactions/all.ts';
import { world } from '../world.ts';
import { outboxHandler } from './outbox.ts';

const handOver = outboxHandler([marketListeners, paymentListeners, programmeListeners]);

/**
 * What follows from events, but the pictures: catalogue, messages, payments, clearances. On schedule it also reads the
 * gauges.
 */
export const handler: typeof handOver = async (waking, context) => {
  const answer = await handOver(waking, context);
  if (!waking.Records) await readOutboxGauges(world());
  return answer;
};
