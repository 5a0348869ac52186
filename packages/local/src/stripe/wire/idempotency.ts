import { createHash } from 'node:crypto';
import type { Book, Draft, KeptAnswer } from '../book/book.ts';
import type { Form } from './form.ts';
import { StripeRefusal } from './refusal.ts';

/** Stripe forgets a key after a day; then the same key makes a new thing. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface KeyedCall {
  key: string | undefined;
  path: string;
  print: string;
  requestId: string;
}

export interface Keys {
  /** Refuses a second call with the same key while the first one is still worked on. */
  hold<Result>(call: KeyedCall, work: () => Promise<Result>): Promise<Result>;
  /** The answer that this very call got before; throws when the key was used for another one. */
  find(call: KeyedCall): KeptAnswer | undefined;
  keep(draft: Draft, call: KeyedCall, answer: { status: number; body: object }): void;
}

export function openKeys(book: Book, now: () => number): Keys {
  const inFlight = new Set<string>();
  const isOld = (kept: KeptAnswer) => now() - kept.keptAt >= KEPT_MS;
  book.change((draft) => {
    for (const kept of draft.list('answer')) if (isOld(kept)) draft.drop('answer', kept.key);
  });
  return {
    hold: async ({ key }, work) => {
      if (key === undefined) return work();
      if (inFlight.has(key)) throw inUse(key);
      inFlight.add(key);
      try {
        return await work();
      } finally {
        inFlight.delete(key);
      }
    },
    find: (call) => {
      const kept = call.key === undefined ? undefined : book.get('answer', call.key);
      if (kept === undefined || isOld(kept)) return undefined;
      if (kept.print !== call.print) throw otherCall(kept, call);
      return kept;
    },
    keep: (draft, { key, path, print, requestId }, { status, body }) => {
      if (key === undefined) return;
      draft.put('answer', key, { key, path, print, requestId, status, body, keptAt: now() });
    },
  };
}

/** The order in which parameters are written makes no difference. */
export function printOf(method: string, path: string, form: Form): string {
  return createHash('sha256')
    .update(JSON.stringify([method, path, inOrder(form)]))
    .digest('base64url');
}

function inOrder(value: string | Form): unknown {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOrder(inner)]);
}

function inUse(key: string): StripeRefusal {
  return new StripeRefusal(
    `There is currently another in-progress request using this Idempotent Key (${key}). Please try again later.`,
    { status: 409, type: 'idempotency_error', code: 'idempotency_key_in_use' },
  );
}

function otherCall(kept: KeptAnswer, call: KeyedCall): StripeRefusal {
  const only =
    kept.path === call.path
      ? 'with the same parameters they were first used with'
      : `for the same endpoint they were first used for ('${kept.path}' vs '${call.path}')`;
  return new StripeRefusal(
    `Keys for idempotent requests can only be used ${only}. ` +
      `Try using a key other than '${kept.key}' if you meant to execute a different request.`,
    { type: 'idempotency_error' },
  );
}
