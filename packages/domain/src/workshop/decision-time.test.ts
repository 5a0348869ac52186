import { expect, test } from 'vitest';
import { addMinutes } from '../time.ts';
import { bucketCount, bucketOf, firstPaceDay, medianMinutes } from './decision-time.ts';

const submittedAt = '2026-11-01T03:00:00.000Z';
const countsOf = (all: readonly number[]): number[] => {
  const counts = new Array<number>(bucketCount).fill(0);
  for (const minutes of all)
    counts[bucketOf({ submittedAt, decidedAt: addMinutes(submittedAt, minutes) })]! += 1;
  return counts;
};

test('the median of what was counted is near the true one, from minutes to weeks', () => {
  for (const middle of [20, 90, 400, 1500, 6000, 20_000]) {
    const all = Array.from({ length: 41 }, (_, index) => middle * (0.5 + index / 40));
    const told = medianMinutes(countsOf(all))!;
    expect(Math.abs(told - middle) / middle).toBeLessThan(0.2);
  }
});

test('one slow decision does not move it, and none has none', () => {
  expect(medianMinutes(countsOf([60, 60, 60, 60, 40_000]))).toBeLessThanOrEqual(60);
  expect(medianMinutes(countsOf([]))).toBeUndefined();
  expect(medianMinutes(countsOf([90_000]))).toBe(43_200);
});

test('what was decided before it was sent, by clocks that differ, counts as at once', () => {
  expect(bucketOf({ submittedAt, decidedAt: addMinutes(submittedAt, -3) })).toBe(0);
});

test('thirty days count, today among them', () => {
  expect(firstPaceDay('2026-11-30T10:00:00.000Z')).toBe('2026-11-01');
});
