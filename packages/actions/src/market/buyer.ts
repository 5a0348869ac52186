import { freeSlot, maxUnpaidOrders, mayPayInCash } from '@rasa/domain/market/buyer';
import { isCash, type PaymentMethod } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';

/** What tells a buyer from others, without her number. */
export const buyerKeyOf = (deps: Pick<Deps, 'sign'>, phone: string): Promise<string> =>
  deps.sign(`buyer:${phone}`);

/**
 * Whether a buyer may order once more, and the slot for it. Of several at once, the placement lets one take a slot.
 * @throws Refusal while she has too many unpaid orders, or for cash after orders that she did not take
 */
export async function slotForOrder(
  deps: Pick<Deps, 'clock' | 'sign' | 'store'>,
  { phone, paymentMethod }: { phone: string; paymentMethod: PaymentMethod },
): Promise<{ buyerKey: string; unpaidSlot: number }> {
  const buyerKey = await buyerKeyOf(deps, phone);
  const record = await deps.store.buyers.getRecord(buyerKey);
  if (isCash(paymentMethod) && !mayPayInCash(record, deps.clock().toISOString())) {
    const code = 'payment.cash-after-no-show';
    throw new Refusal(code, { fields: { paymentMethod: { code } } });
  }
  const unpaidSlot = freeSlot(record);
  if (unpaidSlot === undefined)
    throw new Refusal('order.too-many-unpaid', { params: { most: maxUnpaidOrders } });
  return { buyerKey, unpaidSlot };
}
