import type { Form } from './form.ts';
import { StripeRefusal } from './refusal.ts';

/** A part of the parameters that knows its own name, such as `line_items[0][price_data]`. */
export interface Params {
  form: Form;
  name: string;
}

function nameOf(params: Params, name: string): string {
  return params.name === '' ? name : `${params.name}[${name}]`;
}

/** Stripe refuses what it does not know; so does this, also for what Stripe knows and this does not. */
export function onlyKnown(params: Params, known: readonly string[]): void {
  const unknown = Object.keys(params.form).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const param = nameOf(params, unknown);
  throw new StripeRefusal(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
}

export function group(params: Params, name: string): Params | undefined {
  const form = params.form[name];
  if (form === undefined || form === '') return undefined;
  if (typeof form === 'object') return { form, name: nameOf(params, name) };
  throw new StripeRefusal('Invalid object', { param: nameOf(params, name) });
}

export function text(params: Params, name: string, longest = 5000): string | undefined {
  const value = params.form[name];
  if (value === undefined || value === '') return undefined;
  const param = nameOf(params, name);
  if (typeof value !== 'string') throw new StripeRefusal('Invalid string', { param });
  if (value.length > longest)
    throw new StripeRefusal(`Invalid string: must be at most ${longest} characters`, { param });
  return value;
}

export function integer(params: Params, name: string): number | undefined {
  const value = text(params, name);
  if (value === undefined) return undefined;
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  const detail = { code: 'parameter_invalid_integer', param: nameOf(params, name) };
  throw new StripeRefusal(`Invalid integer: ${value}`, detail);
}

export function integerFrom(params: Params, name: string, least: number): number | undefined {
  const value = integer(params, name);
  if (value === undefined || value >= least) return value;
  const detail = { code: 'parameter_invalid_integer', param: nameOf(params, name) };
  throw new StripeRefusal(`This value must be greater than or equal to ${least}.`, detail);
}

export function link(params: Params, name: string): string | undefined {
  const value = text(params, name);
  if (value === undefined || (/^https?:\/\//.test(value) && URL.canParse(value))) return value;
  throw new StripeRefusal('Not a valid URL', { code: 'url_invalid', param: nameOf(params, name) });
}

export function required<Value>(params: Params, name: string, value: Value | undefined): Value {
  if (value !== undefined) return value;
  const param = nameOf(params, name);
  throw new StripeRefusal(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

export function metadata(params: Params): Record<string, string> {
  const found = group(params, 'metadata');
  if (found === undefined) return {};
  const names = Object.keys(found.form);
  if (names.length > 50 || names.some((name) => name.length > 40))
    throw new StripeRefusal('Metadata has at most 50 keys of at most 40 characters', { param: found.name });
  return Object.fromEntries(names.map((name) => [name, text(found, name, 500) ?? '']));
}
