import type { Reading } from '../book/book.ts';
import { group, type Params, text } from './params.ts';
import { StripeRefusal } from './refusal.ts';

const KINDS = { pi: 'intent', ch: 'charge', re: 'refund' } as const;

/** Puts the thing in place of its id, for each path such as `payment_intent.latest_charge`. */
export function expand(book: Reading, params: Params, answer: object): object {
  const paths = group(params, 'expand');
  if (paths === undefined) return answer;
  const copy = structuredClone(answer);
  for (const index of Object.keys(paths.form)) {
    const path = text(paths, index) ?? '';
    if (path.split('.').length > 4) throw cannotExpand(path);
    expandPath(book, copy, path.split('.'), path);
  }
  return copy;
}

function expandPath(book: Reading, at: object, steps: string[], path: string): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  const fields = new Map(Object.entries(at));
  if (!fields.has(step)) throw cannotExpand(path);
  const value = fields.get(step);
  if (value === null) return;
  const found = typeof value === 'string' ? findById(book, value) : value;
  if (typeof found !== 'object' || found === null) throw cannotExpand(path);
  Object.assign(at, { [step]: found });
  for (const inner of Array.isArray(found) ? found : [found]) expandPath(book, inner, rest, path);
}

function findById(book: Reading, id: string): object | undefined {
  const prefix = id.slice(0, 2);
  if (!(prefix in KINDS)) return undefined;
  const found = book.get(KINDS[prefix as keyof typeof KINDS], id);
  return found === undefined ? undefined : structuredClone(found);
}

function cannotExpand(path: string): StripeRefusal {
  return new StripeRefusal(`This property cannot be expanded (${path}).`, { param: 'expand' });
}
