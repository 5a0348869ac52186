import { Refusal } from '../refusal.ts';
import type { Asker, Principal } from './account.ts';
import type { Role } from './role.ts';

export const hasRole = (principal: Principal, ...roles: Role[]): boolean =>
  principal.roles.some((role) => roles.includes(role));

/** @throws Refusal `session.none` for visitors, `permission.denied` for others without one of the roles. */
export function requireRole(asker: Asker, ...roles: Role[]): Principal {
  if (asker.kind === 'visitor') throw new Refusal('session.none');
  if (!hasRole(asker, ...roles)) throw new Refusal('permission.denied');
  return asker;
}

export type SellerPrincipal = Principal & { sellerId: string };
export type StaffPrincipal = Principal & { unitId: string };

export function requireSeller(asker: Asker): SellerPrincipal {
  const principal = requireRole(asker, 'seller');
  if (!principal.sellerId) throw new Refusal('permission.denied');
  return { ...principal, sellerId: principal.sellerId };
}

/** Somebody with one of the roles, in her unit. */
export function requireStaff(asker: Asker, ...roles: Role[]): StaffPrincipal {
  const principal = requireRole(asker, ...roles);
  if (!principal.unitId) throw new Refusal('permission.denied');
  return { ...principal, unitId: principal.unitId };
}

/** The seller herself, or staff of her unit with one of the roles. Anyone else is told that it does not exist. */
export function maySeeSeller(
  asker: Asker,
  owner: { sellerId: string; unitId: string },
  ...roles: Role[]
): boolean {
  if (asker.kind === 'visitor') return false;
  if (hasRole(asker, 'seller') && asker.sellerId === owner.sellerId) return true;
  return hasRole(asker, ...roles) && asker.unitId === owner.unitId;
}
