import type { EventType } from '@rasa/domain/event';
import type { Asker, Helping, Principal } from '@rasa/domain/identity/account';
import {
  type Consent,
  checkMayEnd,
  consentToMandate,
  isMandateLive,
  type Mandate,
  type MandateTerms,
  mandateAt,
  mandateStates,
  revokeMandate,
  startMandate,
} from '@rasa/domain/identity/mandate';
import { hasRole, helpingOf, requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { can } from '@rasa/domain/state-table';
import { addDays } from '@rasa/domain/time';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { askCode, checkCode } from './one-time-code.ts';
import { type Recording, recordingKey } from './recording.ts';

/** Numbers that a companion may try in a day, so that none is fished for. */
const maxLookUps = 60;

function mandateEvent(deps: Deps, mandate: Mandate, type: EventType, actorId: string, at: string) {
  const { mandateId, sellerId, companionId } = mandate;
  // About a mandate, never under one.
  const own = { newId: deps.newId };
  return newEvent(own, { type, subjectId: mandateId, at, actorId, detail: { sellerId, companionId } });
}

/** The seller whose number she was told. @throws Refusal `seller.unknown` also for one of another unit */
async function sellerByPhone(deps: Deps, companion: Principal, phone: string): Promise<Seller> {
  const now = deps.clock().toISOString();
  const day = now.slice(0, 10);
  const name = `mandate|${companion.accountId}|${day}`;
  if (!(await deps.store.rates.saveCounted(name, maxLookUps, addDays(now, 2))))
    throw new Refusal('rate.too-many');
  const account = await deps.store.accounts.getByPhone(phone);
  const seller = account?.sellerId ? await deps.store.sellers.get(account.sellerId) : undefined;
  if (!seller || seller.unitId !== companion.unitId)
    throw new Refusal('seller.unknown', { fields: { phone: { code: 'seller.unknown' } } });
  return seller;
}

export type NewMandate = MandateTerms & {
  phone: string;
  /** Undefined where a code is to be sent to her phone. */
  consent: { way: 'voice' | 'signature'; signedName?: string | undefined; file?: Recording } | undefined;
};

/**
 * A companion writes down what a seller lets her do, with the seller's consent as it was given; or asks for it with a
 * code to the seller's own phone. Either way the seller is told.
 */
export async function grantMandate(deps: Deps, asker: Asker, input: NewMandate): Promise<Mandate> {
  const companion = requireStaff(asker, 'companion');
  const { sellerId, unitId, phone } = await sellerByPhone(deps, companion, input.phone);
  const at = deps.clock().toISOString();
  const { accountId: companionId } = companion;
  if ((await liveBetween(deps, companionId, sellerId, at)) !== undefined) throw new Refusal('mandate.exists');
  const mandateId = deps.newId('mandate');
  const ids = { mandateId, sellerId, unitId, companionId };
  if (!input.consent) {
    const code = await askCode(deps, phone);
    const mandate = { ...startMandate(ids, input, { at }), code };
    await deps.store.mandates.save(
      mandate,
      mandateEvent(deps, mandate, 'mandate.code-asked', companionId, at),
    );
    return mandate;
  }
  const { way, signedName, file } = input.consent;
  if (file) await deps.blobs.put(recordingKey(mandateId), file.bytes, { contentType: file.contentType });
  const consent: Consent = {
    ...{ way, at },
    ...(signedName && { signedName }),
    ...(file && { fileType: file.contentType }),
  };
  const mandate = startMandate(ids, input, { at, consent });
  await deps.store.mandates.save(mandate, mandateEvent(deps, mandate, 'mandate.granted', companionId, at));
  return mandate;
}

async function liveBetween(
  deps: Deps,
  companionId: string,
  sellerId: string,
  at: string,
): Promise<Mandate | undefined> {
  const hers = await deps.store.mandates.listByCompanion(companionId, at);
  return hers.find((one) => one.sellerId === sellerId && isMandateLive(one, at));
}

/** @throws Refusal `mandate.unknown` for all but the companion whose it is */
async function ownMandate(deps: Deps, companion: Principal, mandateId: string): Promise<Mandate> {
  const mandate = await deps.store.mandates.get(mandateId);
  if (mandate?.companionId !== companion.accountId || mandate.unitId !== companion.unitId)
    throw new Refusal('mandate.unknown');
  return mandate;
}

/** Once more, as often as sign-in codes may be sent. */
export async function resendMandateCode(deps: Deps, asker: Asker, mandateId: string): Promise<Mandate> {
  const companion = requireStaff(asker, 'companion');
  const { sellerId } = await ownMandate(deps, companion, mandateId);
  const seller = await deps.store.sellers.get(sellerId);
  if (!seller) throw new Refusal('seller.unknown');
  const code = await askCode(deps, seller.phone);
  return retrying(deps, async () => {
    const before = await ownMandate(deps, companion, mandateId);
    const at = deps.clock().toISOString();
    if (mandateAt(before, at).status !== 'proposed') throw new Refusal('mandate.ended');
    const mandate = { ...before, code, version: before.version + 1 };
    await deps.store.mandates.save(
      mandate,
      mandateEvent(deps, mandate, 'mandate.code-asked', companion.accountId, at),
    );
    return mandate;
  });
}

/** @throws Refusal `mandate.unknown` for all but the companion whose it is */
export async function readOwnMandate(deps: Deps, asker: Asker, mandateId: string): Promise<Mandate> {
  const mandate = await ownMandate(deps, requireStaff(asker, 'companion'), mandateId);
  return mandateAt(mandate, deps.clock().toISOString());
}

/** The seller's code makes it count. A wrong one is counted. */
export async function confirmMandate(
  deps: Deps,
  asker: Asker,
  mandateId: string,
  code: string,
): Promise<Mandate> {
  const companion = requireStaff(asker, 'companion');
  const { accountId } = companion;
  return retrying(deps, async () => {
    let before = await ownMandate(deps, companion, mandateId);
    const at = deps.clock().toISOString();
    if (mandateAt(before, at).status !== 'proposed') throw new Refusal('mandate.ended');
    await checkCode(deps, before.code, code, async (counted) => {
      before = { ...before, code: counted, version: before.version + 1 };
      await deps.store.mandates.save(before, mandateEvent(deps, before, 'mandate.changed', accountId, at));
    });
    const mandate = consentToMandate(before, at);
    await deps.store.mandates.save(mandate, mandateEvent(deps, mandate, 'mandate.granted', accountId, at));
    return mandate;
  });
}

/** At once: the next request is refused. By the seller herself, the companion, or an officer of the unit. */
export async function endMandate(deps: Deps, asker: Principal, mandateId: string): Promise<Mandate> {
  return retrying(deps, async () => {
    const before = await deps.store.mandates.get(mandateId);
    const helps = helpingOf(asker) !== undefined;
    checkMayEnd(before, {
      accountId: asker.accountId,
      unitId: asker.unitId,
      isOfficer: hasRole(asker, 'officer'),
      ...(!helps && { sellerId: asker.sellerId }),
    });
    const at = deps.clock().toISOString();
    // It is over already, by somebody's word or by its time.
    if (!can(mandateStates, mandateAt(before, at).status, 'revoke')) return before;
    const mandate = revokeMandate(before, { at, by: asker.accountId });
    await deps.store.mandates.save(
      mandate,
      mandateEvent(deps, mandate, 'mandate.ended', asker.accountId, at),
    );
    return mandate;
  });
}

/** What a browser's choice is worth at this moment; undefined where it never was hers. */
export async function readHelping(
  deps: Pick<Deps, 'store' | 'clock'>,
  companion: Principal,
  mandateId: string,
): Promise<Helping | undefined> {
  const mandate = await deps.store.mandates.get(mandateId);
  if (mandate?.companionId !== companion.accountId || mandate.unitId !== companion.unitId) return undefined;
  const { sellerId, scope } = mandate;
  const isLive = isMandateLive(mandate, deps.clock().toISOString());
  return { sellerId, mandateId, scope, isLive };
}

/** @throws Refusal `mandate.unknown`, `mandate.ended` */
export async function chooseSeller(deps: Deps, asker: Asker, mandateId: string): Promise<Mandate> {
  const mandate = await ownMandate(deps, requireStaff(asker, 'companion'), mandateId);
  if (!isMandateLive(mandate, deps.clock().toISOString())) throw new Refusal('mandate.ended');
  return mandate;
}

/** Those that a companion has or waits for, and what ended in the last month by its time. */
export async function listOwnMandates(deps: Deps, asker: Asker): Promise<Mandate[]> {
  const { accountId } = requireStaff(asker, 'companion');
  const at = deps.clock().toISOString();
  const found = await deps.store.mandates.listByCompanion(accountId, addDays(at, -30));
  return found.map((mandate) => mandateAt(mandate, at));
}

/** Everything that one seller ever allowed, as it stands now. */
export async function listMandatesOf(deps: Deps, sellerId: string): Promise<Mandate[]> {
  const at = deps.clock().toISOString();
  return (await deps.store.mandates.listBySeller(sellerId)).map((mandate) => mandateAt(mandate, at));
}

/** The recording or drawing of her consent. @throws Refusal `mandate.unknown` for everybody whom it does not concern */
export async function readRecording(deps: Deps, asker: Principal, mandateId: string): Promise<Recording> {
  const mandate = await deps.store.mandates.get(mandateId);
  checkMayEnd(mandate, { ...asker, isOfficer: hasRole(asker, 'officer') });
  const blob = mandate.consent?.fileType ? await deps.blobs.get(recordingKey(mandateId)) : undefined;
  if (!blob) throw new Refusal('mandate.unknown');
  return { bytes: blob.bytes, contentType: mandate.consent?.fileType ?? blob.contentType };
}

/**
 * Nobody decides on what she helps with: neither on one thing that she did in the seller's name, nor on anything of a
 * seller who lets her help now.
 * @throws Refusal `decision.helps-seller`
 */
export async function checkNotHelper(
  deps: Deps,
  accountId: string,
  about: { sellerId: string; subjectIds: readonly string[] },
): Promise<void> {
  if (await helpsWith(deps, accountId, about)) throw new Refusal('decision.helps-seller');
}

export async function helpsWith(
  deps: Pick<Deps, 'store' | 'clock'>,
  accountId: string,
  { sellerId, subjectIds }: { sellerId: string; subjectIds: readonly string[] },
): Promise<boolean> {
  const at = deps.clock().toISOString();
  const { mandates, assistedActs } = deps.store;
  const hers = await mandates.listByCompanion(accountId, at);
  if (hers.some((one) => one.sellerId === sellerId && isMandateLive(one, at))) return true;
  const acts = await Promise.all(subjectIds.map((id) => assistedActs.listBySubject(sellerId, id)));
  return acts.flat().some((act) => act.actorId === accountId);
}
