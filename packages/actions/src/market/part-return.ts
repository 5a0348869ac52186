import { orderIdOfPart } from '@rasa/domain/id';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import { returnPosting } from '@rasa/domain/market/ledger';
import type { Movement } from '@rasa/domain/market/offer';
import { type OrderPart, partStates, type WholeOrder } from '@rasa/domain/market/order';
import {
  isSameReturn,
  isWhollyReturned,
  type PartReturn,
  planReturn,
  type ReturnInput,
  returnsOf,
  returnTotalIdr,
} from '@rasa/domain/market/part-return';
import { isCash, type Payment, paymentStates } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { OrderChange } from '@rasa/store/market/order';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { ownPart } from './part.ts';
import { followParts, partDetail } from './part-move.ts';

type Whole = WholeOrder & { payment: Payment };

/** Who gives back, when, and which complaint it answers. */
export type ReturnedBy = { at: string; actorId: string; complaintId?: string };

export type Returned = { change: OrderChange & { parts: [OrderPart] }; made: PartReturn };

/**
 * All that follows when something of a part goes back: the part counts it and is over once nothing is left with the
 * buyer, the order goes with it, paid money is owed back, and what can be sold again returns to the shelf. The only way
 * to give back after hand-over, with a complaint or without.
 * @throws Refusal as `planReturn`
 */
export function partReturned(whole: Whole, part: OrderPart, input: ReturnInput, by: ReturnedBy): Returned {
  const { order, parts, payment } = whole;
  const { at, actorId, complaintId } = by;
  const made = planReturn(part, input, { at, by: actorId, complaintId });
  const after = counted(part, made);
  const all = parts.map((one) => (one.partId === part.partId ? after : one));
  const owed = owing(payment, returnTotalIdr(made));
  return {
    made,
    change: {
      order: followParts(order, all),
      parts: [after],
      ...(owed && { payment: owed }),
      postings: [returnPosting(order, part, made)],
      movements: restocks(made, actorId),
    },
  };
}

/** The part's next version. */
function counted(part: OrderPart, made: PartReturn): OrderPart {
  const next = { ...part, returns: [...returnsOf(part), made], version: part.version + 1 };
  if (!isWhollyReturned(next)) return next;
  const status = step(partStates, part.status, 'return', 'return.not-possible');
  return { ...next, status, history: [...part.history, { status, at: made.at, by: made.by }] };
}

/** What was cash the seller gives back with her own hand. */
function owing(payment: Payment, amountIdr: number): Payment | undefined {
  if (isCash(payment.method) || amountIdr === 0) return undefined;
  return {
    ...payment,
    status: step(paymentStates, payment.status, 'owe_refund', 'payment.not-in-state'),
    refundDueIdr: payment.refundDueIdr + amountIdr,
    version: payment.version + 1,
  };
}

/** An offer keeps its stock whatever its status, so that one that is sold no more never holds up the money. */
const restocks = ({ returnId, lines, at }: PartReturn, actorId: string): Movement[] =>
  lines
    .filter((line) => line.restock)
    .map(({ offerId, quantity }) => ({
      offerId,
      cause: 'return',
      causeId: returnId,
      quantity,
      at,
      actorId,
    }));

/** The ids and sums that reactions to a return need. */
export const returnDetail = (part: OrderPart, made: PartReturn) => ({
  ...partDetail(part),
  returnId: made.returnId,
  amountIdr: returnTotalIdr(made),
});

/** `number` is that of the next return as it was shown, so that the same form sent again gives nothing twice. */
export type ReturnRequest = ReturnInput & { number: number };

type WholePart = Whole & { part: OrderPart };

/**
 * A seller gives back some or all of her part without being asked. Once it is in a payout, an officer does it.
 * @throws Refusal `return.changed` where something else was given back since she looked
 */
export async function returnOwnPart(
  deps: Deps,
  seller: SellerPrincipal,
  partId: string,
  request: ReturnRequest,
): Promise<OrderPart> {
  return giveBack(deps, seller.accountId, request, async () => {
    const whole = await ownPart(deps, seller, partId);
    if (whole.part.payoutId) throw new Refusal('return.paid-out');
    return whole;
  });
}

/** An officer gives back some or all of a part of her unit's orders. */
export async function returnUnitPart(
  deps: Deps,
  officer: StaffPrincipal,
  partId: string,
  request: ReturnRequest,
): Promise<OrderPart> {
  return giveBack(deps, officer.accountId, request, () => unitPart(deps, officer, partId));
}

async function giveBack(
  deps: Deps,
  actorId: string,
  { number, ...input }: ReturnRequest,
  load: () => Promise<WholePart>,
): Promise<OrderPart> {
  return retrying(deps, async () => {
    const { part, ...whole } = await load();
    const at = deps.clock().toISOString();
    const before = returnsOf(part);
    const done = before[number - 1];
    if (done?.by === actorId && isSameReturn(done, input)) return part;
    if (number !== before.length + 1) throw new Refusal('return.changed');
    if (part.complaintId) throw new Refusal('return.complaint-open');
    const { change, made } = partReturned(whole, part, input, { at, actorId });
    const event = { type: 'part.returned', subjectId: part.partId, at, actorId } as const;
    const detail = returnDetail(part, made);
    await deps.store.orders.save(change, newEvent(deps, { ...event, detail }));
    return change.parts[0];
  });
}

/** A part of an order whose money the officer's unit receives. @throws Refusal `part.unknown` for any other. */
export async function unitPart(deps: Deps, officer: StaffPrincipal, partId: string): Promise<WholePart> {
  const whole = await deps.store.orders.getWhole(orderIdOfPart(partId));
  const part = whole?.parts.find((one) => one.partId === partId);
  if (!whole || !part?.payable || whole.order.unitId !== officer.unitId) throw new Refusal('part.unknown');
  return { ...whole, part };
}
