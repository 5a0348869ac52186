import type Stripe from 'stripe';
import type { Draft } from '../book/book.ts';
import { newId, type Stand, secondsOf } from '../stand.ts';
import { LIST_PARAMS, listPage } from '../wire/list.ts';
import { onlyKnown, type Params, text } from '../wire/params.ts';
import { noSuch, StripeRefusal } from '../wire/refusal.ts';
import { emit } from './event.ts';
import { readSessionInput, type SessionInput } from './session-params.ts';

export function createSession(stand: Stand, draft: Draft, params: Params): Stripe.Checkout.Session {
  const created = secondsOf(stand.now());
  const input = readSessionInput(params, created);
  const id = newId('cs_test');
  const session = { ...newSession(input), id, created, url: `${stand.publicBase}/pay/${id}` };
  draft.put('session', id, session);
  const { description, intentMetadata } = input;
  draft.put('basket', id, { sessionId: id, description, intentMetadata });
  return session;
}

export function findSession(draft: Draft, id: string): Stripe.Checkout.Session {
  const session = draft.get('session', id);
  if (session === undefined) throw noSuch('checkout.session', id);
  return session;
}

export function listSessions(draft: Draft, params: Params): Stripe.ApiList<Stripe.Checkout.Session> {
  onlyKnown(params, [...LIST_PARAMS, 'payment_intent', 'status']);
  const intent = text(params, 'payment_intent');
  const status = text(params, 'status');
  const sessions = draft
    .list('session')
    .filter((session) => intent === undefined || session.payment_intent === intent)
    .filter((session) => status === undefined || session.status === status);
  return listPage(params, '/v1/checkout/sessions', sessions);
}

export function expireSession(stand: Stand, draft: Draft, id: string): Stripe.Checkout.Session {
  const session = findSession(draft, id);
  if (session.status !== 'open')
    throw new StripeRefusal(
      'Only Checkout Sessions with a status in ["open"] can be expired. ' +
        `This Checkout Session has a status of \`${session.status}\`.`,
      { isKept: true },
    );
  return closeSession(stand, draft, session);
}

/** Sessions end by themselves; each call sees those as ended whose time has come. */
export function expireDueSessions(stand: Stand, draft: Draft): void {
  const now = secondsOf(stand.now());
  for (const session of draft.list('session'))
    if (session.status === 'open' && session.expires_at <= now) closeSession(stand, draft, session);
}

function closeSession(stand: Stand, draft: Draft, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const expired: Stripe.Checkout.Session = { ...session, status: 'expired', url: null };
  draft.put('session', session.id, expired);
  emit(stand, draft, 'checkout.session.expired', expired);
  cancelIntent(stand, draft, session.payment_intent);
  return expired;
}

/** There is one only if somebody tried to pay. */
function cancelIntent(stand: Stand, draft: Draft, id: Stripe.Checkout.Session['payment_intent']): void {
  const intent = typeof id === 'string' ? draft.get('intent', id) : undefined;
  if (intent === undefined) return;
  const canceled_at = secondsOf(stand.now());
  const cancelled: Stripe.PaymentIntent = {
    ...intent,
    status: 'canceled',
    canceled_at,
    cancellation_reason: 'expired',
  };
  draft.put('intent', intent.id, cancelled);
  emit(stand, draft, 'payment_intent.canceled', cancelled);
}

function newSession(input: SessionInput): Omit<Stripe.Checkout.Session, 'id' | 'created' | 'url'> {
  return {
    ...UNUSED,
    object: 'checkout.session',
    amount_subtotal: input.amount,
    amount_total: input.amount,
    cancel_url: input.cancelUrl,
    client_reference_id: input.orderId,
    currency: input.currency,
    expires_at: input.expiresAt,
    livemode: false,
    locale: input.locale,
    metadata: input.metadata,
    mode: 'payment',
    payment_intent: null,
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    status: 'open',
    success_url: input.successUrl,
    ui_mode: 'hosted_page',
  };
}

/** What a plain payment leaves empty. */
const UNUSED = {
  adaptive_pricing: null,
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: null,
  customer_account: null,
  customer_creation: 'if_required',
  customer_details: null,
  customer_email: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: null,
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  submit_type: null,
  subscription: null,
  total_details: null,
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;
