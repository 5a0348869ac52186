import { expect, test } from 'vitest';
import { ageText, daysBetween } from './age.ts';

const now = new Date('2026-11-25T12:00:00.000Z');

test('an age is told in the largest unit that fits', () => {
  const ages = [
    '2026-11-25T11:59:30.000Z',
    '2026-11-25T11:15:00.000Z',
    '2026-11-25T02:10:00.000Z',
    '2026-11-22T11:00:00.000Z',
  ];
  expect(ages.map((at) => ageText(at, now, 'id'))).toEqual(['0 menit', '45 menit', '9 jam', '3 hari']);
  expect(ageText('2026-11-24T11:00:00.000Z', now, 'en')).toBe('1 day');
});

test('what lies ahead by a clock that differs has the age of nothing', () => {
  expect(ageText('2026-11-25T12:00:05.000Z', now, 'en')).toBe('0 minutes');
});

test('days are counted over the end of a month, and backwards', () => {
  expect(daysBetween('2026-11-29', '2026-12-02')).toBe(3);
  expect(daysBetween('2026-11-25', '2026-11-20')).toBe(-5);
});
