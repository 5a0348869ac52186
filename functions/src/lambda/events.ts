import { marketListeners, paymentListeners, programmeListeners } from '../reactions/all.ts';
import { outboxHandler } from './outbox.ts';

/** What follows from events, but the pictures: catalogue, messages, payments, clearances. */
export const handler = outboxHandler([marketListeners, paymentListeners, programmeListeners]);
