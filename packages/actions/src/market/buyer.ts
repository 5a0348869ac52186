import { type BuyerRecord, freeSlot, maxUnpaidOrders, mayPayInCash } from '@rasa/domain/market/buyer';
import { isCash, type PaymentMethod } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';

/** What tells a buyer from others, without her number. */
export const buyerKeyOf = (deps: Pick<Deps, 'sign'>, phone: string): Promise<string> =>
  deps.sign(`buyer:${phone}`);

/** What is known of a buyer, by the key that hides her number. */
export async function buyerOf(
  deps: Pick<Deps, 'sign' | 'store'>,
  phone: string,
): Promise<{ buyerKey: string; record: BuyerRecord }> {
  const buyerKey = await buyerKeyOf(deps, phone);
  return { buyerKey, record: await deps.store.buyers.getRecord(buyerKey) };
}

/**
 * Whether a buyer may order once more, and the slot for it. Of several at once, the placement lets one take a slot.
 * @throws Refusal while she has too many unpaid orders, or for cash after orders that she did not take
 */
export function slotForOrder(record: BuyerRecord, paymentMethod: PaymentMethod, at: string): number {
  if (isCash(paymentMethod) && !mayPayInCash(record, at)) {
    const code = 'payment.cash-after-no-show';
    throw new Refusal(code, { fields: { paymentMethod: { code } } });
  }
  const unpaidSlot = freeSlot(record);
  if (unpaidSlot === undefined)
    throw new Refusal('order.too-many-unpaid', { params: { most: maxUnpaidOrders } });
  return unpaidSlot;
}
