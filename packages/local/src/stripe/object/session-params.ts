import {
  group,
  integerFrom,
  link,
  metadata,
  onlyKnown,
  type Params,
  required,
  text,
} from '../wire/params.ts';
import { StripeRefusal } from '../wire/refusal.ts';

/**
 * Rp 10.000 in hundredths. Stripe's own least amount is about half a US dollar at the day's rate, which in
 * rupiah moves between 8.000 and 9.000; a fixed and higher one refuses alike on every day.
 */
const MINIMUM_IDR = 1_000_000;
const MINIMUM_OTHER = 50;
/** Rupiah amounts have up to twelve digits, hundredths included. */
const MAXIMUM = 999_999_999_999;
const LEAST_SECONDS = 30 * 60;
const MOST_SECONDS = 24 * 60 * 60;

const KNOWN = [
  'mode',
  'line_items',
  'client_reference_id',
  'metadata',
  'payment_intent_data',
  'success_url',
  'cancel_url',
  'expires_at',
  'locale',
  'expand',
];

export interface SessionInput {
  description: string;
  amount: number;
  currency: string;
  orderId: string | null;
  metadata: Record<string, string>;
  intentMetadata: Record<string, string>;
  successUrl: string;
  cancelUrl: string | null;
  expiresAt: number;
  locale: string | null;
}

export function readSessionInput(params: Params, nowSeconds: number): SessionInput {
  onlyKnown(params, KNOWN);
  readMode(params);
  const items = readItems(params);
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const currency = items[0]?.currency ?? '';
  if (items.some((item) => item.currency !== currency))
    throw new StripeRefusal('All line items must have the same currency', { param: 'line_items' });
  checkAmount(amount, currency);
  return {
    description: items.map((item) => item.name).join(', '),
    amount,
    currency,
    orderId: text(params, 'client_reference_id', 200) ?? null,
    metadata: metadata(params),
    intentMetadata: readIntentMetadata(params),
    successUrl: required(params, 'success_url', link(params, 'success_url')),
    cancelUrl: link(params, 'cancel_url') ?? null,
    expiresAt: readExpiresAt(params, nowSeconds),
    locale: readLocale(params),
  };
}

function readMode(params: Params): void {
  const mode = required(params, 'mode', text(params, 'mode'));
  if (mode !== 'payment')
    throw new StripeRefusal('Invalid mode: this practice provider knows only payment', { param: 'mode' });
}

interface Item {
  name: string;
  amount: number;
  currency: string;
}

function readItems(params: Params): Item[] {
  const items = required(params, 'line_items', group(params, 'line_items'));
  return Object.keys(items.form).map((index) => readItem(required(items, index, group(items, index))));
}

function readItem(item: Params): Item {
  onlyKnown(item, ['quantity', 'price_data']);
  const quantity = required(item, 'quantity', integerFrom(item, 'quantity', 1));
  const price = required(item, 'price_data', group(item, 'price_data'));
  onlyKnown(price, ['currency', 'unit_amount', 'product_data']);
  const currency = required(price, 'currency', text(price, 'currency', 3)).toLowerCase();
  const unitAmount = required(price, 'unit_amount', integerFrom(price, 'unit_amount', 0));
  const product = required(price, 'product_data', group(price, 'product_data'));
  onlyKnown(product, ['name', 'description', 'metadata']);
  const name = required(product, 'name', text(product, 'name'));
  return { name, amount: unitAmount * quantity, currency };
}

function checkAmount(amount: number, currency: string): void {
  const least = currency === 'idr' ? MINIMUM_IDR : MINIMUM_OTHER;
  if (amount < least)
    throw new StripeRefusal(`The Checkout Session's total amount must be at least ${least} ${currency}`, {
      code: 'amount_too_small',
    });
  if (amount > MAXIMUM)
    throw new StripeRefusal(`The Checkout Session's total amount must be no more than ${MAXIMUM}`, {
      code: 'amount_too_large',
    });
}

function readIntentMetadata(params: Params): Record<string, string> {
  const intent = group(params, 'payment_intent_data');
  if (intent === undefined) return {};
  onlyKnown(intent, ['metadata', 'description']);
  return metadata(intent);
}

function readExpiresAt(params: Params, nowSeconds: number): number {
  const expiresAt = integerFrom(params, 'expires_at', 0) ?? nowSeconds + MOST_SECONDS;
  const refuse = (how: string) =>
    new StripeRefusal(`The \`expires_at\` timestamp must be ${how} from Checkout Session creation.`, {
      param: 'expires_at',
    });
  if (expiresAt < nowSeconds + LEAST_SECONDS) throw refuse('at least 30 minutes');
  if (expiresAt > nowSeconds + MOST_SECONDS) throw refuse('less than 24 hours');
  return expiresAt;
}

function readLocale(params: Params): string | null {
  const locale = text(params, 'locale');
  if (locale === undefined) return null;
  if (['id', 'en', 'auto'].includes(locale)) return locale;
  throw new StripeRefusal(`Invalid locale: must be one of id, en or auto`, { param: 'locale' });
}
