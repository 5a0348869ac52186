import { expect, test } from 'vitest';
import { functionFor } from './routes.ts';

test.each([
  ['/', 'site'],
  ['/en/produk', 'site'],
  ['/staf/penjual', 'staff'],
  ['/api/offers', 'api'],
  ['/api/me', 'auth'],
  ['/api/sign-in/codes', 'auth'],
  ['/api/training/courses', 'staff'],
  ['/api/dead-events', 'staff'],
  ['/staf/pelatihan', 'staff'],
  ['/en/staf/pelatihan/peserta/par_1', 'staff'],
  ['/api/sellers/sel_1/clearances', 'staff'],
  ['/api/sellers/sel_1/clearances/keripik', 'staff'],
  ['/api/sellers/sel_1', 'api'],
  ['/api/seller/training', 'staff'],
  ['/penjual/pelatihan', 'staff'],
  ['/penjual/pelatihan-lain', 'site'],
  ['/staff', 'site'],
])('%s is answered by %s', (path, name) => {
  expect(functionFor(path)).toBe(name);
});
