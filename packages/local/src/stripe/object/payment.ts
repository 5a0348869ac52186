import type Stripe from 'stripe';
import type { Draft } from '../book/book.ts';
import { newId, type Stand, secondsOf } from '../stand.ts';
import { StripeRefusal } from '../wire/refusal.ts';
import { newCharge } from './charge.ts';
import { emit } from './event.ts';
import { intentOf } from './intent.ts';
import { findSession } from './session.ts';

/** `processing`: the buyer is done, and `settlePayment` says later whether the money came. */
export type PaymentOutcome = 'paid' | 'declined' | 'processing';

type Session = Stripe.Checkout.Session;

/** A session that is paid or over stays as it is, so that paying twice pays once. */
export function paySession(stand: Stand, draft: Draft, id: string, outcome: PaymentOutcome): Session {
  const session = findSession(draft, id);
  if (session.status !== 'open') return session;
  const intent = intentOf(stand, draft, session);
  if (outcome === 'declined') {
    failIntent(stand, draft, intent, 'Your card was declined.');
    return put(draft, { ...session, payment_intent: intent.id });
  }
  if (outcome === 'paid') succeedIntent(stand, draft, intent);
  else putIntent(draft, { ...intent, status: 'processing' });
  const complete = put(draft, {
    ...session,
    payment_intent: intent.id,
    status: 'complete',
    payment_status: outcome === 'paid' ? 'paid' : 'unpaid',
    url: null,
  });
  emit(stand, draft, 'checkout.session.completed', complete);
  return complete;
}

export function settlePayment(stand: Stand, draft: Draft, id: string, outcome: 'paid' | 'failed'): Session {
  const session = findSession(draft, id);
  const intent =
    typeof session.payment_intent === 'string' ? draft.get('intent', session.payment_intent) : undefined;
  if (intent?.status !== 'processing') throw new StripeRefusal('This payment is not being processed');
  if (outcome === 'failed') {
    failIntent(stand, draft, intent, 'The bank did not send the money.');
    emit(stand, draft, 'checkout.session.async_payment_failed', session);
    return session;
  }
  succeedIntent(stand, draft, intent);
  const paid = put(draft, { ...session, payment_status: 'paid' });
  emit(stand, draft, 'checkout.session.async_payment_succeeded', paid);
  return paid;
}

function succeedIntent(stand: Stand, draft: Draft, intent: Stripe.PaymentIntent): void {
  const charge = newCharge(intent, newId('ch'), secondsOf(stand.now()));
  draft.put('charge', charge.id, charge);
  emit(stand, draft, 'charge.succeeded', charge);
  const succeeded = putIntent(draft, {
    ...intent,
    status: 'succeeded',
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
  });
  emit(stand, draft, 'payment_intent.succeeded', succeeded);
}

function failIntent(stand: Stand, draft: Draft, intent: Stripe.PaymentIntent, message: string): void {
  const failed = putIntent(draft, {
    ...intent,
    status: 'requires_payment_method',
    last_payment_error: { type: 'card_error', code: 'card_declined', message },
  });
  emit(stand, draft, 'payment_intent.payment_failed', failed);
}

function put(draft: Draft, session: Session): Session {
  draft.put('session', session.id, session);
  return session;
}

function putIntent(draft: Draft, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  draft.put('intent', intent.id, intent);
  return intent;
}
