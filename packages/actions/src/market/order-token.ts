import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';

/** The secret of a buyer's link. Made from the order's id, so that a message sent later can carry it too. */
export const orderToken = (deps: Pick<Deps, 'sign'>, orderId: string): Promise<string> =>
  deps.sign(`order:${orderId}`);

/** The whole order for who holds its link. @throws Refusal `order.unknown`, alike for a wrong id and a wrong token. */
export async function orderForToken(deps: Pick<Deps, 'store' | 'hash'>, orderId: string, token: string) {
  const [whole, tokenHash] = await Promise.all([deps.store.orders.getWhole(orderId), deps.hash(token)]);
  if (whole?.order.tokenHash !== tokenHash) throw new Refusal('order.unknown');
  return whole;
}
