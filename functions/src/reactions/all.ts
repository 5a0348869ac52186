import { redrawCatalogue } from './catalogue.ts';
import type { Reaction } from './reaction.ts';

/** Everything that listens to the market. Nobody calls a reaction; it is listed here. */
export const reactions: readonly Reaction[] = [redrawCatalogue];

/** What listens to the restricted zone. */
export const programmeReactions: readonly Reaction[] = [];
