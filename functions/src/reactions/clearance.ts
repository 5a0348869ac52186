import { grantEarnedClearances } from '@rasa/actions/programme/clearance';
import type { Reaction } from './reaction.ts';

/** The one way from the restricted zone to the market: a seller may offer a kind of product. */
export const clearEarned: Reaction = {
  name: 'clear-earned',
  on: ['skill.earned', 'participant.linked'],
  each: grantEarnedClearances,
};
