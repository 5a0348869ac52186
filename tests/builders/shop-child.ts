import type { Seller } from '@rasa/domain/workshop/seller';
import type { World } from '@rasa/functions/world';
import { marketUnitId } from '@rasa/local/cloud';
import { readPublicShop } from '@rasa/local/public-shop';
import { startPublicShop, startShop } from '@rasa/local/shop';
import { savedSeller, savedUnit } from './people.ts';
import { savedOffer } from './shelf.ts';

/**
 * A shop with offers and no sample data, for tests that count: `OFFERS` offers of `UNITS` units each, of `SELLERS`
 * sellers in turn, on the first start. Says what it has in one line of JSON, then that it is ready. Asked over its
 * channel, it tells the milliseconds of processor time that it has used and the bytes of memory it holds. With a
 * PUBLIC_ORIGIN it is a real shop behind a proxy.
 */
async function fill(world: World): Promise<void> {
  if (await world.store.units.get(marketUnitId)) return;
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

async function startFilled(): Promise<World> {
  const port = Number(process.env.PORT);
  if (process.env.PUBLIC_ORIGIN)
    return (await startPublicShop(readPublicShop(process.env, port), fill)).world;
  const { world } = await startShop({ folder: process.env.DATA_DIR!, port });
  await fill(world);
  return world;
}

const world = await startFilled();
const offers = await world.store.offers.listAll();
console.log(
  JSON.stringify({ offers: offers.map(({ stock }) => stock), endpoint: world.environment.DYNAMODB_ENDPOINT }),
);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, memoryBytes: process.memoryUsage.rss() });
});
console.log('The shop is ready');
