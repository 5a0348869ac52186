import type { World } from '@rasa/functions/world';
import type { Cloud } from '../cloud.ts';
import { giveMandates } from './identity/mandate.ts';
import { openMarketUnit, openSecondUnit } from './identity/unit.ts';
import { complainAbout } from './market/complaint-list.ts';
import type { Till } from './market/order.ts';
import { sellFirstWeeks, sellLastDays, sellLaterWeeks, sellToday } from './market/order-list.ts';
import { payFirst, payLater } from './market/payout.ts';
import { changePayoutAccounts, openPayoutAccounts } from './market/payout-account.ts';
import { reviewBought } from './market/review-list.ts';
import { timelineOf } from './moment.ts';
import { train } from './programme/training.ts';
import { settle } from './settle.ts';
import { makeBatches } from './workshop/batch.ts';
import { fillShelf, rearrangeShelf, type Tell } from './workshop/listing.ts';
import { givePermits } from './workshop/permit.ts';
import { registerShops } from './workshop/seller.ts';
import { giveSupport } from './workshop/support-case.ts';

/**
 * Brings a village market of some weeks into an empty shop, by the same actions that people use, each dated when it
 * would have been done. Nobody else may be at work in the shop meanwhile.
 */
export async function loadSample(world: World, cloud: Cloud, tell: Tell): Promise<void> {
  // Nobody answers the provider's events before the shop is open; they are kept and brought then.
  cloud.stripe.control.hold();
  const at = timelineOf(world);
  const madiun = await openMarketUnit(at({ days: 75, at: '09:00' }));
  const blitar = await openSecondUnit(at({ days: 74, at: '09:00' }));
  const shops = await registerShops(at, { madiun, blitar });
  await train(at, madiun, shops);
  await settle(world);
  tell(`${shops.size} shops`);
  const shelf = await fillShelf(world, at, shops, tell);
  await givePermits(at, shops, shelf);
  await openPayoutAccounts(at, shops);
  const till: Till = { world, cloud, office: madiun, shops, shelf };
  await giveSupport(at, shops, shelf);
  await makeBatches(at, shelf);
  await reviewBought(till, await sellFirstWeeks(till, at));
  await payFirst(till, at);
  await sellLaterWeeks(till, at);
  await payLater(till, at);
  await sellLastDays(till, at);
  await complainAbout(till, at);
  await changePayoutAccounts(at, shops);
  await giveMandates(at, shops);
  await rearrangeShelf(at, shelf);
  await sellToday(till, at);
  tell('orders, help and payouts');
  await settle(world);
}
