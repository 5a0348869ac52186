import { draftFields } from '@rasa/domain/market/content';
import { reasonFields } from '@rasa/domain/workshop/decision';
import { expect, test } from 'vitest';
import {
  isScreen,
  nextScreen,
  openScreen,
  previousScreen,
  type Screen,
  screenOf,
  screenOfReason,
  screens,
  stepCount,
  stepOf,
} from './screen.ts';

const way = (draft: Parameters<typeof nextScreen>[1]) => {
  const seen: Screen[] = ['foto'];
  while (seen.at(-1) !== 'kirim') seen.push(nextScreen(seen.at(-1)!, draft));
  return seen;
};

test('the screens lead from the photo to sending, by way of a number only where the permit has one', () => {
  const withNumber = way({ category: 'keripik', legalClass: 'pirt' });
  expect(withNumber).toEqual(screens.filter((screen) => screen !== 'jenis'));
  const without = way({ category: 'segar', legalClass: 'exempt_short_life' });
  expect(without).toEqual(withNumber.filter((screen) => screen !== 'nomor-izin'));
});

test('going back takes the same screens in the other order', () => {
  for (const draft of [{ category: 'keripik', legalClass: 'md_required' } as const, {}]) {
    const there = way(draft);
    const back = there.map((screen) => previousScreen(screen, draft));
    expect(back).toEqual([undefined, ...there.slice(0, -1)]);
  }
});

test('no screen has a number over seven, and numbers never go down', () => {
  const numbers = screens.map(stepOf);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect([numbers[0], numbers.at(-1)]).toEqual([1, stepCount]);
});

test('every field of a draft is asked on some screen before the last', () => {
  for (const field of draftFields) expect(screenOf(field), field).not.toBe('kirim');
  expect(screenOf('netContent.value')).toBe('isi');
  expect(screenOf('constructor')).toBe('kirim');
});

test('every field that a curator may name leads to its screen', () => {
  for (const field of reasonFields)
    expect(screenOfReason(field, { legalClass: 'pirt' }), field).toBeDefined();
  expect(screenOfReason('label_permit', { legalClass: 'check' })).toBe('izin');
  expect(screenOfReason('label_batch', {})).toBeUndefined();
});

test('she goes on where something is missing first', () => {
  expect(openScreen({ stock: '…', 'permit.number': '…' })).toBe('nomor-izin');
  expect(openScreen({})).toBe('kirim');
});

test('an address that is no screen is none', () => {
  expect(isScreen('foto')).toBe(true);
  for (const name of ['jual', 'toString', undefined]) expect(isScreen(name)).toBe(false);
});
