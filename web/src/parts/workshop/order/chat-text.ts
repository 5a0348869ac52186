import type { PartStatus } from '@rasa/domain/market/order';
import type { TextKey } from '../../../text.ts';
import { orderNumber } from './look.ts';

type ChatKey = TextKey & `chat.${string}`;

const keys: Record<PartStatus, ChatKey> = {
  new: 'chat.new',
  accepted: 'chat.accepted',
  packed: 'chat.packed',
  ready_for_pickup: 'chat.ready',
  shipped: 'chat.shipped',
  delivered: 'chat.delivered',
  completed: 'chat.delivered',
  declined: 'chat.declined',
  cancelled: 'chat.cancelled',
  returned: 'chat.returned',
};

/** Every text that `chatText` may say, for a script that brings its words along. */
export const chatKeys = [...new Set(Object.values(keys)), 'chat.with', 'chat.receipt'] as ChatKey[];

type Part = {
  status: PartStatus;
  orderId: string;
  buyer: { name: string };
  lines: readonly { quantity: number; name: string }[];
  delivery: {
    pickupPointName?: string | undefined;
    carrierName?: string | undefined;
    trackingNumber?: string | undefined;
  };
};
type Say = (key: ChatKey, inputs: Record<string, string>) => string;

/** What she would write to the buyer now, as the order stands; hers to change before it is sent. */
export function chatText(part: Part, say: Say): string {
  const { status, delivery } = part;
  const { carrierName, trackingNumber, pickupPointName } = delivery;
  const told = say(keys[status], {
    buyer: part.buyer.name,
    number: orderNumber(part.orderId),
    items: part.lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', '),
    place: pickupPointName ?? '',
  });
  if (status !== 'shipped') return told.trim();
  const more = [
    carrierName && say('chat.with', { carrier: carrierName }),
    trackingNumber && say('chat.receipt', { receipt: trackingNumber }),
  ];
  return [told, ...more].filter(Boolean).join(' ');
}
