import { expect, it } from 'vitest';
import { freeSuffix, maxSuffixIdr } from './suffix.ts';

const amounts = (from: number, to: number) =>
  new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));

it('is small, and never makes an amount that is waited for already', () => {
  expect(freeSuffix(50_000, new Set(), 0)).toBe(1);
  expect(freeSuffix(50_000, new Set(), 0.999)).toBe(100);
  // Also where the same amount comes of another total with another suffix.
  expect(freeSuffix(50_000, amounts(50_001, 50_136), 0)).toBe(137);
});

it('is none when every amount is waited for', () => {
  expect(freeSuffix(50_000, amounts(50_001, 50_000 + maxSuffixIdr), 0.5)).toBeUndefined();
  expect(freeSuffix(50_000, amounts(50_001, 50_998), 0.5)).toBe(999);
});
