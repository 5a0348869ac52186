import type { Account, Asker } from '@rasa/domain/identity/account';
import { maySeeSeller, requireSeller, requireStaff } from '@rasa/domain/identity/permission';
import { deskRoles } from '@rasa/domain/identity/role';
import type { Unit } from '@rasa/domain/identity/unit';
import type { DeliveryWays } from '@rasa/domain/market/delivery';
import { regencyOf } from '@rasa/domain/place';
import { Refusal } from '@rasa/domain/refusal';
import { type Registration, type Seller, type ShopChange, slugsFor } from '@rasa/domain/workshop/seller';
import type { Page } from '@rasa/store/table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

async function loadUnit(deps: Deps, unitId: string): Promise<Unit> {
  const unit = await deps.store.units.get(unitId);
  if (!unit) throw new Refusal('unit.unknown');
  return unit;
}

function checkPickupPoints(unit: Unit, { pickupPointIds }: DeliveryWays): void {
  const known = new Set(unit.pickupPoints.map(({ pickupPointId }) => pickupPointId));
  if (pickupPointIds.every((pickupPointId) => known.has(pickupPointId))) return;
  throw new Refusal('pickup-point.unknown', {
    fields: { 'deliveryWays.pickupPointIds': { code: 'pickup-point.unknown' } },
  });
}

function checkPlace(unit: Unit, { regencyCode, villageCode }: Registration): void {
  if (!unit.serviceArea.includes(regencyCode))
    throw new Refusal('seller.outside-service-area', {
      fields: { regencyCode: { code: 'seller.outside-service-area' } },
    });
  if (villageCode && regencyOf(villageCode) !== regencyCode)
    throw new Refusal('body.invalid', { fields: { villageCode: { code: 'field.invalid' } } });
}

async function freeSlug(deps: Deps, shopName: string): Promise<string> {
  for (const slug of slugsFor(shopName)) if (!(await deps.store.sellers.getBySlug(slug))) return slug;
  throw new Error('unreachable: there is always another number');
}

/**
 * An officer writes down a new seller: her shop and the account she signs in with.
 * @throws Refusal `account.phone-taken` when the number is somebody's already.
 */
export async function registerSeller(
  deps: Deps,
  asker: Asker,
  input: Registration & { phone: string },
): Promise<Seller> {
  const officer = requireStaff(asker, 'officer');
  const { unitId } = officer;
  const unit = await loadUnit(deps, unitId);
  checkPlace(unit, input);
  checkPickupPoints(unit, input.deliveryWays);
  return retrying(deps, async () => {
    const at = deps.clock().toISOString();
    const sellerId = deps.newId('seller');
    const slug = await freeSlug(deps, input.shopName);
    const seller: Seller = { ...input, sellerId, unitId, slug, status: 'active', createdAt: at, version: 1 };
    const account: Account = {
      accountId: deps.newId('account'),
      name: input.ownerName,
      phone: input.phone,
      roles: ['seller'],
      unitId,
      sellerId,
      locale: 'id',
      status: 'active',
      createdAt: at,
      version: 1,
    };
    const about = { type: 'seller.registered', subjectId: sellerId, at, actorId: officer.accountId } as const;
    const detail = { unitId, accountId: account.accountId };
    await deps.store.sellers.saveNew(seller, account, newEvent(deps, { ...about, detail }));
    return seller;
  });
}

/** The seller herself and staff of her unit. @throws Refusal `seller.unknown` for everybody else. */
export async function readSeller(deps: Deps, asker: Asker, sellerId: string): Promise<Seller> {
  const seller = await deps.store.sellers.get(sellerId);
  if (!seller || !maySeeSeller(asker, seller, ...deskRoles)) throw new Refusal('seller.unknown');
  return seller;
}

/** Sellers of the asker's own unit, by shop name. */
export async function listSellers(
  deps: Deps,
  asker: Asker,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<Seller>> {
  const { unitId } = requireStaff(asker, ...deskRoles);
  return deps.store.sellers.listByUnit(unitId, page);
}

/** A seller changes how her shop shows itself and hands over. The shop's address stays. */
export async function changeShop(deps: Deps, asker: Asker, change: ShopChange): Promise<Seller> {
  const principal = requireSeller(asker);
  return retrying(deps, async () => {
    const seller = await deps.store.sellers.get(principal.sellerId);
    if (!seller) throw new Refusal('seller.unknown');
    if (change.deliveryWays) checkPickupPoints(await loadUnit(deps, seller.unitId), change.deliveryWays);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const next: Seller = { ...seller, ...Object.fromEntries(given), version: seller.version + 1 };
    const at = deps.clock().toISOString();
    const about = { subjectId: seller.sellerId, at, actorId: principal.accountId };
    await deps.store.sellers.save(next, newEvent(deps, { type: 'seller.changed', ...about }));
    return next;
  });
}

/**
 * How much of a seller's screens she manages by herself: fewer choices at a time, never fewer rights.
 * @throws Refusal `seller.unknown` for another unit's
 */
export async function setAbility(
  deps: Deps,
  asker: Asker,
  sellerId: string,
  abilityLevel: Seller['abilityLevel'],
): Promise<Seller> {
  const staff = requireStaff(asker, 'companion', 'officer', 'admin');
  return retrying(deps, async () => {
    const seller = await readSeller(deps, asker, sellerId);
    const next: Seller = { ...seller, abilityLevel, version: seller.version + 1 };
    const at = deps.clock().toISOString();
    const about = { subjectId: sellerId, at, actorId: staff.accountId };
    await deps.store.sellers.save(next, newEvent(deps, { type: 'seller.changed', ...about }));
    return next;
  });
}
