import { expect, it } from 'vitest';
import {
  findRefund,
  heard,
  isStuck,
  maxRefundAttempts,
  type RefundAttempt,
  refundKey,
  refundStep,
} from './refund-attempt.ts';

const now = '2026-11-25T03:00:00.000Z';
const asked: RefundAttempt = {
  ...{ cause: 'prt_1', amountIdr: 15_000, attempt: 1, status: 'asked', startedAt: now },
};

it('an attempt that is under way is looked for or read, never begun again', () => {
  expect(refundStep(undefined, now)).toEqual({ act: 'start', attempt: 1, isFirst: true });
  expect(refundStep(asked, now)).toEqual({ act: 'find' });
  const pending = heard(asked, { status: 'pending', refundId: 're_1' }, now);
  expect(refundStep(pending, now)).toEqual({ act: 'read', refundId: 're_1' });
  expect(refundStep({ ...asked, status: 'pending' }, now)).toEqual({ act: 'find' });
  expect(refundStep(heard(pending, { status: 'succeeded' }, now), now)).toEqual({ act: 'none' });
});

it('a failed attempt is followed by another with another key, after a while, until it is a person’s work', () => {
  let attempt = asked;
  const keys = new Set<string>();
  for (let number = 1; number <= maxRefundAttempts; number += 1) {
    keys.add(refundKey('ord_1', attempt));
    const failed = heard(attempt, { status: 'failed' }, now);
    expect(isStuck(failed)).toBe(number === maxRefundAttempts);
    if (isStuck(failed)) {
      expect(failed.askAgainAt).toBeUndefined();
      expect(refundStep(failed, '2999')).toEqual({ act: 'people' });
      continue;
    }
    expect(refundStep(failed, now)).toEqual({ act: 'wait' });
    const step = refundStep(failed, failed.askAgainAt!);
    expect(step).toEqual({ act: 'start', attempt: number + 1, isFirst: false });
    attempt = { ...asked, attempt: number + 1 };
  }
  expect(keys.size).toBe(maxRefundAttempts);
});

it('of the provider’s list the refund of this cause is taken that has not failed, whichever attempt made it', () => {
  const listed = [
    { refundId: 're_0', status: 'succeeded' as const },
    { refundId: 're_1', status: 'failed' as const, cause: 'prt_1', attempt: 2 },
    { refundId: 're_2', status: 'pending' as const, cause: 'prt_1', attempt: 1 },
    { refundId: 're_3', status: 'succeeded' as const, cause: 'prt_2', attempt: 2 },
  ];
  const second = { cause: 'prt_1', attempt: 2 };
  expect(findRefund(listed, second)?.refundId).toBe('re_2');
  expect(findRefund(listed.slice(0, 2), second)?.refundId).toBe('re_1');
  // What failed before is no answer to a new attempt.
  expect(findRefund(listed.slice(0, 2), { ...second, attempt: 3 })).toBeUndefined();
  expect(findRefund(listed.slice(0, 1), second)).toBeUndefined();
});
