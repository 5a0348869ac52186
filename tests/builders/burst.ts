import type { Deps } from '@rasa/actions/deps';
import { placeOrder } from '@rasa/actions/market/place-order';
import type { Offer } from '@rasa/domain/market/offer';
import { phoneOf } from './phone.ts';
import { pickupRequest } from './shelf.ts';

const buyers = 200;
/** So many of them submit twice at the same time. */
const twice = 100;

export type Burst = {
  orderIds: Set<string>;
  /** What those heard who got nothing: a refusal where it is sold out. */
  refusals: Error[];
};

/** Two hundred buyers at once want one unit each. */
export async function burstOn(deps: Deps, offer: Offer): Promise<Burst> {
  const submit = (buyer: number) =>
    placeOrder(deps, pickupRequest([offer], { buyer: { name: `Dewi ${buyer}`, phone: phoneOf(buyer) } }), {
      idempotencyKey: `buyer-number-${buyer}-key`,
      principal: 'visitor',
      locale: 'id',
    });
  const everyone = Array.from({ length: buyers }, (_, buyer) => buyer);
  const results = await Promise.allSettled([...everyone, ...everyone.slice(0, twice)].map(submit));
  return {
    orderIds: new Set(
      results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.orderId] : [])),
    ),
    refusals: results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : [])),
  };
}
