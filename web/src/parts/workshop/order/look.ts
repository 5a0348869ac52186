import type { DeliveryMethod } from '@rasa/domain/market/delivery';
import type { PartStatus } from '@rasa/domain/market/order';
import type { IconName } from '../../../icon-name.ts';
import type { TextKey } from '../../../text.ts';

type Look = {
  tone: 'plain' | 'good' | 'wait' | 'bad';
  icon: IconName;
  word: TextKey & `part-status.${string}`;
};

/** How a part of an order stands, for its seller. */
export const partLooks: Record<PartStatus, Look> = {
  new: { tone: 'wait', icon: 'bell', word: 'part-status.new' },
  accepted: { tone: 'wait', icon: 'basket', word: 'part-status.accepted' },
  packed: { tone: 'wait', icon: 'package', word: 'part-status.packed' },
  ready_for_pickup: { tone: 'good', icon: 'location', word: 'part-status.ready-for-pickup' },
  shipped: { tone: 'good', icon: 'truck', word: 'part-status.shipped' },
  delivered: { tone: 'good', icon: 'check', word: 'part-status.delivered' },
  completed: { tone: 'good', icon: 'check', word: 'part-status.completed' },
  declined: { tone: 'bad', icon: 'cross', word: 'part-status.declined' },
  cancelled: { tone: 'bad', icon: 'cross', word: 'part-status.cancelled' },
  returned: { tone: 'bad', icon: 'refresh', word: 'part-status.returned' },
};

export const deliveryLooks = {
  pickup: { icon: 'location', word: 'delivery-method.pickup' },
  village_courier: { icon: 'truck', word: 'delivery-method.village-courier' },
  carrier: { icon: 'package', word: 'delivery-method.carrier' },
} as const satisfies Record<DeliveryMethod, { icon: IconName; word: TextKey }>;

/** The short number that people say; the same as in messages. */
export const orderNumber = (orderId: string): string => orderId.slice(-6);
