import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import type { Seller } from '@rasa/domain/workshop/seller';
import { principalOf, savedAccount, savedSeller, savedUnit, signedInCookie } from './people.ts';
import { type Reader, readerOf } from './reader.ts';
import { testSite } from './site.ts';
import { settleEvents } from './workshop.ts';

/** The built site with a unit, and what it takes to sit down at its desks: `await using desk = await openDesk()`. */
export async function openDesk() {
  const site = await testSite();
  const { world } = site;
  const unit = await savedUnit(world, { unitId: world.marketUnitId });
  const { unitId } = unit;

  const readAs = async (account: Parameters<typeof signedInCookie>[1]): Promise<Reader> => {
    const reader = readerOf(site);
    const cookie = await signedInCookie(world, account);
    const at = cookie.indexOf('=');
    reader.jar.set(cookie.slice(0, at), cookie.slice(at + 1));
    return reader;
  };
  return {
    site,
    world,
    unit,
    unitId,
    visitor: () => readerOf(site),
    readAs,
    /** Somebody of staff at a browser without JavaScript. */
    staff: async (...roles: [Role, ...Role[]]) => readAs(await savedAccount(world, { roles, unitId })),
    async shop(over: Partial<Seller> = {}) {
      const { seller, account } = await savedSeller(world, unitId, {
        deliveryWays: { pickupPointIds: unit.pickupPoints.map(({ pickupPointId }) => pickupPointId) },
        ...over,
      });
      const principal: SellerPrincipal = { ...principalOf(account), sellerId: seller.sellerId };
      return { seller, account, principal };
    },
    /** Until nobody has anything left to react to; the site lives by the real clock, so the world's is moved along. */
    async settle() {
      world.setClock(new Date(Math.max(Date.now(), world.clock().getTime()) + 60_000).toISOString());
      await settleEvents(world);
    },
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}
export type Desk = Awaited<ReturnType<typeof openDesk>>;
