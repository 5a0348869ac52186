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
  ['/staff', 'site'],
])('%s is answered by %s', (path, name) => {
  expect(functionFor(path)).toBe(name);
});
