import { settleClearances } from '@rasa/actions/programme/clearance';
import { recountSkills } from '@rasa/actions/programme/progress';
import type { Reaction } from './reaction.ts';

/** The one way from the restricted zone to the market: a seller may offer a kind of product, or may not any more. */
export const clearEarned: Reaction = {
  name: 'clear-earned',
  on: ['skill.earned', 'skill.lost', 'participant.linked', 'grant.changed'],
  each: settleClearances,
};

/** Whoever was there has the skill that the rule and the sessions of now give her. */
export const countAnew: Reaction = {
  name: 'count-anew',
  on: ['course.changed', 'session.changed'],
  each: recountSkills,
};
