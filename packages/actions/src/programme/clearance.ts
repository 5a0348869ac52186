import type { DomainEvent } from '@rasa/domain/event';
import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Category } from '@rasa/domain/market/category';
import type { Grant } from '@rasa/domain/programme/grant';
import { earnedDetailSchema } from '@rasa/domain/programme/skill';
import { Refusal } from '@rasa/domain/refusal';
import type { Clearance } from '@rasa/domain/workshop/seller';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { giveClearance, takeClearance } from '../workshop/clearance.ts';

/** Since when something of the restricted zone opens a kind to a seller: a skill she has, or an officer's word. */
async function openSince(deps: Deps, sellerId: string, kind: Category): Promise<string | undefined> {
  const [grant, participant] = await Promise.all([
    deps.programme.grants.get(sellerId, kind),
    deps.programme.participants.getBySeller(sellerId),
  ]);
  const skills = participant ? await deps.programme.participants.listSkills(participant.participantId) : [];
  return [
    ...skills.filter(({ kinds }) => kinds.includes(kind)).map(({ earnedAt }) => earnedAt),
    ...(grant && !grant.revokedAt ? [grant.grantedAt] : []),
  ]
    .sort()
    .at(-1);
}

async function settleClearance(deps: Deps, sellerId: string, kind: Category, event: DomainEvent) {
  const { actorId, at } = event;
  const give = async () => {
    const earnedAt = await openSince(deps, sellerId, kind);
    if (earnedAt) await giveClearance(deps, { sellerId, kind, grantedBy: actorId, earnedAt });
    return earnedAt !== undefined;
  };
  if (await give()) return;
  await takeClearance(deps, { sellerId, kind, at, revokedBy: actorId });
  // Earned again in between, it stands.
  await give();
}

/**
 * A linked seller may offer what her skills and an officer's word allow, and no more: follows from skills earned and
 * lost, from links, and from grants by hand. The market hears of the kind, never of a course or a reason. Whatever
 * order the events come in, and however often, the end is the same.
 */
export async function settleClearances(deps: Deps, event: DomainEvent): Promise<void> {
  const { sellerId, kinds } = earnedDetailSchema.parse(event.detail);
  // Not linked yet: linking will look at all skills.
  if (!sellerId) return;
  const touched =
    event.type === 'participant.linked'
      ? (await deps.programme.participants.listSkills(event.subjectId)).flatMap((skill) => skill.kinds)
      : kinds;
  for (const kind of new Set(touched)) await settleClearance(deps, sellerId, kind, event);
}

async function requireOwnSeller(deps: Deps, officer: StaffPrincipal, sellerId: string): Promise<void> {
  const seller = await deps.store.sellers.get(sellerId);
  if (seller?.unitId !== officer.unitId) throw new Refusal('seller.unknown');
}

/** The reasons of an officer's unit for clearing a seller by hand, as they stand. */
export async function listGrants(deps: Deps, asker: Asker, sellerId: string): Promise<Grant[]> {
  await requireOwnSeller(deps, requireStaff(asker, 'officer'), sellerId);
  return (await deps.programme.grants.listBySeller(sellerId)).filter(({ revokedAt }) => !revokedAt);
}

async function saveGrant(
  deps: Deps,
  officer: StaffPrincipal,
  about: { sellerId: string; kind: Category },
  change: (before: Grant | undefined, at: string) => Grant | undefined,
): Promise<void> {
  const { sellerId, kind } = about;
  await retrying(deps, async () => {
    const at = deps.clock().toISOString();
    const next = change(await deps.programme.grants.get(sellerId, kind), at);
    if (!next) return;
    const event = newEvent(deps, {
      ...{ type: 'grant.changed', subjectId: sellerId, at, actorId: officer.accountId },
      detail: { sellerId, kinds: [kind] },
    });
    await deps.programme.grants.save(next, event);
  });
}

/** An officer clears a seller of her unit for a kind of product; the reason stays in the restricted zone. */
export async function grantClearance(
  deps: Deps,
  asker: Asker,
  input: { sellerId: string; kind: Category; reason: string },
): Promise<Clearance[]> {
  const officer = requireStaff(asker, 'officer');
  const { sellerId, kind } = input;
  await requireOwnSeller(deps, officer, sellerId);
  const { accountId: grantedBy, unitId } = officer;
  await saveGrant(deps, officer, input, (before, grantedAt) =>
    before && !before.revokedAt && before.reason === input.reason
      ? undefined
      : { ...input, unitId, grantedAt, grantedBy, version: (before?.version ?? 0) + 1 },
  );
  // At once; the event does it again where this one did not come so far.
  await giveClearance(deps, { sellerId, kind, grantedBy });
  return deps.store.clearances.listBySeller(sellerId);
}

/** Takes a clearance back, whatever had opened it; where there is none, nothing changes. Offers that stand are left to curators. */
export async function revokeClearance(
  deps: Deps,
  asker: Asker,
  input: { sellerId: string; kind: Category },
): Promise<Clearance[]> {
  const officer = requireStaff(asker, 'officer');
  const { sellerId, kind } = input;
  await requireOwnSeller(deps, officer, sellerId);
  await saveGrant(deps, officer, input, (before, revokedAt) =>
    !before || before.revokedAt ? undefined : { ...before, revokedAt, version: before.version + 1 },
  );
  const at = deps.clock().toISOString();
  await takeClearance(deps, { sellerId, kind, at, revokedBy: officer.accountId });
  return deps.store.clearances.listBySeller(sellerId);
}
