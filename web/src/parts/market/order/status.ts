import type { OrderStatus, PartStatus } from '@rasa/domain/market/order';
import type { IconName } from '../../../icon-name.ts';
import type { TextKey } from '../../../text.ts';

type Look = { tone: 'plain' | 'good' | 'wait' | 'bad'; icon: IconName; title: TextKey & `order.${string}` };

/** Each state as word, colour and icon. */
export const orderLooks: Record<OrderStatus, Look> = {
  awaiting_payment: { tone: 'wait', icon: 'hourglass', title: 'order.awaiting-payment' },
  awaiting_verification: { tone: 'wait', icon: 'eye', title: 'order.awaiting-verification' },
  placed: { tone: 'good', icon: 'check', title: 'order.placed' },
  paid: { tone: 'good', icon: 'check', title: 'order.paid' },
  partly_fulfilled: { tone: 'wait', icon: 'truck', title: 'order.partly-fulfilled' },
  fulfilled: { tone: 'good', icon: 'package', title: 'order.fulfilled' },
  completed: { tone: 'good', icon: 'check', title: 'order.completed' },
  cancelled: { tone: 'bad', icon: 'cross', title: 'order.cancelled' },
  expired: { tone: 'bad', icon: 'clock', title: 'order.expired' },
};

/** What one seller does with her part. */
export const partTitles: Record<PartStatus, TextKey & `part.${string}`> = {
  new: 'part.new',
  accepted: 'part.accepted',
  packed: 'part.packed',
  ready_for_pickup: 'part.ready',
  shipped: 'part.shipped',
  delivered: 'part.delivered',
  completed: 'part.completed',
  declined: 'part.declined',
  cancelled: 'part.cancelled',
  returned: 'part.returned',
};
