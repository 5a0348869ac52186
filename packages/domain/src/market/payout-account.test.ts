import { describe, expect, test } from 'vitest';
import { addHours } from '../time.ts';
import {
  confirmDetails,
  currentDetails,
  detailsLookedAt,
  endChange,
  maskedDetails,
  type PayoutAccount,
  payoutAccountAt,
  payoutDetailsInput,
  payoutDetailsOf,
  proposeDetails,
} from './payout-account.ts';

const at = '2026-11-24T08:00:00.000Z';
const later = (hours: number) => addHours(at, hours);
const bri = { way: 'bank', bankName: 'BRI', accountNumber: '600101234567', accountHolder: 'Sri' } as const;
const bca = { ...bri, bankName: 'BCA', accountNumber: '8800220044' } as const;
const none: PayoutAccount = {
  sellerId: 'sel_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
  unitId: 'unt_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
  details: [],
  version: 1,
};
const confirm = (account: PayoutAccount, number: number, when: string, accountNumber: string) =>
  confirmDetails(account, { number, at: when, by: 'second', accountNumber });

const first = confirm(
  proposeDetails(none, { details: bri, at, by: 'her', bySeller: true }),
  1,
  at,
  bri.accountNumber,
);
const second = confirm(
  proposeDetails(first, { details: bca, at: later(1), by: 'officer', bySeller: false }),
  2,
  later(2),
  bca.accountNumber,
);

describe('where her money goes', () => {
  test('is nowhere before somebody else has confirmed it', () => {
    expect(currentDetails(undefined, at)).toBeUndefined();
    expect(
      currentDetails(proposeDetails(none, { details: bri, at, by: 'her', bySeller: true }), later(999)),
    ).toBeUndefined();
  });

  test('holds at once for the first details ever', () => {
    expect(currentDetails(first, at)?.details).toEqual(bri);
  });

  test('changes 72 hours after the confirmation and not a moment before', () => {
    const moment = later(2 + 72);
    const before = new Date(Date.parse(moment) - 1).toISOString();
    expect(currentDetails(second, before)?.details).toEqual(bri);
    expect(currentDetails(second, moment)?.details).toEqual(bca);
    expect(payoutAccountAt(second, moment).change?.status).toBe('effective');
  });

  test('stays as it was where the change is stopped or rejected while it waits', () => {
    const stopped = endChange(second, { number: 2, act: 'stop', at: later(73), by: 'her' });
    expect(currentDetails(stopped, later(999))?.details).toEqual(bri);
    const rejected = endChange(second, {
      number: 2,
      act: 'reject',
      reason: 'Bukan miliknya',
      at: later(3),
      by: 'x',
    });
    expect(currentDetails(rejected, later(999))?.details).toEqual(bri);
    expect(rejected.change).toMatchObject({ status: 'rejected', reason: 'Bukan miliknya' });
  });
});

describe('a change of it', () => {
  const proposed = proposeDetails(first, { details: bca, at: later(1), by: 'officer', bySeller: false });

  test('is not confirmed by who proposed it', () => {
    const own = () =>
      confirmDetails(proposed, { number: 2, at: later(2), by: 'officer', accountNumber: bca.accountNumber });
    expect(own).toThrow(expect.objectContaining({ code: 'payout-account.own-proposal' }));
  });

  test('is confirmed only with the same number typed once more', () => {
    expect(() => confirm(proposed, 2, later(2), '8800220045')).toThrow(
      expect.objectContaining({ fields: { accountNumber: { code: 'payout-account.number-differs' } } }),
    );
    const cash = proposeDetails(first, { details: { way: 'cash' }, at, by: 'officer', bySeller: false });
    expect(confirmDetails(cash, { number: 2, at, by: 'second' }).change?.status).toBe('confirmed');
  });

  test('is the one that was looked at, or none', () => {
    expect(() => confirm(proposed, 1, later(2), bca.accountNumber)).toThrow(
      expect.objectContaining({ code: 'payout-account.unknown' }),
    );
  });

  test('waits for the one under way to end', () => {
    const again = () => proposeDetails(proposed, { details: bri, at: later(2), by: 'her', bySeller: true });
    expect(again).toThrow(expect.objectContaining({ code: 'payout-account.pending' }));
    expect(() =>
      proposeDetails(second, { details: bri, at: later(73), by: 'her', bySeller: true }),
    ).toThrow();
    expect(
      proposeDetails(second, { details: bri, at: later(74), by: 'her', bySeller: true }).change?.number,
    ).toBe(3);
  });

  test('that is in effect cannot be stopped any more', () => {
    expect(() => endChange(second, { number: 2, act: 'stop', at: later(74), by: 'her' })).toThrow(
      expect.objectContaining({ code: 'payout-account.not-in-state' }),
    );
  });
});

test('money sent to what was looked at a day ago may still be noted, not later', () => {
  expect(detailsLookedAt(second, later(74 + 23), 1)?.details).toEqual(bri);
  expect(detailsLookedAt(second, later(74 + 25), 1)).toBeUndefined();
  expect(detailsLookedAt(second, later(74 + 25), 2)?.details).toEqual(bca);
  expect(detailsLookedAt(second, later(73), 2)).toBeUndefined();
});

test('no more than the last four figures of a number are shown', () => {
  expect(JSON.stringify(maskedDetails(bri))).not.toContain('600101');
  expect(maskedDetails(bri).maskedNumber).toBe('•••• 4567');
});

test('a bank account is asked for in full, cash for nothing more', () => {
  const typed = payoutDetailsInput.parse({ way: 'bank', accountNumber: '6001-0123 4567' });
  expect(typed.accountNumber).toBe('600101234567');
  expect(() => payoutDetailsOf(typed)).toThrow(
    expect.objectContaining({
      fields: { bankName: { code: 'field.required' }, accountHolder: { code: 'field.required' } },
    }),
  );
  expect(payoutDetailsOf({ way: 'cash', bankName: 'BRI' })).toEqual({ way: 'cash' });
});
