import type { RefundResult } from '@rasa/clients/payment/checkout';
import type { EventType } from '@rasa/domain/event';
import type { WholeOrder } from '@rasa/domain/market/order';
import type { Payment } from '@rasa/domain/market/payment';
import { type DueRefund, mismatchCause, withRefund } from '@rasa/domain/market/refund';
import {
  findRefund,
  heard,
  isStuck,
  type RefundAttempt,
  type RefundStep,
  refundKey,
  refundKeyMinutes,
  refundStep,
} from '@rasa/domain/market/refund-attempt';
import { Conflict } from '@rasa/domain/refusal';
import { addMinutes } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { newEvent } from '../event.ts';
import { retrying } from '../retry.ts';
import { readDue, refunded } from './refunded.ts';

export type RefundOutcome = 'refunded' | 'nothing-due' | 'by-hand' | 'pending';

type Whole = WholeOrder & { payment: Payment };

/** What goes back: `amountIdr` is 0 where it is all of a payment in other money. */
type Owed = { paymentId: string; due: DueRefund };

/** The step that is due for one cause, and what it is about. */
type Begun = { step: RefundStep; owed: Owed; attempt: RefundAttempt };

/**
 * Gives back what is owed through the provider, cause by cause, so that one whose bank takes its time holds up no other.
 * Each attempt is written down before the provider is asked, and has a key of its own; one that is under way is read,
 * never asked for again; before a second request the provider's own list is looked at. Transfers are given back by hand.
 */
export async function payRefund(deps: Deps, orderId: string): Promise<RefundOutcome> {
  const { causes, isByHand } = await retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    const owed = whole ? await readOwed(deps, whole) : [];
    const isOwed = whole?.payment.status === 'refund_due' && owed.length === 0;
    return { causes: owed.map(({ due }) => due.cause), isByHand: isOwed };
  });
  if (isByHand) return 'by-hand';
  const outcomes = new Set<RefundOutcome>();
  for (const cause of causes) outcomes.add(await retrying(deps, () => payCause(deps, orderId, cause)));
  for (const outcome of ['pending', 'by-hand', 'refunded'] as const)
    if (outcomes.has(outcome)) return outcome;
  return 'nothing-due';
}

async function payCause(deps: Deps, orderId: string, cause: string): Promise<RefundOutcome> {
  const begun = await begin(deps, orderId, cause);
  if (!begun) return 'nothing-due';
  const { step, owed, attempt } = begun;
  if (step.act === 'people') return 'by-hand';
  if (step.act === 'wait') return 'pending';
  const result = await answerOf(deps, orderId, begun);
  const after = await saveHeard(deps, orderId, owed, attempt, result);
  if (after.status === 'succeeded') return 'refunded';
  return isStuck(after) ? 'by-hand' : 'pending';
}

/** What the provider has to give back: for the order, and what came beside it. */
async function readOwed(deps: Deps, { order, payment }: Whole): Promise<Owed[]> {
  const { providerPaymentId: paymentId, mismatch } = payment;
  const forOrder =
    paymentId && payment.status === 'refund_due'
      ? readDue(payment, await deps.store.orders.listPostings(order.orderId))
      : [];
  const beside = mismatch?.status === 'returning' && mismatch.providerPaymentId;
  return [
    ...forOrder.map((due) => ({ paymentId: paymentId!, due })),
    ...(beside ? [{ paymentId: beside, due: { cause: mismatchCause, amountIdr: mismatch.amountIdr } }] : []),
  ];
}

/** Decides what to do, and writes a new attempt down before anybody is asked for it. */
async function begin(deps: Deps, orderId: string, cause: string): Promise<Begun | undefined> {
  const whole = await deps.store.orders.getWhole(orderId);
  const owed = whole && (await readOwed(deps, whole)).find(({ due }) => due.cause === cause);
  if (!whole || !owed) return undefined;
  const at = deps.clock().toISOString();
  const known = whole.payment.refunds.find((one) => one.cause === cause);
  const step = refundStep(known, at);
  if (step.act === 'none') return undefined;
  if (step.act !== 'start') return { step, owed, attempt: known! };
  const attempt: RefundAttempt = { ...owed.due, attempt: step.attempt, status: 'asked', startedAt: at };
  await saveAttempt(deps, whole, attempt, 'payment.refund-asked');
  return { step, owed, attempt };
}

/** What the provider says of an attempt, which it is asked for only where it does not have it. */
async function answerOf(
  deps: Deps,
  orderId: string,
  { step, owed, attempt }: Begun,
): Promise<Pick<RefundResult, 'status'> & { refundId?: string }> {
  const { paymentId, due } = owed;
  if (step.act === 'read') return deps.checkout.getRefund(step.refundId);
  const isNew = step.act === 'start' && step.isFirst;
  const found = isNew ? undefined : findRefund(await deps.checkout.listRefunds(paymentId), attempt);
  if (found) return found;
  // Whoever slept so long finds the key forgotten, and the work perhaps done by another.
  const isStale = addMinutes(attempt.startedAt, refundKeyMinutes) < deps.clock().toISOString();
  if (isStale && step.act === 'start') throw new Conflict('a refund was begun too long ago');
  try {
    return await deps.checkout.refund({
      paymentId,
      ...(due.amountIdr > 0 && { amountIdr: due.amountIdr }),
      idempotencyKey: refundKey(orderId, attempt),
      ...{ orderId, cause: attempt.cause, attempt: attempt.attempt },
    });
  } catch (error) {
    // Read and said no to: the same request is never granted, so it counts as a failed attempt.
    if (error instanceof Error && error.name === 'ProviderRefused') return { status: 'failed' };
    throw error;
  }
}

/** Writes down what the provider said; with success the money is posted in the same moment. */
async function saveHeard(
  deps: Deps,
  orderId: string,
  { due }: Owed,
  asked: RefundAttempt,
  told: Pick<RefundResult, 'status'> & { refundId?: string },
): Promise<RefundAttempt> {
  return retrying(deps, async () => {
    const whole = await deps.store.orders.getWhole(orderId);
    const known = whole?.payment.refunds.find((one) => one.cause === due.cause);
    // Another run was faster, and may be further.
    if (!whole || !known || known.attempt !== asked.attempt || isOver(known)) return known ?? asked;
    const at = deps.clock().toISOString();
    const after = heard(known, told, at);
    if (after.status === 'succeeded') {
      const { change, event } = refunded(whole, [after], { at, actorId: 'provider' });
      await deps.store.orders.save(change, newEvent(deps, event));
    } else await saveAttempt(deps, whole, after, eventOf(after));
    return after;
  });
}

const isOver = ({ status }: RefundAttempt): boolean => status === 'succeeded' || status === 'failed';

function eventOf(attempt: RefundAttempt): EventType {
  if (attempt.status === 'pending') return 'payment.refund-read';
  return isStuck(attempt) ? 'payment.refund-stuck' : 'payment.refund-failed';
}

async function saveAttempt(
  deps: Deps,
  { payment }: Whole,
  refund: RefundAttempt,
  type: EventType,
): Promise<void> {
  await deps.store.orders.save(
    { payment: { ...withRefund(payment, refund), version: payment.version + 1 } },
    newEvent(deps, {
      ...{ type, subjectId: payment.orderId, at: deps.clock().toISOString(), actorId: 'provider' },
      detail: { cause: refund.cause, attempt: refund.attempt, amountIdr: refund.amountIdr },
    }),
  );
}
