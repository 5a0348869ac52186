import { idSchema } from '@rasa/domain/id';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Order } from '@rasa/domain/market/order';
import { shortNumber } from '@rasa/domain/market/order';
import type { Deps } from '../deps.ts';

/** Makes an order findable by the number that its buyer says. */
export async function noteNumber(deps: Deps, orderId: string): Promise<void> {
  const whole = await deps.store.orders.getWhole(orderId);
  if (whole) await deps.store.orderNumbers.save(whole.order.unitId, shortNumber(orderId), orderId);
}

/** The unit's orders with this number, short or whole, however it is written. */
export async function findByNumber(deps: Deps, officer: StaffPrincipal, written: string): Promise<Order[]> {
  const text = written.trim().toUpperCase().replace(/^#/, '').replace(/^ORD_/, 'ord_');
  const ids = idSchema('order').safeParse(text).success
    ? [text]
    : await deps.store.orderNumbers.listByNumber(officer.unitId, text);
  const wholes = await Promise.all(ids.map((orderId) => deps.store.orders.getWhole(orderId)));
  return wholes.flatMap((whole) => (whole?.order.unitId === officer.unitId ? [whole.order] : []));
}
