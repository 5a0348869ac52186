import type { Asker } from '@rasa/domain/identity/account';
import { requireStaff, type StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Participant } from '@rasa/domain/programme/training';
import { Refusal } from '@rasa/domain/refusal';
import type { Page } from '@rasa/store/table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';

async function requireOwnSeller(deps: Deps, officer: StaffPrincipal, sellerId: string): Promise<void> {
  const seller = await deps.store.sellers.get(sellerId);
  if (seller?.unitId !== officer.unitId)
    throw new Refusal('seller.unknown', { fields: { sellerId: { code: 'seller.unknown' } } });
}

/** Of the officer's own unit. @throws Refusal `participant.unknown` for any other. */
export async function readParticipant(deps: Deps, asker: Asker, participantId: string): Promise<Participant> {
  const officer = requireStaff(asker, 'officer');
  const participant = await deps.programme.participants.get(participantId);
  if (participant?.unitId !== officer.unitId) throw new Refusal('participant.unknown');
  return participant;
}

/** By name. */
export async function listParticipants(
  deps: Deps,
  asker: Asker,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<Participant>> {
  const { unitId } = requireStaff(asker, 'officer');
  return deps.programme.participants.listByUnit(unitId, page);
}

export async function registerParticipant(
  deps: Deps,
  asker: Asker,
  input: Pick<Participant, 'name' | 'villageCode' | 'note' | 'sellerId'>,
): Promise<Participant> {
  const officer = requireStaff(asker, 'officer');
  if (input.sellerId) await requireOwnSeller(deps, officer, input.sellerId);
  const at = deps.clock().toISOString();
  const participant: Participant = {
    ...input,
    participantId: deps.newId('participant'),
    unitId: officer.unitId,
    createdAt: at,
    createdBy: officer.accountId,
    version: 1,
  };
  const about = { subjectId: participant.participantId, at, actorId: officer.accountId };
  await deps.programme.participants.save(
    participant,
    newEvent(deps, { type: 'participant.registered', ...about }),
  );
  return participant;
}

/**
 * Says which seller a participant is. Skills she has already are cleared for after (see `grantEarnedClearances`).
 * The same link again changes nothing; another is refused.
 */
export async function linkParticipant(
  deps: Deps,
  asker: Asker,
  input: { participantId: string; sellerId: string },
): Promise<Participant> {
  const officer = requireStaff(asker, 'officer');
  const { participantId, sellerId } = input;
  await requireOwnSeller(deps, officer, sellerId);
  return retrying(deps, async () => {
    const participant = await readParticipant(deps, officer, participantId);
    if (participant.sellerId === sellerId) return participant;
    if (participant.sellerId) throw new Refusal('participant.linked');
    const next = { ...participant, sellerId, version: participant.version + 1 };
    const at = deps.clock().toISOString();
    const about = { type: 'participant.linked', subjectId: participantId, at } as const;
    const event = newEvent(deps, { ...about, actorId: officer.accountId, detail: { sellerId } });
    await deps.programme.participants.save(next, event);
    return next;
  });
}

/** All of the officer's unit, each once, or none. @throws Refusal `participant.unknown` at the field */
export async function readOwnParticipants(
  deps: Deps,
  officer: StaffPrincipal,
  participantIds: readonly string[],
  field: string,
): Promise<Participant[]> {
  const wanted = [...new Set(participantIds)];
  const found = await deps.programme.participants.getMany(wanted);
  if (found.length < wanted.length || found.some(({ unitId }) => unitId !== officer.unitId))
    throw new Refusal('participant.unknown', { fields: { [field]: { code: 'participant.unknown' } } });
  return found;
}
