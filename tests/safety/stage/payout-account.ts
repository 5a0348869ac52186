import { proposePayoutDetails } from '@rasa/actions/market/payout-account';
import { savedPayoutAccount } from '../../builders/payout-account.ts';
import { savedSeller } from '../../builders/people.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

/** Where the side's seller has her money sent, and changes that routes confirm, reject or stop. */
export async function payoutAccountsOf(world: TestWorld, side: Side, { payoutDetails }: Personal) {
  const { shop, officer, unitId } = side;
  await savedPayoutAccount(world, shop, payoutDetails);
  const proposed = async (sellerId: string): Promise<string> => {
    await proposePayoutDetails(world, officer, sellerId, { ...payoutDetails, accountHolder: 'Bu Siti' });
    return sellerId;
  };
  await proposed(shop.sellerId);
  // Whoever confirms is another than who proposed.
  const byHerself = async (): Promise<string> => {
    const { seller, account } = await savedSeller(world, unitId);
    const { sellerId } = seller;
    await proposePayoutDetails(
      world,
      { ...side.seller, accountId: account.accountId, sellerId },
      sellerId,
      payoutDetails,
    );
    return sellerId;
  };
  return { sellerToConfirmId: await byHerself(), sellerToRejectId: await byHerself() };
}
