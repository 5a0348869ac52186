import type { PayoutAccount, PayoutDetails } from '@rasa/domain/market/payout-account';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { World } from '@rasa/functions/world';

/** An account that nobody has. */
export const someDetails: Extract<PayoutDetails, { way: 'bank' }> = {
  way: 'bank',
  bankName: 'Bank Contoh',
  accountNumber: '600101234567',
  accountHolder: 'Siti',
};

/** Where a seller's money goes, in effect without the way through two people. */
export async function savedPayoutAccount(
  { store, newId, clock }: World,
  { sellerId, unitId }: Pick<Seller, 'sellerId' | 'unitId'>,
  details: PayoutDetails = someDetails,
): Promise<PayoutAccount> {
  const at = clock().toISOString();
  const change = {
    number: 1,
    details,
    status: 'effective',
    proposedAt: at,
    proposedBy: 'test',
    bySeller: false,
  } as const;
  const account: PayoutAccount = {
    ...{ sellerId, unitId, change, version: 1 },
    details: [{ number: 1, details, effectiveAt: at }],
  };
  await store.payoutAccounts.save(account, {
    ...{ eventId: newId('event'), type: 'payout-account.confirmed', subjectId: sellerId, at },
    ...{ actorId: 'test', detail: {} },
  });
  return account;
}
