import { expect, test } from 'vitest';
import { pathsIn } from '../../../paths.ts';
import { listPath } from './list-path.ts';

test('each state of a list has one address', () => {
  const to = pathsIn('id');
  expect(listPath(to, { q: '' })).toBe('/produk');
  expect(listPath(to, { q: '', kategori: 'bumbu', kab: '35.19' })).toBe('/kategori/bumbu?kab=35.19');
  expect(listPath(to, { q: 'pecel', kategori: 'bumbu', urut: 'murah' })).toBe(
    '/cari?q=pecel&kategori=bumbu&urut=murah',
  );
});
