import type { PayoutStatus } from '@rasa/domain/market/payout';
import type { SellerLedger } from '../answer.ts';

type Line = Pick<SellerLedger['lines'][number], 'money' | 'netIdr' | 'payoutId'>;
type Ledger = {
  lines: readonly Line[];
  payouts: readonly { payoutId: string; status: PayoutStatus }[];
};

/** Where the money of one order is, in a seller's words: only she says that it has arrived. */
export type Place = 'coming' | 'owed' | 'sending' | 'received' | 'cash' | 'none';

export function placeOf({ money, payoutId }: Line, payouts: Ledger['payouts']): Place {
  if (money === 'expected') return 'coming';
  if (money === 'in_payout') return 'sending';
  if (money !== 'paid_out') return money;
  const payout = payouts.find((one) => one.payoutId === payoutId);
  return payout?.status === 'confirmed' ? 'received' : 'sending';
}

/** Net rupiah by where they are, and all of it together as `sold`. */
export function sellerSums({ lines, payouts }: Ledger): Record<Exclude<Place, 'none'> | 'sold', number> {
  const sums = { sold: 0, coming: 0, owed: 0, sending: 0, received: 0, cash: 0 };
  for (const line of lines) {
    const place = placeOf(line, payouts);
    if (place === 'none') continue;
    sums[place] += line.netIdr;
    sums.sold += line.netIdr;
  }
  return sums;
}
