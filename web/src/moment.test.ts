import { expect, test } from 'vitest';
import { dayText, momentText } from './moment.ts';

test('a moment is shown in Jakarta time, as Indonesians write it', () => {
  expect(momentText('2026-11-23T17:30:00.000Z', 'id')).toBe('24 Nov 2026, 00.30 WIB');
  expect(momentText('2026-11-23T17:30:00.000Z', 'en')).toBe('24 Nov 2026, 00:30 WIB');
});

test('a calendar day stays that day', () => {
  expect(dayText('2026-08-17', 'id')).toBe('17 Agu 2026');
});
