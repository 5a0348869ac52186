import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import { partNetIdr } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import {
  type Deduction,
  deductionsOf,
  deductionsWithin,
  maxPartsPerPayout,
  type Payout,
  payoutPosting,
  payoutStates,
  payoutSums,
  withDeduction,
} from '@rasa/domain/market/payout';
import { currentDetails, detailsLookedAt, type EffectiveDetails } from '@rasa/domain/market/payout-account';
import { Refusal } from '@rasa/domain/refusal';
import { can, step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { freshParts, type Owed, readOwed } from './owed-part.ts';

/**
 * An officer proposes to send a seller what is owed to her, less returns of what was paid out before: whole parts,
 * oldest first, at most 40 at a time, and with `amountIdr` no more than that.
 */
export async function proposePayout(
  deps: Deps,
  officer: StaffPrincipal,
  sellerId: string,
  { amountIdr }: { amountIdr?: number | undefined } = {},
): Promise<Payout> {
  return retrying(deps, async () => {
    const seller = await deps.store.sellers.get(sellerId);
    if (seller?.unitId !== officer.unitId) throw new Refusal('seller.unknown');
    const owed = await readOwed(deps, sellerId);
    const { parts, deductions } = chosen(owed, amountIdr);
    const at = deps.clock().toISOString();
    const payoutId = deps.newId('payout');
    const payout: Payout = {
      payoutId,
      sellerId,
      unitId: officer.unitId,
      status: 'proposed',
      partIds: parts.map((part) => part.partId),
      ...(deductions.length > 0 && { deductions }),
      ...payoutSums(parts, deductions),
      proposedAt: at,
      proposedBy: officer.accountId,
      version: 1,
    };
    const taken = [...parts.map((part) => ({ ...part, payoutId })), ...marked(owed.stored, payout, payoutId)];
    await deps.store.payouts.save(
      { payout, parts: taken.map(nextVersion) },
      newEvent(deps, {
        type: 'payout.proposed',
        subjectId: payoutId,
        at,
        actorId: officer.accountId,
        detail: { sellerId, amountIdr: payout.amountIdr },
      }),
    );
    return payout;
  });
}

const nextVersion = (part: OrderPart): OrderPart => ({ ...part, version: part.version + 1 });

/** @throws Refusal `payout.nothing-due`, or `payout.above-payable` for more than all of it together. */
function chosen(owed: Owed, mostIdr: number | undefined): { parts: OrderPart[]; deductions: Deduction[] } {
  if (owed.parts.length === 0) throw new Refusal('payout.nothing-due');
  if (mostIdr !== undefined && mostIdr > Math.max(owed.payableIdr, 0))
    throw new Refusal('payout.above-payable');
  const parts: OrderPart[] = [];
  let grossIdr = 0;
  for (const part of owed.parts) {
    if (
      parts.length === maxPartsPerPayout ||
      grossIdr + partNetIdr(part) > (mostIdr ?? Number.POSITIVE_INFINITY)
    )
      break;
    parts.push(part);
    grossIdr += partNetIdr(part);
  }
  // An order is paid out whole or not at all.
  const least = partNetIdr(owed.parts[0]!);
  if (parts.length === 0)
    throw new Refusal('body.invalid', {
      fields: { amountIdr: { code: 'field.too-low', params: { least } } },
    });
  return { parts, deductions: deductionsWithin(owed.deductions, grossIdr) };
}

/** The parts whose returns a payout deducts, marked with it or, without an id, with none again. */
function marked(
  parts: ReadonlyMap<string, OrderPart>,
  payout: Payout,
  payoutId: string | undefined,
): OrderPart[] {
  const deductions = deductionsOf(payout);
  const returnIds = deductions.map((one) => one.returnId);
  const partIds = [...new Set(deductions.map((one) => one.partId))];
  return partIds.flatMap((id) => parts.get(id) ?? []).map((part) => withDeduction(part, returnIds, payoutId));
}

async function unitPayout(deps: Deps, officer: StaffPrincipal, payoutId: string): Promise<Payout> {
  const payout = await deps.store.payouts.get(payoutId);
  if (payout?.unitId !== officer.unitId) throw new Refusal('payout.unknown');
  return payout;
}

/** Where to send it: shown in full to the officer who pays, and only as long as there is something to pay. */
export async function readDestination(
  deps: Deps,
  officer: StaffPrincipal,
  payoutId: string,
): Promise<EffectiveDetails | undefined> {
  const payout = await unitPayout(deps, officer, payoutId);
  if (!can(payoutStates, payout.status, 'pay') && !can(payoutStates, payout.status, 'settle'))
    throw new Refusal('payout.not-in-state', { detail: { state: payout.status } });
  const account = await deps.store.payoutAccounts.get(payout.sellerId);
  return currentDetails(account, deps.clock().toISOString());
}

/** How it was sent. Cash is handed over against a signature, of which there is a picture. */
export type PayoutPayment = {
  reference: string;
  proofPictureId?: string | undefined;
  way?: 'account' | 'cash' | undefined;
  /** Which of the seller's details the officer sent it to; without it, those in effect now. */
  detailsNumber?: number | undefined;
};

/**
 * Frozen with the payout, so that it stays known where each sum went.
 * @throws Refusal `payout.account-missing`, `payout.account-changed`
 */
async function sentTo(deps: Deps, sellerId: string, at: string, payment: PayoutPayment) {
  const { way, detailsNumber, proofPictureId } = payment;
  const cash = { details: { way: 'cash' } } as const;
  const account = way === 'cash' ? undefined : await deps.store.payoutAccounts.get(sellerId);
  const now = currentDetails(account, at);
  if (way !== 'cash' && !now) throw new Refusal('payout.account-missing');
  const used = detailsNumber === undefined ? now : detailsLookedAt(account, at, detailsNumber);
  if (way !== 'cash' && !used) throw new Refusal('payout.account-changed');
  const { number, details } = used ?? { ...cash, number: undefined };
  if (details.way === 'cash' && !proofPictureId)
    throw new Refusal('body.invalid', { fields: { picture: { code: 'picture.missing' } } });
  return { details, ...(number !== undefined && { number }) };
}

/** The merchant of record has sent it; from a dispute, a new proof settles. The posting is made the first time. */
export async function payPayout(
  deps: Deps,
  officer: StaffPrincipal,
  payoutId: string,
  payment: PayoutPayment,
): Promise<Payout> {
  return retrying(deps, async () => {
    const before = await unitPayout(deps, officer, payoutId);
    const first = before.status === 'proposed';
    const at = deps.clock().toISOString();
    const payout: Payout = {
      ...before,
      status: step(payoutStates, before.status, first ? 'pay' : 'settle', 'payout.not-in-state'),
      sentTo: await sentTo(deps, before.sellerId, at, payment),
      reference: payment.reference,
      ...(payment.proofPictureId && { proofPictureId: payment.proofPictureId }),
      paidAt: at,
      paidBy: officer.accountId,
      version: before.version + 1,
    };
    await deps.store.payouts.save(
      { payout, ...(first && { posting: payoutPosting(payout, at) }) },
      newEvent(deps, {
        type: 'payout.paid',
        subjectId: payoutId,
        at,
        actorId: officer.accountId,
        detail: { sellerId: payout.sellerId, amountIdr: payout.amountIdr },
      }),
    );
    return payout;
  });
}

/** Nothing was sent: the parts are owed, and its deductions wait, as before. */
export async function cancelPayout(deps: Deps, officer: StaffPrincipal, payoutId: string): Promise<Payout> {
  return retrying(deps, async () => {
    const before = await unitPayout(deps, officer, payoutId);
    const payout: Payout = {
      ...before,
      status: step(payoutStates, before.status, 'cancel', 'payout.not-in-state'),
      version: before.version + 1,
    };
    const named = [...before.partIds, ...deductionsOf(before).map((one) => one.partId)];
    const stored = await freshParts(deps, named);
    const released = [...stored.values()]
      .filter((part) => part.payoutId === payoutId)
      .map(({ payoutId: _, ...part }) => part);
    const parts = [...released, ...marked(stored, before, undefined)];
    await deps.store.payouts.save(
      { payout, parts: parts.map(nextVersion) },
      newEvent(deps, {
        type: 'payout.cancelled',
        subjectId: payoutId,
        at: deps.clock().toISOString(),
        actorId: officer.accountId,
        detail: { sellerId: payout.sellerId },
      }),
    );
    return payout;
  });
}

/** The seller says with her own hand that the money has come, or that it has not. */
export async function answerPayout(
  deps: Deps,
  seller: SellerPrincipal,
  payoutId: string,
  answer: { act: 'confirm' } | { act: 'dispute'; reason: string },
): Promise<Payout> {
  return retrying(deps, async () => {
    const before = await deps.store.payouts.get(payoutId);
    if (before?.sellerId !== seller.sellerId) throw new Refusal('payout.unknown');
    const at = deps.clock().toISOString();
    const payout: Payout = {
      ...before,
      status: step(payoutStates, before.status, answer.act, 'payout.not-in-state'),
      ...(answer.act === 'confirm' ? { confirmedAt: at } : { disputeReason: answer.reason }),
      version: before.version + 1,
    };
    await deps.store.payouts.save(
      { payout },
      newEvent(deps, {
        type: answer.act === 'confirm' ? 'payout.confirmed' : 'payout.disputed',
        subjectId: payoutId,
        at,
        actorId: seller.accountId,
        detail: { sellerId: seller.sellerId },
      }),
    );
    return payout;
  });
}
