import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { WholeOrder } from '@rasa/domain/market/order';
import type { Payment } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';

/** An order whose money the officer's unit receives. @throws Refusal `order.unknown` for any other. */
export async function unitOrder(
  deps: Deps,
  officer: StaffPrincipal,
  orderId: string,
): Promise<WholeOrder & { payment: Payment }> {
  const whole = await deps.store.orders.getWhole(orderId);
  if (whole?.order.unitId !== officer.unitId) throw new Refusal('order.unknown');
  return whole;
}
