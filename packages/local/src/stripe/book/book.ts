import type Stripe from 'stripe';
import { type Change, openJournal } from './journal.ts';

/** What a checkout keeps beside the session that Stripe's API shows. */
interface Basket {
  sessionId: string;
  description: string;
  intentMetadata: Record<string, string>;
}

/** The answer to a call with an idempotency key, given again to the same call. */
export interface KeptAnswer {
  key: string;
  path: string;
  /** Hash of method, path and parameters. */
  print: string;
  requestId: string;
  status: number;
  body: object;
  /** Milliseconds. */
  keptAt: number;
}

/** An event on its way to the webhook; there is none once it has been received. */
export interface Delivery {
  eventId: string;
  attempts: number;
  /** Milliseconds. */
  dueAt: number;
  madeAt: number;
  /** How often it is still to be received. */
  copies: number;
}

export interface StoredEvent extends Omit<Stripe.Event, 'type' | 'data'> {
  type: Stripe.Event.Type;
  data: { object: object };
}

interface Tables {
  session: Stripe.Checkout.Session;
  basket: Basket;
  intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  event: StoredEvent;
  answer: KeptAnswer;
  delivery: Delivery;
}

export type Kind = keyof Tables;

export interface Reading {
  get<K extends Kind>(kind: K, id: string): Tables[K] | undefined;
  /** In the order in which they were first put. */
  list<K extends Kind>(kind: K): Tables[K][];
}

/** Changes of one call, seen by that call alone until they are committed together. */
export interface Draft extends Reading {
  put<K extends Kind>(kind: K, id: string, value: Tables[K]): void;
  drop(kind: Kind, id: string): void;
}

export interface Book extends Reading {
  /** Runs without waiting for anything, so no two drafts overlap; one that throws changes nothing. */
  change<Result>(work: (draft: Draft) => Result): Result;
  close(): void;
}

type Rows = { [K in Kind]: Map<string, Tables[K]> };

/** Without a folder it forgets all when the process ends. */
export function openBook(folder?: string): Book {
  const rows = emptyRows();
  const apply = ([kind, id, value]: Change) => {
    const table = rows[kind as Kind] as Map<string, unknown>;
    if (value === null) table.delete(id);
    else table.set(id, value);
  };
  const all = () =>
    Object.entries(rows).flatMap(([kind, table]) =>
      [...table].map(([id, value]): Change => [kind, id, value]),
    );
  const journal = folder === undefined ? undefined : openJournal(folder, apply, all);
  return {
    get: (kind, id) => rows[kind].get(id),
    list: (kind) => [...rows[kind].values()],
    change: (work) => {
      const draft = startDraft(rows);
      const result = work(draft);
      const changes = draft.changes();
      if (changes.length === 0) return result;
      journal?.append(changes);
      changes.forEach(apply);
      return result;
    },
    close: () => journal?.close(),
  };
}

function emptyRows(): Rows {
  return {
    session: new Map(),
    basket: new Map(),
    intent: new Map(),
    charge: new Map(),
    refund: new Map(),
    event: new Map(),
    answer: new Map(),
    delivery: new Map(),
  };
}

function startDraft(rows: Rows): Draft & { changes(): Change[] } {
  const changed = emptyRows() as { [K in Kind]: Map<string, Tables[K] | null> };
  return {
    get: <K extends Kind>(kind: K, id: string) => {
      const value = changed[kind].get(id);
      return value === undefined ? rows[kind].get(id) : (value ?? undefined);
    },
    list: <K extends Kind>(kind: K) => {
      if (changed[kind].size === 0) return [...rows[kind].values()];
      const merged = new Map<string, Tables[K] | null>(rows[kind]);
      for (const [id, value] of changed[kind]) merged.set(id, value);
      return [...merged.values()].filter((value): value is Tables[K] => value !== null);
    },
    put: (kind, id, value) => void changed[kind].set(id, value),
    drop: (kind, id) => void changed[kind].set(id, null),
    changes: () =>
      Object.entries(changed).flatMap(([kind, table]) =>
        [...table].map(([id, value]): Change => [kind, id, value]),
      ),
  };
}
