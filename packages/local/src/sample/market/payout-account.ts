import { confirmPayoutDetails, proposePayoutDetails } from '@rasa/actions/market/payout-account';
import type { PayoutDetails } from '@rasa/domain/market/payout-account';
import type { Moment, Timeline } from '../moment.ts';
import type { Shop, Shops } from '../workshop/seller.ts';

/** Handed to her in the officer's presence; she has no bank book. */
const inCash = ['ngawi'];
/** Nobody has asked them yet. */
const without = ['wilis'];

/** An account that no bank has. */
const bankOf = ({ seller }: Shop, index: number): PayoutDetails => ({
  way: 'bank',
  bankName: index % 2 === 0 ? 'Bank Contoh' : 'Bank Desa Contoh',
  accountNumber: `0044${String(17_203_311 + index * 9_173)}`,
  accountHolder: seller.ownerName,
});

const propose = (then: Moment, { keeper }: Shop, details: PayoutDetails) =>
  proposePayoutDetails(then, keeper, keeper.sellerId, details);

async function confirm(then: Moment, { office, keeper }: Shop, number: number, details: PayoutDetails) {
  const accountNumber = details.way === 'bank' ? details.accountNumber : undefined;
  await confirmPayoutDetails(then, office.officer, keeper.sellerId, { number, accountNumber });
}

/** Each says where her money shall go; an officer compares it with her bank book. */
export async function openPayoutAccounts(at: Timeline, shops: Shops): Promise<void> {
  const then = at({ days: 50, at: '10:00' });
  for (const [index, [key, shop]] of [...shops].entries()) {
    if (without.includes(key)) continue;
    const details: PayoutDetails = inCash.includes(key) ? { way: 'cash' } : bankOf(shop, index);
    await propose(then, shop, details);
    await confirm(then.later(2), shop, 1, details);
  }
}

/** One change waits for its three days to pass, another one for an officer. */
export async function changePayoutAccounts(at: Timeline, shops: Shops): Promise<void> {
  const then = at({ days: 1, at: '08:00' });
  const [sri, josenan] = [shops.get('sri')!, shops.get('josenan')!];
  const details = bankOf(sri, 31);
  await propose(then, sri, details);
  await confirm(then.later(3), sri, 2, details);
  await propose(then.later(1), josenan, bankOf(josenan, 32));
}
