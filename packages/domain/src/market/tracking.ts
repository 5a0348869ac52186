import type { OrderPart, PartStatus } from './order.ts';

type Delivery = Pick<OrderPart['delivery'], 'carrierName' | 'trackingNumber'>;

const onItsWay: readonly PartStatus[] = ['shipped', 'delivered'];

/** A carrier's receipt may be given, or put right, as long as somebody may look for the parcel. */
export const mayTrack = ({ status, delivery }: Pick<OrderPart, 'status' | 'delivery'>): boolean =>
  delivery.method === 'carrier' && onItsWay.includes(status);

/** Carrier and receipt in one line, for saying what was seen of them; never empty, since a form leaves out what is. */
export const trackingText = ({ carrierName, trackingNumber }: Delivery): string =>
  [carrierName, trackingNumber].filter(Boolean).join(' · ') || '-';
