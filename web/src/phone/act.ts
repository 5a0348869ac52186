export type ActKind =
  | 'create'
  | 'draft'
  | 'picture'
  | 'unpicture'
  | 'voice'
  | 'submit'
  | 'withdraw'
  | 'offer'
  | 'part'
  | 'payout';

/** One input of a form: its name and text. */
export type Field = readonly [name: string, text: string];
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What she did, as a form would send it, before it has a place in the queue. */
export type NewAct = {
  /** Made before the first try: the idempotency key. */
  id: string;
  kind: ActKind;
  /** The listing, offer or part of an order that it changes. */
  subject: string;
  method: Method;
  /** Below `/api`. */
  path: string;
  fields: readonly Field[];
  /** What she saw in the inputs before she changed them. */
  before: readonly Field[];
  /** The version of the listing that she saw. */
  base?: number | undefined;
  /** The photo, or what she said. */
  photo?: Blob | undefined;
  /** What the queue says of it: the product's or buyer's name. */
  title: string;
  /** By the phone's clock, which may be wrong: nothing is decided by it. */
  madeAt: string;
};

/**
 * `waiting` is sent as soon as it can be, `sent` has the API's answer, `refused` and `conflict` wait for her; what she
 * did after it to the same thing waits behind them.
 */
export type ActStatus = 'waiting' | 'sent' | 'refused' | 'conflict';

/** How the thing stood when the conflict was found: her decision is about this and no later state. */
export type Now = {
  version?: number | undefined;
  available?: number | undefined;
  priceIdr?: number | undefined;
  tracking?: string | undefined;
};

export type Act = NewAct & {
  /** The order of doing. */
  seq: number;
  status: ActStatus;
  tries: number;
  /** The API's sentence, for a refusal. */
  problem?: string | undefined;
  /** For a conflict: what stands there now, by the names of `fields`. */
  theirs?: Readonly<Record<string, string>> | undefined;
  now?: Now | undefined;
  sentAt?: string | undefined;
};

type Route = { kind: ActKind; subject: string };

const routes: readonly [Method, RegExp, ActKind][] = [
  ['POST', /^\/listings$/, 'create'],
  ['PUT', /^\/listings\/(\w+)\/draft$/, 'draft'],
  ['POST', /^\/listings\/(\w+)\/pictures$/, 'picture'],
  ['POST', /^\/listings\/(\w+)\/voice-note$/, 'voice'],
  ['DELETE', /^\/listings\/(\w+)\/pictures\/\w+$/, 'unpicture'],
  ['POST', /^\/listings\/(\w+)\/submissions$/, 'submit'],
  ['POST', /^\/listings\/(\w+)\/withdrawal$/, 'withdraw'],
  ['PATCH', /^\/offers\/(\w+)$/, 'offer'],
  ['POST', /^\/order-parts\/([\w-]+)\/(?:accept|decline|pack|ready|ship|deliver)$/, 'part'],
  ['PUT', /^\/order-parts\/([\w-]+)\/tracking$/, 'part'],
  ['POST', /^\/payouts\/(\w+)\/(?:confirmation|dispute)$/, 'payout'],
];

/** Which act a request is, where it may wait for the network; undefined for those that need it at once. */
export function routeOf(method: string, path: string, fields: readonly Field[]): Route | undefined {
  for (const [wanted, pattern, kind] of routes) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (!match) continue;
    const own = fields.find(([name]) => name === 'listingId')?.[1];
    const subject = match[1] ?? own;
    // What cannot be undone is not done unseen.
    const isFinal = fields.some(([name]) => name === 'retired');
    return subject === undefined || isFinal ? undefined : { kind, subject };
  }
  return undefined;
}

/** The step of an order, or her word on a payout, that a path names. */
export const partActOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const textOf = (fields: readonly Field[], name: string): string | undefined =>
  fields.find(([one]) => one === name)?.[1];
