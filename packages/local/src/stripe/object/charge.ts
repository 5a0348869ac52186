import type Stripe from 'stripe';
import type { Draft } from '../book/book.ts';
import { LIST_PARAMS, listPage } from '../wire/list.ts';
import { onlyKnown, type Params, text } from '../wire/params.ts';
import { noSuch } from '../wire/refusal.ts';

export function findCharge(draft: Draft, id: string): Stripe.Charge {
  const charge = draft.get('charge', id);
  if (charge === undefined) throw noSuch('charge', id);
  return charge;
}

export function listCharges(draft: Draft, params: Params): Stripe.ApiList<Stripe.Charge> {
  onlyKnown(params, [...LIST_PARAMS, 'payment_intent']);
  const intent = text(params, 'payment_intent');
  const charges = draft.list('charge').filter((charge) => !intent || charge.payment_intent === intent);
  return listPage(params, '/v1/charges', charges);
}

export function newCharge(intent: Stripe.PaymentIntent, id: string, created: number): Stripe.Charge {
  return {
    ...UNUSED,
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    captured: true,
    created,
    currency: intent.currency,
    disputed: false,
    livemode: false,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.id,
    refunded: false,
    status: 'succeeded',
  };
}

const UNUSED = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  calculated_statement_descriptor: null,
  customer: null,
  description: null,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  fraud_details: null,
  on_behalf_of: null,
  outcome: null,
  payment_method: null,
  payment_method_details: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>;
