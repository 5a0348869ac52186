import type { Seller } from '@rasa/domain/workshop/seller';
import { marketUnitId } from '@rasa/local/cloud';
import { startShop } from '@rasa/local/shop';
import { savedSeller, savedUnit } from './people.ts';
import { savedOffer } from './shelf.ts';

/**
 * A shop with offers and no sample data, for tests that count: `OFFERS` offers of `UNITS` units each, of `SELLERS`
 * sellers in turn, on the first start. Says what it has in one line of JSON, then that it is ready. Asked over its
 * channel, it tells the milliseconds of processor time that it has used.
 */
const shop = await startShop({ folder: process.env.DATA_DIR!, port: Number(process.env.PORT) });
const { world } = shop;
if (!(await world.store.units.get(marketUnitId))) {
  const unit = await savedUnit(world, { unitId: marketUnitId, cashLimitIdr: 100_000_000 });
  const pickupPointIds = unit.pickupPoints.map((point) => point.pickupPointId);
  const sellers: Seller[] = [];
  for (let index = 0; index < Number(process.env.SELLERS ?? 1); index += 1)
    sellers.push((await savedSeller(world, unit.unitId, { deliveryWays: { pickupPointIds } })).seller);
  for (let index = 0; index < Number(process.env.OFFERS ?? 20); index += 1)
    await savedOffer(world, sellers[index % sellers.length]!, {
      available: Number(process.env.UNITS ?? 1_000_000),
    });
}
const offers = await world.store.offers.listAll();
console.log(
  JSON.stringify({ offers: offers.map(({ stock }) => stock), endpoint: world.environment.DYNAMODB_ENDPOINT }),
);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
console.log('The shop is ready');
