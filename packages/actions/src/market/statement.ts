import type { Principal } from '@rasa/domain/identity/account';
import { maySeeSeller } from '@rasa/domain/identity/permission';
import type { Posting } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import { isSent, type Payout } from '@rasa/domain/market/payout';
import { monthOf, type Statement, statementOf } from '@rasa/domain/market/statement';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { sellerPartsOf } from './ledger.ts';

/** So many orders are read at the same time. */
const readAtOnce = 32;

export type SellerStatement = Statement & {
  shopName: string;
  /** The month of the first posting: there is nothing before it. */
  firstMonth: string;
  /** Sent in the month, with what they hold. */
  payouts: Payout[];
};

/**
 * A seller's month for herself and the officers of her unit. No list of all postings exists; hers are found through
 * her parts, each of which names its order, and her payouts, and are read where they were written.
 */
export async function readStatement(
  deps: Deps,
  asker: Principal,
  sellerId: string,
  month: string,
): Promise<SellerStatement> {
  const seller = await deps.store.sellers.get(sellerId);
  if (!seller || !maySeeSeller(asker, seller, 'officer')) throw new Refusal('seller.unknown');
  const [parts, payouts] = await Promise.all([
    sellerPartsOf(deps, sellerId, ['waiting', 'open', 'done']),
    deps.store.payouts.listBySeller(sellerId),
  ]);
  const postings = await postingsOf(deps, parts, payouts);
  const partIds = new Map(parts.map((part) => [part.orderId, part.partId]));
  const months = postings.map((posting) => monthOf(posting.at)).sort();
  const statement = statementOf(sellerId, month, postings, (orderId) => partIds.get(orderId));
  const sent = new Set(statement.entries.map((entry) => entry.payoutId));
  return {
    ...statement,
    shopName: seller.shopName,
    firstMonth: months[0] ?? monthOf(deps.clock().toISOString()),
    payouts: payouts.filter(({ payoutId }) => sent.has(payoutId)),
  };
}

async function postingsOf(
  { store }: Deps,
  parts: readonly OrderPart[],
  payouts: readonly Payout[],
): Promise<Posting[]> {
  const reads = [
    ...[...new Set(parts.map((part) => part.orderId))].map((id) => () => store.orders.listPostings(id)),
    ...payouts.filter(isSent).map(
      ({ payoutId }) =>
        () =>
          store.payouts.listPostings(payoutId),
    ),
  ];
  const postings: Posting[] = [];
  for (let first = 0; first < reads.length; first += readAtOnce) {
    const lists = await Promise.all(reads.slice(first, first + readAtOnce).map((read) => read()));
    postings.push(...lists.flat());
  }
  return postings;
}
