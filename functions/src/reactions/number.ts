import { noteNumber } from '@rasa/actions/market/order-number';
import type { Reaction } from './reaction.ts';

/** Officers find an order by the short number that its buyer says. */
export const numberOrder: Reaction = {
  name: 'order-number',
  on: ['order.placed'],
  each: (world, event) => noteNumber(world, event.subjectId),
};
