import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readListState } from './list-state.ts';

const read = (query: string) => readListState(new URLSearchParams(query));

test('an address says what to look for, where, and in which order', () => {
  expect(read('q=sambel+pecel&kategori=bumbu&kab=35.19&urut=murah&dari=MjQ')).toEqual({
    q: 'sambel pecel',
    kategori: 'bumbu',
    kab: '35.19',
    urut: 'murah',
    dari: 'MjQ',
  });
});

test('what is not understood counts as not said', () => {
  expect(read('kategori=mobil&kab=99.99&urut=acak&dari=../..&q=%00%20')).toEqual({ q: '' });
});

test('any text becomes a short search without odd characters', () => {
  expect(read(`q=${'a'.repeat(10_000)}`).q).toHaveLength(80);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { q } = readListState(new URLSearchParams({ q: text }));
      expect([...q].length).toBeLessThanOrEqual(80);
      expect(q.isWellFormed()).toBe(true);
      expect(q).not.toMatch(/[\p{Cc}\n]/u);
    }),
  );
});
