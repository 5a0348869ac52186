import type { Account, Principal } from '@rasa/domain/identity/account';
import type { Unit } from '@rasa/domain/identity/unit';
import { addDays } from '@rasa/domain/time';
import type { Seller } from '@rasa/domain/workshop/seller';
import { sessionCookie, sessionCookieAttributes } from '@rasa/functions/http/session';
import type { World } from '@rasa/functions/world';
import { serializeSigned } from 'hono/utils/cookie';

const event = (
  world: World,
  type: 'account.created' | 'seller.registered' | 'unit.changed',
  subjectId: string,
) => ({
  eventId: world.newId('event'),
  type,
  subjectId,
  at: world.clock().toISOString(),
  actorId: 'test',
  detail: {},
});

/** A unit in Kab. Madiun with one pickup point, saved. */
export async function savedUnit(world: World, over: Partial<Unit> = {}): Promise<Unit> {
  const unit: Unit = {
    unitId: world.newId('unit'),
    name: 'Unit Madiun',
    serviceArea: ['35.19', '35.77'],
    merchant: {
      name: 'Koperasi Tapelan',
      bankName: 'Bank Contoh',
      accountNumber: '1234567890',
      accountHolder: 'Koperasi Tapelan',
    },
    pickupPoints: [
      {
        pickupPointId: world.newId('pickupPoint'),
        name: 'Balai Desa Tapelan',
        address: 'Jl. Raya Tapelan 1',
        regencyCode: '35.19',
        openHours: 'Senin-Jumat 08.00-15.00',
      },
    ],
    commissionBasisPoints: 0,
    cashLimitIdr: 300_000,
    version: 1,
    ...over,
  };
  await world.store.units.save(unit, event(world, 'unit.changed', unit.unitId));
  return unit;
}

/** An account, saved. Staff of a unit by default: give `roles: ['seller']` and a phone for another. */
export async function savedAccount(world: World, over: Partial<Account> = {}): Promise<Account> {
  const accountId = world.newId('account');
  const account: Account = {
    accountId,
    name: 'Rina',
    email: `${accountId.toLowerCase()}@unit.test`,
    roles: ['officer'],
    locale: 'id',
    status: 'active',
    createdAt: world.clock().toISOString(),
    version: 1,
    ...over,
  };
  await world.store.accounts.saveNew(account, event(world, 'account.created', accountId));
  return account;
}

/** A shop of a unit with the account that keeps it, saved. */
export async function savedSeller(
  world: World,
  unitId: string,
  over: Partial<Seller> = {},
): Promise<{ seller: Seller; account: Account }> {
  const sellerId = world.newId('seller');
  const tail = sellerId.slice(-8).toLowerCase();
  const seller: Seller = {
    sellerId,
    unitId,
    shopName: `Dapur ${tail}`,
    slug: `dapur-${tail}`,
    about: '',
    ownerName: 'Siti',
    phone: `+62812${parseInt(sellerId.slice(-6), 36).toString().padStart(9, '0').slice(-9)}`,
    regencyCode: '35.19',
    villageName: 'Tapelan',
    districtName: 'Balerejo',
    deliveryWays: { pickupPointIds: [] },
    consents: { showVillage: true, showOwnerName: false },
    abilityLevel: 2,
    status: 'active',
    createdAt: world.clock().toISOString(),
    version: 1,
    ...over,
  };
  const account: Account = {
    accountId: world.newId('account'),
    name: seller.ownerName,
    phone: seller.phone,
    roles: ['seller'],
    unitId,
    sellerId,
    locale: 'id',
    status: 'active',
    createdAt: seller.createdAt,
    version: 1,
  };
  await world.store.sellers.saveNew(seller, account, event(world, 'seller.registered', sellerId));
  return { seller, account };
}

/** The asker that a request of this account would have. */
export const principalOf = ({ accountId, name, roles, unitId, sellerId, locale }: Account): Principal => ({
  kind: 'account',
  accountId,
  name,
  roles,
  locale,
  ...(unitId && { unitId }),
  ...(sellerId && { sellerId }),
});

/** A session of the account without the way through a code; the cookie as a browser sends it. */
export async function signedInCookie(world: World, account: Account): Promise<string> {
  const now = world.clock().toISOString();
  const token = world.secret();
  await world.store.credentials.saveNew('session', {
    id: token,
    token,
    userId: account.accountId,
    createdAt: now,
    updatedAt: now,
    expiresAt: addDays(now, 60),
  });
  const cookie = await serializeSigned(
    sessionCookie,
    token,
    world.environment.AUTH_SECRET,
    sessionCookieAttributes,
  );
  return cookie.split('; ')[0] ?? '';
}
