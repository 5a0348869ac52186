import type { Account, Principal } from '@rasa/domain/identity/account';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import type { Seller } from '@rasa/domain/workshop/seller';
import { principalOf, savedAccount, savedSeller } from '../../builders/people.ts';
import type { TestWorld } from '../../builders/world.ts';

/** One seller and the staff of her unit: what belongs to one side is closed to the other. */
export type Side = {
  unitId: string;
  shop: Seller;
  seller: SellerPrincipal;
  officer: StaffPrincipal;
  curator: StaffPrincipal;
  accounts: Record<Role, Account>;
};

export type SideOptions = {
  seller?: Partial<Seller>;
  /** Each is called so, and by her role. */
  staffName?: string;
  /** The host their mail goes to. */
  staffMail?: string;
};

const staff = (account: Account): StaffPrincipal => ({
  ...principalOf(account),
  unitId: account.unitId ?? '',
});

export async function openSide(world: TestWorld, unitId: string, over: SideOptions = {}): Promise<Side> {
  const unit = await world.store.units.get(unitId);
  const { seller: shop, account } = await savedSeller(world, unitId, {
    deliveryWays: {
      pickupPointIds: unit?.pickupPoints.map((point) => point.pickupPointId) ?? [],
      carrier: { sameRegencyPerKgIdr: 10_000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 20_000 },
    },
    villageCode: '35.19.10.2007',
    ...over.seller,
  });
  const hired = async (role: Role) => {
    const name = over.staffName ? `${over.staffName} ${role}` : role;
    const email = over.staffMail && { email: `${role}@${over.staffMail}` };
    return savedAccount(world, { unitId, roles: [role], name, ...email });
  };
  const [companion, curator, officer, admin] = await Promise.all([
    hired('companion'),
    hired('curator'),
    hired('officer'),
    hired('admin'),
  ]);
  const principal: Principal = principalOf(account);
  return {
    unitId,
    shop,
    seller: { ...principal, sellerId: shop.sellerId },
    officer: staff(officer),
    curator: staff(curator),
    accounts: { seller: account, companion, curator, officer, admin },
  };
}
