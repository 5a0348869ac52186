import type { Asker } from '@rasa/domain/identity/account';
import type { Category } from '@rasa/domain/market/category';
import type { Clearance } from '@rasa/domain/workshop/seller';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { readSeller } from './seller.ts';

/** Kinds of product that a seller may offer. */
export async function listClearances(deps: Deps, asker: Asker, sellerId: string): Promise<Clearance[]> {
  await readSeller(deps, asker, sellerId);
  return deps.store.clearances.listBySeller(sellerId);
}

type Giving = Omit<Clearance, 'grantedAt'> & { earnedAt?: string };

/**
 * Gives a clearance unless it stands already. Where it was revoked after `earnedAt`, it stays revoked.
 * The market keeps who gave it, never why.
 */
export async function giveClearance(deps: Deps, giving: Giving): Promise<void> {
  const { earnedAt, ...clearance } = giving;
  const { sellerId, kind, grantedBy } = clearance;
  await retrying(deps, async () => {
    const at = deps.clock().toISOString();
    const about = { type: 'clearance.granted', subjectId: sellerId, at, actorId: grantedBy } as const;
    const event = newEvent(deps, { ...about, detail: { kind } });
    await deps.store.clearances.saveGranted({ ...clearance, grantedAt: at }, event, earnedAt);
  });
}

/** Takes a clearance back, as of a moment; where there is none, nothing changes. */
export async function takeClearance(
  deps: Deps,
  taking: { sellerId: string; kind: Category; at: string; revokedBy: string },
): Promise<void> {
  const { sellerId, kind, at, revokedBy } = taking;
  const about = { type: 'clearance.revoked', subjectId: sellerId, at, actorId: revokedBy } as const;
  await deps.store.clearances.saveRevoked(sellerId, kind, newEvent(deps, { ...about, detail: { kind } }));
}
