import type { Stock } from '@rasa/domain/market/offer';
import type { Child } from './child.ts';

/** The offers that `shop-child.ts` said it has. */
export function firstOffers(child: Child): Stock[] {
  const line = child
    .output()
    .split('\n')
    .find((one) => one.startsWith('{"offers"'));
  if (!line) throw new Error(`the shop did not say its offers:\n${child.output()}`);
  return (JSON.parse(line) as { offers: Stock[] }).offers;
}

/** One unit of one offer, paid at pickup. */
export const orderBody = (stock: Stock, quantity = 1) => ({
  lines: [{ offerId: stock.offerId, quantity, priceIdr: stock.priceIdr, revisionId: stock.revisionId }],
  buyer: { name: 'Dewi', phone: '0812-3456-7890' },
  deliveries: [{ sellerId: stock.sellerId, method: 'pickup' }],
  paymentMethod: 'pay_at_pickup',
  expectedTotalIdr: stock.priceIdr * quantity,
});

export const orderHeaders = (key: string) => ({ 'content-type': 'application/json', 'idempotency-key': key });
