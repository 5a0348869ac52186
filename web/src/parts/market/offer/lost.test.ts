import { expect, test } from 'vitest';
import { wordsOfAddress } from './lost.ts';

test('an address that is not there says what somebody looked for', () => {
  expect(wordsOfAddress('/en/toko/keripik-tempe?x=1')).toBe('keripik tempe');
  expect(wordsOfAddress('/sambel.html')).toBe('sambel');
});

test('an address of somebody’s own things, or a broken one, says nothing', () => {
  expect(wordsOfAddress('/penjual/produk/lst_1')).toBeUndefined();
  expect(wordsOfAddress('/en/pesanan/ord_1')).toBeUndefined();
  expect(wordsOfAddress('/kue%ZZ')).toBe('');
});
