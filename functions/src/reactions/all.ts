import type { Listeners } from '../dispatch.ts';
import { raiseAlarm } from './alarm.ts';
import { redrawCatalogue } from './catalogue.ts';
import { clearEarned, countAnew } from './clearance.ts';
import { sendMessages } from './message.ts';
import { numberOrder } from './number.ts';
import { followPayment } from './payment.ts';
import { pushToSellers } from './push.ts';
import { tellStaff, tellStaffOfProgramme } from './staff-notice.ts';

/** Everything that listens to the market but the maker of pictures. Nobody calls a reaction; it is listed here. */
export const marketListeners: Listeners = {
  zone: 'market',
  lane: 'common',
  reactions: [redrawCatalogue, sendMessages, pushToSellers, tellStaff, numberOrder, raiseAlarm],
};

/** What asks the card provider. */
export const paymentListeners: Listeners = {
  zone: 'market',
  lane: 'payment',
  reactions: [followPayment],
};

/** What listens to the restricted zone. */
export const programmeListeners: Listeners = {
  zone: 'programme',
  lane: 'common',
  reactions: [clearEarned, countAnew, tellStaffOfProgramme],
};
