import type { Listeners } from '../dispatch.ts';
import { redrawCatalogue } from './catalogue.ts';
import { clearEarned } from './clearance.ts';
import { sendMessages } from './message.ts';
import { tellStaff } from './staff-notice.ts';

/** Everything that listens to the market but the maker of pictures. Nobody calls a reaction; it is listed here. */
export const marketListeners: Listeners = {
  zone: 'market',
  lane: 'common',
  reactions: [redrawCatalogue, sendMessages, tellStaff],
};

/** What listens to the restricted zone. */
export const programmeListeners: Listeners = {
  zone: 'programme',
  lane: 'common',
  reactions: [clearEarned, tellStaff],
};
