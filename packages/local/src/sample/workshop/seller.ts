import { registerSeller } from '@rasa/actions/workshop/seller';
import { districtName } from '@rasa/domain/district';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { DeliveryWays } from '@rasa/domain/market/delivery';
import { districtOf, regencyOf } from '@rasa/domain/place';
import type { Seller } from '@rasa/domain/workshop/seller';
import { asSeller } from '../identity/person.ts';
import type { Office } from '../identity/unit.ts';
import type { Timeline } from '../moment.ts';
import { type ShopPlan, shopPlans } from './shop-list.ts';

export type Offices = Record<ShopPlan['unit'], Office>;

/** A registered shop, its keeper as an asker, and the office it belongs to. */
export type Shop = { plan: ShopPlan; seller: Seller; keeper: SellerPrincipal; office: Office };
/** By the key of its plan. */
export type Shops = ReadonlyMap<string, Shop>;

function waysOf({ ways }: ShopPlan, { unit }: Office): DeliveryWays {
  const { pickup = [], courier, carrier } = ways;
  return {
    pickupPointIds: pickup.map((index) => unit.pickupPoints[index]!.pickupPointId),
    ...(courier && { villageCourier: courier }),
    ...(carrier && {
      carrier: {
        sameRegencyPerKgIdr: carrier[0],
        sameProvincePerKgIdr: carrier[1],
        elsewherePerKgIdr: carrier[2],
      },
    }),
  };
}

/** Officers write the makers down, a few a day. */
export async function registerShops(at: Timeline, offices: Offices): Promise<Shops> {
  const shops = new Map<string, Shop>();
  for (const [index, plan] of shopPlans.entries()) {
    const then = at({ days: 70 - index, at: '09:30' });
    const { key, unit, shopName, ownerName, phone, villageCode, villageName, about } = plan;
    const { consents, abilityLevel } = plan;
    const office = offices[unit];
    const seller = await registerSeller(then, office.officer, {
      ...{ shopName, ownerName, phone, villageCode, villageName, about, consents, abilityLevel },
      regencyCode: regencyOf(villageCode),
      districtName: districtName(districtOf(villageCode)) ?? '',
      deliveryWays: waysOf(plan, office),
    });
    const account = await then.store.accounts.getByPhone(phone);
    if (!account) throw new Error(`no account for ${shopName}`);
    shops.set(key, { plan, seller, keeper: asSeller(account), office });
  }
  return shops;
}
