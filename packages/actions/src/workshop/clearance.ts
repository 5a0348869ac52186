import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Category } from '@rasa/domain/market/category';
import { Refusal } from '@rasa/domain/refusal';
import type { Clearance } from '@rasa/domain/workshop/seller';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { readSeller } from './seller.ts';

async function requireOwnUnit(deps: Deps, officer: StaffPrincipal, sellerId: string): Promise<void> {
  const seller = await deps.store.sellers.get(sellerId);
  if (seller?.unitId !== officer.unitId) throw new Refusal('seller.unknown');
}

/** Kinds of product that a seller may offer. */
export async function listClearances(deps: Deps, asker: Asker, sellerId: string): Promise<Clearance[]> {
  await readSeller(deps, asker, sellerId);
  return deps.store.clearances.listBySeller(sellerId);
}

type Grant = Omit<Clearance, 'grantedAt'> & { earnedAt?: string };

/**
 * Gives a clearance unless it stands already. Where it was revoked after `earnedAt`, it stays revoked.
 * The market keeps who gave it, never why.
 */
export async function giveClearance(deps: Deps, grant: Grant): Promise<void> {
  const { earnedAt, ...clearance } = grant;
  const { sellerId, kind, grantedBy } = clearance;
  await retrying(deps, async () => {
    const at = deps.clock().toISOString();
    const about = { type: 'clearance.granted', subjectId: sellerId, at, actorId: grantedBy } as const;
    const event = newEvent(deps, { ...about, detail: { kind } });
    await deps.store.clearances.saveGranted({ ...clearance, grantedAt: at }, event, earnedAt);
  });
}

/** An officer clears a seller of her unit for a kind of product; again changes nothing. */
export async function grantClearance(
  deps: Deps,
  asker: Asker,
  input: { sellerId: string; kind: Category },
): Promise<Clearance[]> {
  const officer = requireStaff(asker, 'officer');
  await requireOwnUnit(deps, officer, input.sellerId);
  await giveClearance(deps, { ...input, grantedBy: officer.accountId });
  return deps.store.clearances.listBySeller(input.sellerId);
}

/** Takes a clearance back; where there is none, nothing changes. Offers that stand are left to curators. */
export async function revokeClearance(
  deps: Deps,
  asker: Asker,
  input: { sellerId: string; kind: Category },
): Promise<Clearance[]> {
  const officer = requireStaff(asker, 'officer');
  const { sellerId, kind } = input;
  await requireOwnUnit(deps, officer, sellerId);
  const at = deps.clock().toISOString();
  const about = { type: 'clearance.revoked', subjectId: sellerId, at, actorId: officer.accountId } as const;
  await deps.store.clearances.saveRevoked(sellerId, kind, newEvent(deps, { ...about, detail: { kind } }));
  return deps.store.clearances.listBySeller(sellerId);
}
