import { marketListeners, programmeListeners } from '../reactions/all.ts';
import { outboxHandler } from './outbox.ts';

/** What follows from events, but the pictures: catalogue, messages, clearances. */
export const handler = outboxHandler([marketListeners, programmeListeners]);
