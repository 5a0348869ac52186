import { expect, test } from 'vitest';
import type { Text } from '../../../text.ts';
import { preorderWords } from './preorder-words.ts';

const preorder = { opensOn: '2026-12-01', closesOn: '2026-12-03', readyOn: '2026-12-05' };
/** The key and what is put in, so that it does not hang on the words. */
const t = ((key: string, inputs?: { day: string }) => [key, inputs?.day].join(' ').trim()) as unknown as Text;

test('a card says when it may be ordered, when it will be ready, or that it is too late, by the days of Java', () => {
  const words = (now: string) => preorderWords(preorder, { t, locale: 'id', now: new Date(now) });
  expect(words('2026-11-30T16:59:00Z')).toBe('offer.preorder-before 1 Des');
  expect(words('2026-11-30T17:00:00Z')).toBe('offer.preorder-open 5 Des');
  expect(words('2026-12-03T16:59:00Z')).toBe('offer.preorder-open 5 Des');
  expect(words('2026-12-03T17:00:00Z')).toBe('offer.preorder-over');
});
