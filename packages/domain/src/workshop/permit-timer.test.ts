import { expect, test } from 'vitest';
import { permitActDue, permitDueAt, remindersUntil } from './permit-timer.ts';

const permit = { status: 'verified', endsOn: '2027-03-31', reminded: [] as number[] };
const due = (at: string, reminded: number[] = []) =>
  permitActDue({ ...permit, reminded } as Parameters<typeof permitActDue>[0], at);
const dueAt = (reminded: number[]) =>
  permitDueAt({ ...permit, reminded } as Parameters<typeof permitDueAt>[0]);

test('reminders are due in the morning, Jakarta time, 90, 30 and 7 days before the last day', () => {
  expect(dueAt([])).toBe('2026-12-31T01:00:00.000Z');
  expect(dueAt([90])).toBe('2027-03-01T01:00:00.000Z');
  expect(dueAt([90, 30])).toBe('2027-03-24T01:00:00.000Z');
  expect(due('2026-12-31T00:59:59.999Z')).toBeUndefined();
  expect(due('2026-12-31T01:00:00.000Z')).toEqual({ act: 'remind', days: 90 });
  expect(due('2026-12-31T01:00:00.000Z', [90])).toBeUndefined();
});

test('it is over with the first instant of the day after its last, not before', () => {
  expect(dueAt([90, 30, 7])).toBe('2027-03-31T17:00:00.000Z');
  expect(due('2027-03-31T16:59:59.999Z', [90, 30, 7])).toBeUndefined();
  expect(due('2027-03-31T17:00:00.000Z', [90, 30, 7])).toEqual({ act: 'expire' });
});

test('of reminders that were missed only the latest is sent, and an end goes before all', () => {
  expect(due('2027-03-05T00:00:00.000Z')).toEqual({ act: 'remind', days: 30 });
  expect(remindersUntil(permit.endsOn, '2027-03-05T00:00:00.000Z')).toEqual([90, 30]);
  expect(due('2027-05-01T00:00:00.000Z')).toEqual({ act: 'expire' });
});
