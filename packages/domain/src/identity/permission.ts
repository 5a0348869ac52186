import { Refusal } from '../refusal.ts';
import type { Actor, Asker, Helping, Principal } from './account.ts';
import type { Assent } from './assent.ts';
import type { RouteScope } from './mandate.ts';
import type { Role } from './role.ts';

export const hasRole = (principal: Principal, ...roles: Role[]): boolean =>
  principal.roles.some((role) => roles.includes(role));

/** Has chosen to help somebody who does not let her any more: she is not taken for a seller, not even for herself. */
const hasLostMandate = (principal: Principal): boolean => principal.helping?.isLive === false;

/**
 * @throws Refusal `session.none` for visitors, `permission.denied` for others without one of the roles,
 * `mandate.ended` for a companion who would act for a seller that lets her no more.
 */
export function requireRole(asker: Asker, ...roles: Role[]): Principal {
  if (asker.kind === 'visitor') throw new Refusal('session.none');
  const open = hasLostMandate(asker) ? roles.filter((role) => role !== 'seller') : roles;
  if (hasRole(asker, ...open)) return asker;
  throw new Refusal(open.length < roles.length ? 'mandate.ended' : 'permission.denied');
}

/**
 * A companion under a live mandate stands where the seller stands: with her account, in the seller's name. Whatever
 * else she may do in the unit she puts down meanwhile, so that she decides on nothing in which she helps.
 */
export function helpingAs(principal: Principal, helping: Helping): Principal {
  if (!hasRole(principal, 'companion')) return principal;
  if (!helping.isLive) return { ...principal, helping };
  return { ...principal, roles: ['seller', 'companion'], sellerId: helping.sellerId, helping };
}

/** The live mandate under which she acts; undefined where she acts for herself. */
export const helpingOf = (principal: Principal): Helping | undefined =>
  principal.helping?.isLive ? principal.helping : undefined;

/**
 * What a route of sellers asks of a companion.
 * @throws Refusal `mandate.herself-only` where only the seller may, `mandate.out-of-scope` where she did not allow it.
 */
export function requireScope(asker: Asker, scope: RouteScope): void {
  const helping = asker.kind === 'account' ? helpingOf(asker) : undefined;
  if (!helping || scope === 'any') return;
  if (scope === 'herself') throw new Refusal('mandate.herself-only');
  if (!scope.some((one) => helping.scope.includes(one))) throw new Refusal('mandate.out-of-scope');
}

/**
 * Price, payout details and publishing are the seller's own: a companion does them only with her yes.
 * @throws Refusal `mandate.needs-yes`
 */
export function requireYes(principal: Principal, yes: Assent | undefined): void {
  if (!helpingOf(principal)) return;
  if (yes?.status !== 'given' || yes.sellerId !== principal.sellerId) throw new Refusal('mandate.needs-yes');
}

/** Who does it, and for whom: stored with every act. */
export function actorOf(principal: Principal): Actor {
  const helping = helpingOf(principal);
  return { actorId: principal.accountId, ...(helping && { onBehalfOf: helping.sellerId }) };
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
