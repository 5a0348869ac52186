import type { Stock } from '@rasa/domain/market/offer';
import type { Child } from './child.ts';
import { phoneOf } from './phone.ts';

/** The offers that `shop-child.ts` said it has. */
export function firstOffers(child: Child): Stock[] {
  const line = child
    .output()
    .split('\n')
    .find((one) => one.startsWith('{"offers"'));
  if (!line) throw new Error(`the shop did not say its offers:\n${child.output()}`);
  return (JSON.parse(line) as { offers: Stock[] }).offers;
}

/** One unit of one offer, paid at pickup; each number is another buyer. */
export const orderBody = (stock: Stock, buyer = 34_567_890, quantity = 1) => ({
  lines: [{ offerId: stock.offerId, quantity, priceIdr: stock.priceIdr, revisionId: stock.revisionId }],
  buyer: { name: 'Dewi', phone: phoneOf(buyer) },
  deliveries: [{ sellerId: stock.sellerId, method: 'pickup' }],
  paymentMethod: 'pay_at_pickup',
  expectedTotalIdr: stock.priceIdr * quantity,
});

export const orderHeaders = (key: string) => ({ 'content-type': 'application/json', 'idempotency-key': key });
