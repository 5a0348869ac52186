import type { EventType } from '@rasa/domain/event';
import { orderIdOfPart } from '@rasa/domain/id';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import {
  askedIdr,
  type Complaint,
  type ComplaintAct,
  type ComplaintInput,
  complaintAnswerDueAt,
  complaintStates,
  isSameComplaint,
  planComplaint,
} from '@rasa/domain/market/complaint';
import type { OrderPart, WholeOrder } from '@rasa/domain/market/order';
import type { ReturnInput } from '@rasa/domain/market/part-return';
import type { Payment } from '@rasa/domain/market/payment';
import { Refusal } from '@rasa/domain/refusal';
import { step } from '@rasa/domain/state-table';
import type { OrderChange } from '@rasa/store/market/order';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { checkNotHelper } from '../identity/mandate.ts';
import { retrying } from '../retry.ts';
import { orderForToken } from './order-token.ts';
import { partReturned, returnDetail } from './part-return.ts';

export type ComplaintRequest = { orderId: string; token: string; partId: string } & ComplaintInput;

export type AboutComplaint = WholeOrder & { payment: Payment; part: OrderPart; complaint: Complaint };

/**
 * The complaint that a request would open, for a look before its pictures are kept; of one that was sent before, the
 * open one.
 * @throws Refusal as `planComplaint`, `part.unknown`
 */
export async function wantedComplaint(deps: Deps, request: ComplaintRequest, pictureIds: string[] = []) {
  const { orderId, token, partId, ...input } = request;
  const { order, parts } = await orderForToken(deps, orderId, token);
  const part = parts.find((one) => one.partId === partId);
  if (!part?.payable) throw new Refusal('part.unknown');
  const all = await deps.store.complaints.listByOrder(orderId);
  const before = all.filter((one) => one.partId === partId);
  const open = before.find((one) => one.complaintId === part.complaintId);
  if (open && isSameComplaint(open, input)) return { complaint: open, part, isNew: false };
  const at = deps.clock().toISOString();
  const about = { before: before.length, at, unitId: order.unitId, pictureIds };
  return { complaint: planComplaint(part, input, about), part, isNew: true };
}

/** The buyer says that something is wrong with a part. Told twice, it is one complaint. @throws Refusal */
export async function openComplaint(
  deps: Deps,
  request: ComplaintRequest & { pictureIds: string[] },
): Promise<Complaint> {
  const { pictureIds, ...asked } = request;
  return retrying(deps, async () => {
    const { complaint, part, isNew } = await wantedComplaint(deps, asked, pictureIds);
    if (!isNew) return complaint;
    const { complaintId } = complaint;
    const named = { ...part, complaintId, version: part.version + 1 };
    const by = { at: complaint.openedAt, actorId: 'buyer' };
    await save(deps, { complaint, parts: [named] }, part, 'complaint.opened', by);
    return complaint;
  });
}

/** The buyer takes it back; timers and payouts go on. Told twice, it is done once. */
export async function withdrawComplaint(
  deps: Deps,
  input: { orderId: string; token: string; complaintId: string },
): Promise<Complaint> {
  return retrying(deps, async () => {
    const whole = await orderForToken(deps, input.orderId, input.token);
    const about = await withComplaint(deps, whole, input.complaintId);
    if (about.complaint.status === 'withdrawn') return about.complaint;
    return end(deps, about, 'withdraw', 'buyer');
  });
}

/** The seller tells her side; an officer decides. Also after her time is over, as long as nobody has. */
export async function contestComplaint(
  deps: Deps,
  seller: SellerPrincipal,
  complaintId: string,
  words: string,
): Promise<Complaint> {
  return retrying(deps, async () => {
    const { complaint, part } = await sellerComplaint(deps, seller, complaintId);
    if (complaint.answer?.words === words) return complaint;
    if (complaint.answer) throw new Refusal('complaint.not-in-state');
    const by = { at: deps.clock().toISOString(), actorId: seller.accountId };
    const answer = { words, at: by.at, by: by.actorId };
    const contested = { ...moved(complaint, 'contest', by), answer };
    await save(deps, { complaint: contested }, part, 'complaint.contested', by);
    return contested;
  });
}

/**
 * The seller agrees and gives back what was asked, or more.
 * @throws Refusal `complaint.below-asked`; else as `planReturn`
 */
export async function settleComplaint(
  deps: Deps,
  seller: SellerPrincipal,
  complaintId: string,
  given: ReturnInput,
): Promise<Complaint> {
  return retrying(deps, async () => {
    const about = await sellerComplaint(deps, seller, complaintId);
    if (isDoneBy(about, 'settled', seller.accountId)) return about.complaint;
    return settle(deps, about, {
      given,
      actorId: seller.accountId,
      leastIdr: askedIdr(about.part, about.complaint),
    });
  });
}

export type ComplaintDecision = { words: string } & (
  | { act: 'refuse' }
  | { act: 'settle'; given: ReturnInput }
);

/** An officer of the order's unit has read both sides. @throws Refusal while the seller may still answer */
export async function decideComplaint(
  deps: Deps,
  officer: StaffPrincipal,
  complaintId: string,
  decision: ComplaintDecision,
): Promise<Complaint> {
  return retrying(deps, async () => {
    const about = await unitComplaint(deps, officer, complaintId);
    const actorId = officer.accountId;
    const { sellerId, partId } = about.complaint;
    await checkNotHelper(deps, actorId, { sellerId, subjectIds: [partId] });
    const wanted = decision.act === 'settle' ? 'settled' : 'refused';
    if (isDoneBy(about, wanted, actorId)) return about.complaint;
    if (about.complaint.status !== 'disputed') throw new Refusal('complaint.not-in-state');
    return decision.act === 'settle'
      ? settle(deps, about, { given: decision.given, actorId, words: decision.words })
      : end(deps, about, 'refuse', actorId, decision.words);
  });
}

/** The seller has not answered in time: an officer decides. */
export async function escalateComplaint(deps: Deps, complaintId: string): Promise<'escalated' | 'kept'> {
  return retrying(deps, async () => {
    const about = await loaded(deps, complaintId);
    const at = deps.clock().toISOString();
    if (about?.complaint.status !== 'open' || complaintAnswerDueAt(about.complaint) > at) return 'kept';
    const by = { at, actorId: 'clock' };
    const complaint = moved(about.complaint, 'escalate', by);
    await save(deps, { complaint }, about.part, 'complaint.escalated', by);
    return 'escalated';
  });
}

/** About her own part. @throws Refusal `complaint.unknown` for others', alike for none */
export async function sellerComplaint(
  deps: Deps,
  seller: SellerPrincipal,
  complaintId: string,
): Promise<AboutComplaint> {
  const about = await loaded(deps, complaintId);
  if (!about || about.complaint.sellerId !== seller.sellerId) throw new Refusal('complaint.unknown');
  return about;
}

/** About an order whose money the officer's unit receives. @throws Refusal `complaint.unknown` for any other */
export async function unitComplaint(
  deps: Deps,
  officer: StaffPrincipal,
  complaintId: string,
): Promise<AboutComplaint> {
  const about = await loaded(deps, complaintId);
  if (!about || about.complaint.unitId !== officer.unitId) throw new Refusal('complaint.unknown');
  return about;
}

async function loaded(deps: Deps, complaintId: string): Promise<AboutComplaint | undefined> {
  const whole = await deps.store.orders.getWhole(orderIdOfPart(complaintId));
  return whole && withComplaint(deps, whole, complaintId);
}

async function withComplaint(
  deps: Deps,
  whole: WholeOrder & { payment: Payment },
  complaintId: string,
): Promise<AboutComplaint> {
  const complaint = await deps.store.complaints.get(complaintId);
  const part = whole.parts.find((one) => one.partId === complaint?.partId);
  if (!complaint || !part) throw new Refusal('complaint.unknown');
  return { ...whole, part, complaint };
}

type By = { at: string; actorId: string };

/** The next version after an act. @throws Refusal `complaint.not-in-state` */
function moved(complaint: Complaint, act: ComplaintAct, { at, actorId }: By): Complaint {
  const status = step(complaintStates, complaint.status, act, 'complaint.not-in-state');
  const history = [...complaint.history, { status, at, by: actorId }];
  return { ...complaint, status, history, version: complaint.version + 1 };
}

const isDoneBy = ({ complaint }: AboutComplaint, status: 'settled' | 'refused', actorId: string): boolean =>
  complaint.status === status && complaint.history.at(-1)?.by === actorId;

/** The complaint is over, and something of the part goes back in the same change. */
async function settle(
  deps: Deps,
  about: AboutComplaint,
  settlement: { given: ReturnInput; actorId: string; words?: string; leastIdr?: number },
): Promise<Complaint> {
  const { complaint, part } = about;
  const { given, actorId, words, leastIdr = 0 } = settlement;
  const by = { at: deps.clock().toISOString(), actorId };
  const ended = moved(complaint, 'settle', by);
  const { complaintId } = complaint;
  const { change, made } = partReturned(about, without(part), given, { ...by, complaintId });
  if (made.itemsIdr < leastIdr) throw new Refusal('complaint.below-asked', { params: { least: leastIdr } });
  const settled = { ...ended, returnId: made.returnId, ...(words && { decision: said(words, by) }) };
  const detail = returnDetail(part, made);
  await save(deps, { ...change, complaint: settled }, part, 'complaint.settled', by, detail);
  return settled;
}

/** The complaint is over, and nothing goes back. */
async function end(
  deps: Deps,
  { complaint, part }: AboutComplaint,
  act: 'refuse' | 'withdraw',
  actorId: string,
  words?: string,
): Promise<Complaint> {
  const by = { at: deps.clock().toISOString(), actorId };
  const ended = { ...moved(complaint, act, by), ...(words && { decision: said(words, by) }) };
  const freed = { ...without(part), version: part.version + 1 };
  const type = act === 'refuse' ? 'complaint.refused' : 'complaint.withdrawn';
  await save(deps, { complaint: ended, parts: [freed] }, part, type, by);
  return ended;
}

/** Nothing waits for a complaint any more. */
function without({ complaintId: _, ...part }: OrderPart): OrderPart {
  return part;
}

const said = (words: string, { at, actorId }: By) => ({ words, at, by: actorId });

/** One event a change; its subject is the part, which leads to the order. */
async function save(
  deps: Deps,
  change: OrderChange & { complaint: Complaint },
  part: OrderPart,
  type: EventType,
  by: By,
  more: Record<string, string | number | string[]> = {},
): Promise<void> {
  const { complaintId, orderId, sellerId, unitId } = change.complaint;
  const detail = { complaintId, orderId, sellerId, unitId, ...more };
  await deps.store.orders.save(change, newEvent(deps, { type, subjectId: part.partId, ...by, detail }));
}
