import { expect, test } from 'vitest';
import { contentText } from './measure.ts';

test('contents are written as people read them on a packet', () => {
  expect(contentText({ value: 250, unit: 'g' }, 'id')).toBe('250 g');
  expect(contentText({ value: 1500, unit: 'g' }, 'id')).toBe('1,5 kg');
  expect(contentText({ value: 1500, unit: 'ml' }, 'en')).toBe('1.5 l');
  expect(contentText({ value: 1250, unit: 'g' }, 'id')).toBe('1.250 g');
});
