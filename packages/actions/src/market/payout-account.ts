import type { EventType } from '@rasa/domain/event';
import type { Principal } from '@rasa/domain/identity/account';
import type { Assent } from '@rasa/domain/identity/assent';
import {
  helpingOf,
  maySeeSeller,
  requireYes,
  type SellerPrincipal,
  type StaffPrincipal,
} from '@rasa/domain/identity/permission';
import {
  confirmDetails,
  endChange,
  type PayoutAccount,
  type PayoutDetailsInput,
  payoutAccountAt,
  payoutDetailsOf,
  proposeDetails,
} from '@rasa/domain/market/payout-account';
import { Refusal } from '@rasa/domain/refusal';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { checkNotHelper } from '../identity/mandate.ts';
import { retrying } from '../retry.ts';

/** @throws Refusal `seller.unknown` for all but the seller herself and the officers of her unit. */
async function sellerOf(deps: Deps, asker: Principal, sellerId: string): Promise<Seller> {
  const seller = await deps.store.sellers.get(sellerId);
  if (!seller || !maySeeSeller(asker, seller, 'officer')) throw new Refusal('seller.unknown');
  return seller;
}

/** As it stands now; nothing where nobody ever said where her money goes. */
export async function readPayoutAccount(
  deps: Deps,
  asker: Principal,
  sellerId: string,
): Promise<PayoutAccount | undefined> {
  await sellerOf(deps, asker, sellerId);
  const account = await deps.store.payoutAccounts.get(sellerId);
  return account && payoutAccountAt(account, deps.clock().toISOString());
}

type Decide = (before: PayoutAccount, at: string) => PayoutAccount;

async function change(
  deps: Deps,
  asker: Principal,
  sellerId: string,
  { type, decide, yes }: { type: EventType; decide: Decide; yes?: Assent | undefined },
): Promise<PayoutAccount> {
  return retrying(deps, async () => {
    const { unitId } = await sellerOf(deps, asker, sellerId);
    const stored = await deps.store.payoutAccounts.get(sellerId);
    const at = deps.clock().toISOString();
    const before = stored ?? { sellerId, unitId, details: [], version: 0 };
    const account = { ...decide(before, at), version: before.version + 1 };
    await deps.store.payoutAccounts.save(
      account,
      newEvent(deps, {
        type,
        subjectId: sellerId,
        at,
        actorId: asker.accountId,
        detail: { sellerId, number: account.change?.number ?? 0 },
      }),
      yes,
    );
    return payoutAccountAt(account, at);
  });
}

/** Nothing changes yet: an officer other than who asks has to confirm it. */
export async function proposePayoutDetails(
  deps: Deps,
  asker: Principal,
  sellerId: string,
  input: PayoutDetailsInput,
  yes?: Assent,
): Promise<PayoutAccount> {
  requireYes(asker, yes);
  const details = payoutDetailsOf(input);
  const bySeller = asker.sellerId === sellerId && !helpingOf(asker);
  const by = asker.accountId;
  return change(deps, asker, sellerId, {
    ...{ type: 'payout-account.proposed', yes },
    decide: (before, at) => proposeDetails(before, { details, at, by, bySeller }),
  });
}

/** A second officer has compared it with the bank book, whose number she types once more. */
export async function confirmPayoutDetails(
  deps: Deps,
  officer: StaffPrincipal,
  sellerId: string,
  about: { number: number; accountNumber?: string | undefined },
): Promise<PayoutAccount> {
  await checkNotHelper(deps, officer.accountId, { sellerId, subjectIds: [sellerId] });
  return change(deps, officer, sellerId, {
    type: 'payout-account.confirmed',
    decide: (before, at) => confirmDetails(before, { ...about, at, by: officer.accountId }),
  });
}

export async function rejectPayoutDetails(
  deps: Deps,
  officer: StaffPrincipal,
  sellerId: string,
  about: { number: number; reason: string },
): Promise<PayoutAccount> {
  return change(deps, officer, sellerId, {
    type: 'payout-account.rejected',
    decide: (before, at) => endChange(before, { ...about, act: 'reject', at, by: officer.accountId }),
  });
}

/** Her own word is enough, until the day it takes effect. */
export async function stopPayoutDetails(
  deps: Deps,
  seller: SellerPrincipal,
  number: number,
): Promise<PayoutAccount> {
  return change(deps, seller, seller.sellerId, {
    type: 'payout-account.stopped',
    decide: (before, at) => endChange(before, { number, act: 'stop', at, by: seller.accountId }),
  });
}
