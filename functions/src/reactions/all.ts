import { derivePictures } from '../images.ts';
import { redrawCatalogue } from './catalogue.ts';
import { clearEarned } from './clearance.ts';
import { sendMessages } from './message.ts';
import type { Reaction } from './reaction.ts';

/** Everything that listens to the market. Nobody calls a reaction; it is listed here. */
export const reactions: readonly Reaction[] = [redrawCatalogue, derivePictures, sendMessages];

/** What listens to the restricted zone. */
export const programmeReactions: readonly Reaction[] = [clearEarned];
