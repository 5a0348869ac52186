import { expect, it } from 'vitest';
import { addMinutes } from '../time.ts';
import type { OrderPart, PartStatus } from './order.ts';
import { partActDue, partDue } from './timer.ts';

const at = '2026-11-25T03:00:00.000Z';
const inHours = (hours: number) => addMinutes(at, hours * 60);

const part = (status: PartStatus, over: Partial<OrderPart> = {}) =>
  ({
    status,
    payable: true,
    placedAt: addMinutes(at, -600),
    openedAt: at,
    delivery: { method: 'carrier', feeIdr: 0 },
    history: [{ status, at, by: 'somebody' }],
    ...over,
  }) as OrderPart;

it('a new part is reminded of after 12 hours and ends 48 hours after its seller could see it', () => {
  expect(partDue(part('new'))).toEqual({ act: 'remind', at: inHours(12) });
  const reminded = part('new', { remindedAt: inHours(12) });
  expect(partDue(reminded)).toEqual({ act: 'cancel', at: inHours(48) });
  expect(partActDue(reminded, inHours(47.9))).toBeUndefined();
  expect(partActDue(reminded, inHours(48))).toBe('cancel');
});

it('nobody is reminded of what is over already', () => {
  expect(partActDue(part('new'), inHours(60))).toBe('cancel');
});

it('what its seller cannot see yet does not run', () => {
  expect(partDue(part('new', { payable: false }))).toBeUndefined();
});

it('only a carrier’s parcel is assumed to have arrived, after a week', () => {
  expect(partDue(part('shipped'))).toEqual({ act: 'deliver', at: inHours(7 * 24) });
  expect(partDue(part('shipped', { delivery: { method: 'village_courier', feeIdr: 0 } }))).toBeUndefined();
});

it('two days after arrival it is complete, and then rests', () => {
  expect(partDue(part('delivered'))).toEqual({ act: 'complete', at: inHours(48) });
  for (const status of ['accepted', 'packed', 'completed', 'cancelled'] as const)
    expect(partDue(part(status))).toBeUndefined();
});
