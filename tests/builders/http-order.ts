import type { Stock } from '@rasa/domain/market/offer';
import { sum } from '@rasa/domain/money';
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

/** One unit each of several offers, paid at pickup; each number is another buyer. */
export const basketBody = (stocks: readonly Stock[], buyer: number, quantity = 1) => ({
  lines: stocks.map(({ offerId, priceIdr, revisionId }) => ({ offerId, quantity, priceIdr, revisionId })),
  buyer: { name: 'Dewi', phone: phoneOf(buyer) },
  deliveries: [...new Set(stocks.map(({ sellerId }) => sellerId))].map((sellerId) => ({
    sellerId,
    method: 'pickup',
  })),
  paymentMethod: 'pay_at_pickup',
  expectedTotalIdr: sum(stocks.map(({ priceIdr }) => priceIdr * quantity)),
});

/** One unit of one offer, likewise. */
export const orderBody = (stock: Stock, buyer = 34_567_890, quantity = 1) =>
  basketBody([stock], buyer, quantity);

export const orderHeaders = (key: string) => ({ 'content-type': 'application/json', 'idempotency-key': key });

/** Where a buyer asks from, each from an address of her own. */
export const addressOf = (buyer: number): string => {
  const low = buyer & 0xffff;
  return `2001:db8::${((buyer - low) / 0x10000).toString(16)}:${low.toString(16)}`;
};
