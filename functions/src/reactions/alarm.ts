import type { Reaction } from './reaction.ts';

/** Money that needs a person: each is an error in the log, which the alarm counts. It is on an officer's board too. */
export const raiseAlarm: Reaction = {
  name: 'alarm',
  on: ['payment.mismatched', 'payment.refund-stuck'],
  async each(world, { type, subjectId: orderId, detail }) {
    world.log.error(type, { orderId, ...detail });
  },
};
