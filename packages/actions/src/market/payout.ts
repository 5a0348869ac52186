import { orderIdOfPart } from '@rasa/domain/id';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import { partMoney } from '@rasa/domain/market/ledger';
import type { OrderPart } from '@rasa/domain/market/order';
import {
  maxPartsPerPayout,
  type Payout,
  payoutPosting,
  payoutStates,
  payoutSums,
} from '@rasa/domain/market/payout';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { sellerParts } from './ledger.ts';

/** Parts whose money has come and whose food has arrived, and that no payout names yet. */
const isOwed = (part: OrderPart): boolean => partMoney(part, false) === 'owed';

/** An officer proposes to send a seller what is owed to her, at most 40 parts at a time, oldest first. */
export async function proposePayout(deps: Deps, officer: StaffPrincipal, sellerId: string): Promise<Payout> {
  return retrying(deps, async () => {
    const seller = await deps.store.sellers.get(sellerId);
    if (seller?.unitId !== officer.unitId) throw new Refusal('seller.unknown');
    const all = await sellerParts(deps, sellerId);
    const owed = all.filter(isOwed);
    const listed = owed.sort((a, b) => (a.placedAt < b.placedAt ? -1 : 1)).slice(0, maxPartsPerPayout);
    if (listed.length === 0) throw new Refusal('payout.nothing-due');
    // The index may lag behind; what is paid out is decided on the parts themselves.
    const parts = await freshParts(deps, listed);
    if (!parts.every(isOwed)) throw new Refusal('payout.above-payable');
    const at = deps.clock().toISOString();
    const payoutId = deps.newId('payout');
    const payout: Payout = {
      payoutId,
      sellerId,
      unitId: officer.unitId,
      status: 'proposed',
      partIds: parts.map((part) => part.partId),
      ...payoutSums(parts),
      proposedAt: at,
      proposedBy: officer.accountId,
      version: 1,
    };
    await deps.store.payouts.save(
      { payout, parts: parts.map((part) => ({ ...part, payoutId, version: part.version + 1 })) },
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

async function freshParts(deps: Deps, parts: readonly OrderPart[]): Promise<OrderPart[]> {
  const orders = await Promise.all(
    [...new Set(parts.map((part) => orderIdOfPart(part.partId)))].map((id) => deps.store.orders.getWhole(id)),
  );
  const fresh = new Map(orders.flatMap((whole) => whole?.parts ?? []).map((part) => [part.partId, part]));
  return parts.map((part) => fresh.get(part.partId) ?? part);
}

async function unitPayout(deps: Deps, officer: StaffPrincipal, payoutId: string): Promise<Payout> {
  const payout = await deps.store.payouts.get(payoutId);
  if (payout?.unitId !== officer.unitId) throw new Refusal('payout.unknown');
  return payout;
}

/** The merchant of record has sent it; from a dispute, a new proof settles. The posting is made the first time. */
export async function payPayout(
  deps: Deps,
  officer: StaffPrincipal,
  payoutId: string,
  proof: { reference: string; proofPictureId?: string | undefined },
): Promise<Payout> {
  return retrying(deps, async () => {
    const before = await unitPayout(deps, officer, payoutId);
    const first = before.status === 'proposed';
    const at = deps.clock().toISOString();
    const payout: Payout = {
      ...before,
      status: step(payoutStates, before.status, first ? 'pay' : 'settle', 'payout.not-in-state'),
      reference: proof.reference,
      ...(proof.proofPictureId && { proofPictureId: proof.proofPictureId }),
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

/** Nothing was sent: the parts are owed as before. */
export async function cancelPayout(deps: Deps, officer: StaffPrincipal, payoutId: string): Promise<Payout> {
  return retrying(deps, async () => {
    const before = await unitPayout(deps, officer, payoutId);
    const payout: Payout = {
      ...before,
      status: step(payoutStates, before.status, 'cancel', 'payout.not-in-state'),
      version: before.version + 1,
    };
    const orderIds = [...new Set(before.partIds.map(orderIdOfPart))];
    const orders = await Promise.all(orderIds.map((id) => deps.store.orders.getWhole(id)));
    const parts = orders
      .flatMap((whole) => whole?.parts ?? [])
      .filter((part) => part.payoutId === payoutId)
      .map(({ payoutId: _, ...part }) => ({ ...part, version: part.version + 1 }));
    await deps.store.payouts.save(
      { payout, parts },
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
