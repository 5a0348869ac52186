import type Stripe from 'stripe';
import type { Draft } from '../book/book.ts';
import type { RefundOutcome } from '../plan.ts';
import { newId, type Stand, secondsOf } from '../stand.ts';
import { LIST_PARAMS, listPage } from '../wire/list.ts';
import { integerFrom, metadata, onlyKnown, type Params, required, text } from '../wire/params.ts';
import { noSuch, StripeRefusal } from '../wire/refusal.ts';
import { findCharge } from './charge.ts';
import { emit } from './event.ts';

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'];

export function createRefund(stand: Stand, draft: Draft, params: Params): Stripe.Refund {
  onlyKnown(params, ['payment_intent', 'charge', 'amount', 'reason', 'metadata', 'expand']);
  const asked = integerFrom(params, 'amount', 1);
  const reason = readReason(params);
  const given = metadata(params);
  const charge = chargeOf(draft, params);
  const amount = amountOf(charge, asked);
  const status = stand.refunds.next.shift() ?? 'succeeded';
  const refund: Stripe.Refund = {
    ...UNUSED,
    id: newId('re'),
    object: 'refund',
    amount,
    charge: charge.id,
    created: secondsOf(stand.now()),
    currency: charge.currency,
    metadata: given,
    payment_intent: charge.payment_intent,
    reason,
    status,
  };
  draft.put('refund', refund.id, refund);
  emit(stand, draft, 'refund.created', refund);
  if (status === 'failed') emit(stand, draft, 'refund.failed', refund);
  else emit(stand, draft, 'charge.refunded', addRefunded(draft, charge, amount));
  return refund;
}

function readReason(params: Params): string | null {
  const reason = text(params, 'reason');
  if (reason === undefined || REASONS.includes(reason)) return reason ?? null;
  throw new StripeRefusal(`Invalid reason: must be one of ${REASONS.join(', ')}`, { param: 'reason' });
}

function chargeOf(draft: Draft, params: Params): Stripe.Charge {
  const chargeId = text(params, 'charge');
  if (chargeId !== undefined) return findCharge(draft, chargeId);
  const intentId = required(params, 'payment_intent', text(params, 'payment_intent'));
  const intent = draft.get('intent', intentId);
  if (intent === undefined) throw noSuch('payment_intent', intentId, 'payment_intent');
  if (typeof intent.latest_charge === 'string') return findCharge(draft, intent.latest_charge);
  throw new StripeRefusal(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
    isKept: true,
  });
}

function amountOf(charge: Stripe.Charge, asked: number | undefined): number {
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw new StripeRefusal(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
      isKept: true,
    });
  if (asked !== undefined && asked > left)
    throw new StripeRefusal(
      `Refund amount (${asked} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { param: 'amount', isKept: true },
    );
  return asked ?? left;
}

/** A bank says later whether a refund that waits has arrived; one that failed can be asked for again. */
export function settleRefund(
  stand: Stand,
  draft: Draft,
  id: string,
  status: Exclude<RefundOutcome, 'pending'>,
): Stripe.Refund {
  const refund = findRefund(draft, id);
  if (refund.status !== 'pending') throw new StripeRefusal('This refund is not pending');
  const settled: Stripe.Refund = { ...refund, status };
  draft.put('refund', id, settled);
  emit(stand, draft, 'refund.updated', settled);
  if (status === 'failed') {
    if (typeof refund.charge === 'string')
      addRefunded(draft, findCharge(draft, refund.charge), -refund.amount);
    emit(stand, draft, 'refund.failed', settled);
  }
  return settled;
}

function addRefunded(draft: Draft, charge: Stripe.Charge, amount: number): Stripe.Charge {
  const amount_refunded = charge.amount_refunded + amount;
  const changed = { ...charge, amount_refunded, refunded: amount_refunded === charge.amount };
  draft.put('charge', charge.id, changed);
  return changed;
}

export function findRefund(draft: Draft, id: string): Stripe.Refund {
  const refund = draft.get('refund', id);
  if (refund === undefined) throw noSuch('refund', id);
  return refund;
}

export function listRefunds(draft: Draft, params: Params): Stripe.ApiList<Stripe.Refund> {
  onlyKnown(params, [...LIST_PARAMS, 'payment_intent', 'charge']);
  const intent = text(params, 'payment_intent');
  const charge = text(params, 'charge');
  const refunds = draft
    .list('refund')
    .filter((refund) => intent === undefined || refund.payment_intent === intent)
    .filter((refund) => charge === undefined || refund.charge === charge);
  return listPage(params, '/v1/refunds', refunds);
}

const UNUSED = {
  balance_transaction: null,
  customer: null,
  customer_account: null,
  payment_method: null,
  receipt_number: null,
  source_transfer_reversal: null,
  transfer_reversal: null,
} satisfies Partial<Stripe.Refund>;
