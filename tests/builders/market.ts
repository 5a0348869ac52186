import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Unit } from '@rasa/domain/identity/unit';
import type { Seller } from '@rasa/domain/workshop/seller';
import { type StartedStripe, startStripe } from '@rasa/local/stripe/start';
import { principalOf, savedAccount, savedSeller, savedUnit } from './people.ts';
import { type TestWorld, testWorld, type WorldOptions } from './world.ts';

export type Market = {
  world: TestWorld;
  stripe: StartedStripe;
  unit: Unit;
  officer: StaffPrincipal;
  /** A shop that hands over at the unit's pickup point, and by carrier for 10.000 a kilogram. */
  openShop(over?: Partial<Seller>): Promise<{ seller: Seller; principal: SellerPrincipal }>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A world with a unit, an officer and a card provider, ready for shops to open: `await using market = await openMarket()`. */
export async function openMarket(options: WorldOptions = {}): Promise<Market> {
  let now = Date.now;
  const stripe = await startStripe({
    // Nobody listens: tests hand events over themselves.
    webhookUrl: 'http://127.0.0.1:9/nobody',
    webhookSecret: 'whsec_local',
    now: () => now(),
  });
  const made = await testWorld({
    ...options,
    environment: { STRIPE_API_BASE: stripe.endpoint, ...options.environment },
  });
  const unit = await savedUnit(made);
  const world: TestWorld = { ...made, marketUnitId: unit.unitId };
  now = () => world.clock().getTime();
  const officer = principalOf(await savedAccount(world, { unitId: unit.unitId }));
  return {
    world,
    stripe,
    unit,
    officer: { ...officer, unitId: unit.unitId },
    async openShop(over) {
      const { seller, account } = await savedSeller(world, unit.unitId, {
        deliveryWays: {
          pickupPointIds: unit.pickupPoints.map((point) => point.pickupPointId),
          carrier: { sameRegencyPerKgIdr: 10_000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 20_000 },
        },
        ...over,
      });
      return { seller, principal: { ...principalOf(account), sellerId: seller.sellerId } };
    },
    async [Symbol.asyncDispose]() {
      await stripe.close();
      await made[Symbol.asyncDispose]();
    },
  };
}
