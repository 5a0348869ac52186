import { expect, test } from 'vitest';
import { markedAfter } from './choice.ts';

const walk = (key: string, count: number, steps: number): number[] => {
  const seen: number[] = [];
  for (let marked = -1; seen.length < steps; seen.push(marked)) marked = markedAfter(key, marked, count);
  return seen;
};

test('arrows go through the suggestions, past what was typed, and round', () => {
  expect(walk('ArrowDown', 3, 5)).toEqual([0, 1, 2, -1, 0]);
  expect(walk('ArrowUp', 3, 5)).toEqual([2, 1, 0, -1, 2]);
});

test('any other key leaves none marked, and none is marked where there are none', () => {
  expect(markedAfter('a', 1, 3)).toBe(-1);
  expect(markedAfter('ArrowDown', -1, 0)).toBe(-1);
});
