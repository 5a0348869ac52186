import type { World } from '@rasa/functions/world';
import { expect, test } from 'vitest';
import { timelineOf } from './moment.ts';

const worldAt = (now: string) => ({ clock: () => new Date(now) }) as World;

test('a time of the past is named by days and the hour in Jakarta', () => {
  const at = timelineOf(worldAt('2026-11-25T20:00:00.000Z'));
  // In Jakarta it is the 26th already.
  expect(at({ days: 1, at: '09:00' }).clock().toISOString()).toBe('2026-11-25T02:00:00.000Z');
  expect(at({ minutes: 90 }).clock().toISOString()).toBe('2026-11-25T18:30:00.000Z');
});

test('what is done later is dated and numbered later', () => {
  const then = timelineOf(worldAt('2026-11-25T03:00:00.000Z'))({ days: 3, at: '10:00' });
  const [first, second] = [then.clock(), then.clock()];
  expect(second.getTime()).toBeGreaterThan(first.getTime());
  const ids = [then.newId('order'), then.newId('order'), then.later(2).newId('order')];
  expect(ids.toSorted()).toEqual(ids);
});

test('nothing begins later than now, at whatever hour of the day it is loaded', () => {
  const now = '2026-11-24T17:01:00.000Z';
  const then = timelineOf(worldAt(now))({ days: 1, at: '23:00' });
  expect(then.later(48).clock().toISOString()).toBe(now);
});
