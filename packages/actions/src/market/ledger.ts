import { type PartMoney, partMoney, partNetIdr } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import { openDeductions, returnNetIdr } from '@rasa/domain/market/part-return';
import { isSent, type Payout } from '@rasa/domain/market/payout';
import { sum } from '@rasa/domain/money';
import type { PartGroup } from '@rasa/store/market/order';
import type { Deps } from '../deps.ts';

export type LedgerLine = {
  partId: string;
  orderId: string;
  placedAt: string;
  status: OrderPart['status'];
  itemsIdr: number;
  deliveryIdr: number;
  commissionIdr: number;
  /** What she gets for it. */
  netIdr: number;
  money: PartMoney;
  payoutId?: string | undefined;
};

export type SellerLedger = {
  lines: LedgerLine[];
  payouts: Payout[];
  /** Net rupiah by where they are. */
  sums: Record<Exclude<PartMoney, 'none'>, number>;
  /** Returns of what was paid out, which later payouts will be less by. */
  toDeductIdr: number;
};

/** Every part of a seller that buyers have paid for or will pay in cash. */
export async function sellerParts(deps: Pick<Deps, 'store'>, sellerId: string): Promise<OrderPart[]> {
  return (await sellerPartsOf(deps, sellerId, ['open', 'done'])).filter((part) => part.payable);
}

export async function sellerPartsOf(
  deps: Pick<Deps, 'store'>,
  sellerId: string,
  groups: readonly PartGroup[],
): Promise<OrderPart[]> {
  const parts: OrderPart[] = [];
  for (const group of groups) {
    let cursor: string | undefined;
    do {
      const page = await deps.store.orders.listPartsBySeller(sellerId, group, { limit: 200, cursor });
      parts.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
  }
  return parts;
}

/** What was sold, what is owed, what was paid, each rupiah led back to its order. */
export async function readSellerLedger(deps: Pick<Deps, 'store'>, sellerId: string): Promise<SellerLedger> {
  const [parts, payouts] = await Promise.all([
    sellerParts(deps, sellerId),
    deps.store.payouts.listBySeller(sellerId),
  ]);
  const sent = new Set(payouts.filter(isSent).map((payout) => payout.payoutId));
  const lines = parts.map(
    (part): LedgerLine => ({
      partId: part.partId,
      orderId: part.orderId,
      placedAt: part.placedAt,
      status: part.status,
      itemsIdr: part.itemsIdr,
      deliveryIdr: part.delivery.feeIdr,
      commissionIdr: part.commissionIdr,
      netIdr: partNetIdr(part),
      money: partMoney(part, part.payoutId !== undefined && sent.has(part.payoutId)),
      payoutId: part.payoutId,
    }),
  );
  lines.sort((a, b) => (a.placedAt > b.placedAt ? -1 : 1));
  const sums = { expected: 0, owed: 0, in_payout: 0, paid_out: 0, cash: 0 };
  for (const line of lines) if (line.money !== 'none') sums[line.money] += line.netIdr;
  const toDeductIdr = sum(parts.flatMap(openDeductions).map(returnNetIdr));
  return { lines, payouts, sums, toDeductIdr };
}
