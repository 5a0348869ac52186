import { expect, test } from 'vitest';
import { localPath } from './form.ts';

test.each(['/', '/penjual/produk/{listingId}?selesai=1#foto', '/cari?q=keripik%20pedas'])(
  '%s is a page of ours',
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  'penjual',
  '',
  '/a b',
  '/a\r\nSet-Cookie: x=1',
  '/\u0000',
  '/é',
  '/😀',
])('%j is none', (path) => {
  expect(localPath(path)).toBeUndefined();
});
