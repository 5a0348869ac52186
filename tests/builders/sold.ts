import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { fulfilPart } from '@rasa/actions/market/part';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Offer } from '@rasa/domain/market/offer';
import type { OrderPart, SellerPartAct } from '@rasa/domain/market/order';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import type { Market } from './market.ts';
import { transferFound } from './money.ts';
import { pickupRequest, savedOffer } from './shelf.ts';

export type Sold = {
  orderId: string;
  token: string;
  partId: string;
  /** Two offers of the first shop, 15.000 and 20.000 rupiah, five units each; one more of each further shop. */
  offers: Offer[];
  offerIds: string[];
  seller: SellerPrincipal;
  sellers: SellerPrincipal[];
  read(): Promise<NonNullable<Awaited<ReturnType<Market['world']['store']['orders']['getWhole']>>>>;
  part(): Promise<OrderPart>;
  act(...acts: SellerPartAct[]): Promise<OrderPart>;
};

export type SoldOptions = {
  method?: PaymentMethod;
  /** Of each line. */
  quantity?: number;
  /** With one, the rest of the parts stay new. */
  shops?: number;
  /** As `acts` say where it is left out. */
  delivery?: 'carrier' | 'pickup';
  /** What the first seller does after she sees it. */
  acts?: readonly SellerPartAct[];
};

let keys = 0;

/** An order that is paid, or placed in cash, and whose first part went the way of `acts`: by carrier, else picked up. */
export async function soldOrder(market: Market, options: SoldOptions = {}): Promise<Sold> {
  const { world, officer } = market;
  const {
    method = 'stripe',
    quantity = 2,
    shops = 1,
    acts = ['accept', 'pack', 'ship', 'deliver'],
  } = options;
  const opened: Awaited<ReturnType<Market['openShop']>>[] = [];
  const offers: Offer[] = [];
  for (let number = 0; number < shops; number += 1) {
    const shop = await market.openShop();
    opened.push(shop);
    offers.push(await savedOffer(world, shop.seller, { available: 5 }));
    if (number === 0) offers.push(await savedOffer(world, shop.seller, { available: 5, priceIdr: 20_000 }));
  }
  const byCarrier = options.delivery ? options.delivery === 'carrier' : acts.includes('ship');
  const itemsIdr = offers.reduce((all, { stock }) => all + stock.priceIdr * quantity, 0);
  const request = (expectedTotalIdr: number) =>
    pickupRequest(offers, {
      ...{ quantity, paymentMethod: method, expectedTotalIdr },
      deliveries: opened.map(({ seller }) => ({
        sellerId: seller.sellerId,
        method: byCarrier ? ('carrier' as const) : ('pickup' as const),
      })),
      ...(byCarrier && { destination: { regencyCode: '35.19', street: 'Jl. Melati 5' } }),
    });
  const feesIdr = byCarrier ? deliveryFees(quantity, shops) : 0;
  const { orderId, token } = await placeOrder(world, request(itemsIdr + feesIdr), {
    ...{ idempotencyKey: `key-of-sold-${++keys}`, principal: 'visitor', locale: 'id' },
  });
  const read = async () => (await world.store.orders.getWhole(orderId))!;
  if (method === 'stripe') {
    await openCheckout(world, await read());
    market.stripe.pay((await read()).payment.checkoutId!);
    await settleCheckout(world, orderId);
  } else if (method === 'bank_transfer') {
    await submitProof(world, { orderId, token, pictureId: world.newId('picture') });
    await transferFound(world, officer, orderId);
  }
  const partId = (await read()).order.partIds[0]!;
  const part = async () => (await read()).parts[0]!;
  const seller = opened[0]!.principal;
  const act = async (...more: SellerPartAct[]) => {
    for (const one of more) await fulfilPart(world, seller, partId, { act: one });
    return part();
  };
  await act(...acts);
  return {
    ...{ orderId, token, partId, offers, seller, read, part, act },
    sellers: opened.map(({ principal }) => principal),
    offerIds: offers.map(({ stock }) => stock.offerId),
  };
}

/** 280 g a unit, 10.000 rupiah a begun kilogram within the regency. */
const deliveryFees = (quantity: number, shops: number): number => {
  const feeOf = (units: number) => Math.max(1, Math.ceil((units * 280) / 1000)) * 10_000;
  return feeOf(2 * quantity) + (shops - 1) * feeOf(quantity);
};
