import type { Account, Principal } from '@rasa/domain/identity/account';
import {
  requireSeller,
  requireStaff,
  type SellerPrincipal,
  type StaffPrincipal,
} from '@rasa/domain/identity/permission';
import { staffRoles } from '@rasa/domain/identity/role';

const principalOf = ({ accountId, name, roles, unitId, sellerId, locale }: Account): Principal => ({
  kind: 'account',
  ...{ accountId, name, roles, locale },
  ...(unitId && { unitId }),
  ...(sellerId && { sellerId }),
});

/** The asker that a request of this account would have. */
export const asSeller = (account: Account): SellerPrincipal => requireSeller(principalOf(account));
export const asStaff = (account: Account): StaffPrincipal =>
  requireStaff(principalOf(account), ...staffRoles);
