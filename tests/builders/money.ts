import type { Deps } from '@rasa/actions/deps';
import { confirmTransfer } from '@rasa/actions/market/proof';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import { refundByHandIdr } from '@rasa/domain/market/refund';

/** An officer finds in the account what the order asks for. */
export async function transferFound(deps: Deps, officer: StaffPrincipal, orderId: string): Promise<void> {
  const { amountIdr } = (await deps.store.orders.getWhole(orderId))!.payment;
  await confirmTransfer(deps, officer, orderId, { amountIdr });
}

/** An officer sends back by hand what is owed. */
export async function sentBack(deps: Deps, officer: StaffPrincipal, orderId: string): Promise<void> {
  const { payment } = (await deps.store.orders.getWhole(orderId))!;
  const sent = { amountIdr: refundByHandIdr(payment), reference: 'TRX-9' };
  await confirmRefundByHand(deps, officer, orderId, sent);
}
