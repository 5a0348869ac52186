import { followHint } from '@rasa/actions/market/hint';
import type { Reaction } from './reaction.ts';

/** What the card provider told of is looked at there. */
export const followPayment: Reaction = {
  name: 'payment',
  on: ['payment.hinted'],
  async each(world, event) {
    const { hintId, told } = event.detail;
    const followed = await followHint(world, event);
    world.log.info('hint', { hintId, told, ...followed });
    if (followed?.cameBack) world.log.error('refund came back', { hintId, orderId: followed.orderId });
    // Somebody says to her bank that she did not buy this: a person answers on the provider's own pages.
    if (String(told).startsWith('charge.dispute.'))
      world.log.error('payment disputed', { hintId, told, orderId: followed?.orderId });
  },
};
