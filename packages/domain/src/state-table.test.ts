import { describe, expect, test } from 'vitest';
import { assentStates } from './identity/assent.ts';
import { mandateStates } from './identity/mandate.ts';
import { complaintStates } from './market/complaint.ts';
import { offerStates } from './market/offer.ts';
import { orderStates, partStates } from './market/order.ts';
import { paymentStates } from './market/payment.ts';
import { payoutStates } from './market/payout.ts';
import { payoutChangeStates } from './market/payout-account.ts';
import { reviewStates } from './market/review.ts';
import { can, flaws, next, type StateTable, step } from './state-table.ts';
import { listingStates } from './workshop/listing.ts';
import { permitStates } from './workshop/permit-document.ts';
import { supportCaseStates } from './workshop/support-case.ts';

const tables: StateTable<string, string>[] = [
  listingStates,
  offerStates,
  supportCaseStates,
  permitStates,
  orderStates,
  partStates,
  paymentStates,
  payoutStates,
  complaintStates,
  reviewStates,
  payoutChangeStates,
  mandateStates,
  assentStates,
];

describe.each(tables.map((table) => [table.name, table] as const))('the life of a %s', (_, table) => {
  test('every state is reached and every one can end', () => {
    expect(flaws(table)).toEqual([]);
  });

  test('what the table does not name is refused with the state it is in', () => {
    const [state = ''] = table.final;
    expect(can(table, state, 'fly')).toBe(false);
    expect(() => step(table, state, 'fly', 'listing.not-in-state')).toThrow(
      expect.objectContaining({ code: 'listing.not-in-state', detail: { state } }),
    );
  });
});

test('no two tables share a name, so that a flaw names its table', () => {
  expect(new Set(tables.map((table) => table.name)).size).toBe(tables.length);
});

describe('the proof can fail', () => {
  const sound: StateTable<string, string> = {
    name: 'door',
    initial: ['open'],
    final: ['walled'],
    states: { open: { shut: 'closed', wall: 'walled' }, closed: { open: 'open' }, walled: {} },
  };
  const withStates = (states: StateTable<string, string>['states']) => flaws({ ...sound, states });

  test('a sound table has no flaws', () => {
    expect(flaws(sound)).toEqual([]);
    expect(next(sound, 'open', 'shut')).toBe('closed');
  });

  test('a state that nobody reaches', () => {
    expect(withStates({ ...sound.states, locked: { open: 'open' } })).toEqual([
      'door: locked is never reached',
    ]);
  });

  test('a state without a way to an end', () => {
    expect(
      withStates({
        ...sound.states,
        open: { shut: 'closed', wall: 'walled', jam: 'stuck' },
        stuck: { push: 'stuck' },
      }),
    ).toEqual(['door: stuck cannot end']);
  });

  test('a dead end that is not meant as one', () => {
    expect(withStates({ ...sound.states, closed: {} })).toEqual([
      'door: closed cannot end',
      'door: closed has no way out and is not final',
    ]);
  });

  test('an act that leads to no state', () => {
    expect(withStates({ ...sound.states, closed: { open: 'opne' } })).toContain('door: opne is no state');
  });
});
