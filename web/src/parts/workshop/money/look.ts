import type { PayoutStatus } from '@rasa/domain/market/payout';
import type { IconName } from '../../../icon-name.ts';
import type { Place } from './sum.ts';

type Look = { tone: 'plain' | 'good' | 'wait' | 'bad'; icon: IconName };

/** How a sum that was sent to her stands. */
export const payoutLooks: Record<PayoutStatus, Look> = {
  proposed: { tone: 'plain', icon: 'clock' },
  paid: { tone: 'wait', icon: 'bell' },
  confirmed: { tone: 'good', icon: 'check' },
  disputed: { tone: 'bad', icon: 'warning' },
  cancelled: { tone: 'plain', icon: 'cross' },
};

/** Where her money is, in the order in which it is told. */
export const sumIcons = {
  owed: 'hourglass',
  sending: 'truck',
  received: 'check',
  cash: 'money',
  coming: 'clock',
} as const satisfies Record<Exclude<Place, 'none'>, IconName>;
export const sumKinds = ['owed', 'sending', 'received', 'cash', 'coming'] as const;

/** She is asked whether it has come. */
export const isAsked = (status: PayoutStatus): boolean => status === 'paid' || status === 'disputed';
