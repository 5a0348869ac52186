import type Stripe from 'stripe';
import type { Draft } from '../book/book.ts';
import { newId, type Stand, secondsOf } from '../stand.ts';
import { noSuch } from '../wire/refusal.ts';
import { emit } from './event.ts';

export function findIntent(draft: Draft, id: string): Stripe.PaymentIntent {
  const intent = draft.get('intent', id);
  if (intent === undefined) throw noSuch('payment_intent', id, 'intent');
  return intent;
}

/** As at Stripe, there is none before somebody tries to pay, and later tries share the first one. */
export function intentOf(stand: Stand, draft: Draft, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  if (typeof session.payment_intent === 'string') return findIntent(draft, session.payment_intent);
  const intent: Stripe.PaymentIntent = {
    ...UNUSED,
    id: newId('pi'),
    object: 'payment_intent',
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    capture_method: 'automatic',
    confirmation_method: 'automatic',
    created: secondsOf(stand.now()),
    currency: session.currency ?? '',
    livemode: false,
    metadata: draft.get('basket', session.id)?.intentMetadata ?? {},
    payment_method_types: ['card'],
    status: 'requires_payment_method',
  };
  draft.put('intent', intent.id, intent);
  emit(stand, draft, 'payment_intent.created', intent);
  return intent;
}

const UNUSED = {
  allowed_payment_method_types: null,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  client_secret: null,
  customer: null,
  customer_account: null,
  description: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;
