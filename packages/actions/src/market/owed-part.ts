import { orderIdOfPart } from '@rasa/domain/id';
import { partMoney, partNetIdr } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import { openDeductions } from '@rasa/domain/market/part-return';
import { type Deduction, deductionsDue, isSent } from '@rasa/domain/market/payout';
import { sum } from '@rasa/domain/money';
import type { Deps } from '../deps.ts';
import { sellerParts } from './ledger.ts';

/** What may be sent to a seller now, as it is stored and not as an index that lags behind lists it. */
export type Owed = {
  /** Parts whose money has come and whose food has arrived, and that no payout names yet, oldest first. */
  parts: OrderPart[];
  deductions: Deduction[];
  /** Those and the parts of the deductions, by id. */
  stored: ReadonlyMap<string, OrderPart>;
  /** All of it together; what is to be deducted may be more than what is owed. */
  payableIdr: number;
};

/** Parts as they are stored; one that is gone meanwhile is left out. */
export async function freshParts(
  deps: Pick<Deps, 'store'>,
  partIds: readonly string[],
): Promise<Map<string, OrderPart>> {
  const orderIds = [...new Set(partIds.map(orderIdOfPart))];
  const orders = await Promise.all(orderIds.map((id) => deps.store.orders.getWhole(id)));
  const named = new Set(partIds);
  const parts = orders.flatMap((whole) => whole?.parts ?? []).filter(({ partId }) => named.has(partId));
  return new Map(parts.map((part) => [part.partId, part]));
}

const isOwed = (part: OrderPart): boolean => partMoney(part, false) === 'owed';
const byAge = (a: OrderPart, b: OrderPart): number =>
  `${a.placedAt}${a.partId}` < `${b.placedAt}${b.partId}` ? -1 : 1;

export async function readOwed(deps: Pick<Deps, 'store'>, sellerId: string): Promise<Owed> {
  const listed = (await sellerParts(deps, sellerId)).filter(
    (part) => isOwed(part) || openDeductions(part).length > 0,
  );
  const fresh = await freshParts(
    deps,
    listed.map((part) => part.partId),
  );
  const parts = [...fresh.values()].filter(isOwed).sort(byAge);
  const deductions = await dueIn(deps, [...fresh.values()]);
  const payableIdr = sum(parts.map(partNetIdr)) - sum(deductions.map((one) => one.amountIdr));
  return { parts, deductions, stored: fresh, payableIdr };
}

async function dueIn({ store }: Pick<Deps, 'store'>, parts: readonly OrderPart[]): Promise<Deduction[]> {
  const payoutIds = new Set(
    parts.flatMap(openDeductions).flatMap(({ afterPayoutId }) => afterPayoutId ?? []),
  );
  const payouts = await Promise.all([...payoutIds].map((id) => store.payouts.get(id)));
  const sent = new Set(payouts.flatMap((payout) => (payout && isSent(payout) ? payout.payoutId : [])));
  return deductionsDue(parts, (payoutId) => sent.has(payoutId));
}
