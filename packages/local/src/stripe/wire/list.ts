import type Stripe from 'stripe';
import { group, integer, integerFrom, type Params, text } from './params.ts';
import { noSuch, StripeRefusal } from './refusal.ts';

export const LIST_PARAMS = ['limit', 'starting_after', 'ending_before', 'created', 'expand'] as const;

interface Listed {
  id: string;
  object: string;
  created: number;
}

/** One page, newest first, of things given oldest first. */
export function listPage<Thing extends Listed>(
  params: Params,
  url: string,
  things: Thing[],
): Stripe.ApiList<Thing> {
  const limit = integerFrom(params, 'limit', 1) ?? 10;
  if (limit > 100)
    throw new StripeRefusal('This value must be less than or equal to 100.', { param: 'limit' });
  const isWanted = readCreated(params);
  const newestFirst = things.filter((thing) => isWanted(thing.created)).reverse();
  const before = text(params, 'ending_before');
  if (before !== undefined) {
    const end = indexOf(newestFirst, before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', url, has_more: start > 0, data: newestFirst.slice(start, end) };
  }
  const after = text(params, 'starting_after');
  const start = after === undefined ? 0 : indexOf(newestFirst, after, 'starting_after') + 1;
  const end = start + limit;
  return { object: 'list', url, has_more: end < newestFirst.length, data: newestFirst.slice(start, end) };
}

function indexOf(things: Listed[], id: string, param: string): number {
  const index = things.findIndex((thing) => thing.id === id);
  if (index < 0) throw noSuch('object', id, param);
  return index;
}

/** `created=1700000000` or `created[gte]=…`, in seconds. */
function readCreated(params: Params): (created: number) => boolean {
  if (typeof params.form.created === 'string') {
    const exact = integer(params, 'created');
    return (created) => exact === undefined || created === exact;
  }
  const range = group(params, 'created');
  if (range === undefined) return () => true;
  const above = integer(range, 'gt') ?? -Infinity;
  const from = integer(range, 'gte') ?? -Infinity;
  const below = integer(range, 'lt') ?? Infinity;
  const to = integer(range, 'lte') ?? Infinity;
  return (created) => created > above && created >= from && created < below && created <= to;
}
