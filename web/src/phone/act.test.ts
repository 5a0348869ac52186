import { expect, test } from 'vitest';
import { routeOf } from './act.ts';
import { newId } from './id.ts';

test.each([
  ['POST', '/listings', 'create', 'lst_1'],
  ['PUT', '/listings/lst_2/draft', 'draft', 'lst_2'],
  ['POST', '/listings/lst_2/pictures', 'picture', 'lst_2'],
  ['DELETE', '/listings/lst_2/pictures/pic_3', 'unpicture', 'lst_2'],
  ['POST', '/listings/lst_2/submissions', 'submit', 'lst_2'],
  ['POST', '/listings/lst_2/withdrawal', 'withdraw', 'lst_2'],
  ['PATCH', '/offers/ofr_4', 'offer', 'ofr_4'],
  ['POST', '/order-parts/prt_5-1/accept', 'part', 'prt_5-1'],
  ['PUT', '/order-parts/prt_5-1/tracking', 'part', 'prt_5-1'],
  ['POST', '/payouts/pay_6/confirmation', 'payout', 'pay_6'],
  ['POST', '/payouts/pay_6/dispute', 'payout', 'pay_6'],
])('%s %s may wait for a network', (method, path, kind, subject) => {
  expect(routeOf(method, path, [['listingId', 'lst_1']])).toEqual({ kind, subject });
});

test.each([
  ['POST', '/payouts/pay_1/payment'],
  ['POST', '/support-cases'],
  ['PATCH', '/sellers/me'],
  ['POST', '/order-parts/prt_5-1/no_show'],
  ['POST', '/listings/lst_2/draft'],
])('%s %s needs its answer at once', (method, path) => {
  expect(routeOf(method, path, [])).toBeUndefined();
});

test('what cannot be undone never waits in a queue', () => {
  expect(routeOf('PATCH', '/offers/ofr_4', [['retired', 'true']])).toBeUndefined();
});

test('ids made on the phone have the shape of all ids, and sort by time', () => {
  const ids = [1_000, 2_000, 3_000].map((now) => newId('lst', now));
  for (const id of ids) expect(id).toMatch(/^lst_[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => newId('pic', 1))).size).toBe(1000);
});
